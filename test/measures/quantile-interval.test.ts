import { describe, expect, it } from 'vitest';
import { quantileEstimate } from '../../src/measures/index.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe('a quantile with its interval', () => {
  it('is the value that the asked share does not pass, between the order statistics of the published table', () => {
    // David and Nagaraja, table 7.1.1 in spirit: of 100 values the median lies between the 40th and the 61st (95 %).
    const { value, low, high } = quantileEstimate(upTo(100).toReversed(), 0.5);
    expect([value, low, high]).toEqual([50, 40, 61]);
  });

  it('has no upper end where too few values say how high it may be', () => {
    // Of 20 values none passes the 90 % quantile one time in eight: 0.9 to the power of 20.
    expect(quantileEstimate(upTo(20), 0.9)).toMatchObject({ value: 18, high: null });
    expect(quantileEstimate(upTo(60), 0.9).high).not.toBeNull();
    expect(quantileEstimate([5], 0.5)).toEqual({ value: 5, low: null, high: null, n: 1 });
  });

  it('holds the true quantile about 95 times in a hundred', () => {
    // A fixed linear congruential sequence: uniform enough, and the same everywhere.
    let state = 12345;
    const uniform = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    let held = 0;
    for (let round = 0; round < 1000; round++) {
      const { low, high } = quantileEstimate(Array.from({ length: 80 }, uniform), 0.7);
      if ((low ?? 0) <= 0.7 && 0.7 <= (high ?? 1)) held++;
    }
    expect(held).toBeGreaterThan(935);
    expect(held).toBeLessThan(990);
  });
});
