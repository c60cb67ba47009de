import { describe, expect, it } from 'vitest';
import { keptIn } from '../../src/staffing/internal/kept.ts';
import { allHours, realisedOn, staffed } from './judge.ts';
import { forecast, scene, steady } from './scenes.ts';

const uncertain = (targetProbability: number | null) =>
  scene({
    clients: {
      a: {
        queues: {
          voice: {
            demand: forecast(60_000),
            variation: { ...steady, dayCv: 0.1, dayMemory: 0.4, forecastCv: 0.08 },
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
    expect(reached!.kept!.n).toBeGreaterThanOrEqual(200);
  }, 120_000);
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
});
