import type { Surcharges } from '../scenario/contract-terms.ts';

/**
 * Share that bands which hold together add to a price, to a hundredth of a percent, as contracts print it: so a
 * price in cents has a surcharge in whole micro-euro. The same in whichever order the bands are named.
 */
export function stackedShare(stacking: Surcharges['stacking'], shares: readonly number[]): number {
  return Math.round(stack(stacking, shares) * 10_000) / 10_000;
}

function stack(stacking: Surcharges['stacking'], shares: readonly number[]): number {
  const ordered = [...shares].sort((a, b) => a - b);
  switch (stacking) {
    case 'add':
      return ordered.reduce((sum, share) => sum + share, 0);
    case 'multiply':
      return ordered.reduce((factor, share) => factor * (1 + share), 1) - 1;
    case 'highest':
      return ordered.reduce((most, share) => Math.max(most, share), 0);
  }
}
