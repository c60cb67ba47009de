import { describe, expect, it } from 'vitest';
import { solveWithHighs } from '../../src/cli/highs.ts';
import { usualPeople } from '../../src/scenario/index.ts';
import {
  efficiencyAfter,
  type Hire,
  type HiringTask,
  headcountOf,
  later,
  planHires,
} from '../../src/staffing/index.ts';

const task: HiringTask = {
  rules: { ...usualPeople, leadWeeks: 1, trainingWeeks: 1, leastWeeks: 2, overtime: 0, shortHour: 50 },
  needed: [2, 2, 2, 3, 4, 3, 2],
  atStart: 2,
  attrition: 0,
  weekCost: 100,
  hireCost: 50,
};

describe('a season of people', () => {
  it('costs as little as trying every plan of hires finds', async () => {
    const spans: Hire[] = [];
    for (let start = 1; start < 7; start++)
      for (let end = Math.min(7, start + 2); end <= 7; end++) spans.push({ start, end, people: 1 });
    let best = headcountOf(task, []).cost;
    const search = (from: number, hires: readonly Hire[]): void => {
      best = Math.min(best, headcountOf(task, hires).cost);
      if (hires.length === 5) return;
      for (let n = from; n < spans.length; n++) search(n, [...hires, spans[n]]);
    };
    search(0, []);
    const plan = await planHires(task, solveWithHighs, { seconds: 10, gap: 0 });
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    expect(headcountOf(task, plan.hires).cost).toBeCloseTo(best, 6);
  });

  it('comes near the best of a year by rounding and bettering alone, when the solver has no time', async () => {
    const needed = Array.from({ length: 52 }, (_, w) => 20 + 15 * Math.exp(-(((w - 38) / 5) ** 2)));
    const year: HiringTask = { ...task, rules: usualPeople, needed, atStart: 20, attrition: 0.3 };
    // The fractions are solved; for whole people the solver has nothing found.
    const plan = await planHires(
      year,
      async (program, limits) =>
        program.whole.includes(1) ? { kind: 'nothing-found' } : solveWithHighs(program, limits),
      { seconds: 10, gap: 0 },
    );
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    expect(plan.gap).toBeGreaterThan(0);
    expect(plan.gap).toBeLessThan(0.03);
    const { short, effective } = headcountOf(year, plan.hires);
    expect(short.slice(10).every((people) => people < 0.5)).toBe(true);
    expect(Math.max(...effective)).toBeGreaterThan(30);
  });

  it('has newcomers as efficient in month 1 and over year 1 as was said', () => {
    const year = Array.from({ length: 52 }, (_, week) => efficiencyAfter(week, usualPeople));
    expect(year.slice(0, 4).every((share) => share < 0.535)).toBe(true);
    expect(year.reduce((sum, share) => sum + share, 0) / 52).toBeCloseTo(0.67, 2);
    expect(efficiencyAfter(52, usualPeople)).toBe(1);
  });

  it('is dearer or short when the same people come a week later', async () => {
    const plan = await planHires(task, solveWithHighs, { seconds: 10, gap: 0 });
    if (plan.kind !== 'planned') throw new Error(plan.kind);
    const inTime = headcountOf(task, plan.hires);
    const late = headcountOf(task, later(plan.hires, 1));
    const sum = (values: readonly number[]) => values.reduce((all, x) => all + x, 0);
    expect(sum(late.short)).toBeGreaterThan(sum(inTime.short));
  });
});
