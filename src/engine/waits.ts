/**
 * Bins for waits: one second each up to ten minutes, then 100 equal bins in every doubling (at most 1 % wide)
 * up to two weeks, and a last one for all longer waits. Counts in bins add up exactly over replications.
 */
const FINE_SECONDS = 600;
const PER_DOUBLING = 100;
const DOUBLINGS = 11;

export const waitBins = FINE_SECONDS + PER_DOUBLING * DOUBLINGS + 1;

/** The bin of a wait in seconds, 0…waitBins-1; its lower edge belongs to it. */
export function waitBinOf(seconds: number): number {
  if (seconds < FINE_SECONDS) return seconds | 0;
  let lower = FINE_SECONDS;
  for (let doubling = 0; doubling < DOUBLINGS; doubling++) {
    if (seconds < 2 * lower) {
      return FINE_SECONDS + doubling * PER_DOUBLING + ((((seconds - lower) / lower) * PER_DOUBLING) | 0);
    }
    lower *= 2;
  }
  return waitBins - 1;
}

/** The upper edge of a bin in seconds; Infinity for the last. */
export function waitBinUpper(bin: number): number {
  if (bin < FINE_SECONDS) return bin + 1;
  if (bin >= waitBins - 1) return Infinity;
  const doubling = Math.floor((bin - FINE_SECONDS) / PER_DOUBLING);
  const place = bin - FINE_SECONDS - doubling * PER_DOUBLING;
  let lower = FINE_SECONDS;
  for (let i = 0; i < doubling; i++) lower *= 2;
  return lower + ((place + 1) * lower) / PER_DOUBLING;
}
