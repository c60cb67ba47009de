import type { Check } from './case.ts';
import { adjustedMean } from './regression.ts';

/** Chance that a right engine fails anywhere in a set of checks. */
export const familyError = 0.001;

export interface Verdict {
  readonly mean: number;
  readonly half: number;
  /** The exact figure lies in the interval. */
  readonly agrees: boolean;
  /** The interval is narrow enough to tell a wrong engine. */
  readonly sharp: boolean;
}

/**
 * Judges a check as one of `family` checks, each at a 1 - 0.001 / family interval (Bonferroni): a right engine
 * passes the whole set 999 times in 1,000.
 */
export function judge(check: Check, family: number): Verdict {
  const { mean, half } = adjustedMean(check.values, check.controls, 1 - familyError / family);
  // What happens once in a million contacts may not happen at all: no spread, yet no error either.
  const slack = check.widest / 200 + 1e-9;
  return {
    mean,
    half,
    agrees: Math.abs(mean - check.exact) <= half + slack,
    sharp: half <= check.widest + slack,
  };
}
