import type { Facts } from '../engine/facts.ts';
import { countedContacts, goodContacts, studentQuantile } from '../measures/index.ts';
import { normalQuantile } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { type HeldPeriods, heldPeriods, type StaffingResult, tolerance } from '../staffing/index.ts';
import type { OptionResult } from './comparison.ts';

export type Shortfalls = OptionResult['shortfalls'];

/** What is known against a plan: promises that it misses, and those of which nobody can tell yet. */
export interface Found {
  readonly shortfalls: Shortfalls;
  readonly undecided: Shortfalls;
}

/**
 * Chance to call any of all promises a miss that is none, where each is just kept. The interval of a single promise is
 * then the usual 95 % interval, of which only the upper end counts.
 */
const MISTAKEN = 0.025;
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

/** The promises of a scenario, to be kept in the periods in which staffing had to keep them: those of every option. */
export class Promises {
  readonly scenario: Scenario;
  readonly #grid: Grid;
  #held: readonly HeldPeriods[] | null = null;

  constructor(scenario: Scenario, grid: Grid) {
    this.scenario = scenario;
    this.#grid = grid;
  }

  get held(): readonly HeldPeriods[] {
    this.#held ??= heldPeriods(this.scenario, this.#grid);
    return this.#held;
  }

  /** Counts a replication. */
  count(facts: Facts): PromiseCounts {
    return this.held.map((one) => countHeld(facts, one));
  }
}

/** Most intervals of a year have no contact of a queue, so that looking at them is all the work. */
function countHeld(
  { queues, intervals }: Facts,
  { queue, target: { formula }, periodOf, labels }: HeldPeriods,
): PromiseCounts[number] {
  const { answered, answeredInTime, abandoned, abandonedInTime, turnedAway } = queues;
  const counted = labels.map(() => 0);
  const good = labels.map(() => 0);
  const first = queue * intervals;
  const counts = { answered: 0, answeredInTime: 0, abandoned: 0, abandonedInTime: 0, turnedAway: 0 };
  for (let at = first; at < first + intervals; at++) {
    if (answered[at] === 0 && abandoned[at] === 0 && turnedAway[at] === 0) continue;
    const period = periodOf[at - first];
    if (period < 0) continue;
    counts.answered = answered[at];
    counts.answeredInTime = answeredInTime[at];
    counts.abandoned = abandoned[at];
    counts.abandonedInTime = abandonedInTime[at];
    counts.turnedAway = turnedAway[at];
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
  private readonly promises: Promises;
  /** By held queue and period, once it has been asked for. */
  private known: readonly (readonly Seen[])[] | null = null;

  constructor(promises: Promises) {
    this.promises = promises;
  }

  private get seen(): readonly (readonly Seen[])[] {
    this.known ??= this.promises.held.map(({ labels }) => labels.map(() => ({ counted: [], good: [] })));
    return this.known;
  }

  /** Takes a replication, in replication order. */
  add(facts: Facts): void {
    this.take(this.promises.count(facts));
  }

  /** The same for what `Promises.count` has told of it. */
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
   * Promises whose service level over all replications lies below the target by more than staffing's tolerance: missed
   * where the interval lies under the target too, undecided where it reaches the target. A queue that is held in
   * several periods is also looked at over all of them, which tells more than each.
   */
  found(): Found {
    const shortfalls: Shortfalls[number][] = [];
    const undecided: Shortfalls[number][] = [];
    const { scenario, held } = this.promises;
    const inPeriods = confidenceFor(held.map(({ labels }) => labels.length));
    const overAll = confidenceFor(held.map(({ labels }) => (labels.length > 1 ? 1 : 0)));
    for (const [h, { queue, target, labels }] of held.entries()) {
      const { id } = scenario.queues[queue];
      const judge = (seen: Seen, period: string, confidence: number): 'missed' | 'other' => {
        const found = levelOf(seen, confidence);
        if (found === null || found.level >= target.share - tolerance) return 'other';
        const isMissed = found.atMost < target.share;
        const told = { queue: id, period, target: target.share, achieved: found.level };
        (isMissed ? shortfalls : undecided).push(told);
        return isMissed ? 'missed' : 'other';
      };
      const verdicts = labels.map((label, p) => judge(this.seen[h][p], label, inPeriods));
      if (labels.length > 1 && !verdicts.includes('missed'))
        judge(allOf(this.seen[h]), wholeOf(labels), overAll);
    }
    return { shortfalls, undecided };
  }
}

/** One-sided confidence with which each of so many promises is judged (Bonferroni). */
const confidenceFor = (promises: readonly number[]): number => 1 - MISTAKEN / Math.max(1, sumOf(promises));

/** From the beginning of the first period to the end of the last; periods held together are named `a to b`. */
const wholeOf = (labels: readonly string[]): string =>
  `${labels[0].split(' to ')[0]} to ${labels[labels.length - 1].split(' to ').at(-1)}`;

/** A queue's contacts over all its periods. */
function allOf(periods: readonly Seen[]): Seen {
  const replications = periods[0].counted.map((_, r) => r);
  return {
    counted: replications.map((r) => sumOf(periods.map(({ counted }) => counted[r]))),
    good: replications.map((r) => sumOf(periods.map(({ good }) => good[r]))),
  };
}

/** The level over all replications, and how high it may truly be; null when nothing counted. */
function levelOf(
  { counted, good }: Seen,
  confidence: number,
): { readonly level: number; readonly atMost: number } | null {
  const n = counted.length;
  const contacts = sumOf(counted);
  if (contacts === 0) return null;
  const level = sumOf(good) / contacts;
  const within = normalQuantile(confidence) * Math.sqrt((CLUSTERING * level * (1 - level)) / contacts);
  if (n === 1) return { level, atMost: level + within };
  // The error of a ratio of sums (delta method); few replications know it badly, which Student's t allows for.
  let squares = 0;
  for (let r = 0; r < n; r++) {
    const off = good[r] - level * counted[r];
    squares += off * off;
  }
  const between = studentQuantile(confidence, n - 1) * (Math.sqrt((squares * n) / (n - 1)) / contacts);
  return { level, atMost: level + Math.max(within, between) };
}

/**
 * All that is known against a plan: what staffing's own check found, on more even random numbers, and what the
 * report's replications show besides, such as in pools staffed by hand. What few replications leave undecided is
 * decided where that check found the promises kept.
 */
export function allFound(scenario: Scenario, staffing: StaffingResult, seen: Found): Found {
  const checked = staffing.shortfalls.map(({ queue, ...shortfall }) => ({
    queue: scenario.queues[queue].id,
    ...shortfall,
  }));
  const known = new Set(checked.map(({ queue, period }) => JSON.stringify([queue, period])));
  const vouched = new Set(staffing.checkedQueues.map((queue) => scenario.queues[queue].id));
  const isNew = ({ queue, period }: Shortfalls[number]) => !known.has(JSON.stringify([queue, period]));
  return {
    shortfalls: [...checked, ...seen.shortfalls.filter(isNew)],
    undecided: seen.undecided.filter((one) => isNew(one) && !vouched.has(one.queue)),
  };
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * Whether an option keeps its promises where they concern the decision: to the focal client, and to the clients
 * with whom it shares agents, since service taken from them is no saving. Without a focal client, to all. Null when
 * none is known to be missed, and the replications are too few to tell of one whether it is kept.
 */
export function meetsTarget(scenario: Scenario, plan: Plan, found: Found): boolean | null {
  const concerns = concernedBy(scenario, plan);
  if (found.shortfalls.some(concerns)) return false;
  return found.undecided.some(concerns) ? null : true;
}

function concernedBy(scenario: Scenario, plan: Plan): (promise: Shortfalls[number]) => boolean {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  if (focal === undefined) return () => true;
  const concerned = new Set([focal.index]);
  for (const { clients } of plan.pools) {
    if (clients.includes(focal.index)) for (const client of clients) concerned.add(client);
  }
  const queues = new Set(scenario.queues.filter(({ client }) => concerned.has(client)).map(({ id }) => id));
  return ({ queue }) => queues.has(queue);
}
