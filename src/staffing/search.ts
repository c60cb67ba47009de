import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { isStaffedByHand } from './by-hand.ts';
import type { PoolFlows } from './flows.ts';
import { cellsOf } from './internal/cells.ts';
import { DeferrableWeights } from './internal/deferrable.ts';
import { type Duty, dutyOf, guard } from './internal/duties.ts';
import { biasOf, findingsOf, type Round } from './internal/findings.ts';
import { withProbability } from './internal/kept.ts';
import { type Level, levelsOf } from './internal/levels.ts';
import { linesOf } from './internal/line.ts';
import { type Observation, Observer } from './internal/observe.ts';
import { PoolModel } from './internal/pool-model.ts';
import { isGenerous, isOpen, missingIn, reachedIn, restless } from './internal/promises.ts';
import { expectedOf, logit, settle, share } from './internal/settle.ts';
import { afterTrial } from './internal/trial.ts';
import type { HeldPeriods } from './periods.ts';
import { type Estimate, type Removal, RemovalTests } from './removal.ts';
import type { Reached, Shortfall } from './types.ts';

/** Aimed higher by so much with each check that fails again: as much as the tolerance. */
const moreCaution = 0.003;

/** What a search found out of the formula's error, for another search of pools that are laid out alike. */
export interface Learnt {
  readonly duties: readonly {
    readonly labels: readonly string[];
    readonly price: Float64Array;
    readonly weight: Float64Array;
  }[];
  readonly findings: readonly Round[];
}

/** A plan that was played on the way, for who can't wait for the answer. */
export interface PlayedPlan {
  readonly pools: readonly PlannedPool[];
  readonly reached: readonly Reached[];
  readonly shortfalls: readonly Shortfall[];
}

/**
 * The search for the agents of one component: pools that share queues, and nothing with the others.
 *
 * The formula prices a contact in time for each queue and period (`settle`) and so proposes the fewest agents; a
 * round of simulation tells how far the formula is off in each period, and the aim of the formula is moved by as
 * much. Each round plays new random numbers, and what they say of the formula is averaged over the rounds: so a
 * plan rests on all of them, not on one lucky sample. A low or high demand in a replication is taken out by
 * regression on the demand that really came, whose mean is known.
 */
export class ComponentSearch {
  readonly #pools: readonly PlannedPool[];
  readonly #models: readonly PoolModel[];
  readonly #duties: readonly Duty[];
  readonly #weights: DeferrableWeights;
  readonly #observer: Observer;
  readonly #intervals: number;
  readonly #probability: number | null;
  readonly #findings: Round[] = [];
  readonly #bias: Float64Array[];
  readonly #scenario: Scenario;
  readonly #grid: Grid;
  #seen: Observation[][] = [];
  /** What was seen when agents were last chosen, of the plan before. */
  #base: readonly Observation[][] = [];
  #tests: RemovalTests | null = null;
  #estimate: Estimate = [];
  #best: (PlayedPlan & { readonly missed: number; readonly agents: number; readonly seen: number }) | null =
    null;
  /** Replications of the largest round so far. */
  #mostSeen = 0;
  #restless = Number.POSITIVE_INFINITY;

  constructor(
    scenario: Scenario,
    grid: Grid,
    pools: readonly PlannedPool[],
    flows: readonly PoolFlows[],
    held: readonly HeldPeriods[],
    learnt: Learnt | null = null,
  ) {
    this.#scenario = scenario;
    this.#grid = grid;
    this.#pools = pools;
    this.#intervals = grid.intervals;
    this.#probability = scenario.staffing.targetProbability;
    const served = new Set(pools.flatMap((pool) => pool.links.map((link) => link.queue)));
    const ours = held.filter(({ queue }) => served.has(queue));
    this.#duties = ours.map((one) => dutyOf(scenario, one));
    this.#bias = this.#duties.map(({ labels }) => new Float64Array(labels.length));
    this.#weights = new DeferrableWeights(this.#duties);
    const ownPools = pools.flatMap((pool, p) => (isStaffedByHand(pool) ? [] : [p]));
    const lines = linesOf(
      scenario,
      grid,
      ownPools.map((p) => flows[p]!),
    );
    this.#models = ownPools.map(
      (p, n) => new PoolModel(scenario, grid, p, flows[p]!, this.#duties, lines[n]!),
    );
    this.#observer = new Observer(scenario, grid, this.#duties, (queue) => neighbours(pools, queue));
    if (learnt !== null && this.#fits(learnt)) {
      this.#takeUp(learnt);
      return;
    }
    settle(this.#models, this.#duties, 24);
    if (!this.#duties.some(({ deferrable }) => deferrable)) return;
    this.#weights.begin(this.#models);
    settle(this.#models, this.#duties, 6);
  }

  /** What was found out so far. */
  get learnt(): Learnt {
    const duties = this.#duties.map(({ labels, price, weight }) => ({
      labels,
      price: price.slice(),
      weight: weight.slice(),
    }));
    return { duties, findings: [...this.#findings] };
  }

  /** The same promises in the same periods: other volumes may hold other months together. */
  #fits({ duties, findings }: Learnt): boolean {
    return (
      findings.length > 0 &&
      duties.length === this.#duties.length &&
      duties.every(({ labels }, d) => labels.join() === this.#duties[d]!.labels.join())
    );
  }

  #takeUp({ duties, findings }: Learnt): void {
    this.#findings.push(...findings);
    this.#duties.forEach((duty, d) => {
      duty.price.set(duties[d]!.price);
      duty.weight.set(duties[d]!.weight);
      if (!duty.deferrable) this.#aim(duty, d);
    });
    settle(this.#models, this.#duties, 24);
  }

  /** Whether the last round moved next to nothing, so that a check is worth its while. */
  get settled(): boolean {
    return this.#restless < 0.1;
  }

  /** The pools with the agents chosen so far. */
  get pools(): PlannedPool[] {
    const staffed = [...this.#pools];
    for (const model of this.#models) {
      staffed[model.pool] = { ...this.#pools[model.pool]!, agents: model.onGrid(this.#intervals) };
    }
    return staffed;
  }

  /** Agents of one interval, summed over pools and intervals, that no plan goes below by the formula as corrected. */
  get bound(): number {
    // What is aimed above the target is the search's caution, and no plan must have it.
    const duties = this.#duties.map((duty, d) => {
      const promised = logit(duty.share);
      return { ...duty, aim: this.#bias[d]!.map((bias) => share(promised - bias)) };
    });
    return this.#models.reduce((sum, model) => sum + model.bound(duties), 0);
  }

  /** Of the plans played so far the one that misses least, and has fewest agents; null before the first was learnt from. */
  get best(): PlayedPlan | null {
    // A plan in hand counts when as much was seen of it.
    if (this.#best !== null && this.#seen.length >= this.#best.seen) this.#keepBest();
    return this.#best;
  }

  #keepBest(): void {
    const { pools } = this;
    const missed = this.missing(1.5).reduce((sum, { target, achieved }) => sum + target - achieved, 0);
    const agents = this.#models.reduce((sum, model) => sum + model.agents.reduce((all, x) => all + x, 0), 0);
    const best = this.#best;
    if (best !== null && (missed > best.missed || (missed === best.missed && agents >= best.agents))) return;
    const [reached, shortfalls, seen] = [this.reached(), this.missing(3), this.#seen.length];
    this.#best = { pools, reached, shortfalls, missed, agents, seen };
  }

  /** Takes in one replication of the present plan. */
  see(facts: Facts): void {
    this.#seen.push(this.#observer.read(facts));
  }

  /** Corrects the formula by what was seen and chooses agents anew. */
  learn(): void {
    this.#keepBest();
    const levels = this.#aimedAt();
    // A check tells a quantile better than all rounds before it, which played other plans.
    if (this.#probability !== null && this.#seen.length > this.#mostSeen) this.#findings.length = 0;
    this.#mostSeen = Math.max(this.#mostSeen, this.#seen.length);
    this.#findings.push(findingsOf(levels, expectedOf(this.#models, this.#duties), this.#probability));
    this.#base = this.#seen;
    this.#seen = [];
    this.#tests = null;
    this.#restless = restless(this.#duties, levels);
    this.#duties.forEach((duty, d) => {
      if (duty.deferrable) this.#weights.learn(d, levels[d]!);
      else this.#aim(duty, d);
    });
    settle(this.#models, this.#duties, 12);
  }

  /** Aims higher in the periods that a check found short though they had been mended: what was learnt of them did not hold. */
  beCautious(): void {
    for (const { queue, period } of this.missing(1.5)) {
      const duty = this.#duties.find((one) => one.queue === queue)!;
      const p = duty.labels.indexOf(period);
      duty.caution[p] = duty.caution[p]! + moreCaution;
    }
  }

  /** Takes agents out of the chosen plan on trial; false when there is none to try. `see` the trial, then `judgeRemoval`. */
  tryRemoval(): boolean {
    if (this.#tests === null) {
      const cells = cellsOf(this.#scenario, this.#grid, this.#pools, this.#models, this.#duties);
      const { counted } = expectedOf(this.#models, this.#duties);
      this.#tests = new RemovalTests(this.#models, this.#duties, cells, counted);
      this.#estimate = this.#estimated();
    }
    return this.#tests.takeOut(this.#estimate);
  }

  /** Whether all agents tried could go; else those that a promise needs are back, and the rest may be played again. */
  judgeRemoval(): boolean {
    const without = this.#estimated();
    this.#seen = [];
    const byFormula = this.#estimated();
    const back = this.#tests!.putBack(this.#estimate, without);
    const again = back ? this.#estimated() : byFormula;
    this.#estimate = without.map((levels, d) => levels.map((x, p) => x + again[d]![p]! - byFormula[d]![p]!));
    return !back;
  }

  /** What the tests of removal found; null when no agent was chosen by simulation. */
  get removal(): Removal | null {
    return this.#tests?.found(this.#estimate, this.#grid.intervalSeconds) ?? null;
  }

  /** Levels of the chosen plan by all rounds, and by what was seen of it on the last one's random numbers. */
  #estimated(): Estimate {
    return afterTrial({
      duties: this.#duties,
      bias: this.#bias,
      last: this.#findings.at(-1)!,
      expected: expectedOf(this.#models, this.#duties),
      base: this.#base,
      trial: this.#seen,
      probability: this.#probability,
    });
  }

  /** Periods short of their promise on what was seen of the present plan; see `missingIn`. */
  missing(deviations: number): Shortfall[] {
    return missingIn(this.#duties, this.#levels(), this.#probability, deviations);
  }

  /** Whether a target with a probability was kept clearly more often than asked. */
  get generous(): boolean {
    const probability = this.#probability;
    return probability !== null && isGenerous(this.#duties, this.#levels(), probability);
  }

  /** Whether a target with a probability asks for more replications of the present plan before it is decided. */
  get open(): boolean {
    const probability = this.#probability;
    return probability !== null && isOpen(this.#duties, this.#levels(), probability);
  }

  /** Replications seen of the present plan. */
  get seen(): number {
    return this.#seen.length;
  }

  /** How every promise came out on what was seen of the present plan. */
  reached(): Reached[] {
    return reachedIn(this.#duties, this.#levels(), this.#probability);
  }

  #levels(): Level[][] {
    return levelsOf(this.#seen, this.#models, this.#duties, this.#observer.variance);
  }

  /** What must come to the target: the mean level, or the one reached with the asked probability. */
  #aimedAt(): Level[][] {
    const probability = this.#probability;
    const levels = this.#levels();
    if (probability === null) return levels;
    return levels.map((byPeriod) => byPeriod.map((level) => withProbability(level, probability)));
  }

  /** Moves the formula's aim by its error. */
  #aim(duty: Duty, d: number): void {
    biasOf(this.#findings, duty, d, logit(duty.share)).forEach((bias, p) => {
      this.#bias[d]![p] = bias;
      const wanted = logit(Math.min(0.9995, duty.share + guard + duty.caution[p]!));
      duty.aim[p] = share(wanted - bias);
    });
  }
}

/** Queues that are served by a pool which also serves this one. */
function neighbours(pools: readonly PlannedPool[], queue: number): number[] {
  const found = new Set([queue]);
  for (const { links } of pools) {
    if (links.some((link) => link.queue === queue)) for (const link of links) found.add(link.queue);
  }
  return [...found].sort((a, b) => a - b);
}
