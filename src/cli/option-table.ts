import { agentsAtPeak, occupancyInView } from '../report/findings/reading.ts';
import { printable } from '../scenario/index.ts';
import type { Comparison, OptionResult } from '../study/index.ts';
import { type Row, tableOf, wrapped } from './table.ts';
import type { Telling } from './telling.ts';

/** Names of options are sentences sometimes; they are broken into lines about as wide as the figures. */
const HEAD_WIDTH = 12;

/** Options beside each other, figures below; in several tables when the terminal is narrow. */
export function optionTable(comparison: Comparison, telling: Telling): string {
  const { colours, width } = telling;
  const rows = rowsOf(comparison, telling).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heads = comparison.options.map(({ name }) => wrapped(printable(name), HEAD_WIDTH));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const labels = rows.map(({ label, detail }) => (detail ? `  ${label}` : label));
  const figures = [...heads.flatMap((head) => head.split('\n')), ...rows.flatMap(({ cells }) => cells)];
  const fitting = Math.max(1, Math.floor((width - widest(labels)) / (widest(figures) + 2)));
  // Three and two beside each other read better than four and one.
  const perTable = Math.ceil(heads.length / Math.ceil(heads.length / fitting));
  const tables: string[] = [];
  for (let from = 0; from < heads.length; from += perTable) {
    const part = rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + perTable) }));
    tables.push(tableOf(heads.slice(from, from + perTable), part, colours));
  }
  return tables.join('\n\n');
}

function rowsOf(comparison: Comparison, { words, format }: Telling): Row[] {
  const { options, scenario } = comparison;
  const cells = (figure: (option: OptionResult) => string | null | undefined) =>
    options.map((option) => figure(option) ?? '');
  const money = (value: number | undefined) => (value === undefined ? null : format.amount(value));
  const share = (value: number | null | undefined, digits = 1) =>
    value === null || value === undefined ? null : format.percent(value, digits);
  const period = scenario.holds === 'interval' ? 'day' : scenario.holds;
  const whose = scenario.focus === null ? words.allPay : words.buyerPays;
  // One replication tells neither how sure its mean is nor how much another one would differ.
  const spread = (o: OptionResult, figure: 'low' | 'high' | 'p10' | 'p90') => {
    const total = o.money?.buyer.total;
    return total === undefined || total.n < 2 ? null : money(total[figure]);
  };
  return [
    { label: whose, cells: cells((o) => money(o.money?.buyer.total.mean)) },
    { label: words.intervalFrom, detail: true, cells: cells((o) => spread(o, 'low')) },
    { label: words.to, detail: true, cells: cells((o) => spread(o, 'high')) },
    { label: words.p10, detail: true, cells: cells((o) => spread(o, 'p10')) },
    { label: words.p90, detail: true, cells: cells((o) => spread(o, 'p90')) },
    {
      label: words.perContact,
      cells: cells((o) => (o.money?.perContact ? format.price(o.money.perContact.mean) : null)),
    },
    { label: words.lost, cells: cells((o) => money(o.money?.lost?.value.mean)) },
    { label: words.withLost, detail: true, cells: cells((o) => money(o.money?.lost?.withBill.mean)) },
    { label: words.serviceLevel, cells: cells((o) => share(o.focus.contract?.mean)) },
    { label: words.target, detail: true, cells: cells((o) => share(o.focus.target, 0)) },
    { label: words.inPeakWeek, detail: true, cells: cells((o) => share(o.focus.peakWeek?.mean)) },
    {
      label: words.targetMet,
      cells: cells((o) =>
        o.focus.target === null
          ? null
          : o.meetsTarget === null
            ? words.notDecided
            : o.meetsTarget
              ? words.yes
              : words.no,
      ),
    },
    { label: words.risk[period], cells: cells((o) => share(o.focus.missed[period], 0)) },
    { label: words.occupancy, cells: cells((o) => share(occupancyInView(comparison, o))) },
    {
      label: words.agentsAtPeak,
      cells: cells((o) => {
        const agents = agentsAtPeak(comparison, o);
        return agents === null ? null : format.count(agents);
      }),
    },
    { label: words.margin, cells: cells((o) => money(o.money?.outsourcer?.margin.mean)) },
  ];
}
