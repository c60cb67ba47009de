import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../src/engine/index.ts';
import { isWholeCents } from '../../src/pricing/bill.ts';
import { priceReplication } from '../../src/pricing/price.ts';
import type { MoneyLine } from '../../src/pricing/types.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { pool } from './example.ts';

/** Two languages over a turn of the month, with redials, transfers and an evening. */
const scenarioWith = (card: string) => {
  const text = `
title: Units apart
horizon: 2026-03-29 to 2026-04-03
focus: toys
defaults:
  open: mon-fri 09:00-20:00
  patience: 2m
  target: 80% in 20s
  handle-time: { mean: 4m, cv: 1, after-work: 40s }
clients:
  toys:
    form: blended
    rates: { blended: { ${card} } }
    queues:
      nl: { volume: 40/hour, language: nl, redial: { share: 60%, after: 5m, tries: 2 }, transfers: { de: 10% } }
      de: { volume: 20/hour, language: de-de, handle-time: { mean: 8m, cv: 1 }, call-back: { when-wait-over: 20s, accept: 40% } }
`;
  const parsed = parseScenario(text, { file: 'units.yaml', readText: () => '' });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
  return parsed.scenario;
};

function played(card: string) {
  const scenario = scenarioWith(card);
  const grid = resolveGrid(scenario);
  const plan: Plan = {
    pools: [
      pool(
        'blended',
        [0, 1],
        Array.from(grid.queues[0].open, (open) => open * 6),
      ),
    ],
  };
  const facts = simulate(compileModel(scenario, grid, plan, null), 0);
  const { invoices } = priceReplication(scenario, grid, plan, null, facts);
  const { lines, total } = invoices['toys'].total;
  const quantity = (key: string) => lines.find((line) => line.key === key)?.quantity ?? 0;
  return { scenario, grid, plan, facts, lines, total, quantity };
}

const sumOf = (lines: readonly MoneyLine[], key: RegExp) =>
  lines.filter((line) => key.test(line.key)).reduce((sum, line) => sum + line.quantity, 0);

const answered = 'price: 4 EUR/contact';
const usual = played(answered);

describe('units that a contract sets apart', () => {
  it('by language and by handle time share out exactly what was answered', () => {
    const { lines, facts } = played(`${answered}, price-by-language: { de: 5.10 EUR/contact }`);
    const [nl, de] = [0, 1].map((link) => facts.links.contacts.subarray(link * 6, link * 6 + 6));
    const count = (days: Int32Array) => days.reduce((sum, contacts) => sum + contacts, 0);
    expect(lines.map(({ key, quantity, price }) => [key, quantity, price / 1e6])).toEqual([
      ['units.voice', count(nl), 4],
      ['units.voice.de', count(de), 5.1],
    ]);
    const classes = played(
      `${answered}, price-by-handle-time: { up to 5m: 2 EUR/contact, up to 7m: 3 EUR/contact, above: 50% }`,
    );
    expect(classes.lines.map(({ label, quantity, price }) => [label, quantity, price / 1e6])).toEqual([
      ['Voice contacts, handled up to 300 s', count(nl), 2],
      ['Voice contacts, handled above 420 s', count(de), 6],
    ]);
  });

  it('by dearer hours cost more where agents take them in those hours, whatever day it is', () => {
    const bands =
      '{ evening: { share: 25%, hours: mon-fri 18:00-20:00 }, holiday: { share: 100%, dates: [04-03] } }';
    const at = (stacking: string) =>
      played(`${answered}, unit-surcharges: { stacking: ${stacking}, bands: ${bands} }`);
    const { lines, quantity, facts } = at('add');
    expect(quantity('units.voice')).toBe(usual.quantity('units.voice'));
    const friday = [0, 1].reduce((sum, link) => sum + facts.links.contacts[link * 6 + 5], 0);
    expect(sumOf(lines, /holiday/)).toBe(friday);
    expect(quantity('units.voice.surcharge.evening')).toBeGreaterThan(0);
    const both = (stacking: string) =>
      at(stacking).lines.find(({ key }) => key.endsWith('evening + holiday'))?.price;
    expect(['add', 'multiply', 'highest'].map(both)).toEqual([5e6, 6e6, 4e6]);
    // a band over the whole week holds for every contact and every minute
    const always = played(
      'price: 1 EUR/minute, unit-surcharges: { bands: { all: { share: 10%, hours: always } } }',
    );
    const minutes = usual.facts.links.billed.reduce((sum, seconds) => sum + seconds, 0) / 60;
    expect(always.quantity('units.voice.surcharge.all')).toBeCloseTo(minutes, 4);
    expect(always.quantity('units.voice')).toBeCloseTo(minutes, 4);
  });

  it('by kind are each counted once, free or at a price of their own', () => {
    const { lines, quantity, facts, total } = played(
      `${answered}, billed-contacts: { short-below: 30s, short: free, redialled: 1 EUR/contact, transferred: 2 EUR/contact, called-back: 3 EUR/contact, abandoned: all, abandoned-price: 0.40 EUR/contact }`,
    );
    const kinds = ['short', 'redialled', 'transferred', 'called-back'].map((kind) =>
      quantity(`units.voice.${kind}`),
    );
    for (const count of kinds) expect(count).toBeGreaterThan(0);
    const all = facts.links.contacts.reduce((sum, contacts) => sum + contacts, 0);
    expect(quantity('units.voice') + kinds.reduce((sum, count) => sum + count, 0)).toBe(all);
    const { abandoned, offered, firstAttempts, calledBack } = facts.queues;
    const count = (column: Int32Array) => column.reduce((sum, each) => sum + each, 0);
    expect(quantity('units.voice.abandoned')).toBe(count(abandoned));
    expect(kinds[1] + kinds[2]).toBeLessThanOrEqual(count(offered) - count(firstAttempts));
    expect(kinds[3]).toBeLessThanOrEqual(count(calledBack));
    expect(lines.every(({ amount }) => isWholeCents(amount))).toBe(true);
    expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('cost nothing more to count: the same contacts come, and wait as long', () => {
    const counted = played(`${answered}, billed-contacts: { short-below: 30s, short: free }`);
    expect(counted.facts.queues).toEqual(usual.facts.queues);
    expect(counted.facts.links).toEqual(usual.facts.links);
    expect(usual.facts.units).toBeNull();
  });

  it('can not be billed from a run that did not count them', () => {
    const { scenario, grid, plan } = played(
      `${answered}, unit-surcharges: { bands: { all: { share: 10%, hours: always } } }`,
    );
    expect(() => priceReplication(scenario, grid, plan, null, usual.facts)).toThrow(
      'counts no single contacts',
    );
  });
});
