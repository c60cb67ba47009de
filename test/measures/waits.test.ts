import { describe, expect, it } from 'vitest';
import { waitCurve, waitPercentile } from '../../src/measures/index.ts';

const starts = [0, 1, 2, 5, 10, 60];

describe('waits', () => {
  it('has the second within which a share was answered, straight inside a bin', () => {
    // 50 at once, 30 in 1…2 s, 20 in 5…10 s.
    const bins = [50, 30, 0, 20, 0];
    expect(waitPercentile(bins, starts, 0.5)).toBeCloseTo(1, 14);
    expect(waitPercentile(bins, starts, 0.65)).toBeCloseTo(1.5, 14);
    expect(waitPercentile(bins, starts, 0.9)).toBeCloseTo(7.5, 14);
    expect(waitPercentile([0, 0], starts, 0.5)).toBeNull();
  });

  it('is 0 for those who started at once, not some part of the first second', () => {
    const bins = [90, 10, 0, 0, 0];
    expect(waitPercentile(bins, starts, 0.5, 80)).toBe(0);
    expect(waitPercentile(bins, starts, 0.85, 80)).toBeCloseTo(0.5, 14);
    expect(waitPercentile(bins, starts, 0.95, 80)).toBeCloseTo(1.5, 14);
    // Ringing keeps even those from the first bin.
    expect(waitPercentile([0, 0, 100], [0, 1, 2, 5], 0.5, 100)).toBeCloseTo(3.5, 14);
  });

  it('knows only the start of the last bin, which has no end', () => {
    expect(waitPercentile([1, 0, 0, 0, 0, 9], starts, 0.9)).toBe(60);
  });

  it('draws a curve that rises to nearly all, with few points', () => {
    const bins = Array.from({ length: 600 }, (_, i) => 600 - i);
    const curve = waitCurve(
      bins,
      bins.map((_, i) => i),
      50,
    );
    expect(curve.length).toBeLessThanOrEqual(51);
    for (let i = 1; i < curve.length; i++) {
      expect(curve[i]!.share).toBeGreaterThanOrEqual(curve[i - 1]!.share);
    }
    expect(curve.at(-1)!.share).toBeGreaterThanOrEqual(0.999);
    expect(waitCurve([0, 0], [0, 1])).toEqual([]);
  });
});
