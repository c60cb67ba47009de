import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allotCost, allotTime, type ClientPart, type PoolParts } from '../../src/pricing/allocate.ts';
import { costOf } from '../../src/pricing/cost.ts';
import { allot } from '../../src/pricing/money.ts';
import type { IdleRule } from '../../src/scenario/types.ts';
import { refutes } from './arbitrary.ts';
import { costCard, costLine } from './example.ts';

const part = (handling: number, more: Partial<ClientPart> = {}): ClientPart => ({
  contacts: handling / 300,
  handling,
  changeover: 0,
  offeredLoad: 0,
  peakLoad: 0,
  ...more,
});
const both = [true, true];
const RULES: readonly IdleRule[] = ['handling-share', 'offered-load', 'peak-use'];

const seconds = fc.integer({ min: 0, max: 1_000_000 });
const pools: fc.Arbitrary<PoolParts[]> = fc.array(
  fc
    .record({
      clients: fc.array(
        fc.record({
          contacts: fc.nat(500),
          handling: seconds,
          changeover: fc.nat(9000),
          offeredLoad: seconds,
          peakLoad: fc.nat(9000),
        }),
        { minLength: 3, maxLength: 3 },
      ),
      idle: seconds,
    })
    .map(({ clients, idle }) => ({
      clients,
      staffedSeconds: clients.reduce((sum, each) => sum + each.handling + each.changeover, idle),
    })),
  { minLength: 1, maxLength: 5 },
);

describe('allotting the time of a shared pool', () => {
  it('gives handling and changeover to the client that caused them, and idle time by the rule', () => {
    const pool = {
      staffedSeconds: 10_000,
      clients: [
        part(2700, { changeover: 300, offeredLoad: 3000, peakLoad: 900 }),
        part(1000, { offeredLoad: 3000, peakLoad: 100 }),
      ],
    };
    // 4,000 s are worked, 6,000 s idle.
    expect(allotTime(pool, both, 'handling-share')).toEqual([3000 + 4500, 1000 + 1500]);
    expect(allotTime(pool, both, 'offered-load')).toEqual([3000 + 3000, 1000 + 3000]);
    expect(allotTime(pool, both, 'peak-use')).toEqual([3000 + 5400, 1000 + 600]);
  });

  it('falls back when a rule has nothing to go by', () => {
    const idle = { staffedSeconds: 900, clients: [part(0), part(0)] };
    for (const rule of RULES) {
      expect(allotTime(idle, both, rule)).toEqual([450, 450]);
      expect(allotTime(idle, [false, true], rule)).toEqual([0, 900]);
    }
    const offered = {
      staffedSeconds: 900,
      clients: [part(0, { offeredLoad: 2 }), part(0, { offeredLoad: 1 })],
    };
    expect(allotTime(offered, both, 'handling-share')).toEqual([600, 300]);
  });

  it('gives the same total by every rule', () => {
    const sameTotal = (divide: typeof allotTime) =>
      fc.property(pools, fc.constantFrom(...RULES), (each, rule) => {
        for (const pool of each) {
          const total = divide(pool, [true, true, true], rule).reduce((a, b) => a + b, 0);
          expect(Math.abs(total - pool.staffedSeconds)).toBeLessThanOrEqual(1e-6);
        }
      });
    fc.assert(sameTotal(allotTime));
    refutes(
      sameTotal((pool, served, rule) =>
        rule === 'peak-use' ? pool.clients.map((client) => client.handling) : allotTime(pool, served, rule),
      ),
    );
  });
});

describe('allotting cost', () => {
  const card = costCard(16.37, [
    costLine('workplace', 'workplace-year', 9700),
    costLine('licences', 'fte-month', 85.33),
    costLine('telephony', 'contact', 0.07),
    costLine('rent', 'month', 1234.56),
  ]);
  const costs = (each: readonly PoolParts[], months: number) =>
    costOf(card, {
      pools: each.map((pool) => ({
        languages: ['nl'],
        staffedSeconds: pool.staffedSeconds,
        contacts: pool.clients.reduce((sum, client) => sum + client.contacts, 0),
        newcomers: 0,
        trainingHours: 0,
      })),
      workplaces: 7,
      months,
      monthsBefore: 0,
    });

  it('charges the clients what was spent, to the last micro-euro, by every rule', () => {
    const nothingLost = (divide: typeof allotCost) =>
      fc.property(
        pools,
        fc.constantFrom(...RULES),
        fc.double({ min: 0.01, max: 12, noNaN: true }),
        (each, rule, months) => {
          const costed = costs(each, months);
          const time = each.map((pool) => allotTime(pool, [true, true, true], rule));
          const allotted = divide(costed, each, time, [true, true, true]);
          expect(allotted.reduce((a, b) => a + b, 0)).toBe(costed.bill.total);
        },
      );
    fc.assert(nothingLost(allotCost));
    refutes(
      nothingLost((costed, each, time, served) =>
        allotCost(costed, each, time, served).map((amount) => Math.round(amount / 1e6) * 1e6),
      ),
    );
  });

  it('lets a line by contact follow the contacts, whoever idles', () => {
    const pool = {
      staffedSeconds: 10_000,
      clients: [part(100, { contacts: 30 }), part(900, { contacts: 10 })],
    };
    const costed = costOf(costCard(0, [costLine('telephony', 'contact', 1)]), {
      pools: [{ languages: [], staffedSeconds: 10_000, contacts: 40, newcomers: 0, trainingHours: 0 }],
      workplaces: 1,
      months: 1,
      monthsBefore: 0,
    });
    const time = [allotTime(pool, both, 'handling-share')];
    expect(allotCost(costed, [pool], time, both)).toEqual([30_000_000, 10_000_000]);
  });

  it('shares a rent without staff by who is served', () => {
    const costed = costOf(costCard(0, [costLine('rent', 'month', 10)]), {
      pools: [],
      workplaces: 0,
      months: 1,
      monthsBefore: 0,
    });
    expect(allotCost(costed, [], [], [true, false, true])).toEqual([5_000_000, 0, 5_000_000]);
    expect(allot(costed.bill.total, [1, 0, 1])).toEqual([5_000_000, 0, 5_000_000]);
  });
});
