import { describe, expect, it } from 'vitest';
import { collect, sumPools, sumQueues } from '../../src/measures/index.ts';
import type { ServiceTarget } from '../../src/scenario/types.ts';
import { facts, serve, world } from './double.ts';

const target: ServiceTarget = {
  share: 0.8,
  seconds: 20,
  openTimeOnly: false,
  formula: 'answered-only',
};
const loose: ServiceTarget = { ...target, share: 0.5, formula: 'all-offered' };

describe('the collector', () => {
  it('tells the year of a queue with its interval', () => {
    const { grid, scenario, plan } = world([target]);
    const collector = collect({ scenario, grid, plan });
    for (const [r, inTime] of [90, 70, 80].entries()) {
      const one = facts(r, 1, 4);
      serve(one, 0, 2, { answered: 100, inTime, abandoned: 25, abandonedInTime: 5 });
      collector.add(one);
    }
    const service = collector.service([0]);
    expect(service.offered.mean).toBe(125);
    expect(service.contract).toMatchObject({ n: 3, p50: 0.8 });
    expect(service.contract?.mean).toBeCloseTo(0.8, 14);
    expect(service.contract!.high).toBe(1);
    expect(service.contract!.mean - service.contract!.low).toBeCloseTo((4.302653 * 0.1) / Math.sqrt(3), 6);
    expect(service.serviceLevel['all-offered']?.mean).toBeCloseTo(80 / 125, 14);
    expect(service.serviceLevel['abandoned-in-time-good']?.mean).toBeCloseTo(85 / 125, 14);
    expect(service.serviceLevel['abandoned-in-time-excluded']?.mean).toBeCloseTo(80 / 120, 14);
    expect(service.abandonment?.mean).toBeCloseTo(0.2, 14);
    expect(service.asa?.mean).toBeCloseTo(10, 14);
    expect(service.meanWait?.mean).toBeCloseTo((1000 + 750) / 125, 14);
    expect(service.queueLength.mean).toBeCloseTo(1750 / (4 * 86_400), 14);
    expect(service.target).toBe(0.8);
    expect(service.waitPercentiles?.p50).toBeGreaterThanOrEqual(10);
    expect(service.waitPercentiles?.p99).toBeLessThanOrEqual(11);
  });

  it('counts the turned away against a contract on all offered, in the year, its months and its half-hours', () => {
    const { grid, scenario, plan } = world([loose], 4);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 1, 4);
    serve(one, 0, 2, { answered: 100, inTime: 80, abandoned: 25, abandonedInTime: 5, turnedAway: 75 });
    collector.add(one);
    const { contract, byMonth, heat, missed } = collector.service([0]);
    expect([contract?.mean, byMonth[0]?.mean]).toEqual([0.4, 0.4]);
    expect(heat.flat().filter((level) => level !== null)).toEqual([0.4]);
    expect(missed.month).toBe(1);
  });

  it('counts the days, weeks and months that miss, of those that had contacts', () => {
    const { grid, scenario, plan } = world([target], 10);
    const collector = collect({ scenario, grid, plan });
    // Days 0 (missed in one replication of two) and 8 (met in both); the other days have no contacts.
    for (const [r, inTime] of [75, 80].entries()) {
      const one = facts(r, 1, 10);
      serve(one, 0, 1, { answered: 100, inTime });
      serve(one, 0, 16, { answered: 100, inTime: 100 });
      collector.add(one);
    }
    const service = collector.service([0], { peakWeek: 1 });
    expect(service.missed).toEqual({ day: 0.25, week: 0.25, month: 0 });
    expect(service.byMonth[0]?.mean).toBeCloseTo((0.875 + 0.9) / 2, 14);
    expect(service.byWeek[0]?.mean).toBeCloseTo(0.775, 14);
    expect(service.byDay[1]).toBeNull();
    expect(service.peakWeek?.mean).toBe(1);
  });

  it('tells the waits of the phone apart from mail that rests for hours, and mail alone as it is', () => {
    const { grid, scenario, plan } = world([target, target, target], 4, ['voice', 'chat', 'email']);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 3, 4);
    for (const queue of [0, 1, 2]) serve(one, queue, 2, { answered: 100, inTime: 80 });
    one.queues.waitAnswered[2 * one.intervals + 2] = 100 * 7200;
    collector.add(one);
    expect(collector.service([0, 1, 2]).asa?.mean).toBe(collector.service([0, 1]).asa?.mean);
    expect(collector.service([0, 1, 2]).answered.mean).toBe(300);
    expect(collector.service([2]).asa?.mean).toBe(7200);
  });

  it('merges the queues of a client by contacts, not by averaging percentages', () => {
    const { grid, scenario, plan } = world([target, loose]);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 2, 4);
    serve(one, 0, 0, { answered: 900, inTime: 900 });
    serve(one, 1, 0, { answered: 50, inTime: 0, abandoned: 50 });
    collector.add(one);
    const both = collector.service([0, 1]);
    expect(both.contract?.mean).toBeCloseTo(0.9, 14);
    expect(both.target).toBeCloseTo((0.8 * 900 + 0.5 * 100) / 1000, 14);
    expect(both.missed.day).toBe(0);
    expect(collector.service([1]).missed.day).toBe(1);
    expect(both.offered.mean).toBe(1000);
  });

  it('has no contract where no queue has a target', () => {
    const { grid, scenario, plan } = world([null]);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 1, 4);
    serve(one, 0, 0, { answered: 10, inTime: 10 });
    collector.add(one);
    const service = collector.service([0]);
    expect(service.contract).toBeNull();
    expect(service.target).toBeNull();
    expect(service.missed).toEqual({ day: null, week: null, month: null });
    expect(service.serviceLevel['all-offered']?.mean).toBe(1);
  });

  it('maps the level by weekday and interval of the day, over weeks and replications', () => {
    const { grid, scenario, plan } = world([target], 14);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 1, 14);
    serve(one, 0, 5, { answered: 10, inTime: 10 }); // Wednesday afternoon of week 1
    serve(one, 0, 19, { answered: 30, inTime: 10 }); // and of week 2
    collector.add(one);
    const { heat } = collector.service([0]);
    expect(heat).toHaveLength(7);
    expect(heat[2]).toEqual([null, 0.5]);
    expect(heat[3]).toEqual([null, null]);
  });

  it('tells hours, occupancy and paid time of a pool, and who carries whom', () => {
    const { grid, scenario, plan } = world([target, target]);
    const collector = collect({ scenario, grid, plan });
    const one = facts(0, 2, 4);
    one.pools.staffed[3] = 86_400;
    one.pools.handling[3] = 64_800;
    one.pools.changeover[3] = 3_600;
    one.pools.idle[3] = 18_000;
    one.links.handling[1] = 60_000; // queue 0, day 1
    one.links.handling[5] = 4_800; // queue 1, day 1
    collector.add(one);
    const pool = collector.pool(0);
    expect(pool.staffedHours.mean).toBe(24);
    expect(pool.paidHours.mean).toBeCloseTo(24 / 0.7, 12);
    expect(pool.occupancy?.mean).toBe(0.75);
    expect(pool.utilisation?.mean).toBeCloseTo(0.75 * 0.7, 12);
    // Two agents for the half day that was staffed.
    expect(pool.busyAgents.mean).toBeCloseTo((2 * 19) / 24, 12);
    expect(collector.leakage()).toEqual([[1000, 80]]);
  });

  it('takes batches of a stationary run as its values and leaves the warm-up out', () => {
    const { grid, scenario, plan } = world([target], 5);
    const stationary = {
      ...scenario,
      horizon: { kind: 'stationary', seconds: 432_000, warmUpSeconds: 86_400, batches: 4 } as const,
    };
    const collector = collect({ scenario: stationary, grid, plan });
    const one = facts(0, 1, 5);
    serve(one, 0, 0, { answered: 1000, inTime: 0 });
    for (const [b, inTime] of [60, 80, 70, 90].entries()) {
      serve(one, 0, 2 + 2 * b, { answered: 100, inTime });
    }
    collector.add(one);
    const service = collector.service([0]);
    expect(service.contract).toMatchObject({ n: 4 });
    expect(service.contract?.mean).toBeCloseTo(0.75, 14);
    expect(service.offered.mean).toBe(100);
    expect(service.queueLength.mean).toBeCloseTo(1000 / 86_400, 14);
    expect(service.byDay[0]).toBeNull();
  });

  it('takes replications in their order only, and only of its own grid', () => {
    const { grid, scenario, plan } = world([target]);
    const collector = collect({ scenario, grid, plan });
    expect(() => collector.add(facts(1, 1, 4))).toThrow(/replication 1 where 0 was due/);
    expect(() => collector.add(facts(0, 1, 5))).toThrow(/10 intervals for a grid of 8/);
  });
});

describe('sums by period', () => {
  it('hold the same contacts whatever the period', () => {
    const { grid } = world([target, target], 10);
    const one = facts(0, 2, 10);
    for (let i = 0; i < 20; i++) serve(one, i % 2, i, { answered: i, inTime: i >> 1, abandoned: 1 });
    one.pools.staffed.fill(7);
    for (const period of ['interval', 'day', 'week', 'month', 'year'] as const) {
      const sums = sumQueues(one, grid, [0, 1], period);
      expect(sums.reduce((sum, c) => sum + c.answered, 0)).toBe(190);
      expect(sums.reduce((sum, c) => sum + c.offered, 0)).toBe(210);
      const time = sumPools(one, grid, [0], period, 0.3);
      expect(time.reduce((sum, t) => sum + t.staffed, 0)).toBe(140);
      expect(time.reduce((sum, t) => sum + t.paid, 0)).toBeCloseTo(200, 10);
    }
    expect(sumQueues(one, grid, [0], 'day')).toHaveLength(10);
    expect(sumQueues(one, grid, [0], 'week')).toHaveLength(2);
  });
});
