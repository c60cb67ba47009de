import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import { countQueues } from './counts.ts';
import { poolTime } from './pool-time.ts';
import type { Counts, PoolTime } from './types.ts';

export const periods = ['interval', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof periods)[number];

/** A stretch of intervals, `to` not included. */
export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The intervals, local days, ISO weeks or months of a grid, or all of it (`year`), in order. Labels are those of
 * the grid: a date, `2026-W49`, `2026-12`; an interval's is its date and local time.
 */
export function spansOf(grid: Grid, period: Period): Span[] {
  if (period === 'year') return [{ label: 'year', from: 0, to: grid.intervals }];
  if (period === 'interval') {
    return Array.from({ length: grid.intervals }, (_, from) => ({
      label: `${grid.days[grid.dayOf[from]!]!.date} ${clock(grid.minuteOf[from]!)}`,
      from,
      to: from + 1,
    }));
  }
  if (period === 'day') {
    return grid.days.map(({ date, firstInterval, intervals }) => ({
      label: date,
      from: firstInterval,
      to: firstInterval + intervals,
    }));
  }
  return (period === 'week' ? grid.weeks : grid.months).map(({ label, firstDay, days }) => {
    const last = grid.days[firstDay + days - 1]!;
    return {
      label,
      from: grid.days[firstDay]!.firstInterval,
      to: last.firstInterval + last.intervals,
    };
  });
}

/** Counts of some queues together in every period of one replication. */
export function sumQueues(facts: Facts, grid: Grid, queues: readonly number[], period: Period): Counts[] {
  return spansOf(grid, period).map(({ from, to }) => countQueues(facts, queues, from, to));
}

/** Seconds of some pools together in every period of one replication. */
export function sumPools(
  facts: Facts,
  grid: Grid,
  pools: readonly number[],
  period: Period,
  shrinkage: number,
): PoolTime[] {
  return spansOf(grid, period).map(({ from, to }) => poolTime(facts, pools, from, to, shrinkage));
}

function clock(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
