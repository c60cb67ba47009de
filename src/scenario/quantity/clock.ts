import type { Weekday } from '../types.ts';
import { bad, good, type Read, textOf } from './read.ts';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Minutes after local midnight; `to` is at most 1440. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span on some weekdays, as in `mon-fri 09:00-17:30`. */
export interface WeekSpanOfTime extends Span {
  readonly weekdays: readonly Weekday[];
}

const EXPECTED_SPAN = 'a span of hours such as 09:00-17:30';
const TIME = /^(\d{1,2})[:.](\d{2})$/;

/** `09:30` as 570; `24:00` only where a span ends. */
export function minuteIn(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) > 59 || minute > 1440 ? null : minute;
}

export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24 || (minute === 1440 ? 24 : 0)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** One span `09:00-17:30`. A night shift, which ends before it begins, runs past 1440 where `overnight` allows it. */
export function readSpan(text: string, overnight = false): Read<Span> {
  const match = /^([\d:.]+)\s*(?:-|–|to)\s*([\d:.]+)$/.exec(text.trim());
  const from = match === null ? null : minuteIn(match[1]!);
  const to = match === null ? null : minuteIn(match[2]!);
  if (from === null || to === null || from === 1440)
    return bad(EXPECTED_SPAN, 'times run from 00:00 to 24:00');
  if (to > from) return good({ from, to });
  if (overnight) return good({ from, to: to + 1440 });
  if (to === from) return bad('hours that end after they begin', 'write 00:00-24:00 for the whole day');
  return bad(
    'hours that end after they begin',
    to === 0
      ? `write ${clockText(from)}-24:00`
      : `over midnight write ${clockText(from)}-24:00, and 00:00-${clockText(to)} on the next day`,
  );
}

/** `mon-fri`, `sat`, `mon,wed,fri`, `weekend`, `daily`; null when the text is none of them. */
export function weekdaysIn(text: string): readonly Weekday[] | null {
  const days = new Set<Weekday>();
  for (const part of text
    .trim()
    .toLowerCase()
    .split(/\s*[,+]\s*/)) {
    if (part === 'daily' || part === 'every day') for (const day of WEEKDAYS) days.add(day);
    else if (part === 'weekend') days.add('sat').add('sun');
    else {
      const match = /^([a-z]+)(?:\s*(?:-|–|to)\s*([a-z]+))?$/.exec(part);
      const from = weekday(match?.[1]);
      const to = match?.[2] === undefined ? from : weekday(match[2]);
      if (from < 0 || to < 0) return null;
      // fri-mon runs over the weekend
      for (let i = from; ; i = (i + 1) % 7) {
        days.add(WEEKDAYS[i]!);
        if (i === to) break;
      }
    }
  }
  return WEEKDAYS.filter((day) => days.has(day));
}

/** `mon-fri 09:00-17:30`, or without weekdays for every day. */
export function readWeekSpan(value: unknown, overnight = false): Read<WeekSpanOfTime> {
  const text = textOf(value);
  const expected = 'a time of the week such as mon-fri 09:00-17:30';
  if (text === null) return bad(expected);
  const match = /^([a-z][a-z ,+–-]*?)?\s*(\d.*)?$/i.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return bad(expected);
  const weekdays = match[1] === undefined ? WEEKDAYS : weekdaysIn(match[1]);
  if (weekdays === null) return bad(expected, 'weekdays are mon, tue, wed, thu, fri, sat and sun');
  if (match[2] === undefined) return good({ weekdays, from: 0, to: 1440 });
  const span = readSpan(match[2], overnight);
  return span.ok ? good({ weekdays, ...span.value }) : span;
}

function weekday(word: string | undefined): number {
  if (word === undefined || word.length < 3) return -1;
  const at = WEEKDAYS.indexOf(word.slice(0, 3) as Weekday);
  const full = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][at];
  return full?.startsWith(word) ? at : -1;
}
