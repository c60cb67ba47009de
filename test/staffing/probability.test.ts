import { describe, expect, it } from 'vitest';
import { keptIn, quantileTolerance, verdictOn } from '../../src/staffing/internal/kept.ts';
import { allHours, realisedOn, staffed } from './judge.ts';
import { forecast, scene, steady } from './scenes.ts';

const uncertain = (targetProbability: number | null, dayCv = 0.1) =>
  scene({
    clients: {
      a: {
        queues: {
          voice: {
            demand: forecast(60_000),
            variation: { ...steady, dayCv, dayMemory: 0.4, forecastCv: 0.8 * dayCv },
          },
        },
      },
    },
    staffing: { targetProbability },
    options: [{ form: 'dedicated' }],
  });

describe('a target with a probability', () => {
  it('is kept in that share of months, on random numbers that the search did not see, and costs hours', async () => {
    const average = await staffed(uncertain(null));
    const made = uncertain(0.9);
    const sure = await staffed(made);
    expect(sure.met).toBe(true);
    expect(sure.probability).toBe(0.9);
    const keeps = (plan: typeof sure.plan) => {
      const [values] = realisedOn(made, plan, 200);
      return values!.levels.filter((level) => level >= 0.8).length / values!.levels.length;
    };
    // 200 months tell a share of 0.9 to 0.02 (one standard error).
    expect(keeps(sure.plan)).toBeGreaterThan(0.84);
    expect(keeps(sure.plan)).toBeLessThan(0.965);
    expect(keeps(average.plan)).toBeLessThan(0.65);
    expect(allHours(sure)).toBeGreaterThan(1.02 * allHours(average));
    const [reached] = sure.reached;
    expect(reached!.kept!.level).toBeGreaterThan(0.8 - 0.02);
    expect(reached!.kept!.levelLow).toBeLessThan(reached!.kept!.level);
    expect(reached!.kept!.levelHigh).toBeGreaterThan(reached!.kept!.level);
    expect(reached!.kept!.n).toBe(sure.checked);
    expect(['above', 'narrow']).toContain(reached!.kept!.verdict);
  });

  it('is checked on as many months as it takes: on more of them where they differ more', async () => {
    const much = await staffed(uncertain(0.9));
    const little = await staffed(uncertain(0.9, 0.02));
    for (const { reached, checked } of [much, little]) {
      const { n, levelLow, levelHigh } = reached[0]!.kept!;
      expect(n).toBe(checked);
      // The interval told is one of 95 %, so that it lies within that of 99 % that was narrow enough.
      expect(levelHigh - levelLow).toBeLessThan(2 * quantileTolerance);
    }
    expect(little.checked).toBe(100);
    expect(much.checked).toBeGreaterThan(2 * little.checked);
  });
});

describe('the level reached with a probability', () => {
  it('has an interval that holds the true quantile about as often as it says', () => {
    // Evenly spread values have known quantiles; a small congruential generator is chance enough.
    let state = 1;
    const chance = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    let held = 0;
    const trials = 1000;
    for (let trial = 0; trial < trials; trial++) {
      const values = Array.from({ length: 200 }, chance);
      const { levelLow, levelHigh } = keptIn(values, 0.95, 0.5);
      if (levelLow <= 0.05 && levelHigh >= 0.05) held++;
    }
    expect(held / trials).toBeGreaterThan(0.94);
    expect(held / trials).toBeLessThan(0.995);
  });

  it('is decided when its interval lies on one side of the target, or is narrow; not before', () => {
    const evenly = (n: number, from: number, to: number) =>
      Array.from({ length: n }, (_, i) => from + ((to - from) * (i + 0.5)) / n);
    // The level that 90 % of evenly spread values reach lies a tenth of the way up: at 0.75, known to 0.04 with 400.
    const wide = evenly(400, 0.7, 1.2);
    expect(verdictOn(wide, 0.9, 0.8)).toBe('below');
    expect(verdictOn(wide, 0.9, 0.7)).toBe('above');
    expect(verdictOn(wide, 0.9, 0.75)).toBe(null);
    expect(verdictOn(evenly(40_000, 0.7, 1.2), 0.9, 0.75)).toBe('narrow');
    // Of thirty values three lie below: the lowest of them bounds nothing.
    expect(verdictOn(evenly(30, 0.9, 0.901), 0.9, 0.8)).toBe(null);
  });
});
