import { describe, expect, it } from 'vitest';
import { compileModel, type Facts, simulate } from '../../src/engine/index.ts';
import { isWholeCents } from '../../src/pricing/bill.ts';
import { priceReplication } from '../../src/pricing/price.ts';
import type { PricedReplication } from '../../src/pricing/types.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import type { Option, RateCard, Scenario } from '../../src/scenario/types.ts';
import { both, hourly, option, perUnit, pool } from './example.ts';

/** Three clients over a turn of the month, simulated contact by contact. */
const text = `
title: A turn of the month
horizon: 2026-03-29 to 2026-04-03
focus: toys
defaults:
  open: mon-fri 09:00-17:00
  handle-time: { mean: 4m 20s, cv: 1.1, after-work: 40s }
  patience: 3m
  target: 80% in 20s
clients:
  toys: { queues: { voice: { volume: 40/hour, redial: { share: 50%, after: 5m, tries: 2 } } } }
  bank: { open: mon-fri 09:00-13:00, form: blended, rates: { blended: €0.85/minute }, queues: { voice: { volume: 30/hour } } }
  shop: { form: blended, rates: { blended: €4.10/contact }, queues: { voice: { volume: 20/hour } } }
costs:
  outsourcer:
    wage: 16.50 EUR/hour
    employer-charges: 30%
    attrition: 35%
    lines: { workplace: 9 700 EUR/workplace-year, recruitment: 4 000 EUR/hire, telephony: 0.12 EUR/contact }
`;

function read(): Scenario {
  const parsed = parseScenario(text, { file: 'turn.yaml', readText: () => '' });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
  return parsed.scenario;
}
const scenario = read();
const grid = resolveGrid(scenario);
const always = (agents: number) => Array.from(grid.queues[0].open, (open) => open * agents);
const mornings = always(3).map((agents, i) => agents + 4 * grid.queues[1].open[i]);
const plan: Plan = { pools: [pool('dedicated', [0], always(5)), pool('blended', [1, 2], mornings)] };

const play = (of: Option): Facts => simulate(compileModel(scenario, grid, plan, of), 0);
const price = (card: RateCard, of: Partial<Option> = {}): PricedReplication => {
  const chosen = option('dedicated', { rateCard: card, ...of });
  return priceReplication(scenario, grid, plan, chosen, play(chosen));
};
const byMinute = (incrementSeconds: number, minimumSeconds = 0): RateCard => {
  const card = perUnit(0.85, 'minute');
  return {
    ...card,
    unit: { ...(card.unit as NonNullable<RateCard['unit']>), incrementSeconds, minimumSeconds },
  };
};
const totalOf = (card: RateCard, of: Partial<Option> = {}) =>
  price(card, of).buyer?.total.total ?? Number.NaN;

describe('a simulated contract', () => {
  const facts = play(option('dedicated', { rateCard: both(38.5, 4.2) }));
  const answered = (queue: number) =>
    facts.queues.answered
      .subarray(queue * grid.intervals, (queue + 1) * grid.intervals)
      .reduce((a, b) => a + b, 0);

  it('bills as many contacts as the simulation answered, in whole cents', () => {
    const { invoices } = price(perUnit(4.2), { form: 'blended' });
    for (const [queue, client] of [
      [0, 'toys'],
      [2, 'shop'],
    ] as const) {
      expect(answered(queue)).toBeGreaterThan(0);
      expect(invoices[client].total.lines[0].quantity).toBe(answered(queue));
    }
    expect(Object.values(invoices).every((each) => isWholeCents(each.total.total))).toBe(true);
  });

  it('bills the hours of the plan and those that agents stayed to finish', () => {
    const { buyer } = price(hourly(38.5));
    const planned = (always(5).reduce((a, b) => a + b, 0) * grid.intervalSeconds) / 3600;
    expect(buyer?.total.lines[0].quantity).toBeGreaterThanOrEqual(planned);
    expect(buyer?.total.lines[0].quantity).toBeLessThan(planned * 1.01);
    expect(buyer?.months).toHaveLength(2);
  });

  it('never costs less when time is rounded up more coarsely, or has a minimum', () => {
    const totals = [1, 6, 30, 60].map((increment) => totalOf(byMinute(increment), { form: 'blended' }));
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(new Set(totals).size).toBe(4);
    expect(totalOf(byMinute(1, 120), { form: 'blended' })).toBeGreaterThan(totals[0]);
  });

  it('bills talk for less than talk and after-contact work', () => {
    const talk = byMinute(1);
    const talkOnly = {
      ...talk,
      unit: { ...(talk.unit as NonNullable<RateCard['unit']>), minutesOf: 'talk' as const },
    };
    const [part, whole] = [talkOnly, talk].map((card) => totalOf(card, { form: 'blended' }));
    expect(part).toBeLessThan(whole);
    // 40 s of 5 min are after-contact work.
    expect(part / whole).toBeGreaterThan(0.8);
  });

  it('allots exactly what was spent, whichever the rule, and differently by each', () => {
    const allotted = (['handling-share', 'offered-load', 'peak-use'] as const).map((rule) => {
      const priced = priceReplication(scenario, grid, plan, option('dedicated'), facts, rule);
      const parts = Object.values(priced.allotted ?? {});
      expect(parts.reduce((a, b) => a + b, 0)).toBe(priced.cost?.total.total);
      return parts.join();
    });
    expect(new Set(allotted).size).toBe(3);
  });

  it('is the same to the last micro-euro when it is played again', () => {
    expect(price(both(38.5, 4.2))).toEqual(price(both(38.5, 4.2)));
  });
});

describe('contacts that are lost', () => {
  it('are who left and never came back, and stand in no invoice', () => {
    const facts = play(option('dedicated'));
    const valued = (lostContactValue: number): Scenario => ({
      ...scenario,
      clients: scenario.clients.map((each) => (each.id === 'toys' ? { ...each, lostContactValue } : each)),
    });
    const chosen = option('dedicated');
    const without = priceReplication(scenario, grid, plan, chosen, facts);
    const priced = priceReplication(valued(25_000_000), grid, plan, chosen, facts);
    const sum = (column: Int32Array) => column.slice(0, facts.intervals).reduce((a, b) => a + b, 0);
    const { firstAttempts, answered } = facts.queues;
    // toys is the first queue, and every first attempt of it is answered in the end or lost
    expect(priced.lost?.contacts).toBe(sum(firstAttempts) - sum(answered) - facts.queues.stillWaiting[0]);
    expect(priced.lost?.contacts).toBeGreaterThan(0);
    expect(priced.lost?.value).toBe((priced.lost?.contacts ?? 0) * 25_000_000);
    expect(without.lost).toBeNull();
    expect(priced.buyer).toEqual(without.buyer);
  });
});
