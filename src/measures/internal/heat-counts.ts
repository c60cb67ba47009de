import type { Facts } from '../../engine/facts.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Queue } from '../../scenario/types.ts';
import { contractLevel, contractTally } from '../contract.ts';
import { serviceFields } from './daily-counts.ts';

const width = serviceFields.length;
const minutesOfDay = 1440;

/** Counts of each queue by weekday and interval of the local day, summed over weeks and replications. */
export class HeatCounts {
  readonly #slots: number;
  /** Row of weekday and interval of the day, for each interval of the grid. */
  readonly #cellOf: Int32Array;
  readonly #from: number;
  readonly #sums: Float64Array[];

  /** Intervals before `from` are warm-up and not counted. */
  constructor(grid: Grid, queues: number, from: number) {
    const minutes = grid.intervalSeconds / 60;
    this.#slots = Math.max(1, Math.ceil(minutesOfDay / minutes));
    this.#cellOf = new Int32Array(grid.intervals);
    for (let i = 0; i < grid.intervals; i++) {
      const slot = Math.min(this.#slots - 1, Math.floor(grid.minuteOf[i]! / minutes));
      this.#cellOf[i] = grid.days[grid.dayOf[i]!]!.weekday * this.#slots + slot;
    }
    this.#from = from;
    this.#sums = Array.from({ length: queues }, () => new Float64Array(7 * this.#slots * width));
  }

  add(facts: Facts): void {
    for (let field = 0; field < width; field++) {
      const column = facts.queues[serviceFields[field]!];
      for (let queue = 0; queue < this.#sums.length; queue++) {
        const sums = this.#sums[queue]!;
        const start = queue * facts.intervals;
        for (let i = this.#from; i < facts.intervals; i++) {
          const count = column[start + i]!;
          if (count !== 0) sums[this.#cellOf[i]! * width + field]! += count;
        }
      }
    }
  }

  /** Mean contract level of some queues together: seven weekdays of as many intervals as a day has. */
  levels(queues: readonly Queue[]): (number | null)[][] {
    return Array.from({ length: 7 }, (_, weekday) =>
      Array.from({ length: this.#slots }, (_, slot) => this.#level(queues, weekday * this.#slots + slot)),
    );
  }

  #level(queues: readonly Queue[], cell: number): number | null {
    const tally = contractTally(queues, (queue) => {
      const sums = this.#sums[queue]!;
      return {
        answered: sums[cell * width]!,
        answeredInTime: sums[cell * width + 1]!,
        abandoned: sums[cell * width + 2]!,
        abandonedInTime: sums[cell * width + 3]!,
      };
    });
    return contractLevel(tally);
  }
}
