import type { DateRule } from '../types.ts';
import { blackFridayOf, civil, type DayNumber, dayNumber, dayOfDate, easterOf } from './civil.ts';

/** The day of a rule in a year; null when a fixed date lies in another. */
export function dayInYear(rule: DateRule, year: number): DayNumber | null {
  switch (rule.kind) {
    case 'month-day':
      return dayNumber(year, rule.month, rule.day);
    case 'easter':
      return easterOf(year) + rule.offset;
    case 'black-friday':
      return blackFridayOf(year) + rule.offset;
    case 'date':
      return Number(rule.date.slice(0, 4)) === year ? dayOfDate(rule.date) : null;
  }
}

/** Every day of the rules between two days, both included. */
export function daysOf(rules: readonly DateRule[], from: DayNumber, to: DayNumber): Set<DayNumber> {
  const days = new Set<DayNumber>();
  // offsets may carry a day over the new year
  for (let year = civil(from).year - 1; year <= civil(to).year + 1; year++) {
    for (const rule of rules) {
      const day = dayInYear(rule, year);
      if (day !== null && day >= from && day <= to) days.add(day);
    }
  }
  return days;
}
