import { describe, expect, it } from 'vitest';
import { blackFridayOf, civil, dateText, dayOfDate, weekdayOf } from '../../src/scenario/calendar/civil.ts';
import { easterOf, type Grid, isoWeek, resolveGrid } from '../../src/scenario/index.ts';
import { scenarioOf, small } from './helpers.ts';

const gridOf = (queue: string, top = ''): Grid => resolveGrid(scenarioOf(small(queue, top)));
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** Contacts of one queue by date. */
function byDate(grid: Grid, queue = 0): Map<string, number> {
  const totals = new Map<string, number>();
  for (const day of grid.days) {
    const end = day.firstInterval + day.intervals;
    totals.set(day.date, sum(grid.queues[queue]!.expected.slice(day.firstInterval, end)));
  }
  return totals;
}

describe('the calendar', () => {
  it('knows Easter of years whose date is published', () => {
    const published = [
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ];
    for (const date of published) expect(dateText(easterOf(Number(date.slice(0, 4))))).toBe(date);
  });

  it('knows Black Friday as the day after Thanksgiving, also when November begins on a Friday', () => {
    for (const date of ['2019-11-29', '2024-11-29', '2025-11-28', '2026-11-27', '2030-11-29'])
      expect(dateText(blackFridayOf(Number(date.slice(0, 4))))).toBe(date);
  });

  it('agrees with the calendar of JavaScript on dates, weekdays and back', () => {
    for (let day = dayOfDate('1970-01-01'); day < dayOfDate('2200-01-01'); day += 13) {
      const date = new Date(day * 86_400_000);
      expect(dateText(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      expect(dayOfDate(dateText(day))).toBe(day);
      expect(civil(day).month).toBe(date.getUTCMonth() + 1);
    }
  });

  it('numbers weeks as ISO 8601 does around the new year', () => {
    const published = {
      '2020-12-31': [2020, 53],
      '2021-01-03': [2020, 53],
      '2021-01-04': [2021, 1],
      '2024-12-30': [2025, 1],
      '2027-01-01': [2026, 53],
    };
    for (const [date, [year, week]] of Object.entries(published))
      expect(isoWeek(dayOfDate(date))).toEqual({ year, week });
  });
});

describe('the grid', () => {
  it('has 23 hours on the day the clocks go forward and 25 when they go back', () => {
    const grid = gridOf('open: always');
    const intervals = new Map(grid.days.map((day) => [day.date, day.intervals]));
    expect(intervals.get('2026-03-29')).toBe(46);
    expect(intervals.get('2026-10-25')).toBe(50);
    expect([...intervals.values()].filter((count) => count === 48)).toHaveLength(363);
    expect(grid.intervals).toBe(365 * 48);
    expect(new Date(grid.startEpochMs).toISOString()).toBe('2025-12-31T23:00:00.000Z');
  });

  it('skips the missing hour and repeats the double one on the local clock', () => {
    const grid = gridOf('open: always');
    const clock = (date: string): number[] => {
      const day = grid.days.find((one) => one.date === date)!;
      return Array.from(grid.minuteOf.slice(day.firstInterval, day.firstInterval + 10));
    };
    expect(clock('2026-03-29')).toEqual([0, 30, 60, 90, 180, 210, 240, 270, 300, 330]);
    expect(clock('2026-10-25')).toEqual([0, 30, 60, 90, 120, 150, 120, 150, 180, 210]);
  });

  it('opens by the local clock on both sides of a clock change', () => {
    const grid = gridOf('open: mon-sun 09:00-17:00');
    for (const day of grid.days) {
      for (let i = day.firstInterval; i < day.firstInterval + day.intervals; i++)
        expect(grid.queues[0]!.open[i]).toBe(grid.minuteOf[i]! >= 540 && grid.minuteOf[i]! < 1020 ? 1 : 0);
    }
  });

  it('opens a queue in another zone by the clock there, even in the weeks when the difference is another', () => {
    // New York is 6 hours behind Amsterdam, but 5 from 8 to 29 March and from 25 October to 1 November 2026
    const grid = gridOf('timezone: America/New_York\nopen: mon-fri 09:00-10:00');
    const opens = (date: string): number => {
      const day = grid.days.find((one) => one.date === date)!;
      const first = Array.from({ length: day.intervals }, (_, k) => day.firstInterval + k).find(
        (i) => grid.queues[0]!.open[i] === 1,
      );
      return grid.minuteOf[first!]! / 60;
    };
    expect(opens('2026-02-02')).toBe(15);
    expect(opens('2026-03-16')).toBe(14);
    expect(opens('2026-06-01')).toBe(15);
    expect(opens('2026-10-28')).toBe(14);
  });

  it('takes quarter-hours where a zone is apart by them, and refuses coarser intervals', () => {
    const queue = 'timezone: Asia/Kathmandu\nopen: mon-fri 09:00-17:00';
    expect(() => gridOf(queue)).toThrow(
      /whose clock does not fit intervals of 30 minutes[\s\S]*write interval: 15m/,
    );
    const grid = gridOf(queue, 'interval: 15m');
    expect(sum(grid.queues[0]!.expected)).toBeCloseTo(10_000, 6);
  });

  it('labels weeks and months as people read them', () => {
    const grid = gridOf('', 'horizon: 2026-12-20 to 2027-01-10');
    expect(grid.weeks.map(({ label, days }) => [label, days])).toEqual([
      ['2026-W51', 1],
      ['2026-W52', 7],
      ['2026-W53', 7],
      ['2027-W01', 7],
    ]);
    expect(grid.months.map(({ label, days }) => [label, days])).toEqual([
      ['2026-12', 12],
      ['2027-01', 10],
    ]);
  });

  it('runs a stationary horizon from a Monday in UTC, without clock changes', () => {
    const grid = gridOf(
      'volume: 20/minute\nopen: always',
      'horizon: { stationary: 2000h, warm-up: 50h, batches: 20 }',
    );
    expect(grid.intervals).toBe(4000);
    expect(grid.days.slice(0, 83).every((day) => day.intervals === 48)).toBe(true);
    expect(grid.days.at(-1)!.intervals).toBe(16);
    expect(grid.queues[0]!.expected.every((contacts) => contacts === 600)).toBe(true);
  });
});

describe('demand', () => {
  it('carries the volume of the year in 365 days, and as much again in the second year', () => {
    expect(sum(gridOf('').queues[0]!.expected)).toBeCloseTo(10_000, 6);
    const two = gridOf('', 'horizon: 2026-01-01 to 2027-12-31');
    expect(sum(byDateValues(two, '2026'))).toBeCloseTo(10_000, 6);
    expect(sum(byDateValues(two, '2027'))).toBeCloseTo(10_000, -2);
  });

  it('gives a leap year 366 days, of which 365 carry the volume', () => {
    const grid = gridOf('open: always', 'horizon: 2028-01-01 to 2028-12-31');
    expect(sum(grid.queues[0]!.expected)).toBeCloseTo((10_000 * 366) / 365, 6);
    expect(byDate(grid).get('2028-02-29')).toBeCloseTo(10_000 / 365, 6);
  });

  it('gives a month of the horizon the part that it has in the year', () => {
    const grid = gridOf('open: always', 'horizon: 2026-06-01 to 2026-06-30');
    expect(sum(grid.queues[0]!.expected)).toBeCloseTo((10_000 * 30) / 365, 6);
  });

  it('is nothing on closed days, which moves it to the others', () => {
    const totals = byDate(
      gridOf('open: always\nclosed: [01-01, easter+1, 12-24 to 12-26, 2026-04-27, black-friday+3]'),
    );
    const closed = [...totals].filter(([, contacts]) => contacts === 0).map(([date]) => date);
    expect(closed).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-04-27',
      '2026-11-30',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(totals.get('2026-06-01')).toBeCloseTo(10_000 / 358, 6);
  });

  it('follows the weights of the weekdays', () => {
    const totals = byDate(gridOf('open: mon-sat 09:00-17:00\nweek: { mon: 2, tue-fri: 1, sat: 0.5 }'));
    expect(totals.get('2026-06-01')! / totals.get('2026-06-02')!).toBeCloseTo(2, 9);
    expect(totals.get('2026-06-06')! / totals.get('2026-06-02')!).toBeCloseTo(0.5, 9);
    expect(totals.get('2026-06-07')).toBe(0);
  });

  it('follows the hours of the day, and a late opening keeps the day its total', () => {
    const profile = 'day: { 09:00-12:00: 10, 12:00-17:00: 4 }';
    const grid = gridOf(`open: { mon-thu: 09:00-17:00, fri: 12:00-17:00 }\n${profile}`);
    const at = (date: string, minute: number): number => {
      const day = grid.days.find((one) => one.date === date)!;
      const i = Array.from({ length: day.intervals }, (_, k) => day.firstInterval + k).find(
        (k) => grid.minuteOf[k] === minute,
      )!;
      return grid.queues[0]!.expected[i]!;
    };
    expect(at('2026-06-01', 540) / at('2026-06-01', 720)).toBeCloseTo(2.5, 9);
    const totals = byDate(grid);
    expect(totals.get('2026-06-05')).toBeCloseTo(totals.get('2026-06-04')!, 9);
    expect(at('2026-06-05', 540)).toBe(0);
  });

  it('joins points of a day profile by straight lines', () => {
    const grid = gridOf('open: mon-fri 08:00-12:00\nday: { 08:00: 0, 10:00: 8, 12:00: 0 }', 'interval: 15m');
    const day = grid.days.find((one) => one.date === '2026-06-01')!;
    const open = Array.from(
      { length: day.intervals },
      (_, k) => grid.queues[0]!.expected[day.firstInterval + k]!,
    ).filter((x) => x > 0);
    expect(open).toHaveLength(16);
    // a triangle: the middles of the quarter-hours rise by equal steps from half a step
    for (let k = 0; k < 8; k++) expect(open[k]! / open[0]!).toBeCloseTo(2 * k + 1, 9);
    for (let k = 0; k < 8; k++) expect(open[15 - k]).toBeCloseTo(open[k]!, 9);
  });

  it('grows to the peak of an event over its lead and fades over its tail', () => {
    const season =
      'season: { events: [{ name: Sinterklaas, date: 12-05, lift: +140%, lead: 10d, tail: 5d }] }';
    const totals = byDate(gridOf(`open: always\n${season}`));
    const base = totals.get('2026-06-01')!;
    expect(totals.get('2026-12-05')! / base).toBeCloseTo(2.4, 9);
    expect(totals.get('2026-11-30')! / base).toBeCloseTo(1.7, 9);
    expect(totals.get('2026-11-25')! / base).toBeCloseTo(1, 9);
    expect(totals.get('2026-12-06')! / base).toBeCloseTo(1 + 1.4 * 0.8, 9);
    expect(totals.get('2026-12-10')! / base).toBeCloseTo(1, 9);
  });

  it('adds events that overlap, over the new year as well, and never falls below nothing', () => {
    const events =
      '{ date: 12-30, lift: +100%, tail: 10d }, { date: 01-02, lift: +50% }, { date: 07-01, lift: -100% }, { date: 07-01, lift: -50% }';
    const totals = byDate(gridOf(`open: always\nseason: { events: [${events}] }`));
    const base = totals.get('2026-06-01')!;
    expect(totals.get('2026-01-02')! / base).toBeCloseTo(1 + 0.7 + 0.5, 9);
    expect(totals.get('2026-12-31')! / base).toBeCloseTo(1.9, 9);
    expect(totals.get('2026-07-01')).toBe(0);
  });

  it('weighs ISO weeks, and over the new year when a span says so', () => {
    const totals = byDate(gridOf('open: always\nseason: { weeks: { 50-2: 3 } }'));
    const base = totals.get('2026-06-01')!;
    for (const date of ['2026-01-05', '2026-12-07', '2026-12-31'])
      expect(totals.get(date)! / base).toBeCloseTo(3, 9);
    expect(totals.get('2026-12-06')! / base).toBeCloseTo(1, 9);
  });

  it('puts the shares of months where they were said, the rest evenly over the other days', () => {
    const totals = byDate(gridOf('open: always\nseason: { months: { dec: 44%, nov: 11% } }'));
    const month = (prefix: string): number =>
      sum([...totals].filter(([date]) => date.startsWith(prefix)).map(([, contacts]) => contacts));
    expect(month('2026-12') / 10_000).toBeCloseTo(0.44, 3);
    expect(month('2026-11') / 10_000).toBeCloseTo(0.11, 3);
    expect(totals.get('2026-03-10')).toBeCloseTo(totals.get('2026-08-10')!, 6);
  });

  it('gives every month its own volume, and a month that the horizon cuts its part', () => {
    const volume = 'volume: { jan: 3100, feb: 2800, mar: 0 }\nopen: always';
    const grid = gridOf(volume, 'horizon: 2026-01-17 to 2026-03-31');
    const totals = byDate(grid);
    expect(totals.get('2026-01-17')).toBeCloseTo(100, 6);
    expect(sum([...totals.values()])).toBeCloseTo(1500 + 2800, 6);
    expect(() => gridOf(volume)).toThrow(/no volume for apr, may, jun/);
  });

  it('is the same in every month when said by the month, and 365/7 weeks a year by the week', () => {
    const totals = byDate(gridOf('volume: 900 / month\nopen: always'));
    expect(totals.get('2026-02-10')! * 28).toBeCloseTo(900, 6);
    expect(totals.get('2026-03-10')! * 31).toBeCloseTo(900, 0);
    expect(sum(gridOf('volume: 700 / week\nopen: always').queues[0]!.expected)).toBeCloseTo(36_500, 6);
  });

  it('is a constant rate while open when said by the minute', () => {
    const grid = gridOf('volume: 2/minute\nopen: mon-fri 09:00-17:00');
    expect(new Set(grid.queues[0]!.expected)).toEqual(new Set([0, 60]));
  });

  it('refuses a volume that can fall nowhere', () => {
    expect(() => gridOf('day: { 02:00-04:00: 1 }')).toThrow(/a volume that falls in no open interval/);
  });
});

function byDateValues(grid: Grid, prefix: string): number[] {
  return [...byDate(grid)].filter(([date]) => date.startsWith(prefix)).map(([, contacts]) => contacts);
}
