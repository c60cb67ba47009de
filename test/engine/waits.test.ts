import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitBinOf, waitBins, waitBinUpper } from '../../src/engine/index.ts';

describe('bins of waits', () => {
  it('hold each wait between the upper edge of the bin before and their own', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3e6, noNaN: true }), (seconds) => {
        const bin = waitBinOf(seconds);
        expect(seconds).toBeLessThan(waitBinUpper(bin));
        if (bin > 0) expect(seconds).toBeGreaterThanOrEqual(waitBinUpper(bin - 1) * (1 - 1e-12));
      }),
      { numRuns: 2000 },
    );
  });

  it('are a second wide to ten minutes, then at most one per cent, to two weeks', () => {
    for (let bin = 1; bin < waitBins - 1; bin++) {
      const lower = waitBinUpper(bin - 1);
      const width = waitBinUpper(bin) - lower;
      if (lower < 600) expect(width).toBe(1);
      else expect(width / lower).toBeLessThanOrEqual(0.0100001);
    }
    expect(waitBinUpper(waitBins - 2)).toBeGreaterThan(14 * 86_400);
    expect(waitBinUpper(waitBins - 1)).toBe(Infinity);
  });
});
