import type { Weekday } from '../types.ts';
import { minuteIn, readWeekSpan, WEEKDAYS, weekdaysIn } from './clock.ts';
import { readNumber, readShare } from './number.ts';
import { atKey, type Bad, bad, good, inside, isBareNumber, type Read } from './read.ts';

export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

const MONTH_LENGTHS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LIMITS = { min: 0, max: 1e6 } as const;

type Entries = readonly (readonly [key: string, value: unknown])[];

function entries(value: unknown, expected: string): Entries | Bad {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(expected);
  const found = Object.entries(value);
  return found.length === 0 ? bad(expected) : found;
}

const failed = (read: Entries | Bad): read is Bad => 'ok' in read;

/** Weights of ISO weeks 1…53 from `{ 1-43: 1, 44-52: 2 }`; those not named weigh 1. */
export function readWeekWeights(value: unknown): Read<number[]> {
  const expected = 'weights of ISO weeks such as { 1-43: 1, 44-52: 2 }';
  const read = entries(value, expected);
  if (failed(read)) return read;
  const weights = new Array<number>(53).fill(1);
  const said = new Set<number>();
  for (const [key, written] of read) {
    const match = /^(?:week )?(\d{1,2})(?:\s*(?:-|–|to)\s*(\d{1,2}))?$/.exec(key);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (match === null || from < 1 || to > 53 || to < 1 || from > 53)
      return atKey(key, bad('ISO weeks from 1 to 53, such as 44-47'));
    const weight = readNumber(written, 'the weight of a week', LIMITS);
    if (!weight.ok) return inside(key, weight);
    for (let week = from; ; week = (week % 53) + 1) {
      if (said.has(week)) return atKey(key, bad(`week ${week} once`));
      said.add(week);
      weights[week - 1] = weight.value;
      if (week === to) break;
    }
  }
  return weights.every((weight) => weight === 0) ? bad('a week that has some weight') : good(weights);
}

/**
 * What a day in each month weighs, from weights of whole months (`{ dec: 3 }`, the others 1) or from shares of the
 * year (`{ dec: 44% }`, the rest evenly over the others).
 */
export function readMonthWeights(value: unknown): Read<number[]> {
  const read = entries(
    value,
    'weights of months such as { nov: 2.5, dec: 3 }, or shares such as { dec: 44% }',
  );
  if (failed(read)) return read;
  const shares = !isBareNumber(read[0]![1]);
  const totals = new Map<number, number>();
  for (const [key, written] of read) {
    const weight = shares
      ? readShare(written, 'the share of a month')
      : readNumber(written, 'the weight of a month', LIMITS);
    if (!weight.ok) return inside(key, weight);
    const months = monthsIn(key);
    if (months === null) return atKey(key, bad('months such as dec, or jan-mar'));
    for (const month of months) {
      if (totals.has(month)) return atKey(key, bad(`${MONTHS[month]} once`));
      // a share said of several months is the share of all of them together
      totals.set(month, shares ? weight.value / months.length : weight.value);
    }
  }
  const sum = [...totals.values()].reduce((a, b) => a + b, 0);
  if (shares && (sum > 1.0001 || (totals.size === 12 && sum < 0.995)))
    return bad(`shares of the year that sum to 100% (not ${(sum * 100).toFixed(1)}%)`);
  const otherDays = MONTH_LENGTHS.reduce(
    (days, length, month) => (totals.has(month) ? days : days + length),
    0,
  );
  const weights = MONTH_LENGTHS.map((length, month) => {
    const total = totals.get(month);
    if (total !== undefined) return total / length;
    return shares ? Math.max(0, 1 - sum) / otherDays : 1 / length;
  });
  return weights.every((weight) => weight === 0) ? bad('a month that has some weight') : good(weights);
}

/** `dec`, `december`, `jan-mar` as month numbers from 0; null when the text is no month. */
export function monthsIn(text: string): number[] | null {
  const match = /^([a-z]{3,})(?:\s*(?:-|–|to)\s*([a-z]{3,}))?$/i.exec(text.trim());
  if (match === null) return null;
  const from = MONTHS.indexOf(match[1]!.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]);
  const to =
    match[2] === undefined
      ? from
      : MONTHS.indexOf(match[2].slice(0, 3).toLowerCase() as (typeof MONTHS)[number]);
  if (from < 0 || to < 0) return null;
  const months: number[] = [];
  for (let month = from; ; month = (month + 1) % 12) {
    months.push(month);
    if (month === to) return months;
  }
}

/** Weights of Monday…Sunday from `{ mon: 1.3, tue-fri: 1 }`; those not named have none. */
export function readWeekdayWeights(value: unknown): Read<number[]> {
  const read = entries(value, 'weights of weekdays such as { mon: 1.3, tue-fri: 1, sat: 0.6 }');
  if (failed(read)) return read;
  const weights = new Map<Weekday, number>();
  for (const [key, written] of read) {
    const days = weekdaysIn(key);
    if (days === null) return atKey(key, bad('weekdays such as mon-fri'));
    const weight = readNumber(written, 'the weight of a weekday', LIMITS);
    if (!weight.ok) return inside(key, weight);
    for (const day of days) {
      if (weights.has(day)) return atKey(key, bad(`${day} once`));
      weights.set(day, weight.value);
    }
  }
  const list = WEEKDAYS.map((day) => weights.get(day) ?? 0);
  return list.every((weight) => weight === 0) ? bad('a weekday that has some weight') : good(list);
}

/** Weight of each quarter-hour by weekday, 7 x 96, from steps `sat 10:00-16:00: 5` or points `10:00: 5`. */
export function readDayProfile(value: unknown): Read<number[][]> {
  const read = entries(
    value,
    'weights of hours such as { 09:00-12:00: 10, 12:00-17:30: 7 }, or points such as { 09:00: 4, 11:00: 10 }',
  );
  if (failed(read)) return read;
  const points = read.every(([key]) => minuteIn(key) !== null);
  const profile = points ? joined(read) : stepped(read);
  if (!profile.ok) return profile;
  return profile.value.every((day) => day.every((weight) => weight === 0))
    ? bad('an hour that has some weight')
    : profile;
}

function stepped(read: Entries): Read<number[][]> {
  const profile = WEEKDAYS.map(() => new Array<number>(96).fill(0));
  const said = WEEKDAYS.map(() => new Array<boolean>(96).fill(false));
  for (const [key, written] of read) {
    const span =
      minuteIn(key) === null
        ? readWeekSpan(key)
        : bad('spans such as 09:00-12:00 only, or points in time only, not both');
    if (!span.ok) return atKey(key, span);
    const { from, to, weekdays } = span.value;
    if (from % 15 !== 0 || to % 15 !== 0) return atKey(key, bad('spans of whole quarter-hours'));
    const weight = readNumber(written, 'the weight of an hour', LIMITS);
    if (!weight.ok) return inside(key, weight);
    for (const day of weekdays) {
      const d = WEEKDAYS.indexOf(day);
      for (let quarter = from / 15; quarter < to / 15; quarter++) {
        if (said[d]![quarter]) return atKey(key, bad('spans that do not overlap'));
        said[d]![quarter] = true;
        profile[d]![quarter] = weight.value;
      }
    }
  }
  return good(profile);
}

/** Straight lines between the points, nothing before the first and after the last; a quarter-hour takes its middle. */
function joined(read: Entries): Read<number[][]> {
  const points: { minute: number; weight: number }[] = [];
  for (const [key, written] of read) {
    const weight = readNumber(written, 'the weight at a time', LIMITS);
    if (!weight.ok) return inside(key, weight);
    points.push({ minute: minuteIn(key)!, weight: weight.value });
  }
  points.sort((a, b) => a.minute - b.minute);
  if (points.length < 2) return bad('at least two points in time');
  const day = Array.from({ length: 96 }, (_, quarter) => {
    const minute = quarter * 15 + 7.5;
    const next = points.findIndex((point) => point.minute >= minute);
    if (next <= 0) return 0;
    const [one, two] = [points[next - 1]!, points[next]!];
    return one.weight + ((two.weight - one.weight) * (minute - one.minute)) / (two.minute - one.minute);
  });
  return good(WEEKDAYS.map(() => day));
}
