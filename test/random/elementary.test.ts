import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln } from '../../src/random/index.ts';

/** The oracle is the platform's own function, good to a rounding step, which is all that is claimed. */
const closeTo = (mine: number, theirs: number) =>
  Object.is(mine, theirs) || Math.abs(mine - theirs) <= 4.5e-16 * Math.abs(theirs) + 5e-324;

describe('the fixed logarithm and exponential', () => {
  it('agree with the platform to a rounding step over the whole range', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (x) => closeTo(ln(x), Math.log(x))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(fc.double({ min: -800, max: 800, noNaN: true }), (x) => closeTo(exp(x), Math.exp(x))),
      { numRuns: 5000 },
    );
  });

  it('know the ends of their ranges', () => {
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(1)).toBe(0);
    expect(ln(Infinity)).toBe(Infinity);
    expect(exp(0)).toBe(1);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('give these very bits, so that every engine gives the same', () => {
    expect([ln(3), ln(0.07), ln(1e300), exp(2.5), exp(-0.3), exp(-700)]).toEqual([
      1.0986122886681096, -2.659260036932778, 690.7755278982137, 12.182493960703473, 0.7408182206817179,
      9.85967654375977e-305,
    ]);
  });
});
