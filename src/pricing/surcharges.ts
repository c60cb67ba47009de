import { dayOfDate } from '../scenario/calendar/civil.ts';
import { daysOf } from '../scenario/calendar/rule.ts';
import type { Surcharges } from '../scenario/contract-terms.ts';
import type { Grid } from '../scenario/grid.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Share that bands which hold together add to a price, to a hundredth of a percent, as contracts print it: so a
 * price in cents has a surcharge in whole micro-euro. The same in whichever order the bands are named.
 */
export function stackedShare(stacking: Surcharges['stacking'], shares: readonly number[]): number {
  return Math.round(stack(stacking, shares) * 10_000) / 10_000;
}

function stack(stacking: Surcharges['stacking'], shares: readonly number[]): number {
  const ordered = [...shares].sort((a, b) => a - b);
  switch (stacking) {
    case 'add':
      return ordered.reduce((sum, share) => sum + share, 0);
    case 'multiply':
      return ordered.reduce((factor, share) => factor * (1 + share), 1) - 1;
    case 'highest':
      return ordered.reduce((most, share) => Math.max(most, share), 0);
  }
}

/** Which bands hold in each interval, by its local day and the minute at which it begins; null without bands. */
export function bandsByInterval(
  surcharges: Surcharges | undefined,
  grid: Grid,
): (readonly number[])[] | null {
  if (surcharges === undefined || surcharges.bands.length === 0) return null;
  const days = grid.days.map((day) => dayOfDate(day.date));
  const dates = surcharges.bands.map((band) => daysOf(band.dates, days[0], days[days.length - 1]));
  return Array.from({ length: grid.intervals }, (_, interval) => {
    const day = grid.dayOf[interval];
    const minute = grid.minuteOf[interval];
    const weekday = WEEKDAYS[grid.days[day].weekday];
    const holding: number[] = [];
    surcharges.bands.forEach(({ hours }, band) => {
      const inHours = hours[weekday].some(({ from, to }) => minute >= from && minute < to);
      if (inHours || dates[band].has(days[day])) holding.push(band);
    });
    return holding;
  });
}
