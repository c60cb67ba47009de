import { describe, expect, it } from 'vitest';
import { estimate, PeriodTable, poolColumns, serviceColumns, Weights } from '../../src/measures/index.ts';
import { MeanSums } from '../../src/measures/internal/mean-sums.ts';
import { RatioSums } from '../../src/measures/internal/ratio-sums.ts';
import type { ServiceTarget } from '../../src/scenario/types.ts';
import { facts, serve, world } from './double.ts';

const target: ServiceTarget = { share: 0.8, seconds: 20, openTimeOnly: false, formula: 'answered-only' };

describe('the table by period', () => {
  it('gives each day the mean and interval that its replications have', () => {
    const { grid, scenario, plan } = world([target]);
    const table = new PeriodTable(scenario, grid, plan, 'day');
    const levels = [0.9, 0.7, 0.8];
    levels.forEach((level, r) => {
      const one = facts(r, 1, 4);
      serve(one, 0, 2, { answered: 100, inTime: 100 * level });
      table.add(one);
    });
    const rows = table.rows().filter(({ kind }) => kind === 'queue');
    expect(rows.map(({ period }) => period)).toEqual(['2026-01-02']);
    const cell = rows[0]!.cells[serviceColumns.indexOf('contractLevel')]!;
    const expected = estimate(levels);
    expect(cell.mean).toBeCloseTo(expected.mean, 14);
    expect(cell.half).toBeCloseTo(expected.high - expected.mean, 14);
    expect(rows[0]!.cells[serviceColumns.indexOf('missed')]!.mean).toBeCloseTo(1 / 3, 14);
    expect(rows[0]!.cells[serviceColumns.indexOf('all-offered')]!.mean).toBeCloseTo(0.8, 14);
  });

  it('adds up to the same contacts whatever the period', () => {
    const { grid, scenario, plan } = world([target, null], 10);
    const offered = (period: 'interval' | 'day' | 'week' | 'month' | 'year') => {
      const table = new PeriodTable(scenario, grid, plan, period);
      const one = facts(0, 2, 10);
      for (const interval of [1, 6, 17]) serve(one, 0, interval, { answered: 10 + interval, inTime: 5 });
      serve(one, 1, 9, { answered: 4, inTime: 4 });
      table.add(one);
      return table
        .rows()
        .filter(({ kind }) => kind === 'client')
        .reduce((sum, { cells }) => sum + cells[0]!.mean, 0);
    };
    const expected = 11 + 16 + 27 + 4;
    for (const period of ['interval', 'day', 'week', 'month', 'year'] as const) {
      expect(offered(period)).toBe(expected);
    }
  });

  it('tells the share of all contacts of a period that waited, quiet replications weighing as little as they held', () => {
    const { grid, scenario, plan } = world([target]);
    const table = new PeriodTable(scenario, grid, plan, 'interval');
    const seen = [
      { answered: 10, delayed: 1 },
      { answered: 40, delayed: 20 },
      { answered: 0, delayed: 0 },
      { answered: 30, delayed: 9 },
    ];
    seen.forEach(({ answered, delayed }, r) => {
      const one = facts(r, 1, 4);
      serve(one, 0, 2, { answered, inTime: answered - delayed });
      one.queues.delayed[2] = delayed;
      table.add(one);
    });
    const cells = table.rows().find(({ kind }) => kind === 'queue')!.cells;
    const cell = cells[serviceColumns.indexOf('waitProbability')]!;
    expect(cell.mean).toBeCloseTo(30 / 80, 14);
    const beyond = estimate(seen.map(({ answered, delayed }) => (delayed - (30 / 80) * answered) / 20));
    expect(cell.half).toBeCloseTo(beyond.high - beyond.mean, 12);
    expect(cells[serviceColumns.indexOf('answered-only')]!.mean).toBeCloseTo(50 / 80, 14);
    expect(cells[serviceColumns.indexOf('abandonment')]).toEqual({ mean: 0, half: 0 });
  });

  it('has no interval from a single replication', () => {
    const { grid, scenario, plan } = world([target]);
    const table = new PeriodTable(scenario, grid, plan, 'year');
    const one = facts(0, 1, 4);
    serve(one, 0, 0, { answered: 10, inTime: 9 });
    table.add(one);
    expect(table.rows()[0]!.cells[0]).toEqual({ mean: 10, half: null });
  });

  it('tells the waits of a client on the phone and in chat alone, and those of its mail in the row of the mail', () => {
    const { grid, scenario, plan } = world([target, target], 4, ['voice', 'email']);
    const client = { ...scenario.clients[0]!, queues: [0, 1] };
    const table = new PeriodTable({ ...scenario, clients: [client] }, grid, plan, 'day');
    const one = facts(0, 2, 4);
    serve(one, 0, 2, { answered: 10, inTime: 10 });
    serve(one, 1, 2, { answered: 10, inTime: 10 });
    one.queues.waitAnswered[8 + 2] = 10 * 7200;
    table.add(one);
    const asa = (kind: string, id?: string) =>
      table
        .rows()
        .filter((row) => row.kind === kind && row.id === id)
        .map(({ cells }) => cells[serviceColumns.indexOf('asaSeconds')]!.mean);
    expect(asa('client')).toEqual([10]);
    expect(asa('queue')).toEqual([10, 7200]);
  });

  it('tells the handle time of those who were answered, by the day, and how many agents were on duty', () => {
    const { grid, scenario, plan } = world([target]);
    const table = new PeriodTable(scenario, grid, plan, 'interval');
    const one = facts(0, 1, 4);
    serve(one, 0, 2, { answered: 30, inTime: 30 });
    serve(one, 0, 3, { answered: 0, inTime: 0, abandoned: 2 });
    one.links.contacts[1] = 30;
    one.links.handling[1] = 30 * 240;
    one.pools.staffed[2] = 3 * 43_200;
    table.add(one);
    const [answered, none] = table.rows().filter(({ kind }) => kind === 'queue');
    const aht = serviceColumns.indexOf('ahtSeconds');
    expect([answered!.cells[aht]!.mean, none!.cells[aht]]).toEqual([240, null]);
    const [pool] = table.rows().filter(({ kind }) => kind === 'pool');
    expect(pool!.cells[poolColumns.indexOf('agents')]!.mean).toBe(3);
  });

  it('never tells a share above all, or a count below nothing, however few came in these replications', () => {
    // Eleven quiet years of full service and one busy one of 10 %: read where fewer came, the line leaves the possible.
    const came = [...Array.from({ length: 11 }, (_, r) => 100 + r), 200];
    const levels = came.map((contacts) => (contacts === 200 ? 0.1 : 1));
    const weights = new Weights(came.length, [{ values: came, mean: 60 }]);
    expect(weights.mean(levels)).toBeGreaterThan(1.2);
    const [means, ratios] = [new MeanSums(1, [1, Number.POSITIVE_INFINITY], 1), new RatioSums(1, [1], 1)];
    levels.forEach((level, r) => {
      means.add(0, [level, 1 - level], [came[r]!]);
      ratios.add(0, [[1000 * level, 1000]], [came[r]!]);
    });
    const plain = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    const [level, missing] = means.cells(0, weights);
    expect(level!.mean).toBeCloseTo(plain, 12);
    expect(missing!.mean).toBeCloseTo(1 - plain, 12);
    expect(ratios.cells(0, weights)[0]!.mean).toBeCloseTo(plain, 12);
  });
});
