import { describe, expect, it } from 'vitest';
import { pricingCase } from '../../src/pricing/case.ts';
import { headcountByMonth, newcomersByMonth, onDuty, peakByMonth } from '../../src/pricing/headcount.ts';
import { monthSpans, monthsIn, yearsOf } from '../../src/pricing/months.ts';
import { quantitiesOf } from '../../src/pricing/quantities.ts';
import type { RateCard } from '../../src/scenario/types.ts';
import { client, costCard, facts, grid, hourly, option, perUnit, pool, queue, scenario } from './example.ts';

const always = { from: 0, to: 1440 };
const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

describe('months', () => {
  it('count a part of a month by its days, so that parts add up', () => {
    expect(monthsIn({ label: '2026-02', firstDay: 0, days: 28 })).toBe(1);
    expect(monthsIn({ label: '2028-02', firstDay: 0, days: 28 })).toBe(28 / 29);
    expect(monthsIn({ label: '2026-12', firstDay: 0, days: 31 })).toBe(1);
    expect(monthsIn({ label: 'all', firstDay: 0, days: 365.25 })).toBe(12);
    expect(monthSpans(grid(0)).map(({ before }) => before)).toEqual([0, 1 / 31]);
  });

  it('make a year exactly, twelve of them', () => {
    const parts = Array.from({ length: 12 }, (_, before) => yearsOf(before, 1));
    expect(Math.round(parts.reduce((a, b) => a + b, 0) * 1e6)).toBe(1_000_000);
  });
});

describe('people behind a plan', () => {
  it('are counted at the peak of a month over all pools that share the floor', () => {
    const pools = [pool('dedicated', [0], [2, 5, 1, 0]), pool('blended', [1], [4, 0, 0, 3])];
    expect(peakByMonth(pools, grid(2))).toEqual([6, 3]);
  });

  it('fill the busiest interval when the usual share is away, in whole people', () => {
    // 7 on duty at 30 % shrinkage are 10 people, and not 11 by a binary fraction.
    expect(headcountByMonth(pool('dedicated', [0], [7, 7, 1, 1]), grid(1), 0.3, 1800)).toEqual([10, 2]);
  });

  it('are more where the hours of a month ask for more full-time agents than the peak does', () => {
    // One agent for an hour in a month of which one day is shown: 1 / 0.5 paid hours of 0.1 full-time ones.
    const hoursPerFte = 0.1 * 12 * 31;
    expect(headcountByMonth(pool('dedicated', [0], [1, 1, 0, 0]), grid(1), 0.5, hoursPerFte)).toEqual([
      20, 0,
    ]);
  });

  it('join when a month needs more than there ever were', () => {
    expect(newcomersByMonth([3, 5, 4, 6, 2])).toEqual([3, 2, 0, 1, 0]);
  });

  it('are on duty in the intervals that begin in their shift', () => {
    const shifts = [
      { from: 0, to: 3600, breaks: [{ from: 900, to: 1800 }] },
      { from: 1800, to: 1e9, breaks: [] },
    ];
    expect([...Array.from(onDuty(pool('dedicated', [0], [], { agents: null, shifts }), grid(1)))]).toEqual([
      1, 2, 1, 1,
    ]);
  });
});

describe('billable quantities', () => {
  const plan = { pools: [pool('dedicated', [0], [2, 1, 0, 0]), pool('blended', [0, 1], [1, 1, 3, 3])] };
  const desk = scenario([client(0, {}), client(1, {}, { form: 'blended' })], {
    costCard: costCard(16, [], { attrition: 0.36, hoursPerFte: 1800, shrinkage: 0.2 }),
  });
  const played = facts(
    plan,
    2,
    [
      { contacts: [9, 0], handling: [2700, 0] },
      { contacts: [1, 7], handling: [300, 2100], changeover: [30, 60] },
      { contacts: [2, 2], handling: [600, 600], changeover: [30, 60] },
    ],
    [
      [6, 5, 4, 4],
      [1, 1, 1, 1],
    ],
  );
  played.queues.firstAttempts.set([5, 5, 4, 2]);
  played.queues.answered.set([6, 4, 4, 3]);
  played.queues.answeredInTime.set([6, 3, 1, 1]);
  played.queues.abandoned.set([0, 1, 0, 1]);
  const [months] = quantitiesOf(
    pricingCase(desk, grid(2), plan, option('hybrid', { rateCard: { ...hourly(40), terms: {} } })),
    played,
  );

  it("tell a client's own agents from shared ones", () => {
    expect(months[0].dedicated).toMatchObject({ staffed: 5400, paid: 6750, productive: 2700, peakAgents: 2 });
    expect(months[0].dedicated.units.voice).toEqual({ contacts: 9, billedSeconds: 2700 });
    expect(months.map((month) => month.units.voice.contacts)).toEqual([1, 7]);
    expect(months.map((month) => month.sharedWork)).toEqual([330, 2160]);
    expect(months[0].handled).toEqual({ contacts: 10, seconds: 3000 });
  });

  it('tell what was offered while own agents took the queue from what was not', () => {
    expect(months.map((month) => month.dedicated.demand.voice.offered)).toEqual([11, 0]);
    expect(months.map((month) => month.demand.voice.offered)).toEqual([0, 8]);
    expect(months[1].demand.voice).toMatchObject({
      forecast: 2,
      forecastHandleSeconds: 600,
      firstAttempts: 6,
    });
  });

  it('count the people to train, and those who replace leavers', () => {
    // Own: 2 on duty are 3 people. Shared: 1 is 2 people, later 3 are 4.
    expect(months.map((month) => month.trainedAgents)).toEqual([3 + 2, 2]);
    // 2.5 staffed hours, 3.125 paid, of 1,800 in a full-time year, and 36 % leave in a year.
    expect(months[0].replacedAgents).toBeCloseTo((2.5 / 0.8 / 1800) * 0.36, 12);
  });

  it('measure the service by day, week and month as the contract counts', () => {
    const [january, february] = months.map((month) => month.service);
    expect(january.month).toEqual([{ part: 1, serviceLevel: 9 / 11, abandonment: 1 / 11, ofForecast: 5 }]);
    expect(february.day).toEqual([{ part: 1, serviceLevel: 2 / 8, abandonment: 1 / 8, ofForecast: 3 }]);
    // The week lies in both months, and each sees the level of the whole week.
    expect(january.week).toEqual([{ part: 1, serviceLevel: 11 / 19, abandonment: 2 / 19, ofForecast: 4 }]);
    expect(february.week).toEqual(january.week);
  });

  it('cut hours by the dearer times of the card, in hours of the week and on dates', () => {
    const card: RateCard = {
      ...hourly(40),
      terms: {
        surcharges: {
          stacking: 'add',
          bands: [
            { name: 'late', share: 0.25, hours: { ...week, mon: [{ from: 570, to: 1440 }] }, dates: [] },
            { name: 'holiday', share: 1, hours: week, dates: [{ kind: 'date', date: '2026-01-31' }] },
            { name: 'Tuesday', share: 0.5, hours: { ...week, tue: [always] }, dates: [] },
          ],
        },
      },
    };
    const [cut] = quantitiesOf(
      pricingCase(desk, grid(2), plan, option('dedicated', { rateCard: card })),
      played,
    );
    expect(cut[0].dedicated.slices.map(({ bands, staffed }) => [bands, staffed])).toEqual([
      [[1], 3600],
      [[0, 1], 1800],
    ]);
    expect(cut[1].dedicated.slices).toEqual([]);
    expect(months[0].dedicated.slices).toMatchObject([{ bands: [], staffed: 5400, productive: 2700 }]);
  });

  it('leave the hours and contacts of an in-house desk to its own books', () => {
    const own = { pools: [pool('in-house', [0], [2, 2, 2, 2])] };
    const inside = facts(own, 1, [{ contacts: [3, 3], handling: [900, 900] }]);
    const [quiet] = quantitiesOf(
      pricingCase(scenario([client(0, {})]), grid(1), own, option('in-house')),
      inside,
    );
    expect(quiet[0].handled.contacts).toBe(0);
    expect(quiet[0].trainedAgents).toBe(0);
  });

  it('keep channels apart', () => {
    const queues = [queue(0, 0, 'voice'), queue(1, 0, 'email')];
    const mixed = scenario([client(0, { blended: perUnit(1) }, { queues: [0, 1] })], { queues });
    const shared = { pools: [pool('blended', [0, 1], [1, 1, 1, 1], { clients: [0] })] };
    const both = facts(shared, 2, [
      { contacts: [5, 0], handling: [500, 0] },
      { contacts: [3, 0], handling: [600, 0], billed: [660, 0] },
    ]);
    const [units] = quantitiesOf(pricingCase(mixed, grid(2), shared, option('blended')), both);
    expect(units[0].units).toMatchObject({
      voice: { contacts: 5, billedSeconds: 500 },
      email: { contacts: 3, billedSeconds: 660 },
      chat: { contacts: 0 },
    });
  });
});
