import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/index.ts';
import { scenarioOf, small } from './helpers.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const ZONES = [
  'Europe/Amsterdam',
  'Europe/Lisbon',
  'America/New_York',
  'Australia/Sydney',
  'Asia/Kolkata',
  'UTC',
  'Atlantic/Azores',
];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Opening hours on half-hours, on some weekdays. */
const hours = fc
  .tuple(
    fc.subarray(DAYS, { minLength: 1 }),
    fc.integer({ min: 0, max: 46 }),
    fc.integer({ min: 1, max: 48 }),
  )
  .map(
    ([days, from, length]) =>
      `{ ${days.map((day) => `${day}: ${clock(from * 30)}-${clock(Math.min(48, from + length) * 30)}`).join(', ')} }`,
  );

const weights = fc
  .tuple(...DAYS.map(() => fc.integer({ min: 1, max: 9 })))
  .map((list) => `{ ${DAYS.map((day, i) => `${day}: ${list[i]}`).join(', ')} }`);

const event = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    lift: fc.integer({ min: -90, max: 300 }),
    lead: fc.integer({ min: 0, max: 40 }),
    tail: fc.integer({ min: 0, max: 40 }),
  })
  .map(
    ({ day, month, lift, lead, tail }) =>
      `{ date: ${two(month)}-${two(day)}, lift: ${lift}%, lead: ${lead}d, tail: ${tail}d }`,
  );

const written = fc.record({
  open: hours,
  week: weights,
  events: fc.array(event, { maxLength: 3 }),
  zone: fc.constantFrom(...ZONES),
  timezone: fc.constantFrom(...ZONES),
  interval: fc.constantFrom(5, 10, 15, 30),
  start: fc.integer({ min: 0, max: 364 }),
  year: fc.integer({ min: 2020, max: 2030 }),
  closed: fc.subarray(['01-01', 'easter', 'black-friday', '12-25', '07-14']),
});

describe('any calendar', () => {
  it('carries the volume in 365 days, puts every interval in one day, and nothing where it is closed', () => {
    fc.assert(
      fc.property(written, ({ open, week, events, zone, timezone, interval, start, year, closed }) => {
        const from = new Date(Date.UTC(year, 0, 1 + start));
        const to = new Date(from.getTime() + 364 * 86_400_000);
        const date = (day: Date): string => day.toISOString().slice(0, 10);
        const scenario = scenarioOf(
          small(
            `open: ${open}\nweek: ${week}\ntimezone: ${zone}\nseason: { events: [${events.join(', ')}] }\nclosed: [${closed.join(', ')}]`,
            `timezone: ${timezone}\ninterval: ${interval}m\nhorizon: ${date(from)} to ${date(to)}`,
          ),
        );
        const grid = resolveGrid(scenario);
        const queue = grid.queues[0]!;
        let sum = 0;
        let strayed = 0;
        let whileClosed = 0;
        let negative = 0;
        for (let i = 0; i < grid.intervals; i++) {
          const day = grid.days[grid.dayOf[i]!]!;
          if (i < day.firstInterval || i >= day.firstInterval + day.intervals) strayed++;
          if (queue.open[i] === 0 && queue.expected[i] !== 0) whileClosed++;
          if (!(queue.expected[i]! >= 0)) negative++;
          sum += queue.expected[i]!;
        }
        expect({ strayed, whileClosed, negative }).toEqual({ strayed: 0, whileClosed: 0, negative: 0 });
        expect(sum).toBeCloseTo(10_000, 5);
        expect(grid.days).toHaveLength(365);
        expect(grid.days.reduce((total, day) => total + day.intervals, 0)).toBe(grid.intervals);
        const hoursOfDay = new Set(grid.days.map((day) => (day.intervals * interval) / 60));
        for (const length of hoursOfDay) expect([23, 24, 25]).toContain(length);
        expect(grid.days[0]!.date).toBe(date(from));
        expect(grid.days.at(-1)!.date).toBe(date(to));
        expect(grid.weeks.reduce((total, { days }) => total + days, 0)).toBe(365);
        expect(grid.months.reduce((total, { days }) => total + days, 0)).toBe(365);
      }),
      { numRuns: 40 },
    );
  });

  it('shows the local clock that the time zone database shows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 2000, max: 2035 }),
        fc.nat(),
        (zone, year, pick) => {
          const grid = resolveGrid(
            scenarioOf(small('open: always', `timezone: ${zone}\nhorizon: ${year}-01-01 to ${year}-12-31`)),
          );
          const i = pick % grid.intervals;
          const moment = new Date(grid.startEpochMs + i * grid.intervalSeconds * 1000);
          const parts = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(moment);
          expect(`${grid.days[grid.dayOf[i]!]!.date} ${clock(grid.minuteOf[i]!)}`).toBe(parts);
        },
      ),
      { numRuns: 60 },
    );
  });
});
