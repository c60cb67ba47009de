import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../src/engine/index.ts';
import { amountOf, CENT, euro } from '../../src/pricing/money.ts';
import { formatsOf } from '../../src/report/format.ts';
import { languages, wordsIn } from '../../src/report/words/index.ts';
import { parseScenario, resolveGrid } from '../../src/scenario/index.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import type { RateCard } from '../../src/scenario/types.ts';
import { amounts, refutes } from './arbitrary.ts';
import { pool } from './example.ts';

/** An hour of one desk, billed by the minute; the same contacts whatever the increment. */
function scenarioOf(seed: number, handle: number, price: string, terms: string) {
  const text = `
title: An hour
seed: ${seed}
horizon: 2026-03-02
defaults: { open: mon 09:00-10:00, patience: never }
clients:
  a:
    form: blended
    rates: { blended: { price: ${price}, ${terms} } }
    queues: { voice: { volume: 30/hour, handle-time: { mean: ${handle}s, cv: 1 } } }
`;
  const parsed = parseScenario(text, { file: 'hour.yaml', readText: () => '' });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed));
  return parsed.scenario;
}

type Billing = (seed: number, handle: number, increment: string, minimum: number) => number;

const billed: Billing = (seed, handle, increment, minimum) => {
  const scenario = scenarioOf(seed, handle, '1 EUR/minute', `increment: ${increment}, minimum: ${minimum}s`);
  const grid = resolveGrid(scenario);
  const agents = Array.from(grid.queues[0].open, (open) => open * 5);
  const plan: Plan = { pools: [pool('blended', [0], agents)] };
  const { links } = simulate(compileModel(scenario, grid, plan, null), 0);
  return amountOf(euro(1), links.billed[0] / 60);
};

describe('billing by the second', () => {
  const neverAbove = (bill: Billing) =>
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 20, max: 600 }),
      fc.integer({ min: 0, max: 90 }),
      (seed, handle, minimum) => {
        const [second, six, half, minute] = ['1s', '6s', '30s', '60s'].map((increment) =>
          bill(seed, handle, increment, minimum),
        );
        expect(second).toBeLessThanOrEqual(six);
        expect(six).toBeLessThanOrEqual(half);
        expect(half).toBeLessThanOrEqual(minute);
      },
    );

  it('is never above billing by 6 seconds, and that by half a minute or a minute', () => {
    fc.assert(neverAbove(billed), { numRuns: 25 });
  });

  it('and the property finds a bill that rounds minutes to the nearest', () => {
    const nearest: Billing = (seed, handle, increment, minimum) =>
      increment === '60s'
        ? Math.round(billed(seed, handle, '1s', minimum) / euro(20)) * euro(20)
        : billed(seed, handle, increment, minimum);
    refutes(neverAbove(nearest));
  });
});

describe('how a price is written', () => {
  const card = (price: string): RateCard =>
    scenarioOf(1, 60, price, 'fees: {}').clients[0].rateCards.blended!;

  it('changes nothing but the print: each way to write euro is the same card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (cents) => {
        const amount = (cents / 100).toFixed(2);
        const ways = [
          `${amount} EUR/contact`,
          `EUR ${amount}/contact`,
          `€${amount}/contact`,
          `${amount} euro per contact`,
        ];
        for (const way of ways) {
          expect(card(way)).toEqual(card(ways[0]));
          expect(card(way).unit?.price.voice).toBe(cents * CENT);
        }
      }),
      { numRuns: 25 },
    );
  });

  const keepsCents = (print: (amount: number, locale: string) => string) =>
    fc.property(amounts, fc.constantFrom(...languages), fc.boolean(), (amount, language, credit) => {
      const cents = Math.round(amount / CENT) * (credit ? -1 : 1);
      const printed = print(cents * CENT, wordsIn(language).locale);
      const digits = Number(printed.replace(/\D/g, ''));
      expect(digits).toBe(Math.abs(cents));
      expect(printed.includes('\u2212')).toBe(cents < 0);
      expect(printed).toContain('€');
    });

  it('and each language prints the same cents, with its sign', () => {
    fc.assert(
      keepsCents((amount, locale) => formatsOf(locale).price(amount)),
      { numRuns: 60 },
    );
    refutes(
      keepsCents((amount, locale) =>
        formatsOf(locale).price(locale.startsWith('nl') ? amount * 1.1 : amount),
      ),
    );
  });
});
