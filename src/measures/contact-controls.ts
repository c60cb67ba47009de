import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Batch, batchesOf } from './batches.ts';
import { Weights } from './controls.ts';

/**
 * First attempts as controls: those of the focal client, and those of all the others. The forecast says their means
 * exactly, whatever the plan does, and nearly everything follows them.
 */
export class ContactControls {
  private readonly batches: readonly Batch[];
  private readonly groups: readonly {
    readonly queues: readonly number[];
    /** Expected in each batch, and what came: one value a replication (or a batch of one). */
    readonly expected: readonly number[];
    readonly came: number[];
  }[];

  /** `played` are the queues that have contacts in the model; all unless told. */
  constructor(
    scenario: Scenario,
    grid: Grid,
    played: readonly number[] = scenario.queues.map(({ index }) => index),
  ) {
    this.batches = batchesOf(scenario.horizon, grid.intervals, grid.intervalSeconds);
    const focal = scenario.clients.find(({ id }) => id === scenario.focus)?.index ?? null;
    const isFocal = (queue: number) => scenario.queues[queue]!.client === focal;
    this.groups = [played.filter(isFocal), played.filter((queue) => !isFocal(queue))]
      .filter((queues) => queues.length > 0)
      .map((queues) => ({
        queues,
        expected: this.batches.map((batch) =>
          queues.reduce((sum, queue) => sum + total(forecastOf(scenario, grid, queue), 0, batch), 0),
        ),
        came: [],
      }));
  }

  /** Takes a replication, in replication order. */
  add(facts: Facts): void {
    this.take(this.count(facts));
  }

  /** First attempts of a replication, by batch, then by group. */
  count({ queues: { firstAttempts }, intervals }: Facts): number[][] {
    return this.batches.map((batch) =>
      this.groups.map(({ queues }) =>
        queues.reduce((sum, queue) => sum + total(firstAttempts, queue * intervals, batch), 0),
      ),
    );
  }

  /** Takes what was counted of a replication, in replication order. */
  take(counted: readonly (readonly number[])[]): void {
    for (const batch of counted) {
      for (const [g, { came }] of this.groups.entries()) came.push(batch[g]!);
    }
  }

  /** By group, what came beyond what was expected, one value a replication (or a batch of one). */
  beyond(): number[][] {
    return this.groups.map(({ expected, came }) =>
      came.map((contacts, i) => contacts - expected[i % expected.length]!),
    );
  }

  /** Weights of all that was taken so far. */
  weights(): Weights {
    const controls = this.beyond().map((values) => ({ values, mean: 0 }));
    return new Weights(controls[0]?.values.length ?? 0, controls);
  }
}

/** What a queue's first attempts are on average; exact counts are whole. */
function forecastOf(scenario: Scenario, grid: Grid, queue: number): Float64Array {
  const { demand } = scenario.queues[queue]!;
  const { expected } = grid.queues[queue]!;
  return demand.kind === 'intervals' && demand.exact ? expected.map(Math.round) : expected;
}

function total(column: ArrayLike<number>, start: number, { from, to }: Batch): number {
  let sum = 0;
  for (let i = start + from; i < start + to; i++) sum += column[i]!;
  return sum;
}
