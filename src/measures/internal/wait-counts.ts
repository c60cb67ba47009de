import type { Facts } from '../../engine/facts.ts';
import type { Queue } from '../../scenario/types.ts';

/** Adds the wait histogram of each queue, in place; the first facts say how many bins there are. */
export function addWaits(into: Float64Array[], facts: Facts): void {
  const bins = facts.waits.length / into.length;
  for (let queue = 0; queue < into.length; queue++) {
    if (into[queue]!.length === 0) into[queue] = new Float64Array(bins);
    const sums = into[queue]!;
    for (let b = 0; b < bins; b++) sums[b]! += facts.waits[queue * bins + b]!;
  }
}

/** One histogram of some queues together. */
export function mergeWaits(waits: readonly Float64Array[], queues: readonly Queue[]): Float64Array {
  const merged = new Float64Array(waits[queues[0]?.index ?? 0]?.length ?? 0);
  for (const { index } of queues) {
    const sums = waits[index]!;
    for (let b = 0; b < merged.length; b++) merged[b]! += sums[b]!;
  }
  return merged;
}

/** Start of each bin, seconds. */
export function waitStarts(bins: number): Float64Array {
  return Float64Array.from({ length: bins }, (_, bin) => bin);
}
