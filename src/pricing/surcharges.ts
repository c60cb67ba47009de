import { dayOfDate } from '../scenario/calendar/civil.ts';
import { daysOf } from '../scenario/calendar/rule.ts';
import type { Surcharges } from '../scenario/contract-terms.ts';
import type { Grid, GridDay } from '../scenario/grid.ts';

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

/** Tells which bands hold in an interval, by its local day and the minute at which it begins. */
export function bandFinder(surcharges: Surcharges, grid: Grid): (day: GridDay, minute: number) => number[] {
  const { days } = grid;
  const from = dayOfDate(days[0].date);
  const to = dayOfDate(days[days.length - 1].date);
  const dates = surcharges.bands.map((band) => daysOf(band.dates, from, to));
  return (day, minute) => {
    const date = dayOfDate(day.date);
    const holding: number[] = [];
    surcharges.bands.forEach(({ hours }, band) => {
      const inHours = hours[WEEKDAYS[day.weekday]].some((span) => minute >= span.from && minute < span.to);
      if (inHours || dates[band].has(date)) holding.push(band);
    });
    return holding;
  };
}
