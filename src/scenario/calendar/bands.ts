import type { Surcharges } from '../contract-terms.ts';
import type { Grid } from '../grid.ts';
import { dayOfDate } from './civil.ts';
import { daysOf } from './rule.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Which bands hold in each interval, by its local day and the minute at which it begins; null without bands. */
export function bandsByInterval(
  surcharges: Surcharges | undefined,
  grid: Grid,
): (readonly number[])[] | null {
  if (surcharges === undefined || surcharges.bands.length === 0) return null;
  const days = grid.days.map((day) => dayOfDate(day.date));
  const dates = surcharges.bands.map((band) => daysOf(band.dates, days[0]!, days[days.length - 1]!));
  return Array.from({ length: grid.intervals }, (_, interval) => {
    const day = grid.dayOf[interval]!;
    const minute = grid.minuteOf[interval]!;
    const weekday = WEEKDAYS[grid.days[day]!.weekday]!;
    const holding: number[] = [];
    surcharges.bands.forEach(({ hours }, band) => {
      const inHours = hours[weekday].some(({ from, to }) => minute >= from && minute < to);
      if (inHours || dates[band]!.has(days[day]!)) holding.push(band);
    });
    return holding;
  });
}
