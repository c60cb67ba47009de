import { describe, expect, test } from 'vitest';
import { heatStep } from '../../src/report/charts/heat-map.ts';
import { seasonStep } from '../../src/report/charts/season-strip.ts';
import { peakMeetings, weeklyDemand } from '../../src/report/findings/demand.ts';
import { sharedPart, toOthers } from '../../src/report/findings/leakage.ts';
import { byFamily, familyOf } from '../../src/report/findings/money.ts';
import { occupancyFinding } from '../../src/report/findings/occupancy.ts';
import {
  agentsAtPeak,
  isoWeekOf,
  leadOption,
  occupancyInView,
  openSpan,
  optionsInReadingOrder,
  poolsInView,
} from '../../src/report/findings/reading.ts';
import {
  answeredWithin,
  heatFinding,
  monthsFinding,
  worstShortfalls,
} from '../../src/report/findings/service.ts';
import type { OptionResult, ServiceResult } from '../../src/study/comparison.ts';
import { estimate, fixture } from './fixture.ts';

const comparison = fixture();
const option = (id: string) => comparison.options.find((one) => one.id === id) as OptionResult;
const service = (parts: Partial<ServiceResult>): ServiceResult => ({ ...option('blended').focus, ...parts });

describe('what leads the page', () => {
  test('is the recommended option, and the rest follow in the order of the file', () => {
    expect(leadOption(comparison)?.id).toBe('blended');
    expect(optionsInReadingOrder(comparison).map((one) => one.id)).toEqual([
      'blended',
      'dedicated',
      'hybrid',
      'in-house',
      'all-blended',
    ]);
  });

  test('is the option whose worst promise is missed by least when none meets the target', () => {
    const none = fixture({ verdict: 'none-meets-target' });
    const missedBy = [0.2, 0.02, 0.02, 0.1, 0.3];
    const options = none.options.map((option, o) => ({
      ...option,
      shortfalls: option.shortfalls.map((one, s) => ({
        ...one,
        achieved: one.target - (s === 0 ? missedBy[o] : 0.01),
      })),
    }));
    expect(options.every(({ shortfalls }) => shortfalls.length > 0)).toBe(true);
    expect(leadOption({ ...none, options })?.id).toBe(options[1].id);
  });

  test('is the first option when nothing is compared, and nothing without options', () => {
    expect(leadOption({ ...comparison, recommendation: null })?.id).toBe('dedicated');
    expect(leadOption(fixture({ options: [] }))).toBeNull();
  });
});

describe('the year’s demand', () => {
  test('counts whole weeks only, so that a cut week is no lull', () => {
    const weekly = weeklyDemand(comparison);
    expect(weekly.weeks[0]).toBe('2026-W10');
    expect(weekly.weeks).toHaveLength(52);
    expect(weekly.starts[0]).toBe('2026-03-02');
  });

  test('peaks where the focal client peaks, not where all clients together do', () => {
    const weekly = weeklyDemand(comparison);
    expect(weekly.byClient[0][weekly.peak]).toBe(Math.max(...weekly.byClient[0]));
  });

  test('tells how busy the others are then against their own average', () => {
    const weekly = weeklyDemand(comparison);
    const energy = peakMeetings(comparison, weekly).find((one) => one.client === 'client-3');
    const series = weekly.byClient[3];
    const average = series.reduce((sum, value) => sum + value, 0) / series.length;
    expect(energy?.ratio).toBeCloseTo(series[weekly.peak] / average, 12);
  });

  test('without contacts has no peak', () => {
    const empty = fixture({ empty: true });
    expect(weeklyDemand(empty).peak).toBe(-1);
    expect(peakMeetings(empty, weeklyDemand(empty))).toEqual([]);
  });

  test('ISO weeks follow ISO 8601 over the new year', () => {
    expect(isoWeekOf('2026-12-31')).toBe('2026-W53');
    expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
    expect(isoWeekOf('2027-01-04')).toBe('2027-W01');
    expect(isoWeekOf('2024-12-30')).toBe('2025-W01');
  });
});

describe('service', () => {
  test('months that hold are counted, and the worst is named', () => {
    const level = (mean: number) => estimate(mean, 0);
    // So little below the target holds it, as it does for the option: one page may not say both.
    expect(
      monthsFinding(service({ target: 0.8, byMonth: [level(0.83), level(0.79), null, level(0.798)] })),
    ).toEqual({
      held: 2,
      measured: 3,
      worst: 1,
      worstLevel: 0.79,
    });
    expect(monthsFinding(service({ byMonth: [null, null] }))).toBeNull();
  });

  test('the tightest cell of the week is found, and cells below the target are counted', () => {
    expect(heatFinding(service({ target: 0.8, heat: [[null, 0.9], [0.7, 0.79], [], [0.8]] }))).toEqual({
      weekday: 1,
      interval: 0,
      level: 0.7,
      below: 2,
      open: 4,
    });
    expect(heatFinding(service({ heat: [[null], []] }))).toBeNull();
  });

  test('a share within a threshold between two points is read off the line', () => {
    const waits = [
      { seconds: 0, share: 0.5 },
      { seconds: 20, share: 0.8 },
      { seconds: 40, share: 1 },
    ];
    expect(answeredWithin(service({ waits }), 20)).toBeCloseTo(0.8, 12);
    expect(answeredWithin(service({ waits }), 30)).toBeCloseTo(0.9, 12);
    expect(answeredWithin(service({ waits }), 99)).toBe(1);
    expect(answeredWithin(service({ waits: [] }), 20)).toBeNull();
  });

  test('the worst shortfall comes first', () => {
    expect(worstShortfalls(option('all-blended')).map((one) => one.period)).toEqual(['2026-12', '2027-01']);
  });

  test('a level exactly at its target is drawn as held', () => {
    expect(heatStep(0.8, 0.8)).toBe(4);
    expect(heatStep(0.7999, 0.8)).toBe(3);
    expect([heatStep(0, 0.8), heatStep(1, 0.8)]).toEqual([0, 7]);
  });

  test('an average week is drawn pale, and five times the average darkest', () => {
    expect([seasonStep(0), seasonStep(1), seasonStep(5)]).toEqual([0, 1, 5]);
  });

  test('the span of the day is where any option is open', () => {
    expect(openSpan([[[null, null, 0.5, null]], [[null, 0.6, null, null]]])).toEqual({ first: 1, last: 2 });
    expect(openSpan([[[null]]])).toBeNull();
  });
});

describe('pools', () => {
  test('in view are those of the focal client, or all without one', () => {
    const dedicated = option('dedicated');
    expect(poolsInView(comparison, dedicated).every((pool) => pool.clients.includes('vtech'))).toBe(true);
    const unfocused = fixture({ focus: false });
    expect(poolsInView(unfocused, unfocused.options[0])).toEqual(unfocused.options[0].pools);
  });

  test('agents at the peak are those on duty together, never the sum of each pool’s own peak', () => {
    const blended = option('blended');
    const pools = poolsInView(comparison, blended);
    const together = agentsAtPeak(comparison, blended) as number;
    expect(together).toBeLessThanOrEqual(
      pools.reduce((sum, pool) => sum + Math.max(...pool.peakWeek.staffed), 0),
    );
    expect(together).toBeGreaterThanOrEqual(Math.max(...pools.flatMap((pool) => pool.peakWeek.staffed)));
  });

  test('occupancy of several pools weighs them by their hours', () => {
    const share = occupancyInView(comparison, option('dedicated')) as number;
    const levels = poolsInView(comparison, option('dedicated')).map((pool) => pool.occupancy?.mean ?? 0);
    expect(share).toBeGreaterThan(Math.min(...levels) - 1e-9);
    expect(share).toBeLessThan(Math.max(...levels) + 0.02);
    expect(occupancyInView(comparison, { ...option('dedicated'), pools: [] })).toBeNull();
  });

  test('above, inside and below the band of 85 to 90 % share the pools out', () => {
    const pool = option('dedicated').pools[0];
    const at = (mean: number) => ({ ...pool, occupancy: estimate(mean, 0) });
    const found = occupancyFinding([at(0.91), at(0.9), at(0.85), at(0.849), { ...pool, occupancy: null }]);
    expect([found?.above.length, found?.within.length, found?.below.length]).toEqual([1, 2, 1]);
    expect(found?.highest.occupancy?.mean).toBe(0.91);
  });

  test('the shared part of the focal client’s work and the time given away are shares of handled time', () => {
    const plain = { ...option('blended') };
    const [shared, own] = [
      { ...plain.pools[0], clients: ['vtech', 'client-1'] },
      { ...plain.pools[0], clients: ['vtech'] },
    ];
    const made: OptionResult = {
      ...plain,
      pools: [shared, own],
      leakage: [
        [30, 90, 0, 0, 0, 0],
        [10, 0, 0, 0, 0, 0],
      ],
    };
    expect(sharedPart(comparison, made)).toBeCloseTo(0.75, 12);
    expect(toOthers(comparison, made)).toBeCloseTo(0.75, 12);
  });
});

describe('money', () => {
  test('a bill’s families add up to its lines', () => {
    for (const { money } of comparison.options) {
      const lines = money!.buyer.lines.reduce((sum, line) => sum + line.amount, 0);
      expect(byFamily(money!.buyer).reduce((sum, part) => sum + part.amount, 0)).toBe(lines);
    }
  });

  test('a hidden cost is shown as hidden whatever its key', () => {
    const line = { label: '', unit: '', price: 0, quantity: 0, amount: 0, p10: 0, p90: 0 };
    expect(familyOf({ ...line, key: 'cost.workplace', hidden: true })).toBe('hidden');
    expect(familyOf({ ...line, key: 'hours', hidden: false })).toBe('hours');
    expect(familyOf({ ...line, key: 'units.voice', hidden: false })).toBe('units');
    expect(familyOf({ ...line, key: 'bonus', hidden: false })).toBe('other');
  });
});
