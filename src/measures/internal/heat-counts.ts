import type { Queue } from '../../scenario/types.ts';
import { contractLevel, contractTally } from '../contract.ts';
import { serviceFields } from './service-blocks.ts';

const width = serviceFields.length;

/** Counts of each queue by weekday and interval of the local day, summed over weeks and replications. */
export class HeatCounts {
  readonly #slots: number;
  /** `(queue * cells + cell) * 5 + field`, where a cell is `weekday * slots + slot`. */
  readonly #sums: Float64Array;

  constructor(slots: number, queues: number) {
    this.#slots = slots;
    this.#sums = new Float64Array(queues * 7 * slots * width);
  }

  add(block: Int32Array): void {
    const sums = this.#sums;
    for (let at = 0; at < sums.length; at++) sums[at]! += block[at]!;
  }

  /** Mean contract level of some queues together: seven weekdays of as many intervals as a day has. */
  levels(queues: readonly Queue[]): (number | null)[][] {
    return Array.from({ length: 7 }, (_, weekday) =>
      Array.from({ length: this.#slots }, (_, slot) => this.#level(queues, weekday * this.#slots + slot)),
    );
  }

  #level(queues: readonly Queue[], cell: number): number | null {
    const tally = contractTally(queues, (queue) => {
      const at = (queue * 7 * this.#slots + cell) * width;
      return {
        answered: this.#sums[at]!,
        answeredInTime: this.#sums[at + 1]!,
        abandoned: this.#sums[at + 2]!,
        abandonedInTime: this.#sums[at + 3]!,
        turnedAway: this.#sums[at + 4]!,
      };
    });
    return contractLevel(tally);
  }
}
