import type { Facts } from '../../engine/facts.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Queue } from '../../scenario/types.ts';
import { type ContractTally, contractTally } from '../contract.ts';
import type { ServiceCounts } from '../service-level.ts';

/** The counts that a contract is judged by, in the order of a row. */
export const serviceFields = ['answered', 'answeredInTime', 'abandoned', 'abandonedInTime'] as const;
const width = serviceFields.length;

/** Counts of each queue by local day, one block of whole numbers a replication: what risks by period need. */
export class DailyCounts {
  readonly #grid: Grid;
  readonly #queues: number;
  readonly #from: number;
  /** `(queue * days + day) * 4 + field`, by replication. */
  readonly #blocks: Int32Array[] = [];

  /** Intervals before `from` are warm-up and not counted. */
  constructor(grid: Grid, queues: number, from: number) {
    this.#grid = grid;
    this.#queues = queues;
    this.#from = from;
  }

  add(facts: Facts): void {
    const { days, dayOf } = this.#grid;
    const block = new Int32Array(this.#queues * days.length * width);
    for (let field = 0; field < width; field++) {
      const column = facts.queues[serviceFields[field]!];
      for (let queue = 0; queue < this.#queues; queue++) {
        const row = queue * days.length;
        const start = queue * facts.intervals;
        for (let i = this.#from; i < facts.intervals; i++) {
          const count = column[start + i]!;
          if (count !== 0) block[(row + dayOf[i]!) * width + field]! += count;
        }
      }
    }
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
    const counts = { answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0 };
    for (let day = firstDay; day < firstDay + days; day++) {
      const at = (queue * this.#grid.days.length + day) * width;
      counts.answered += block[at]!;
      counts.answeredInTime += block[at + 1]!;
      counts.abandoned += block[at + 2]!;
      counts.abandonedInTime += block[at + 3]!;
    }
    return counts;
  }
}
