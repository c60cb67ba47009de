import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Scenario } from '../scenario/types.ts';
import { csvCell, csvLines, csvText } from './csv.ts';
import { clockText } from './format.ts';

const FORECAST_HEAD = ['date', 'start', 'startUtc', 'minutes', 'queue', 'channel', 'contacts', 'ahtSeconds'];
const REQUIREMENT_HEAD = ['date', 'start', 'startUtc', 'minutes', 'pool', 'agents'];

/** Agents of a pool on duty, by interval of the grid. */
export interface RequiredPool {
  readonly id: string;
  readonly agents: ArrayLike<number>;
}

/**
 * What is expected, as planning tools take it: one line an interval and queue that is open or expects somebody, with
 * first attempts (to the ten-thousandth) and mean handle time, talk and after-contact work, in seconds.
 */
export function* forecastCsv({ queues }: Scenario, grid: Grid): Generator<string> {
  yield csvText([FORECAST_HEAD]);
  for (const { index, id, channel, talk, afterWork } of queues) {
    const { open, expected } = grid.queues[index]!;
    const aht = `${rounded(lawMean(talk) + lawMean(afterWork), 10)}`;
    const about = [csvCell(id), channel];
    const rows = startsOf(grid).flatMap((start, i) =>
      open[i] === 0 && expected[i] === 0
        ? []
        : [[...start, ...about, `${rounded(expected[i]!, 10_000)}`, aht]],
    );
    yield csvLines(rows);
  }
}

/**
 * Agents that a plan wants on duty, before shrinkage: one line an interval and pool, from the first to the last interval
 * of each day in which the pool has agents, so that a gap in between is a zero and not a missing line.
 */
export function* requirementCsv(pools: readonly RequiredPool[], grid: Grid): Generator<string> {
  yield csvText([REQUIREMENT_HEAD]);
  const starts = startsOf(grid);
  for (const { id, agents } of pools) {
    const name = csvCell(id);
    for (const { firstInterval, intervals } of grid.days) {
      let [first, last] = [firstInterval, firstInterval + intervals - 1];
      while (first <= last && agents[first] === 0) first++;
      while (last >= first && agents[last] === 0) last--;
      const rows = starts.slice(first, last + 1).map((start, i) => [...start, name, `${agents[first + i]}`]);
      yield csvLines(rows);
    }
  }
}

/** By interval: local date and time, the moment in UTC (an hour that a clock change repeats has two), and its length. */
function startsOf({ intervals, intervalSeconds, startEpochMs, days, dayOf, minuteOf }: Grid): string[][] {
  const minutes = `${intervalSeconds / 60}`;
  return Array.from({ length: intervals }, (_, i) => [
    days[dayOf[i]!]!.date,
    clockText(minuteOf[i]!),
    `${new Date(startEpochMs + i * intervalSeconds * 1000).toISOString().slice(0, 16)}Z`,
    minutes,
  ]);
}

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts;
