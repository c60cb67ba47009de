import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractTally, formulas, missed, serviceLevel } from '../../src/measures/index.ts';
import type { Queue } from '../../src/scenario/types.ts';

const example = { answered: 1000, answeredInTime: 860, abandoned: 60, abandonedInTime: 20, turnedAway: 0 };

describe('the four service levels', () => {
  it.each([
    ['abandoned-in-time-good', 0.83],
    ['answered-only', 0.86],
    ['all-offered', 0.811],
    ['abandoned-in-time-excluded', 0.827],
  ] as const)('of one set differ: by %s it is %d', (formula, level) => {
    expect(serviceLevel(formula, example)).toBeCloseTo(level, 3);
  });

  it('count whoever was turned away as offered by "all-offered", and by no other', () => {
    const busy = { ...example, turnedAway: 140 };
    expect(serviceLevel('all-offered', busy)).toBeCloseTo(860 / (1000 + 60 + 140), 12);
    for (const formula of formulas.filter((each) => each !== 'all-offered')) {
      expect(serviceLevel(formula, busy)).toBe(serviceLevel(formula, example));
    }
  });

  it('are unknown where nothing counts', () => {
    const nobody = { answered: 0, answeredInTime: 0, abandoned: 5, abandonedInTime: 5, turnedAway: 0 };
    expect(serviceLevel('answered-only', nobody)).toBeNull();
    expect(serviceLevel('abandoned-in-time-excluded', nobody)).toBeNull();
    expect(serviceLevel('all-offered', nobody)).toBe(0);
    expect(serviceLevel('abandoned-in-time-good', nobody)).toBe(1);
  });

  it('lie between 0 and 1 and keep their order for any counts', () => {
    const counts = fc
      .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000))
      .map(([inTime, late, abandonedInTime, abandonedLate, turnedAway]) => ({
        turnedAway,
        answered: inTime + late,
        answeredInTime: inTime,
        abandoned: abandonedInTime + abandonedLate,
        abandonedInTime,
      }));
    fc.assert(
      fc.property(counts, (c) => {
        for (const formula of formulas) {
          const level = serviceLevel(formula, c);
          if (level !== null) expect(level >= 0 && level <= 1).toBe(true);
        }
        const strict = serviceLevel('all-offered', c);
        if (strict === null) return;
        for (const formula of formulas) {
          expect(serviceLevel(formula, c) ?? 1).toBeGreaterThanOrEqual(strict);
        }
      }),
    );
  });
});

describe('the contract of a client', () => {
  const queue = (index: number, share: number, formula: (typeof formulas)[number]) =>
    ({ index, target: { share, seconds: 20, openTimeOnly: false, formula } }) as Queue;
  const counts = [
    example,
    { answered: 100, answeredInTime: 40, abandoned: 100, abandonedInTime: 50, turnedAway: 0 },
  ];

  it('counts each queue by its own formula and leaves out queues without a target', () => {
    const none = { index: 1, target: null } as Queue;
    const queues = [queue(0, 0.8, 'answered-only'), queue(1, 0.5, 'abandoned-in-time-excluded')];
    expect(contractTally(queues, (i) => counts[i]!)).toEqual({
      good: 860 + 40,
      counted: 1000 + 150,
      owed: 0.8 * 1000 + 0.5 * 150,
    });
    expect(contractTally([queues[0]!, none], (i) => counts[i]!).counted).toBe(1000);
  });

  it('is not missed by exactly meeting it, and is by one contact less', () => {
    const queues = [queue(0, 0.86, 'answered-only')];
    expect(missed(contractTally(queues, () => example))).toBe(false);
    expect(missed(contractTally(queues, () => ({ ...example, answeredInTime: 859 })))).toBe(true);
  });
});
