import type {
  Comparison,
  OptionResult,
  PoolResult,
  QueueSummary,
  ScenarioSummary,
} from '../../study/comparison.ts';

/** The option that leads the page: the recommended one, else that which comes nearest to its promises, else the first. */
export function leadOption({ recommendation, options }: Comparison): OptionResult | null {
  if (recommendation?.verdict === 'none-meets-target') return nearestToTarget(options);
  return options.find((option) => option.id === recommendation?.option) ?? options[0] ?? null;
}

/** The option whose worst promise is missed by least; the earlier of two. */
function nearestToTarget(options: readonly OptionResult[]): OptionResult | null {
  const gap = ({ shortfalls }: OptionResult) =>
    Math.max(0, ...shortfalls.map(({ target, achieved }) => target - achieved));
  return [...options].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** The leading option first, the rest in the order of the file. */
export function optionsInReadingOrder(comparison: Comparison): readonly OptionResult[] {
  const lead = leadOption(comparison);
  return lead === null ? [] : [lead, ...comparison.options.filter((option) => option !== lead)];
}

/** Pools that serve the focal client; every pool when there is none. */
export function poolsInView(comparison: Comparison, option: OptionResult): readonly PoolResult[] {
  const focus = comparison.scenario.focus;
  return focus === null ? option.pools : option.pools.filter((pool) => pool.clients.includes(focus));
}

/** Queues of the focal client; every queue when there is none. */
export function queuesInView(comparison: Comparison): readonly QueueSummary[] {
  const { queues, focus } = comparison.scenario;
  return focus === null ? queues : queues.filter((queue) => queue.client === focus);
}

/** Whether voice or chat stands beside work that waits for hours: then only the former's waits are told. */
export function mixesChannels(comparison: Comparison): boolean {
  const queues = queuesInView(comparison);
  const live = queues.filter(({ channel }) => channel === 'voice' || channel === 'chat').length;
  return live > 0 && live < queues.length;
}

/** The different service targets of the queues in view, in the order of the file. */
export function targetsInView(comparison: Comparison): readonly NonNullable<QueueSummary['target']>[] {
  const targets = queuesInView(comparison).flatMap((queue) => queue.target ?? []);
  return [
    ...new Map(
      targets.map((target) => [`${target.share}/${target.seconds}/${target.formula}`, target]),
    ).values(),
  ];
}

/** Sum of a series over pools; pools may be missing or shorter. */
export function sumSeries(series: readonly (readonly number[])[]): number[] {
  const length = Math.max(0, ...series.map((one) => one.length));
  return Array.from({ length }, (_, i) => series.reduce((sum, one) => sum + (one[i] ?? 0), 0));
}

export interface WeekView {
  readonly staffed: readonly number[];
  readonly required: readonly number[];
  readonly load: readonly number[];
}

/** Agents of the pools in view through one week, added up. */
export function weekView(
  comparison: Comparison,
  option: OptionResult,
  week: 'normalWeek' | 'peakWeek',
): WeekView {
  const pools = poolsInView(comparison, option);
  return {
    staffed: sumSeries(pools.map((pool) => pool[week].staffed)),
    required: sumSeries(pools.map((pool) => pool[week].required)),
    load: sumSeries(pools.map((pool) => pool[week].load)),
  };
}

/** Most agents on duty together in the peak week, in the pools in view; null when nobody is staffed then. */
export function agentsAtPeak(comparison: Comparison, option: OptionResult): number | null {
  const most = Math.max(0, ...weekView(comparison, option, 'peakWeek').staffed);
  return most > 0 ? most : null;
}

/** Handling over staffed time of the pools in view together, 0…1. */
export function occupancyInView(comparison: Comparison, option: OptionResult): number | null {
  let handling = 0;
  let staffed = 0;
  for (const pool of poolsInView(comparison, option)) {
    handling += pool.handlingHours.mean;
    staffed += pool.handlingHours.mean + pool.idleHours.mean + pool.changeoverHours.mean;
  }
  return staffed > 0 ? handling / staffed : null;
}

/** Indices of the first and last interval of the day in which any day is open; null when none is. */
export function openSpan(
  heats: readonly (readonly (readonly (number | null)[])[])[],
): { readonly first: number; readonly last: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const heat of heats)
    for (const day of heat)
      day.forEach((value, i) => {
        if (value === null) return;
        first = Math.min(first, i);
        last = Math.max(last, i);
      });
  return last < 0 ? null : { first, last };
}

const dayMs = 86_400_000;

/** ISO 8601 week of a date, as `2026-W49`. */
export function isoWeekOf(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - weekday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Weekday of a date, 0 Monday … 6 Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay() + 6) % 7;
}

/** How long a batch of a desk that never closes is: whole intervals; what is left over at the end counts nowhere. */
export function batchSeconds({
  stationary,
  intervalSeconds,
}: Pick<ScenarioSummary, 'stationary' | 'intervalSeconds'>): number | null {
  if (stationary === null) return null;
  const { seconds, warmUpSeconds, batches } = stationary;
  const intervals = Math.floor(seconds / intervalSeconds) - Math.ceil(warmUpSeconds / intervalSeconds);
  return Math.floor(intervals / batches) * intervalSeconds;
}
