import type { Season, SeasonEvent } from '../types.ts';
import { civil, type DayNumber, isoWeek } from './civil.ts';
import { dayInYear } from './rule.ts';

/**
 * What a day weighs in the season: week x month x (1 + lifts of the events near it), never negative.
 *
 *     lift         /\
 *     at peak ->  /  \___          grows over the lead, is whole on the date, fades over the tail
 *               _/       \____
 */
export function seasonWeight(season: Season, day: DayNumber): number {
  const { year, month } = civil(day);
  const base = season.weeks[isoWeek(day).week - 1]! * (season.months?.[month - 1] ?? 1);
  let lifted = 1;
  for (const event of season.events) {
    for (let y = year - 1; y <= year + 1; y++) {
      const peak = dayInYear(event.date, y);
      if (peak !== null) lifted += liftAt(event, day - peak);
    }
  }
  return base * Math.max(0, lifted);
}

/** The lift so many days after (or, negative, before) the peak. */
function liftAt(event: SeasonEvent, days: number): number {
  if (days === 0) return event.lift;
  const reach = days < 0 ? event.leadDays : event.tailDays;
  const away = Math.abs(days);
  return away >= reach ? 0 : event.lift * (1 - away / reach);
}
