import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Queue, Scenario } from '../scenario/types.ts';
import { ContactControls } from './contact-controls.ts';
import { contractLevel, contractTally, missed } from './contract.ts';
import { Weights } from './controls.ts';
import { addCounts, countQueues, emptyCounts } from './counts.ts';
import { type Period, type Span, spansOf } from './periods.ts';
import { busyAgentsOf, samplePool } from './pool-sample.ts';
import { hoursOf, occupancyOf, utilisationOf } from './pool-time.ts';
import { abandonmentOf, asaOf, meanWaitOf, queueLengthOf, waitProbabilityOf } from './rates.ts';
import { formulas, serviceLevel } from './service-level.ts';
import { shrinkageOf } from './shrinkage.ts';
import type { Counts } from './types.ts';

/** Columns of queues and clients: contacts, shares 0…1, seconds, mean number waiting; `missed` is the probability to miss the target. */
export const serviceColumns = [
  'offered',
  'firstAttempts',
  'answered',
  'abandoned',
  'turnedAway',
  'calledBack',
  'contractLevel',
  'missed',
  ...formulas,
  'abandonment',
  'waitProbability',
  'asaSeconds',
  'meanWaitSeconds',
  'queueLength',
] as const;

/** Columns of pools: hours, shares 0…1, mean agents busy while anybody is on duty. */
export const poolColumns = [
  'staffedHours',
  'paidHours',
  'handlingHours',
  'changeoverHours',
  'idleHours',
  'overrunHours',
  'occupancy',
  'utilisation',
  'busyAgents',
] as const;

/** One figure over replications: its mean and, from two replications on, half its 95 % interval (Student t). */
export interface Cell {
  readonly mean: number;
  readonly half: number | null;
}

export interface PeriodRow {
  readonly kind: 'client' | 'queue' | 'pool';
  readonly id: string;
  readonly period: string;
  /** In the order of `serviceColumns` or `poolColumns`; null where no replication had a value. */
  readonly cells: readonly (Cell | null)[];
}

/**
 * Every client, queue and pool by interval, day, week, month or year, over replications. Only sums are kept, so that
 * a year of half-hours does not grow with the replications; means are read off them as those of the comparison are.
 */
export class PeriodTable {
  readonly #spans: readonly Span[];
  readonly #intervalSeconds: number;
  readonly #queues: readonly Queue[];
  readonly #groups: readonly {
    readonly kind: 'client' | 'queue';
    readonly id: string;
    readonly queues: readonly number[];
  }[];
  readonly #pools: readonly { readonly id: string; readonly shrinkage: number }[];
  readonly #service: Running;
  readonly #time: Running;
  readonly #controls: ContactControls;

  constructor(scenario: Scenario, grid: Grid, plan: Plan, period: Period) {
    this.#spans = spansOf(grid, period);
    this.#intervalSeconds = grid.intervalSeconds;
    this.#queues = scenario.queues;
    this.#groups = [
      ...scenario.clients.map(({ id, queues }) => ({ kind: 'client' as const, id, queues })),
      ...scenario.queues.map(({ id, index }) => ({ kind: 'queue' as const, id, queues: [index] })),
    ];
    this.#pools = plan.pools.map((pool) => ({ id: pool.id, shrinkage: shrinkageOf(scenario, pool) }));
    this.#controls = new ContactControls(scenario, grid);
    const controls = this.#controls.beyond().length;
    this.#service = new Running(this.#groups.length * this.#spans.length, serviceColumns.length, controls);
    this.#time = new Running(this.#pools.length * this.#spans.length, poolColumns.length, controls);
  }

  /** Adds a replication; hand them over in replication order. */
  add(facts: Facts): void {
    this.#controls.add(facts);
    const came = this.#controls.beyond().map((values) => values.at(-1)!);
    this.#spans.forEach(({ from, to }, span) => {
      const counts = this.#queues.map(({ index }) => countQueues(facts, [index], from, to));
      this.#groups.forEach(({ queues }, group) => {
        this.#service.add(
          group * this.#spans.length + span,
          this.#serviceFigures(queues, counts, to - from),
          came,
        );
      });
      this.#pools.forEach(({ shrinkage }, pool) => {
        const time = samplePool(facts, pool, { from, to }, shrinkage, this.#intervalSeconds);
        const hours = hoursOf(time);
        this.#time.add(
          pool * this.#spans.length + span,
          [...hours, occupancyOf(time), utilisationOf(time), busyAgentsOf(time)],
          came,
        );
      });
    });
  }

  #serviceFigures(
    queues: readonly number[],
    counts: readonly Counts[],
    intervals: number,
  ): (number | null)[] {
    const total = queues.reduce((sum, queue) => addCounts(sum, counts[queue]!), emptyCounts());
    const contract = contractTally(
      queues.map((queue) => this.#queues[queue]!),
      (queue) => counts[queue]!,
    );
    return [
      total.offered,
      total.firstAttempts,
      total.answered,
      total.abandoned,
      total.turnedAway,
      total.calledBack,
      contractLevel(contract),
      contract.counted > 0 ? Number(missed(contract)) : null,
      ...formulas.map((formula) => serviceLevel(formula, total)),
      abandonmentOf(total),
      waitProbabilityOf(total),
      asaOf(total),
      meanWaitOf(total),
      queueLengthOf(total, intervals * this.#intervalSeconds),
    ];
  }

  /** Rows in which anything was offered or anybody was on duty: clients, queues, pools, each in order of time. */
  rows(): PeriodRow[] {
    const weights = this.#controls.weights();
    const of = (running: Running, kind: PeriodRow['kind'], id: string, subject: number): PeriodRow[] =>
      this.#spans.flatMap(({ label }, span) => {
        const cells = running.cells(subject * this.#spans.length + span, weights);
        return (cells[0]?.mean ?? 0) > 0 ? [{ kind, id, period: label, cells }] : [];
      });
    return [
      ...this.#groups.flatMap(({ kind, id }, group) => of(this.#service, kind, id, group)),
      ...this.#pools.flatMap(({ id }, pool) => of(this.#time, 'pool', id, pool)),
    ];
  }
}

/** What is kept of each cell of a table: sums over replications, from which its mean and interval can be had. */
class Running {
  readonly #columns: number;
  readonly #count: Uint32Array;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;
  /** By control, the sum of its products with the cell. */
  readonly #products: readonly Float64Array[];

  constructor(rows: number, columns: number, controls: number) {
    const cells = rows * columns;
    this.#columns = columns;
    this.#count = new Uint32Array(cells);
    this.#sum = new Float64Array(cells);
    this.#squares = new Float64Array(cells);
    this.#products = Array.from({ length: controls }, () => new Float64Array(cells));
  }

  add(row: number, values: readonly (number | null)[], controls: readonly number[]): void {
    values.forEach((value, column) => {
      if (value === null) return;
      const at = row * this.#columns + column;
      this.#count[at]!++;
      this.#sum[at]! += value;
      this.#squares[at]! += value * value;
      this.#products.forEach((products, c) => {
        products[at]! += value * controls[c]!;
      });
    });
  }

  /** A figure that some replications lack is their plain mean: which ones had it is not kept. */
  cells(row: number, all: Weights): (Cell | null)[] {
    return Array.from({ length: this.#columns }, (_, column) => {
      const at = row * this.#columns + column;
      const n = this.#count[at]!;
      if (n === 0) return null;
      const weights = n === all.n ? all : new Weights(n);
      const sums = {
        sum: this.#sum[at]!,
        squares: this.#squares[at]!,
        products: this.#products.map((products) => products[at]!),
      };
      const { mean, deviation } = weights.fromSums(sums);
      return { mean, half: n > 1 ? weights.halfWidth(deviation) : null };
    });
  }
}
