import type { Facts } from '../../engine/facts.ts';
import { waitBins, waitBinUpper } from '../../engine/waits.ts';
import type { Queue } from '../../scenario/types.ts';

/** An empty histogram for each of so many queues. */
export function emptyWaits(queues: number): Float64Array[] {
  return Array.from({ length: queues }, () => new Float64Array(waitBins));
}

/** Adds the wait histogram of each queue (`queue * waitBins + bin`), in place. */
export function addWaits(into: readonly Float64Array[], waits: Facts['waits']): void {
  for (const [queue, sums] of into.entries()) {
    for (let b = 0; b < waitBins; b++) sums[b]! += waits[queue * waitBins + b]!;
  }
}

/** One histogram of some queues together. */
export function mergeWaits(waits: readonly Float64Array[], queues: readonly Queue[]): Float64Array {
  const merged = new Float64Array(waitBins);
  for (const { index } of queues) {
    const sums = waits[index]!;
    for (let b = 0; b < merged.length; b++) merged[b]! += sums[b]!;
  }
  return merged;
}

/** Start of each bin, seconds. */
export const waitStarts = Float64Array.from({ length: waitBins }, (_, bin) =>
  bin === 0 ? 0 : waitBinUpper(bin - 1),
);
