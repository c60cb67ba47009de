import type { GridDay, GridPeriod } from '../grid.ts';
import type { Scenario } from '../types.ts';
import { civil, type DayNumber, dateText, dayOfDate, isoWeek, weekdayOf } from './civil.ts';
import { ZoneTable } from './zone.ts';

/** A stationary run has no date; it begins on this Monday in UTC, so that its weeks are whole. */
const STATIONARY_START = '2001-01-01';

/** The days and intervals of a horizon, before any queue is looked at. */
export interface Frame {
  readonly stepMinutes: number;
  readonly startMinute: number;
  readonly intervals: number;
  readonly firstDay: DayNumber;
  readonly days: readonly GridDay[];
  readonly weeks: readonly GridPeriod[];
  readonly months: readonly GridPeriod[];
  readonly dayOf: Int32Array;
  readonly minuteOf: Int16Array;
  /** Intervals of the 365 days from the start of the horizon, whether or not the horizon is as long. */
  readonly yearIntervals: number;
  readonly zone: ZoneTable;
}

type Framed = Pick<Scenario, 'horizon' | 'intervalSeconds' | 'timezone'>;

/** Time zone of the horizon: a desk that never closes knows no daylight saving. */
export const frameZone = ({ horizon, timezone }: Framed): string =>
  horizon.kind === 'stationary' ? 'UTC' : timezone;

/** Epoch minutes that a zone table must cover for this horizon: from its first day, over at least a year. */
export function reachOf({ horizon }: Framed): { readonly from: number; readonly to: number } {
  const first = dayOfDate(horizon.kind === 'stationary' ? STATIONARY_START : horizon.from);
  if (horizon.kind === 'stationary')
    return { from: first * 1440, to: first * 1440 + Math.ceil(horizon.seconds / 60) };
  const last = Math.max(dayOfDate(horizon.to), first + 365);
  return { from: (first - 40) * 1440, to: (last + 40) * 1440 };
}

export function frameOf(scenario: Framed): Frame {
  const stepMinutes = Math.max(1, Math.round(scenario.intervalSeconds / 60));
  const { horizon } = scenario;
  const reach = reachOf(scenario);
  const zone = new ZoneTable(frameZone(scenario), reach.from, reach.to);
  const firstDay = dayOfDate(horizon.kind === 'stationary' ? STATIONARY_START : horizon.from);
  const startMinute = zone.momentOf(firstDay * 1440);
  const after = (day: DayNumber): number =>
    Math.round((zone.momentOf(day * 1440) - startMinute) / stepMinutes);
  const intervals =
    horizon.kind === 'stationary'
      ? Math.ceil(horizon.seconds / 60 / stepMinutes)
      : after(dayOfDate(horizon.to) + 1);
  const local = zone.localMinutes(startMinute, stepMinutes, intervals);
  const dayOf = new Int32Array(intervals);
  const minuteOf = new Int16Array(intervals);
  for (let i = 0; i < intervals; i++) {
    const day = Math.floor(local[i]! / 1440);
    dayOf[i] = day - firstDay;
    minuteOf[i] = local[i]! - day * 1440;
  }
  const { days, weeks, months } = periods(dayOf, firstDay);
  const yearIntervals = horizon.kind === 'stationary' ? 0 : after(firstDay + 365);
  return {
    stepMinutes,
    startMinute,
    intervals,
    firstDay,
    days,
    weeks,
    months,
    dayOf,
    minuteOf,
    yearIntervals,
    zone,
  };
}

/** Days with their intervals, and the weeks and months they belong to. */
function periods(dayOf: Int32Array, firstDay: DayNumber): Pick<Frame, 'days' | 'weeks' | 'months'> {
  const days: GridDay[] = [];
  const weeks: { label: string; firstDay: number; days: number }[] = [];
  const months: { label: string; firstDay: number; days: number }[] = [];
  const count = dayOf.length === 0 ? 0 : dayOf[dayOf.length - 1]! + 1;
  let first = 0;
  for (let d = 0; d < count; d++) {
    let end = first;
    while (end < dayOf.length && dayOf[end] === d) end++;
    const number = firstDay + d;
    const iso = isoWeek(number);
    const { year, month } = civil(number);
    extend(weeks, `${iso.year}-W${String(iso.week).padStart(2, '0')}`, d);
    extend(months, `${year}-${String(month).padStart(2, '0')}`, d);
    days.push({
      date: dateText(number),
      weekday: weekdayOf(number),
      week: weeks.length - 1,
      month: months.length - 1,
      firstInterval: first,
      intervals: end - first,
    });
    first = end;
  }
  return { days, weeks, months };
}

function extend(list: { label: string; firstDay: number; days: number }[], label: string, day: number): void {
  const last = list.at(-1);
  if (last?.label === label) last.days++;
  else list.push({ label, firstDay: day, days: 1 });
}
