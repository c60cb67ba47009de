import type { Facts, QueueFacts } from '../engine/facts.ts';
import type { Counts } from './types.ts';

/** The columns of `QueueFacts` by interval that `Counts` sums, in the order in which totals are kept. */
export const countFields = [
  'offered',
  'firstAttempts',
  'answered',
  'answeredInTime',
  'abandoned',
  'abandonedInTime',
  'turnedAway',
  'delayed',
  'calledBack',
  'waitAnswered',
  'waitAll',
  'waiting',
] as const satisfies readonly (keyof Counts & keyof QueueFacts)[];

export function emptyCounts(): Counts {
  return {
    offered: 0,
    firstAttempts: 0,
    answered: 0,
    answeredInTime: 0,
    abandoned: 0,
    abandonedInTime: 0,
    turnedAway: 0,
    delayed: 0,
    calledBack: 0,
    waitAnswered: 0,
    waitAll: 0,
    waiting: 0,
  };
}

/** Adds one set of counts to another, in place. */
export function addCounts(into: Counts, more: Counts): Counts {
  for (const field of countFields) into[field] += more[field];
  return into;
}

/** Counts of some queues together over the intervals from…to-1 of one replication. */
export function countQueues(facts: Facts, queues: readonly number[], from: number, to: number): Counts {
  const counts = emptyCounts();
  for (const field of countFields) {
    const column = facts.queues[field];
    let sum = 0;
    for (const queue of queues) {
      const end = queue * facts.intervals + to;
      for (let at = queue * facts.intervals + from; at < end; at++) sum += column[at]!;
    }
    counts[field] = sum;
  }
  return counts;
}
