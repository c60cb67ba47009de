import type { Queue } from '../../scenario/types.ts';
import { type ContractTally, contractTally } from '../contract.ts';
import type { ServiceCounts } from '../service-level.ts';
import { serviceFields } from './service-blocks.ts';

const width = serviceFields.length;

/** Counts of each queue by local day, one block of whole numbers a replication: what risks by period need. */
export class DailyCounts {
  readonly #days: number;
  /** `(queue * days + day) * 5 + field`, by replication. */
  readonly #blocks: Int32Array[] = [];

  constructor(days: number) {
    this.#days = days;
  }

  add(block: Int32Array): void {
    this.#blocks.push(block);
  }

  /** What the contract counts of some queues together: by period, then by replication. */
  tallies(
    queues: readonly Queue[],
    periods: readonly { readonly firstDay: number; readonly days: number }[],
  ): ContractTally[][] {
    return periods.map(({ firstDay, days }) =>
      this.#blocks.map((block) => contractTally(queues, (queue) => this.#sum(block, queue, firstDay, days))),
    );
  }

  #sum(block: Int32Array, queue: number, firstDay: number, days: number): ServiceCounts {
    const counts = { answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0, turnedAway: 0 };
    for (let day = firstDay; day < firstDay + days; day++) {
      const at = (queue * this.#days + day) * width;
      counts.answered += block[at]!;
      counts.answeredInTime += block[at + 1]!;
      counts.abandoned += block[at + 2]!;
      counts.abandonedInTime += block[at + 3]!;
      counts.turnedAway += block[at + 4]!;
    }
    return counts;
  }
}
