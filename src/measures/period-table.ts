import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Queue, Scenario } from '../scenario/types.ts';
import { contractLevel, contractTally, missed } from './contract.ts';
import { addCounts, countQueues, emptyCounts } from './counts.ts';
import { halfWidth } from './estimate.ts';
import { type Period, type Span, spansOf } from './periods.ts';
import { occupancyOf, poolTime, utilisationOf } from './pool-time.ts';
import { abandonmentOf, asaOf, waitProbabilityOf } from './rates.ts';
import { formulas, serviceLevel } from './service-level.ts';
import { shrinkageOf } from './shrinkage.ts';
import type { Counts } from './types.ts';

/** Columns of queues and clients: contacts, shares 0…1, seconds; `missed` is the probability to miss the target. */
export const serviceColumns = [
  'offered',
  'firstAttempts',
  'answered',
  'abandoned',
  'turnedAway',
  'contractLevel',
  'missed',
  ...formulas,
  'abandonment',
  'waitProbability',
  'asaSeconds',
] as const;

/** Columns of pools: hours and shares 0…1. */
export const poolColumns = [
  'staffedHours',
  'paidHours',
  'handlingHours',
  'changeoverHours',
  'idleHours',
  'occupancy',
  'utilisation',
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
 * Every client, queue and pool by interval, day, week, month or year, over replications. Only running means and
 * squares are kept (Welford 1962), so that a year of half-hours does not grow with the replications.
 */
export class PeriodTable {
  readonly #spans: readonly Span[];
  readonly #queues: readonly Queue[];
  readonly #groups: readonly {
    readonly kind: 'client' | 'queue';
    readonly id: string;
    readonly queues: readonly number[];
  }[];
  readonly #pools: readonly { readonly id: string; readonly shrinkage: number }[];
  readonly #service: Running;
  readonly #time: Running;

  constructor(scenario: Scenario, grid: Grid, plan: Plan, period: Period) {
    this.#spans = spansOf(grid, period);
    this.#queues = scenario.queues;
    this.#groups = [
      ...scenario.clients.map(({ id, queues }) => ({ kind: 'client' as const, id, queues })),
      ...scenario.queues.map(({ id, index }) => ({ kind: 'queue' as const, id, queues: [index] })),
    ];
    this.#pools = plan.pools.map((pool) => ({ id: pool.id, shrinkage: shrinkageOf(scenario, pool) }));
    this.#service = new Running(this.#groups.length * this.#spans.length, serviceColumns.length);
    this.#time = new Running(this.#pools.length * this.#spans.length, poolColumns.length);
  }

  /** Adds a replication; hand them over in replication order. */
  add(facts: Facts): void {
    this.#spans.forEach(({ from, to }, span) => {
      const counts = this.#queues.map(({ index }) => countQueues(facts, [index], from, to));
      this.#groups.forEach(({ queues }, group) => {
        this.#service.add(group * this.#spans.length + span, this.#serviceFigures(queues, counts));
      });
      this.#pools.forEach(({ shrinkage }, pool) => {
        const time = poolTime(facts, [pool], from, to, shrinkage);
        const hours = [time.staffed, time.paid, time.handling, time.changeover, time.idle].map(
          (s) => s / 3600,
        );
        this.#time.add(pool * this.#spans.length + span, [...hours, occupancyOf(time), utilisationOf(time)]);
      });
    });
  }

  #serviceFigures(queues: readonly number[], counts: readonly Counts[]): (number | null)[] {
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
      contractLevel(contract),
      contract.counted > 0 ? Number(missed(contract)) : null,
      ...formulas.map((formula) => serviceLevel(formula, total)),
      abandonmentOf(total),
      waitProbabilityOf(total),
      asaOf(total),
    ];
  }

  /** Rows in which anything was offered or anybody was on duty: clients, queues, pools, each in order of time. */
  rows(): PeriodRow[] {
    const of = (running: Running, kind: PeriodRow['kind'], id: string, subject: number): PeriodRow[] =>
      this.#spans.flatMap(({ label }, span) => {
        const cells = running.cells(subject * this.#spans.length + span);
        return (cells[0]?.mean ?? 0) > 0 ? [{ kind, id, period: label, cells }] : [];
      });
    return [
      ...this.#groups.flatMap(({ kind, id }, group) => of(this.#service, kind, id, group)),
      ...this.#pools.flatMap(({ id }, pool) => of(this.#time, 'pool', id, pool)),
    ];
  }
}

/** Count, mean and sum of squared deviations of each cell of a table. */
class Running {
  readonly #columns: number;
  readonly #count: Uint32Array;
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#count = new Uint32Array(rows * columns);
    this.#mean = new Float64Array(rows * columns);
    this.#squares = new Float64Array(rows * columns);
  }

  add(row: number, values: readonly (number | null)[]): void {
    values.forEach((value, column) => {
      if (value === null) return;
      const at = row * this.#columns + column;
      const n = ++this.#count[at]!;
      const before = value - this.#mean[at]!;
      this.#mean[at]! += before / n;
      this.#squares[at]! += before * (value - this.#mean[at]!);
    });
  }

  cells(row: number): (Cell | null)[] {
    return Array.from({ length: this.#columns }, (_, column) => {
      const at = row * this.#columns + column;
      const n = this.#count[at]!;
      if (n === 0) return null;
      const sd = n > 1 ? Math.sqrt(this.#squares[at]! / (n - 1)) : 0;
      return { mean: this.#mean[at]!, half: n > 1 ? halfWidth(sd, n) : null };
    });
  }
}
