import type { Facts } from '../engine/facts.ts';
import { batchesOf } from './batches.ts';
import { ContactControls } from './contact-controls.ts';
import { Weights } from './controls.ts';
import { DailyCounts } from './internal/daily-counts.ts';
import { HeatCounts } from './internal/heat-counts.ts';
import { LinkMinutes } from './internal/link-minutes.ts';
import { slotsOf } from './internal/service-blocks.ts';
import { addWaits, emptyWaits } from './internal/wait-counts.ts';
import { poolMeasures } from './pool-measures.ts';
import type { PoolSample } from './pool-sample.ts';
import { type CounterInput, type ReplicationCounts, replicationCounter } from './replication-counts.ts';
import type { QueueSample } from './sample.ts';
import { type ServiceReport, serviceReport } from './service-report.ts';
import type { PoolMeasures } from './types.ts';

/**
 * Takes the facts of replications one by one, in replication order, and keeps only what its answers need: totals
 * by batch, counts by day, a heat map and histograms of waits. Twenty replications of a year of twenty queues take
 * a few megabytes; the facts themselves may be thrown away.
 *
 * The same facts in the same order give the same answers to the last bit, wherever they were computed.
 *
 * @example
 * const collector = collect({ scenario, grid, plan });
 * for (const facts of replications) collector.add(facts);
 * collector.service(scenario.clients[0].queues).contract; // { mean: 0.81, low: 0.80, high: 0.82, … }
 */
export interface Collector {
  readonly replications: number;
  /** Throws when a replication comes out of order or does not fit the grid. */
  add(facts: Facts): void;
  /** The same for what `replicationCounter` has counted of the facts. */
  take(counts: ReplicationCounts): void;
  /** All service figures of some queues together (indices into `Scenario.queues`), by each queue's contract. */
  service(queues: readonly number[], options?: ServiceOptions): ServiceReport;
  /** Times and occupancy of a pool (index into `Plan.pools`). */
  pool(pool: number): PoolMeasures;
  /** Mean minutes of each pool (row) spent handling for each client (column), over the horizon. */
  leakage(): number[][];
  /** Totals of a queue, one entry a replication (or a batch of one), in order: for paired differences. */
  samples(queue: number): readonly QueueSample[];
  /** Totals of a pool, one entry a replication (or a batch of one), in order. */
  poolSamples(pool: number): readonly PoolSample[];
  /**
   * How means are read off the replications so far, for figures that have one value in each, such as money. Plain ones
   * where a replication is many batches: their contacts were weighed one by one.
   */
  weights(): Weights;
}

export interface ServiceOptions {
  /** Index into `Grid.weeks` of the week to report by itself. */
  readonly peakWeek?: number;
  /** False leaves `byDay` and `byWeek` empty: their hundreds of estimates are most of the work. True unless told. */
  readonly byDayAndWeek?: boolean;
}

export type CollectorInput = CounterInput;

export function collect({ scenario, grid, plan }: CollectorInput): Collector {
  const batches = batchesOf(scenario.horizon, grid.intervals, grid.intervalSeconds);
  const batchSeconds = (batches[0]!.to - batches[0]!.from) * grid.intervalSeconds;
  const queueSamples: QueueSample[][] = scenario.queues.map(() => []);
  const poolSamples: PoolSample[][] = plan.pools.map(() => []);
  const daily = new DailyCounts(grid.days.length);
  const heat = new HeatCounts(slotsOf(grid), scenario.queues.length);
  const minutes = new LinkMinutes(scenario, plan);
  const waits = emptyWaits(scenario.queues.length);
  const controls = new ContactControls(scenario, grid);
  let weights: Weights | null = null;
  const weightsSoFar = () => {
    weights ??= controls.weights();
    return weights;
  };
  let counter: ((facts: Facts) => ReplicationCounts) | null = null;
  let replications = 0;

  const take = (counts: ReplicationCounts) => {
    checkOrder(counts.replication, replications);
    for (const [queue, samples] of queueSamples.entries()) samples.push(...counts.queues[queue]!);
    for (const [pool, samples] of poolSamples.entries()) samples.push(...counts.pools[pool]!);
    daily.add(counts.daily);
    heat.add(counts.heat);
    minutes.add(counts.linkSeconds);
    addWaits(waits, counts.waits);
    controls.take(counts.firstAttempts);
    weights = null;
    replications++;
  };

  return {
    get replications() {
      return replications;
    },
    add(facts) {
      checkOrder(facts.replication, replications);
      counter ??= replicationCounter({ scenario, grid, plan });
      take(counter(facts));
    },
    take,
    service: (queues, { peakWeek, byDayAndWeek = true } = {}) =>
      serviceReport({
        queues: queues.map((queue) => scenario.queues[queue]!),
        samples: queueSamples,
        seconds: batchSeconds,
        daily,
        heat,
        waits,
        grid,
        peakWeek: peakWeek ?? null,
        byDayAndWeek,
        weights: weightsSoFar(),
      }),
    pool: (pool) => poolMeasures(poolSamples[pool]!, weightsSoFar()),
    leakage: () => minutes.means(replications),
    samples: (queue) => queueSamples[queue]!,
    poolSamples: (pool) => poolSamples[pool]!,
    weights: () => (batches.length === 1 ? weightsSoFar() : new Weights(replications)),
  };
}

function checkOrder(replication: number, due: number): void {
  // Sums of floating numbers depend on their order: only one order gives the same bits on every machine.
  if (replication !== due) {
    throw new RangeError(`collect: replication ${replication} where ${due} was due`);
  }
}
