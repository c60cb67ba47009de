import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Intervals alike would all get an agent at once; with worth spread by so much they get it one after the other. */
const uneven = 0.12;

/**
 * A fixed factor near 1 for each place in the week, so that agents are added one weekday and half-hour after
 * another, and the same in every week; and in pools that overlap one pool after another. A desk that never closes has one number for all intervals.
 */
export function tiltOf(scenario: Scenario, grid: Grid, i: number, pool: number): number {
  if (scenario.horizon.kind === 'stationary') return 1;
  const day = grid.days[grid.dayOf[i]!]!;
  const slot = day.weekday * 97 + Math.floor((grid.minuteOf[i]! * 60) / grid.intervalSeconds);
  // Multiples of the golden ratio fill 0…1 evenly, however many are taken.
  const golden = 0.6180339887498949;
  const spread = ((slot + pool) * golden) % 1;
  const finer = (day.week * golden) % 1;
  return 1 + uneven * (2 * spread - 1) + 0.02 * (2 * finer - 1);
}
