import type { Facts } from '../engine/facts.ts';
import { countedContacts, goodContacts, studentQuantile } from '../measures/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { type HeldPeriods, heldPeriods, type StaffingResult, tolerance } from '../staffing/index.ts';
import type { OptionResult } from './comparison.ts';

export type Shortfalls = OptionResult['shortfalls'];

/** One-sided: of a thousand periods looked at, hardly one is called a miss by chance. */
const CONFIDENCE = 0.99865;
/** The same as a normal deviation, for a single replication. */
const DEVIATIONS = 3;
/** Waits come in clusters, so that contacts tell less than as many coins would. */
const CLUSTERING = 3;

/** Contacts of one held period: one entry a replication. */
interface Seen {
  readonly counted: number[];
  readonly good: number[];
}

/** Contacts of one replication by held queue, and then by its periods. */
export type PromiseCounts = readonly {
  readonly counted: readonly number[];
  readonly good: readonly number[];
}[];

/** Counts a replication in the periods in which staffing had to keep the targets. */
export function promiseCounter(scenario: Scenario, grid: Grid): (facts: Facts) => PromiseCounts {
  const held = heldPeriods(scenario, grid);
  return (facts) => held.map((one) => countHeld(facts, one));
}

/** Most intervals of a year have no contact of a queue, so that looking at them is all the work. */
function countHeld(
  { queues, intervals }: Facts,
  { queue, target: { formula }, periodOf, labels }: HeldPeriods,
): PromiseCounts[number] {
  const { answered, answeredInTime, abandoned, abandonedInTime } = queues;
  const counted = labels.map(() => 0);
  const good = labels.map(() => 0);
  const first = queue * intervals;
  const counts = { answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0 };
  for (let at = first; at < first + intervals; at++) {
    if (answered[at] === 0 && abandoned[at] === 0) continue;
    const period = periodOf[at - first];
    if (period < 0) continue;
    counts.answered = answered[at];
    counts.answeredInTime = answeredInTime[at];
    counts.abandoned = abandoned[at];
    counts.abandonedInTime = abandonedInTime[at];
    counted[period] += countedContacts(formula, counts);
    good[period] += goodContacts(formula, counts);
  }
  return { counted, good };
}

/**
 * Watches whether a plan keeps its targets while the report's replications pass: in the periods in which staffing
 * had to keep them, but on random numbers that staffing never saw.
 */
export class PromiseWatch {
  private readonly scenario: Scenario;
  private readonly held: readonly HeldPeriods[];
  private readonly seen: readonly (readonly Seen[])[];
  private readonly grid: Grid;
  private count: ((facts: Facts) => PromiseCounts) | null = null;

  constructor(scenario: Scenario, grid: Grid) {
    this.scenario = scenario;
    this.grid = grid;
    this.held = heldPeriods(scenario, grid);
    this.seen = this.held.map(({ labels }) => labels.map(() => ({ counted: [], good: [] })));
  }

  /** Takes a replication, in replication order. */
  add(facts: Facts): void {
    this.count ??= promiseCounter(this.scenario, this.grid);
    this.take(this.count(facts));
  }

  /** The same for what `promiseCounter` has counted of it. */
  take(counts: PromiseCounts): void {
    for (const [h, periods] of this.seen.entries()) {
      const { counted, good } = counts[h];
      for (const [p, seen] of periods.entries()) {
        seen.counted.push(counted[p]);
        seen.good.push(good[p]);
      }
    }
  }

  /**
   * Periods whose service level over all replications lies below the target by more than staffing's tolerance and
   * by more than chance would explain.
   */
  shortfalls(): Shortfalls {
    return this.held.flatMap(({ queue, target, labels }, h) =>
      this.seen[h].flatMap((seen, p) => {
        const found = levelOf(seen);
        if (found === null || found.atMost >= target.share - tolerance) return [];
        const { id } = this.scenario.queues[queue];
        return [{ queue: id, period: labels[p], target: target.share, achieved: found.level }];
      }),
    );
  }
}

/** The level over all replications, and how high it may truly be; null when nothing counted. */
function levelOf({ counted, good }: Seen): { readonly level: number; readonly atMost: number } | null {
  const n = counted.length;
  const contacts = sumOf(counted);
  if (contacts === 0) return null;
  const level = sumOf(good) / contacts;
  const within = DEVIATIONS * Math.sqrt((CLUSTERING * level * (1 - level)) / contacts);
  if (n === 1) return { level, atMost: level + within };
  // The error of a ratio of sums (delta method); few replications know it badly, which Student's t allows for.
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const off = good[r] - level * counted[r];
    squares += off * off;
  }
  const between = studentQuantile(CONFIDENCE, n - 1) * (Math.sqrt((squares * n) / (n - 1)) / contacts);
  return { level, atMost: level + Math.max(within, between) };
}

/**
 * All that is known against a plan: what staffing's own check found, on more even random numbers, and what the
 * report's replications show besides, such as in pools staffed by hand.
 */
export function allShortfalls(scenario: Scenario, staffing: StaffingResult, seen: Shortfalls): Shortfalls {
  const checked = staffing.shortfalls.map(({ queue, ...shortfall }) => ({
    queue: scenario.queues[queue].id,
    ...shortfall,
  }));
  const known = new Set(checked.map(({ queue, period }) => JSON.stringify([queue, period])));
  return [...checked, ...seen.filter(({ queue, period }) => !known.has(JSON.stringify([queue, period])))];
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * Whether an option keeps its promises where they concern the decision: to the focal client, and to the clients
 * with whom it shares agents, since service taken from them is no saving. Without a focal client, to all.
 */
export function meetsTarget(scenario: Scenario, plan: Plan, shortfalls: Shortfalls): boolean {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  if (focal === undefined) return shortfalls.length === 0;
  const concerned = new Set([focal.index]);
  for (const { clients } of plan.pools) {
    if (clients.includes(focal.index)) for (const client of clients) concerned.add(client);
  }
  const queues = new Set(scenario.queues.filter(({ client }) => concerned.has(client)).map(({ id }) => id));
  return !shortfalls.some(({ queue }) => queues.has(queue));
}
