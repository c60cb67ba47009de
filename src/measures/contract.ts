import type { Queue } from '../scenario/types.ts';
import { countedContacts, goodContacts, type ServiceCounts } from './service-level.ts';

/** What a contract counts over some queues and one period. */
export interface ContractTally {
  /** Contacts that count as good, each by its queue's own threshold and formula. */
  readonly good: number;
  /** Contacts that count at all. */
  readonly counted: number;
  /** Good contacts that the target asks for: the sum of share x counted. */
  readonly owed: number;
}

/**
 * The contract of several queues together: contacts in time by each queue's own threshold and formula, over the
 * contacts that count. Queues without a target are no part of it.
 */
export function contractTally(
  queues: readonly Queue[],
  countsOf: (queue: number) => ServiceCounts,
): ContractTally {
  let good = 0;
  let counted = 0;
  let owed = 0;
  for (const { index, target } of queues) {
    if (target === null) continue;
    const counts = countsOf(index);
    const here = countedContacts(target.formula, counts);
    good += goodContacts(target.formula, counts);
    counted += here;
    owed += target.share * here;
  }
  return { good, counted, owed };
}

/** Good over counted, 0…1; null when nothing counts. */
export function contractLevel({ good, counted }: ContractTally): number | null {
  return counted > 0 ? good / counted : null;
}

/** Whether a period missed its target; a hair's breadth below through rounding of the product is no miss. */
export function missed({ good, owed }: ContractTally): boolean {
  return good < owed - 1e-9 * (1 + owed);
}
