import { dayNumber } from '../calendar/civil.ts';
import type { ZoneTable } from '../calendar/zone.ts';
import { daysInMonth } from '../quantity/date.ts';

/** A local moment of a CSV cell, and where it lies in real time. */
export interface Moment {
  /** ISO text, with its offset where the local time alone would be doubtful. */
  readonly text: string;
  /** Seconds since 1970, in real time. */
  readonly second: number;
  /** The local time comes twice that day and the cell does not say which is meant. */
  readonly doubtful: boolean;
}

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads `2026-03-02 09:00`, with or without seconds and offset; or says what is wrong with it. */
export function momentIn(cell: string, zone: ZoneTable): Moment | string {
  const match = MOMENT.exec(cell);
  if (match === null) return 'a moment such as 2026-03-02 09:00';
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const seconds = match[6] ?? '00';
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'a day that exists';
  if (hour > 23 || minute > 59 || Number(seconds) >= 60) return 'a time from 00:00 to 23:59';
  const date = `${match[1]}-${match[2]}-${match[3]}T${two(hour)}:${two(minute)}${Number(seconds) === 0 ? '' : `:${seconds}`}`;
  const local = dayNumber(year, month, day) * 1440 + hour * 60 + minute;
  if (match[7] !== undefined) {
    const offset = offsetIn(match[7]);
    return {
      text: date + offsetText(offset),
      second: (local - offset) * 60 + Number(seconds),
      doubtful: false,
    };
  }
  const moments = zone.momentsOf(local);
  if (moments.length === 0) return 'a time that exists (clocks are put forward in this hour)';
  return { text: date, second: moments[0]! * 60 + Number(seconds), doubtful: moments.length > 1 };
}

/** The second coming of a doubtful moment. */
export function secondComing(moment: Moment, zone: ZoneTable): Moment {
  const minute = Math.floor(moment.second / 60);
  const local = minute + zone.offsetAt(minute);
  const later = zone.momentsOf(local)[1] ?? minute;
  return {
    text: moment.text + offsetText(zone.offsetAt(later)),
    second: later * 60 + (moment.second - minute * 60),
    doubtful: false,
  };
}

function offsetIn(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

const two = (n: number): string => String(n).padStart(2, '0');
