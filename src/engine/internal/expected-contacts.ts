import type { ModelQueue } from '../model.ts';

/** First attempts of a replication: expected, or as many as were recorded. */
export function contactsOf({ recordedAt, expected }: Pick<ModelQueue, 'recordedAt' | 'expected'>): number {
  if (recordedAt !== null) return recordedAt.length;
  let sum = 0;
  for (let i = 0; i < expected.length; i++) sum += expected[i]!;
  return sum;
}
