import type { DateRule } from '../types.ts';
import { bad, good, type Read, textOf } from './read.ts';

const EXPECTED = 'a date such as 12-05, 2026-04-27, easter+1 or black-friday';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!;

/** A calendar date of one year, as ISO text; years 1970 to 2199. */
export function readDate(value: unknown): Read<string> {
  const text = textOf(value);
  const expected = 'a date such as 2026-03-01';
  const match = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return bad(expected, text === null ? undefined : dutchDate(text));
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1970 || year > 2199) return bad('a year from 1970 to 2199');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return bad('a day that exists', lastDay(year, month));
  return good(text!);
}

/** A day that comes back every year, or one date. */
export function readDateRule(value: unknown): Read<DateRule> {
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  const moving = /^(easter|black-friday)\s*(?:([+-])\s*(\d{1,3})d?)?$/.exec(text.toLowerCase());
  if (moving !== null) {
    const offset = moving[2] === undefined ? 0 : Number(`${moving[2]}${moving[3]}`);
    return good({ kind: moving[1] as 'easter' | 'black-friday', offset });
  }
  if (/^\d{4}-/.test(text)) {
    const date = readDate(text);
    return date.ok ? good({ kind: 'date', date: date.value }) : date;
  }
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return bad(EXPECTED, dutchDate(text));
  const [month, day] = [Number(match[1]), Number(match[2])];
  if (month === 2 && day === 29)
    return bad(
      'a day of every year',
      '29 February is in leap years only: write 02-28, 03-01, or the date itself, such as 2028-02-29',
    );
  if (month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]!)
    return bad(
      'month-day, such as 12-05 for 5 December',
      month > 12 && day <= 12 ? `did you mean ${match[2]}-${match[1]}?` : lastDay(2027, month),
    );
  return good({ kind: 'month-day', month, day });
}

function lastDay(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12
    ? `month ${month} of ${year} has ${daysInMonth(year, month)} days`
    : 'months run from 01 to 12';
}

/** `5-12-2026` and `05/12/2026` are read neither way: day and month could be taken for each other. */
function dutchDate(text: string): string | undefined {
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)
    ? 'write the year first, then month and day: 2026-12-05'
    : undefined;
}
