import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FairPriceStudy,
  priceFor,
  Stopped,
  studyFairPrice,
  Unanswerable,
} from '../../../src/study/index.ts';
import { deskText, oneWeek, request } from './scene.ts';

const twoDays = oneWeek(deskText())
  .replace('2026-03-08', '2026-03-03')
  .replace('replications: 4', 'replications: 12');

function ask(
  option: string,
  { text = twoDays, margin = 0.15, probability = 0.75 } = {},
): Promise<FairPriceStudy> {
  const asked = request(text);
  return studyFairPrice({
    ...asked,
    option: asked.scenario.options.find(({ id }) => id === option)!,
    margin,
    probability,
  });
}

describe('a fair price', () => {
  it('earns the asked margin in the asked share of the replications, and a cent less does not', async () => {
    for (const [option, price, unit] of [
      ['blended', '6 EUR/contact', 'EUR/contact'],
      ['dedicated', '40 EUR/hour', 'EUR/hour'],
    ] as const) {
      const [fair] = (await ask(option)).prices;
      const at = async (micro: number) => {
        const text = twoDays.replace(price, `${(micro / 1e6).toFixed(6)} ${unit}`);
        return (await ask(option, { text })).earnedNow.share;
      };
      // 9 of 12 is three quarters.
      expect(await at(fair!.price!.value + 100)).toBe(0.75);
      expect(await at(fair!.price!.value - 10_000)).toBeLessThan(0.75);
    }
  });

  it('is higher for a higher margin and for more certainty', async () => {
    const price = async (margin: number, probability: number) =>
      (await ask('blended', { margin, probability })).prices[0]!.price!.value;
    const usual = await price(0.15, 0.5);
    expect(await price(0.2, 0.5)).toBeCloseTo((usual * 0.85) / 0.8, -3);
    expect(await price(0.15, 0.9)).toBeGreaterThan(usual);
  });

  it('keeps what it has when it is stopped, and says so; with nothing played yet it has nothing', async () => {
    const asked = request(twoDays);
    const stopAt = (share: number) => {
      const signal = { aborted: false };
      return studyFairPrice({
        ...asked,
        option: asked.scenario.options.find(({ id }) => id === 'blended')!,
        margin: 0.15,
        probability: 0.5,
        signal,
        onProgress: ({ done }) => {
          if (done >= share) signal.aborted = true;
        },
      });
    };
    const study = await stopAt(0.74);
    expect(study.partial).toBe(true);
    expect(study.earnedNow.n).toBeGreaterThanOrEqual(2);
    expect(study.earnedNow.n).toBeLessThan(12);
    expect(study.prices[0]!.price!.value).toBeGreaterThan(0);
    await expect(stopAt(0.3)).rejects.toThrow(Stopped);
    expect((await stopAt(2)).partial).toBe(false);
  });

  it('is asked of whoever sends an invoice and has costs to cover', async () => {
    await expect(ask('in-house')).rejects.toThrow('own desk');
    await expect(ask('blended', { text: twoDays.replace(/^ {2}outsourcer:.*\n/m, '') })).rejects.toThrow(
      Unanswerable,
    );
  });

  it('is found whatever the bill: straight, in bands, in steps', () => {
    const bill = fc.record({
      fixed: fc.integer({ min: 0, max: 5000 }),
      slope: fc.integer({ min: 1, max: 9000 }),
      step: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(bill, fc.integer({ min: 1, max: 400_000 }), ({ fixed, slope, step }, amount) => {
        const billed = (factor: number) =>
          Math.round(fixed + Math.floor((factor * slope) / step) * step + factor * slope);
        const factor = priceFor(billed, amount);
        if (factor === null) expect(billed(1024)).toBeLessThan(amount);
        else {
          expect(billed(factor)).toBeGreaterThanOrEqual(amount);
          if (factor > 0) expect(billed(factor * (1 - 1e-6))).toBeLessThan(amount);
        }
      }),
    );
  });
});
