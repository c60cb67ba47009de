import type { Horizon } from '../scenario/types.ts';

/** A stretch of intervals whose figures are one value of an estimate; `to` is not included. */
export interface Batch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches that count as one value each. A calendar horizon is one: its replications are the values. A
 * stationary run drops its warm-up and is cut into batches of equal length, long enough to be nearly independent;
 * intervals left over at the end are dropped too.
 *
 * Throws RangeError when the warm-up and the batches don't fit the run.
 */
export function batchesOf(horizon: Horizon, intervals: number, intervalSeconds: number): Batch[] {
  if (horizon.kind === 'calendar') return [{ from: 0, to: intervals }];
  const first = Math.ceil(horizon.warmUpSeconds / intervalSeconds);
  const length = Math.floor((intervals - first) / horizon.batches);
  if (!(length >= 1)) {
    throw new RangeError(
      `batchesOf: ${horizon.batches} batches don't fit ${intervals} intervals, ${first} of them warm-up`,
    );
  }
  return Array.from({ length: horizon.batches }, (_, i) => ({
    from: first + i * length,
    to: first + (i + 1) * length,
  }));
}
