import { agentsAtPeak, occupancyInView } from '../report/findings/reading.ts';
import type { Format } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { Comparison, OptionResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** Options beside each other, figures below; in several tables when the terminal is narrow. */
export function optionTable(comparison: Comparison, format: Format, colours: Colours, width: number): string {
  const rows = rowsOf(comparison, format).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heads = comparison.options.map(({ name }) => printable(name));
  const labelWidth = Math.max(...rows.map(({ label, detail }) => label.length + (detail ? 2 : 0)));
  const columnWidth = Math.max(
    ...heads.map((h) => h.length),
    ...rows.flatMap(({ cells }) => cells.map((c) => c.length)),
  );
  const perTable = Math.max(1, Math.floor((width - labelWidth) / (columnWidth + 2)));
  const tables: string[] = [];
  for (let from = 0; from < heads.length; from += perTable) {
    const part = rows.map((row) => ({ ...row, cells: row.cells.slice(from, from + perTable) }));
    tables.push(tableOf(heads.slice(from, from + perTable), part, colours));
  }
  return tables.join('\n\n');
}

function rowsOf(comparison: Comparison, format: Format): Row[] {
  const { options, scenario } = comparison;
  const cells = (figure: (option: OptionResult) => string | null | undefined) =>
    options.map((option) => figure(option) ?? '');
  const money = (value: number | undefined) => (value === undefined ? null : format.amount(value));
  const share = (value: number | null | undefined, digits = 1) =>
    value === null || value === undefined ? null : format.percent(value, digits);
  const period = scenario.holds === 'interval' ? 'day' : scenario.holds;
  const whose = scenario.focus === null ? 'All clients pay' : 'The buyer pays';
  return [
    { label: whose, cells: cells((o) => money(o.money?.buyer.total.mean)) },
    { label: '95 % interval, from', detail: true, cells: cells((o) => money(o.money?.buyer.total.low)) },
    { label: 'to', detail: true, cells: cells((o) => money(o.money?.buyer.total.high)) },
    { label: 'P10 of a run', detail: true, cells: cells((o) => money(o.money?.buyer.total.p10)) },
    { label: 'P90 of a run', detail: true, cells: cells((o) => money(o.money?.buyer.total.p90)) },
    {
      label: 'A contact',
      cells: cells((o) => (o.money?.perContact ? format.price(o.money.perContact.mean) : null)),
    },
    { label: 'Service level', cells: cells((o) => share(o.focus.contract?.mean)) },
    { label: 'target', detail: true, cells: cells((o) => share(o.focus.target, 0)) },
    { label: 'in the peak week', detail: true, cells: cells((o) => share(o.focus.peakWeek?.mean)) },
    {
      label: 'Target met',
      cells: cells((o) => (o.focus.target === null ? null : o.meetsTarget ? 'yes' : 'no')),
    },
    { label: `Risk to miss it in a ${period}`, cells: cells((o) => share(o.focus.missed[period], 0)) },
    { label: 'Occupancy', cells: cells((o) => share(occupancyInView(comparison, o))) },
    {
      label: 'Agents at peak',
      cells: cells((o) => {
        const agents = agentsAtPeak(comparison, o);
        return agents === null ? null : format.count(agents);
      }),
    },
    { label: "Outsourcer's margin", cells: cells((o) => money(o.money?.outsourcer?.margin.mean)) },
  ];
}
