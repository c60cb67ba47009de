import type { Grid } from '../../scenario/grid.ts';

/**
 * A week by the clock: `slots` steps of `stepMinutes` from Monday 00:00. Days that the clocks make longer or shorter
 * are as long as others here, since people come by the clock.
 */
export interface WeekClock {
  readonly stepMinutes: number;
  readonly perDay: number;
  readonly slots: number;
}

export function weekClock(intervalSeconds: number): WeekClock {
  const stepMinutes = intervalSeconds / 60;
  const perDay = 1440 / stepMinutes;
  return { stepMinutes, perDay, slots: 7 * perDay };
}

/** Slot of an interval of the grid. */
export function slotOf(grid: Grid, clock: WeekClock, interval: number): number {
  const day = grid.days[grid.dayOf[interval]];
  return day.weekday * clock.perDay + Math.floor(grid.minuteOf[interval] / clock.stepMinutes);
}

/** First interval of a week of the grid, and the one after its last. */
export function weekIntervals(grid: Grid, week: number): { readonly from: number; readonly to: number } {
  const { firstDay, days } = grid.weeks[week];
  const last = grid.days[firstDay + days - 1];
  return { from: grid.days[firstDay].firstInterval, to: last.firstInterval + last.intervals };
}

/** A row over the grid's intervals as a week by the clock; in the hour that comes twice the higher counts. */
export function asWeek(grid: Grid, clock: WeekClock, week: number, row: ArrayLike<number>): number[] {
  const values = new Array<number>(clock.slots).fill(0);
  const { from, to } = weekIntervals(grid, week);
  for (let i = from; i < to; i++) {
    const slot = slotOf(grid, clock, i);
    values[slot] = Math.max(values[slot], row[i]);
  }
  return values;
}

/** Writes a week by the clock into a row over the grid's intervals. */
export function putWeek(
  grid: Grid,
  clock: WeekClock,
  week: number,
  values: ArrayLike<number>,
  row: Int32Array,
): void {
  const { from, to } = weekIntervals(grid, week);
  for (let i = from; i < to; i++) row[i] = values[slotOf(grid, clock, i)];
}
