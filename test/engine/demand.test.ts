import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactLog, type Model, type ModelQueue, simulate } from '../../src/engine/index.ts';
import { linkOf, modelOf, poolOf, queueOf } from './models.ts';

const perDay = 48;

/** Contacts offered by replication, queue and half-hour; nobody answers, everybody leaves at once. */
function offered(model: Model, replications: number): number[][][] {
  return Array.from({ length: replications }, (_, r) => {
    const facts = simulate(model, r);
    return model.queues.map((_, q) =>
      Array.from(facts.queues.offered.subarray(q * model.intervals, (q + 1) * model.intervals)),
    );
  });
}

function demand(
  days: number,
  perInterval: number,
  queues: readonly Partial<ModelQueue>[],
  causes = 0,
): Model {
  const n = days * perDay;
  return modelOf(
    n,
    queues.map((over, q) =>
      queueOf(n, {
        key: `queue ${q}`,
        expected: new Float64Array(n).fill(perInterval),
        patience: { kind: 'constant', value: 0 },
        loadings: new Array<number>(causes).fill(0),
        ...over,
      }),
    ),
    [poolOf(new Array<number>(n).fill(0), [linkOf(0)])],
    { causes },
  );
}

const byDay = (intervals: readonly number[]) =>
  Array.from({ length: intervals.length / perDay }, (_, day) =>
    intervals.slice(day * perDay, (day + 1) * perDay).reduce((a, b) => a + b, 0),
  );
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2));
const correlation = (xs: readonly number[], ys: readonly number[]) =>
  mean(xs.map((x, i) => (x - mean(xs)) * (ys[i]! - mean(ys)))) / Math.sqrt(variance(xs) * variance(ys));

describe('demand without variation', () => {
  it('is Poisson in every interval: variance equals mean', () => {
    const counts = offered(demand(50, 5, [{}]), 4).flatMap(([queue]) => queue!);
    // 9,600 intervals: the mean is good to 0.023, the variance to 0.075, four standard errors allowed.
    expect(Math.abs(mean(counts) - 5)).toBeLessThan(0.1);
    expect(Math.abs(variance(counts) - 5)).toBeLessThan(0.3);
  });

  it('follows its profile within the day, also when a day is generated in parts', () => {
    const profile = Float64Array.from({ length: perDay }, (_, i) => (i < 16 ? 0 : 20 * (i % 16)));
    const model = demand(1, 0, [{ expected: profile }]);
    const totals = new Array<number>(perDay).fill(0);
    for (const [queue] of offered(model, 100))
      queue!.forEach((count, i) => {
        totals[i]! += count / 100;
      });
    profile.forEach((expected, i) => {
      expect(Math.abs(totals[i]! - expected)).toBeLessThanOrEqual(0.5 * Math.sqrt(expected));
    });
  });
});

describe('the day factor', () => {
  it('spreads days by its coefficient of variation beyond Poisson, and keeps the mean', () => {
    const days = offered(demand(100, 50, [{ dayCv: 0.1 }]), 6).flatMap(([queue]) => byDay(queue!));
    const level = mean(days);
    expect(Math.abs(level / 2400 - 1)).toBeLessThan(0.02);
    // Variance of a mixed Poisson: mean + (cv · mean)².
    const cv = Math.sqrt(variance(days) - level) / level;
    expect(Math.abs(cv - 0.1)).toBeLessThan(0.015);
  });

  it('remembers yesterday as strongly as it says', () => {
    const runs = offered(demand(120, 200, [{ dayCv: 0.2, dayMemory: 0.6 }]), 6).map(([queue]) =>
      byDay(queue!),
    );
    const now = runs.flatMap((days) => days.slice(1));
    const before = runs.flatMap((days) => days.slice(0, -1));
    expect(Math.abs(correlation(now, before) - 0.6)).toBeLessThan(0.12);
  });

  it('is shared between queues by the product of their loadings on a cause', () => {
    const queue = { dayCv: 0.2, loadings: [0.9] };
    const runs = offered(demand(120, 100, [queue, queue, { dayCv: 0.2 }], 1), 6);
    const days = (q: number) => runs.flatMap((queues) => byDay(queues[q]!));
    expect(Math.abs(correlation(days(0), days(1)) - 0.81)).toBeLessThan(0.08);
    expect(Math.abs(correlation(days(0), days(2)))).toBeLessThan(0.15);
  });
});

describe('the factor within the day', () => {
  it('correlates neighbouring half-hours by the root of its hourly memory', () => {
    const model = demand(40, 200, [{ withinDayCv: 0.3, withinDayMemory: 0.5 }]);
    const pairs = offered(model, 4).flatMap(([queue]) =>
      queue!.flatMap((count, i) => (i % perDay === 0 ? [] : [[queue![i - 1]!, count]])),
    );
    const xs = pairs.map(([x]) => x!);
    const cv = Math.sqrt(variance(xs) - mean(xs)) / mean(xs);
    expect(Math.abs(mean(xs) / 200 - 1)).toBeLessThan(0.03);
    expect(Math.abs(cv - 0.3)).toBeLessThan(0.03);
    // Counts carry Poisson noise beside the factor: the factor is 18 / (18 + 1) of their variance.
    const expected = (Math.sqrt(0.5) * (variance(xs) - mean(xs))) / variance(xs);
    expect(
      Math.abs(
        correlation(
          xs,
          pairs.map(([, y]) => y!),
        ) - expected,
      ),
    ).toBeLessThan(0.06);
  });
});

describe('the forecast error', () => {
  it('moves whole years, with mean 1', () => {
    const years = offered(demand(2, 100, [{ forecastCv: 0.15 }]), 400).map(([queue]) => mean(queue!));
    expect(Math.abs(mean(years) / 100 - 1)).toBeLessThan(0.04);
    expect(Math.abs(Math.sqrt(variance(years)) / mean(years) - 0.15)).toBeLessThan(0.025);
  });
});

describe('common random numbers', () => {
  const attempts = (model: Model, replication = 0) => {
    const log = new ContactLog();
    simulate(model, replication, { log });
    return [...log].filter(({ attempt }) => attempt === 0).sort((a, b) => a.offered - b.offered);
  };
  const busy = (scale: number, agents: number) => {
    const n = 2 * perDay;
    const queue = queueOf(n, {
      expected: Float64Array.from({ length: n }, (_, i) => scale * (10 + (i % perDay))),
      dayCv: 0.1,
      talk: { kind: 'lognormal', mean: 200, cv: 0.9 },
      patience: { kind: 'exponential', mean: 120 },
    });
    return modelOf(n, [queue], [poolOf(new Array<number>(n).fill(agents), [linkOf(0)])]);
  };

  it('give every plan the same contacts, with the same talk', () => {
    const few = attempts(busy(1, 3));
    const many = attempts(busy(1, 40));
    expect(few.map(({ offered }) => offered)).toEqual(many.map(({ offered }) => offered));
    const talkOf = new Map(many.map(({ offered, talk }) => [offered, talk]));
    for (const { offered, outcome, talk } of few) {
      if (outcome === 'answered') expect(talk).toBe(talkOf.get(offered));
    }
  });

  it('give a larger volume the contacts of a smaller one, and some more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 1, noNaN: true }), fc.nat(20), (scale, replication) => {
        const part = attempts(busy(scale, 40), replication);
        const talks = new Set(attempts(busy(1, 40), replication).map(({ talk }) => talk));
        for (const { talk } of part) expect(talks.has(talk)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('leave a queue alone when another is added', () => {
    const one = demand(2, 5, [{ dayCv: 0.1, withinDayCv: 0.1 }]);
    const two = demand(2, 5, [{ dayCv: 0.1, withinDayCv: 0.1 }, { dayCv: 0.3 }]);
    expect(offered(two, 2).map(([queue]) => queue)).toEqual(offered(one, 2).map(([queue]) => queue));
  });

  it('give a redial the same draws in every plan that has it', () => {
    const with3 = (agents: number) => {
      const model = busy(1, agents);
      const redial = { share: 0.8, delay: { kind: 'exponential', mean: 600 }, tries: 3, into: 0 } as const;
      const log = new ContactLog();
      simulate({ ...model, queues: [{ ...model.queues[0]!, redial }] }, 0, { log });
      return [...log].filter(({ attempt, outcome }) => attempt > 0 && outcome === 'answered');
    };
    const talks = new Set(with3(8).map(({ talk }) => talk));
    const shared = with3(9).filter(({ talk }) => talks.has(talk));
    expect(shared.length).toBeGreaterThan(20);
  });
});
