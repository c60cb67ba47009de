import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allot,
  amountOf,
  CENT,
  EURO,
  euro,
  exactAmount,
  shareOf,
  stated,
  sum,
} from '../../src/pricing/money.ts';
import { amounts, quantities, refutes } from './arbitrary.ts';

describe('price x quantity', () => {
  it('is exact where binary fractions are not', () => {
    expect(0.1 * 3).not.toBe(0.3);
    expect(amountOf(euro(0.1), 3)).toBe(euro(0.3));
    expect(1.005 * 100).not.toBe(100.5);
    expect(amountOf(euro(1.005), 1)).toBe(euro(1.01));
  });

  it('rounds half a cent away from zero, for a charge and for its credit alike', () => {
    expect(amountOf(euro(0.125), 1)).toBe(euro(0.13));
    expect(amountOf(euro(0.125), -1)).toBe(euro(-0.13));
    expect(amountOf(euro(0.124999), 1)).toBe(euro(0.12));
    expect(amountOf(euro(-0.124999), 1)).toBe(euro(-0.12));
  });

  it('never loses a cent of a year of hours of a thousand agents', () => {
    expect(amountOf(euro(38.5), 1_720_000.123456)).toBe(euro(66_220_004.75));
  });

  it('refuses an amount that a number cannot hold exactly', () => {
    expect(() => amountOf(euro(1_000_000), 1_000_000)).toThrow(/not a whole amount between/);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => amountOf(0.5, 1)).toThrow(RangeError);
  });

  it('is zero at a price of zero', () => {
    fc.assert(fc.property(quantities, (quantity) => amountOf(0, quantity) === 0));
  });

  it('doubles exactly before rounding, and within a cent after it, when the price doubles', () => {
    const doubles = (round: (price: number, quantity: number) => number) =>
      fc.property(amounts, quantities, (price, quantity) => {
        expect(exactAmount(2 * price, quantity)).toBe(2n * exactAmount(price, quantity));
        expect(Math.abs(round(2 * price, quantity) - 2 * round(price, quantity))).toBeLessThanOrEqual(CENT);
      });
    fc.assert(doubles(amountOf));
    refutes(doubles((price, quantity) => Math.ceil((price * quantity) / EURO) * EURO));
  });

  it('takes quantities as they are stated, with six decimals', () => {
    fc.assert(
      fc.property(quantities, amounts, (quantity, price) => {
        expect(stated(stated(quantity))).toBe(stated(quantity));
        expect(amountOf(price, stated(quantity))).toBe(amountOf(price, quantity));
      }),
    );
  });

  it('takes a share of a price to the nearest micro-euro', () => {
    expect(shareOf(euro(38.5), 0.25)).toBe(euro(9.625));
    expect(shareOf(3, 0.5)).toBe(2);
    expect(shareOf(-3, 0.5)).toBe(-2);
  });
});

describe('allotting by largest remainder', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 12 });

  it('gives the cent that is left to the largest remainder, and to the earlier one when they tie', () => {
    expect(allot(100 * CENT, [1, 1, 1], CENT)).toEqual([34 * CENT, 33 * CENT, 33 * CENT]);
    expect(allot(10 * CENT, [1, 2, 4], CENT)).toEqual([1 * CENT, 3 * CENT, 6 * CENT]);
    expect(allot(-100 * CENT, [1, 1, 1], CENT)).toEqual([-34 * CENT, -33 * CENT, -33 * CENT]);
  });

  it('adds up to the amount to the last micro-euro', () => {
    const addsUp = (divide: (amount: number, weights: readonly number[]) => number[]) =>
      fc.property(amounts, weights, (amount, shares) => {
        expect(divide(amount, shares).reduce((a, b) => a + b, 0)).toBe(amount);
      });
    fc.assert(addsUp((amount, shares) => allot(amount, shares, CENT)));
    fc.assert(addsUp((amount, shares) => allot(amount, shares)));
    refutes(
      addsUp((amount, shares) => {
        const whole = shares.reduce((a, b) => a + b, 0) || 1;
        return shares.map((share) => Math.round((amount * share) / whole));
      }),
    );
  });

  it('gives nobody more or less than a unit beside the exact share', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const whole = shares.reduce((a, b) => a + b, 0);
        fc.pre(whole > 0);
        allot(amount, shares).forEach((part, i) => {
          const exact = (amount * shares[i]) / whole;
          expect(Math.abs(part - exact)).toBeLessThanOrEqual(1 + Math.abs(amount) * 1e-10);
        });
      }),
    );
  });

  it('shares equally when nobody has a weight', () => {
    expect(allot(9, [0, 0, 0])).toEqual([3, 3, 3]);
  });

  it('refuses a weight that is no number of at least 0, and money for nobody', () => {
    expect(() => allot(1, [1, -1])).toThrow('a weight must be a number of at least 0, found -1');
    expect(() => allot(1, [Number.NaN])).toThrow(/found NaN/);
    expect(() => allot(1, [])).toThrow('money cannot be allotted to nobody');
    expect(allot(0, [])).toEqual([]);
  });
});
