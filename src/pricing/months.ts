import { dayNumber } from '../scenario/calendar/civil.ts';
import type { Grid, GridPeriod } from '../scenario/grid.ts';
import { stated } from './money.ts';

const MEAN_MONTH_DAYS = 365.25 / 12;

/** Length of a reported month in months: its days over those of the calendar month, so that parts add up. */
export function monthsIn(period: GridPeriod): number {
  const parts = /^(\d{4})-(\d{2})$/.exec(period.label);
  if (parts === null) return period.days / MEAN_MONTH_DAYS;
  return period.days / daysOfMonth(Number(parts[1]), Number(parts[2]));
}

/** Length of each reported month, and what came before it. */
export function monthSpans(grid: Grid): { readonly before: number; readonly months: number }[] {
  let before = 0;
  return grid.months.map((period) => {
    const span = { before, months: monthsIn(period) };
    before += span.months;
    return span;
  });
}

/**
 * A period as years, stated to six decimals. Taken as the difference of two moments, so that twelve months make
 * one year exactly and not 0.999996.
 */
export function yearsOf(monthsBefore: number, months: number): number {
  return stated(stated((monthsBefore + months) / 12) - stated(monthsBefore / 12));
}

/**
 * The part of a whole that is paid once which falls in a period: all of it in the first, or evenly over a term.
 * Differences of two moments, so that the parts of a whole term make one exactly.
 */
export function partOfTerm(
  { monthsBefore, months }: { readonly monthsBefore: number; readonly months: number },
  termMonths: number | undefined,
): number {
  if (termMonths === undefined) return monthsBefore === 0 ? 1 : 0;
  const spent = (until: number) => stated(Math.min(1, until / termMonths));
  return stated(spent(monthsBefore + months) - spent(monthsBefore));
}

function daysOfMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}
