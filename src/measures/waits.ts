/** Bounds of the wait bins of the engine: bin b holds waits from starts[b] up to starts[b + 1], seconds. */
export type BinStarts = ArrayLike<number>;

/**
 * Seconds not exceeded by a share p of the answered: the bin in which the share is reached, straight within it.
 * `atOnce` of those in the first bin did not wait at all. Null when the histogram is empty.
 */
export function waitPercentile(
  bins: ArrayLike<number>,
  starts: BinStarts,
  p: number,
  atOnce = 0,
): number | null {
  let total = 0;
  for (let b = 0; b < bins.length; b++) total += bins[b]!;
  if (total === 0) return null;
  const wanted = p * total;
  const spike = Math.min(atOnce, bins[0]!);
  if (wanted <= spike) return 0;
  let below = spike;
  for (let b = 0; b < bins.length; b++) {
    const here = b === 0 ? bins[0]! - spike : bins[b]!;
    if (here > 0 && below + here >= wanted) {
      const from = starts[b]!;
      const to = starts[b + 1];
      // The last bin has no end: its start is all that is known.
      if (to === undefined || !(to < Number.POSITIVE_INFINITY)) return from;
      return from + ((to - from) * Math.max(0, wanted - below)) / here;
    }
    below += here;
  }
  return starts[bins.length - 1]!;
}

/**
 * The cumulative share of the answered by seconds waited, at the ends of bins, with at most `points` of them, up
 * to the first by which 99.9 % are answered; empty when nobody was.
 */
export function waitCurve(
  bins: ArrayLike<number>,
  starts: BinStarts,
  points = 60,
): { seconds: number; share: number }[] {
  let total = 0;
  for (let b = 0; b < bins.length; b++) total += bins[b]!;
  if (total === 0) return [];
  const all: { seconds: number; share: number }[] = [];
  let sum = 0;
  for (let b = 0; b < bins.length - 1; b++) {
    sum += bins[b]!;
    all.push({ seconds: starts[b + 1]!, share: sum / total });
    if (sum >= 0.999 * total) break;
  }
  const step = Math.max(1, Math.ceil(all.length / points));
  return all.filter((_, i) => i % step === 0 || i === all.length - 1);
}
