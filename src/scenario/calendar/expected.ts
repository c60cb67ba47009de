import type { Demand, Queue } from '../types.ts';
import { civil, type DayNumber, dayNumber, weekdayOf } from './civil.ts';
import type { Frame } from './frame.ts';
import type { Opening } from './opening.ts';
import { seasonWeight } from './season.ts';
import type { ZoneTable } from './zone.ts';

type Profiled = Extract<Demand, { kind: 'forecast' | 'monthly' }>;

/** What a queue needs to spread its demand: its own zone and opening hours over the frame. */
export interface Local {
  readonly frame: Frame;
  readonly zone: ZoneTable;
  readonly opening: Opening;
}

/** Mean first attempts in each interval of the frame; nothing while closed. */
export function expectedContacts(queue: Pick<Queue, 'demand'>, local: Local): Float64Array {
  const { demand } = queue;
  const { frame, zone, opening } = local;
  const expected = new Float64Array(frame.intervals);
  switch (demand.kind) {
    case 'rate': {
      const minutes = zone.localMinutes(frame.startMinute, frame.stepMinutes, frame.intervals);
      const contacts = (demand.perHour * frame.stepMinutes) / 60;
      for (let i = 0; i < frame.intervals; i++) if (opening.at(minutes[i]!)) expected[i] = contacts;
      return expected;
    }
    case 'forecast':
      return spreadYear(demand.contactsPerYear, new Spread(demand, local), expected, local);
    case 'monthly':
      return spreadMonths(demand.contacts, new Spread(demand, local), expected, local);
    case 'intervals':
      for (const row of demand.rows) {
        const i = intervalAt(row.start, local);
        if (i >= 0 && i < frame.intervals && opening.at(localMinute(i, local))) expected[i]! += row.contacts;
      }
      return expected;
    case 'recorded':
      for (const second of recordedSeconds(demand.at, local))
        expected[Math.floor(second / 60 / frame.stepMinutes)]! += 1;
      return expected;
  }
}

/** The 365 days from the start of the horizon carry the year's volume, whatever the horizon's own length. */
function spreadYear(contacts: number, spread: Spread, expected: Float64Array, local: Local): Float64Array {
  const { frame, zone } = local;
  const count = Math.max(frame.intervals, frame.yearIntervals);
  const minutes = zone.localMinutes(frame.startMinute, frame.stepMinutes, count);
  let year = 0;
  for (let i = 0; i < count; i++) {
    const weight = spread.at(minutes[i]!);
    if (i < frame.yearIntervals) year += weight;
    if (i < frame.intervals) expected[i] = weight;
  }
  for (let i = 0; i < frame.intervals; i++) expected[i] = year === 0 ? 0 : (expected[i]! / year) * contacts;
  return expected;
}

/** Each local calendar month carries its own volume; a month that the horizon cuts carries its part. */
function spreadMonths(
  contacts: readonly number[],
  spread: Spread,
  expected: Float64Array,
  { frame, zone }: Local,
): Float64Array {
  const minutes = zone.localMinutes(frame.startMinute, frame.stepMinutes, frame.intervals);
  const totals = new Map<number, number>();
  for (let i = 0; i < frame.intervals; i++) {
    const weight = spread.at(minutes[i]!);
    if (weight === 0) continue;
    const { year, month } = civil(Math.floor(minutes[i]! / 1440));
    const key = year * 12 + month;
    let total = totals.get(key);
    if (total === undefined) {
      total = spread.overMonth(year, month);
      totals.set(key, total);
    }
    expected[i] = (weight / total) * contacts[month - 1]!;
  }
  return expected;
}

/** Season x weekday x hour of the day, where every open day shares out its own weight over its open intervals. */
class Spread {
  private readonly dayWeights = new Map<DayNumber, number>();

  constructor(
    private readonly demand: Profiled,
    private readonly local: Local,
  ) {}

  /** Weight of the interval that begins at this local minute. */
  at(localMinute: number): number {
    if (!this.local.opening.at(localMinute)) return 0;
    const day = Math.floor(localMinute / 1440);
    const profile = this.profile(day, localMinute - day * 1440);
    return profile === 0 ? 0 : profile * this.perProfile(day);
  }

  /** Weight of a whole calendar month. */
  overMonth(year: number, month: number): number {
    const from = dayNumber(year, month, 1);
    const to = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    let total = 0;
    for (let day = from; day < to; day++) if (this.profileSum(day) > 0) total += this.dayWeight(day);
    return total;
  }

  private perProfile(day: DayNumber): number {
    let weight = this.dayWeights.get(day);
    if (weight === undefined) {
      const sum = this.profileSum(day);
      weight = sum === 0 ? 0 : this.dayWeight(day) / sum;
      this.dayWeights.set(day, weight);
    }
    return weight;
  }

  private dayWeight(day: DayNumber): number {
    return seasonWeight(this.demand.season, day) * this.demand.week[weekdayOf(day)]!;
  }

  /** Profile summed over the open intervals of a day as it is: 23 hours long in spring, 25 in autumn. */
  private profileSum(day: DayNumber): number {
    const { zone, opening, frame } = this.local;
    const end = zone.momentOf((day + 1) * 1440);
    let sum = 0;
    for (let moment = zone.momentOf(day * 1440); moment < end; moment += frame.stepMinutes) {
      const minute = moment + zone.offsetAt(moment);
      if (opening.at(minute)) sum += this.profile(day, minute - day * 1440);
    }
    return sum;
  }

  /** Mean weight of the quarter-hours that the interval touches. */
  private profile(day: DayNumber, minute: number): number {
    const quarters = this.demand.day[weekdayOf(day)]!;
    const end = minute + this.local.frame.stepMinutes;
    let sum = 0;
    for (let from = minute; from < end; ) {
      const quarter = Math.floor(from / 15);
      const to = Math.min(end, (quarter + 1) * 15);
      sum += (quarters[quarter] ?? 0) * (to - from);
      from = to;
    }
    return sum / this.local.frame.stepMinutes;
  }
}

function localMinute(interval: number, { frame, zone }: Local): number {
  const moment = frame.startMinute + interval * frame.stepMinutes;
  return moment + zone.offsetAt(moment);
}

/** Interval in which a local time such as `2026-10-25T02:00+01:00` falls; negative or beyond when outside. */
export function intervalAt(start: string, local: Local): number {
  return Math.floor((secondOf(start, local.zone) / 60 - local.frame.startMinute) / local.frame.stepMinutes);
}

/** Recorded moments within the horizon and the opening hours, in order, in seconds from the start of the grid. */
export function recordedSeconds(at: readonly string[], local: Local): Float64Array {
  const { frame, zone, opening } = local;
  const end = frame.intervals * frame.stepMinutes * 60;
  const seconds: number[] = [];
  for (const moment of at) {
    const epoch = secondOf(moment, zone);
    const second = epoch - frame.startMinute * 60;
    const minute = Math.floor(epoch / 60);
    if (second >= 0 && second < end && opening.at(minute + zone.offsetAt(minute))) seconds.push(second);
  }
  return Float64Array.from(seconds).sort();
}

/** Seconds since 1970 of `2026-03-02T09:00[:30.5][+01:00]`, local unless it carries its offset. */
function secondOf(text: string, zone: ZoneTable): number {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:([+-])(\d{2}):(\d{2}))?$/.exec(text)!;
  const local =
    dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) * 1440 +
    Number(match[4]) * 60 +
    Number(match[5]);
  const second = match[6] === undefined ? 0 : Number(match[6]);
  if (match[7] === undefined) return zone.momentOf(local) * 60 + second;
  const offset = (Number(match[8]) * 60 + Number(match[9])) * (match[7] === '-' ? -1 : 1);
  return (local - offset) * 60 + second;
}
