import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Queue, Scenario } from '../scenario/types.ts';
import { ContactControls } from './contact-controls.ts';
import { contractLevel, contractTally, missed } from './contract.ts';
import { addCounts, countQueues, emptyCounts } from './counts.ts';
import { MeanSums } from './internal/mean-sums.ts';
import { type Ratio, RatioSums } from './internal/ratio-sums.ts';
import { type Period, type Span, spansOf } from './periods.ts';
import { agentsOnDutyOf, busyAgentsOf, samplePool } from './pool-sample.ts';
import { hoursOf, occupancyOf, utilisationOf } from './pool-time.ts';
import { queueLengthOf } from './rates.ts';
import { countedContacts, formulas, goodContacts } from './service-level.ts';
import { shrinkageOf } from './shrinkage.ts';
import type { Counts } from './types.ts';
import { waitingTogether } from './waiting-together.ts';

/** Means over replications: contacts, shares 0…1, mean number waiting; `missed` is the probability to miss the target. */
const meanColumns = [
  'offered',
  'firstAttempts',
  'answered',
  'abandoned',
  'turnedAway',
  'calledBack',
  'queueLength',
  'contractLevel',
  'missed',
] as const;

/** Of the contacts of all replications: shares 0…1 and seconds. */
const ratioColumns = [
  ...formulas,
  'abandonment',
  'waitProbability',
  'asaSeconds',
  'meanWaitSeconds',
  'ahtSeconds',
] as const;

/** Columns of queues and clients. */
export const serviceColumns = [...meanColumns, ...ratioColumns] as const;

/** Columns of pools: hours, shares 0…1, mean agents busy, and on duty, while anybody is on duty. */
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
  'agents',
] as const;

const shares: ReadonlySet<string> = new Set([
  ...formulas,
  ...['contractLevel', 'missed', 'abandonment', 'waitProbability', 'occupancy', 'utilisation'],
]);

/** The most that each of these figures can be. */
const mostsOf = (columns: readonly string[]): number[] =>
  columns.map((column) => (shares.has(column) ? 1 : Number.POSITIVE_INFINITY));

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
    /** Those of them whose waits are told. */
    readonly waiting: readonly number[];
  }[];
  readonly #pools: readonly { readonly id: string; readonly shrinkage: number }[];
  readonly #service: MeanSums;
  readonly #rates: RatioSums;
  readonly #time: MeanSums;
  readonly #controls: ContactControls;
  /** Queue of each link, in the order of the facts. */
  readonly #links: readonly number[];
  readonly #dayOf: ArrayLike<number>;

  constructor(scenario: Scenario, grid: Grid, plan: Plan, period: Period) {
    this.#spans = spansOf(grid, period);
    this.#intervalSeconds = grid.intervalSeconds;
    this.#queues = scenario.queues;
    this.#groups = [
      ...scenario.clients.map(({ id, queues }) => {
        const waiting = waitingTogether(queues.map((queue) => scenario.queues[queue]!));
        return { kind: 'client' as const, id, queues, waiting: waiting.map(({ index }) => index) };
      }),
      ...scenario.queues.map(({ id, index }) => ({
        kind: 'queue' as const,
        id,
        queues: [index],
        waiting: [index],
      })),
    ];
    this.#links = plan.pools.flatMap(({ links }) => links.map(({ queue }) => queue));
    this.#dayOf = grid.dayOf;
    this.#pools = plan.pools.map((pool) => ({ id: pool.id, shrinkage: shrinkageOf(scenario, pool) }));
    this.#controls = new ContactControls(scenario, grid);
    const controls = this.#controls.beyond().length;
    const services = this.#groups.length * this.#spans.length;
    this.#service = new MeanSums(services, mostsOf(meanColumns), controls);
    this.#rates = new RatioSums(services, mostsOf(ratioColumns), controls);
    this.#time = new MeanSums(this.#pools.length * this.#spans.length, mostsOf(poolColumns), controls);
  }

  /** Adds a replication; hand them over in replication order. */
  add(facts: Facts): void {
    this.#controls.add(facts);
    const came = this.#controls.beyond().map((values) => values.at(-1)!);
    const handled = this.#handled(facts);
    this.#spans.forEach(({ from, to }, span) => {
      const counts = this.#queues.map(({ index }) => countQueues(facts, [index], from, to));
      const days = { first: this.#dayOf[from]!, last: this.#dayOf[to - 1]! };
      this.#groups.forEach(({ queues, waiting }, group) => {
        const row = group * this.#spans.length + span;
        const total = totalOf(queues, counts);
        const waited = waiting.length === queues.length ? total : totalOf(waiting, counts);
        this.#service.add(row, this.#means(queues, counts, total, to - from), came);
        const aht: Ratio = total.answered > 0 ? handled(queues, days) : [0, 0];
        this.#rates.add(row, [...ratios(total, waited), aht], came);
      });
      this.#pools.forEach(({ shrinkage }, pool) => {
        const time = samplePool(facts, pool, { from, to }, shrinkage, this.#intervalSeconds);
        const hours = hoursOf(time);
        this.#time.add(
          pool * this.#spans.length + span,
          [...hours, occupancyOf(time), utilisationOf(time), busyAgentsOf(time), agentsOnDutyOf(time)],
          came,
        );
      });
    });
  }

  /** Agent-seconds and contacts of some queues on some days, of one replication: handle time is kept by the day. */
  #handled(facts: Facts): (queues: readonly number[], days: { first: number; last: number }) => Ratio {
    const { handling, contacts } = facts.links;
    const size = this.#queues.length * facts.days;
    const [seconds, handled] = [new Float64Array(size), new Float64Array(size)];
    this.#links.forEach((queue, link) => {
      for (let day = 0; day < facts.days; day++) {
        seconds[queue * facts.days + day]! += handling[link * facts.days + day]!;
        handled[queue * facts.days + day]! += contacts[link * facts.days + day]!;
      }
    });
    return (queues, { first, last }) => {
      let [part, whole] = [0, 0];
      for (const queue of queues) {
        for (let at = queue * facts.days + first; at <= queue * facts.days + last; at++) {
          part += seconds[at]!;
          whole += handled[at]!;
        }
      }
      return [part, whole];
    };
  }

  /** In the order of `meanColumns`. */
  #means(
    queues: readonly number[],
    counts: readonly Counts[],
    total: Counts,
    intervals: number,
  ): (number | null)[] {
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
      queueLengthOf(total, intervals * this.#intervalSeconds),
      contractLevel(contract),
      contract.counted > 0 ? Number(missed(contract)) : null,
    ];
  }

  /** Rows in which anything was offered or anybody was on duty: clients, queues, pools, each in order of time. */
  rows(): PeriodRow[] {
    const weights = this.#controls.weights();
    const rowsOf = (kind: PeriodRow['kind'], id: string, cellsAt: (span: number) => (Cell | null)[]) =>
      this.#spans.flatMap(({ label }, span): PeriodRow[] => {
        const cells = cellsAt(span);
        return (cells[0]?.mean ?? 0) > 0 ? [{ kind, id, period: label, cells }] : [];
      });
    return [
      ...this.#groups.flatMap(({ kind, id }, group) =>
        rowsOf(kind, id, (span) => {
          const row = group * this.#spans.length + span;
          return [...this.#service.cells(row, weights), ...this.#rates.cells(row, weights)];
        }),
      ),
      ...this.#pools.flatMap(({ id }, pool) =>
        rowsOf('pool', id, (span) => this.#time.cells(pool * this.#spans.length + span, weights)),
      ),
    ];
  }
}

const totalOf = (queues: readonly number[], counts: readonly Counts[]): Counts =>
  queues.reduce((sum, queue) => addCounts(sum, counts[queue]!), emptyCounts());

/** In the order of `ratioColumns`, up to the handle time. */
function ratios(total: Counts, waited: Counts): Ratio[] {
  return [
    ...formulas.map((formula): Ratio => [goodContacts(formula, total), countedContacts(formula, total)]),
    [total.abandoned, total.offered],
    [waited.delayed, waited.offered],
    [waited.waitAnswered, waited.answered],
    [waited.waitAll, waited.offered],
  ];
}
