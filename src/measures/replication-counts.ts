import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { batchesOf } from './batches.ts';
import { ContactControls } from './contact-controls.ts';
import { linkSeconds } from './internal/link-minutes.ts';
import { type ServiceBlocks, serviceBlocks } from './internal/service-blocks.ts';
import { type PoolSample, samplePool } from './pool-sample.ts';
import { type QueueSample, sampleQueue } from './sample.ts';
import { shrinkageOf } from './shrinkage.ts';

/** What is kept of one replication's facts: plain data of a few hundred kilobytes, in whichever thread it was counted. */
export interface ReplicationCounts extends ServiceBlocks {
  readonly replication: number;
  /** By queue, then by batch. */
  readonly queues: readonly (readonly QueueSample[])[];
  /** By pool, then by batch. */
  readonly pools: readonly (readonly PoolSample[])[];
  /** Handling seconds by link. */
  readonly linkSeconds: Float64Array;
  /** As in the facts. */
  readonly waits: Facts['waits'];
  /** As `ContactControls` counts them. */
  readonly firstAttempts: readonly (readonly number[])[];
}

export interface CounterInput {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly plan: Plan;
}

/** Counts replications of one plan. Throws when facts do not fit the grid. */
export function replicationCounter({
  scenario,
  grid,
  plan,
}: CounterInput): (facts: Facts) => ReplicationCounts {
  const batches = batchesOf(scenario.horizon, grid.intervals, grid.intervalSeconds);
  const last = batches.length - 1;
  const shrinkages = plan.pools.map((pool) => shrinkageOf(scenario, pool));
  const controls = new ContactControls(scenario, grid);
  const blocksOf = serviceBlocks(grid, scenario.queues.length, batches[0]!.from);
  return (facts) => {
    if (facts.intervals !== grid.intervals) {
      throw new RangeError(`collect: facts of ${facts.intervals} intervals for a grid of ${grid.intervals}`);
    }
    return {
      replication: facts.replication,
      queues: scenario.queues.map((_, queue) =>
        batches.map((batch, b) => sampleQueue(facts, queue, batch, b === last)),
      ),
      pools: shrinkages.map((shrinkage, pool) =>
        batches.map((batch) => samplePool(facts, pool, batch, shrinkage, grid.intervalSeconds)),
      ),
      ...blocksOf(facts),
      linkSeconds: linkSeconds(facts),
      waits: facts.waits.slice(),
      firstAttempts: controls.count(facts),
    };
  };
}
