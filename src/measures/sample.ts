import type { Facts } from '../engine/facts.ts';
import type { Batch } from './batches.ts';
import { addCounts, countQueues, emptyCounts } from './counts.ts';
import type { Counts } from './types.ts';

/** Totals of a queue (or of several) in one replication, or one batch of it. */
export interface QueueSample extends Counts {
  /** Contacts that still waited when the run ended; in the last batch only. */
  stillWaiting: number;
}

export function sampleQueue(facts: Facts, queue: number, { from, to }: Batch, last: boolean): QueueSample {
  return {
    ...countQueues(facts, [queue], from, to),
    stillWaiting: last ? facts.queues.stillWaiting[queue]! : 0,
  };
}

/** Several queues' totals as one. */
export function mergeSamples(samples: readonly QueueSample[]): QueueSample {
  const merged: QueueSample = { ...emptyCounts(), stillWaiting: 0 };
  for (const sample of samples) {
    addCounts(merged, sample);
    merged.stillWaiting += sample.stillWaiting;
  }
  return merged;
}
