import { civil, dayOfDate } from '../scenario/calendar/civil.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Ramp } from '../scenario/types.ts';

/** The factor of the handle time on each day of the grid; before they started it is that of their first month. */
export function rampByDay(grid: Grid, ramp: Ramp | null): Float64Array | null {
  if (ramp === null) return null;
  const { started, months } = ramp;
  return Float64Array.from(grid.days, ({ date }) => {
    const month = Math.max(0, monthsBetween(started, date));
    return month < months.length ? months[month]! : 1;
  });
}

/** Whole months from one ISO date to another. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [civil(dayOfDate(from)), civil(dayOfDate(to))];
  return 12 * (b.year - a.year) + b.month - a.month - (b.day < a.day ? 1 : 0);
}
