import type { Format } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { Comparison, Estimate, OptionResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Telling } from './telling.ts';

/** Every measure of a plan without prices, by queue and by pool, each with the interval of its mean. */
export function planTables(comparison: Comparison, telling: Telling): string {
  const { words, format } = telling;
  const [plan] = comparison.options;
  if (plan === undefined) return '';
  const queues = comparison.scenario.queues.map(({ id }) => id);
  const service = sideBySide(queues, (id) => serviceRows(plan.queues[id], telling), words.queue, telling);
  const pools = plan.pools.map(({ id }) => id);
  const byId = new Map(plan.pools.map((pool) => [pool.id, pool]));
  const times = sideBySide(pools, (id) => poolRows(byId.get(id)!, words.team, format), words.pool, telling);
  return [service, times].filter((text) => text !== '').join('\n\n');
}

type Figure = readonly [label: string, text: string];

/** One column for each id, figures below it; as many columns as the terminal is wide. */
function sideBySide(
  ids: readonly string[],
  figures: (id: string) => readonly Figure[],
  title: string,
  { colours, width }: Telling,
): string {
  const columns = ids.map((id) => ({ head: printable(id), figures: figures(id) }));
  if (columns.length === 0) return '';
  const labels = columns[0].figures.map(([label]) => label);
  const labelWidth = Math.max(...labels.map((label) => label.length));
  const texts = columns.flatMap(({ head, figures: all }) => [head, ...all.map(([, text]) => text)]);
  const perTable = Math.max(
    1,
    Math.floor((width - labelWidth) / (Math.max(...texts.map((t) => t.length)) + 2)),
  );
  const tables: string[] = [];
  for (let from = 0; from < columns.length; from += perTable) {
    const part = columns.slice(from, from + perTable);
    const rows = labels.map(
      (label, i): Row => ({ label, cells: part.map((column) => column.figures[i][1]) }),
    );
    tables.push(
      tableOf(
        part.map(({ head }) => head),
        rows.filter(hasFigure),
        colours,
        title,
      ),
    );
  }
  return tables.join('\n\n');
}

const hasFigure = ({ cells }: Row) => cells.some((cell) => cell !== '');

function serviceRows(
  service: OptionResult['focus'],
  { words: { service: words, seconds: inSeconds }, format }: Telling,
): Figure[] {
  const count = shown((value) => format.decimal(value, 1));
  const share = shown((value) => format.percent(value, 2));
  const seconds = shown((value) => inSeconds(format.decimal(value, 2)));
  const percentiles = service.waitPercentiles;
  return [
    [words.offered, count(service.offered)],
    [words.answered, count(service.answered)],
    [words.abandoned, share(service.abandonment)],
    [words.turnedAway, count(service.turnedAway)],
    [words.serviceLevel, share(service.contract ?? null)],
    [words.target, service.target === null ? '' : format.percent(service.target, 0)],
    [words.mustWait, share(service.waitProbability)],
    [words.asa, seconds(service.asa)],
    [words.meanWait, seconds(service.meanWait)],
    [words.half, percentiles === null ? '' : format.seconds(percentiles.p50)],
    [words.most, percentiles === null ? '' : format.seconds(percentiles.p95)],
    [words.waiting, shown((value) => format.decimal(value, 3))(service.queueLength)],
  ];
}

function poolRows(
  pool: OptionResult['pools'][number],
  words: Telling['words']['team'],
  format: Format,
): Figure[] {
  const hours = shown((value) => format.decimal(value, 1));
  const share = shown((value) => format.percent(value, 2));
  return [
    [words.peakAgents, format.count(pool.peakAgents)],
    [words.staffed, hours(pool.staffedHours)],
    [words.handling, hours(pool.handlingHours)],
    [words.changeover, hours(pool.changeoverHours)],
    [words.idle, hours(pool.idleHours)],
    [words.paid, hours(pool.paidHours)],
    [words.occupancy, share(pool.occupancy)],
    [words.busy, shown((value) => format.decimal(value, 2))(pool.busyAgents)],
  ];
}

/** A mean and half the width of its 95 % interval, or its ends where one was cut off; nothing where there is no value. */
function shown(text: (value: number) => string): (estimate: Estimate | null) => string {
  return (estimate) => {
    if (estimate === null) return '';
    const { mean, low, high } = estimate;
    const half = (high - low) / 2;
    if (half === 0) return text(mean);
    const isCut = Math.abs(high - mean - half) > 1e-9 * (1 + high);
    return isCut ? `${text(mean)} (${text(low)}–${text(high)})` : `${text(mean)} ± ${text(half)}`;
  };
}
