import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { isStaffedByHand } from './by-hand.ts';
import { type Component, components, likeness, signature } from './components.ts';
import { firstGuess } from './first-guess.ts';
import { flowsOf, type PoolFlows } from './flows.ts';
import { type Budget, budgetOf } from './internal/budget.ts';
import { formPools, type PoolLayout } from './layout.ts';
import { lowerBoundHours } from './lower-bound.ts';
import { type HeldPeriods, heldPeriods } from './periods.ts';
import { addRemoval, noRemoval, type Removal } from './removal.ts';
import { ComponentSearch, type Learnt } from './search.ts';
import type { PoolReasons, Reached, Shortfall, Simulate, StaffingProgress, StaffingResult } from './types.ts';

export interface StaffingOptions {
  /** Least rounds of simulation that correct the formula before the check; 4 unless told. */
  readonly rounds?: number;
  /** Only the pools that this client's contacts may reach, by place in `Scenario.clients`; all unless told. */
  readonly client?: number;
  readonly onProgress?: (progress: StaffingProgress) => void;
}

/** Least rounds where a search begins with what an earlier one learnt of nearly the same. */
const roundsAgain = 1;

/** Search and check use replications from here on, so that those of the report, from 0, are fresh to every plan. */
const searchFrom = 1_000_000;
const checkFrom = 2_000_000;
/** Repairs after a check that failed; a small scenario, whose rounds are cheap, is given more. */
const repairs = { usual: 3, small: 6, smallFrom: 16 };
/** Rounds after which a component is checked whether or not it has come to rest. */
const mostRounds = 12;

/** A component that was staffed before, for another option. */
interface Staffed {
  readonly pools: readonly PlannedPool[];
  readonly reasons: readonly PoolReasons[];
  readonly shortfalls: readonly Shortfall[];
  readonly reached: readonly Reached[];
  /** Agents of one interval that no plan goes below, by the corrected formula. */
  readonly bound: number;
  readonly checked: number;
  readonly removal: Removal;
}

/** A component of a layout, with its pools, what flows into them, and what it is known by. */
interface Part extends Component {
  readonly mine: readonly PlannedPool[];
  readonly flows: readonly PoolFlows[];
  readonly key: string;
}

/** A staffing that is being made. */
interface Underway {
  readonly pools: readonly PlannedPool[];
  readonly flows: readonly PoolFlows[];
  readonly parts: readonly Part[];
  readonly withoutPartner: readonly string[];
  readonly searches: Map<string, ComponentSearch>;
  /** Replications so far. */
  played: number;
}

/** Staffs the options of one scenario and remembers what they have in common. */
export class Staffing {
  readonly #scenario: Scenario;
  readonly #grid: Grid;
  readonly #simulate: Simulate;
  readonly #held: readonly HeldPeriods[];
  readonly #done = new Map<string, Staffed>();
  readonly #learnt = new Map<string, Learnt>();
  readonly #like: Staffing | null;
  #underway: Underway | null = null;
  readonly #budget: Budget;

  /**
   * `like` is the staffing of nearly the same scenario, with another volume or penalty: what its searches learnt of
   * the formula's error is where these begin, so that they need fewer rounds. The final check is as strict.
   */
  constructor(scenario: Scenario, grid: Grid, simulate: Simulate, like: Staffing | null = null) {
    this.#like = like;
    this.#scenario = scenario;
    this.#grid = grid;
    this.#simulate = simulate;
    this.#held = heldPeriods(scenario, grid);
    this.#budget = budgetOf(scenario, grid);
  }

  /**
   * The least staff that keeps every queue's promise in every period of the scenario's rule, under an option; with
   * null, for the pools of the file. Pools staffed by hand stay as they are. Components that an earlier option had
   * too are taken from there.
   */
  staff(option: Option | null, options: StaffingOptions = {}): Promise<StaffingResult> {
    return this.staffLayout(formPools(this.#scenario, this.#grid, option), options);
  }

  /** The same for pools that are not those of an option: a design, or a part of one. */
  async staffLayout(
    formed: PoolLayout,
    { rounds = 4, client, onProgress = () => {} }: StaffingOptions = {},
  ): Promise<StaffingResult> {
    const { withoutPartner } = formed;
    const pools = client === undefined ? formed.pools : this.#reachedBy(client, formed.pools);
    const flows = flowsOf(this.#scenario, this.#grid, pools);
    const parts = components(this.#scenario, { pools }).map((part) => {
      const mine = part.pools.map((p) => pools[p]!);
      return { ...part, mine, flows: part.pools.map((p) => flows[p]!), key: signature(mine) };
    });
    const underway: Underway = { pools, flows, parts, withoutPartner, searches: new Map(), played: 0 };
    this.#underway = underway;
    await this.#search(underway, rounds, onProgress);
    this.#underway = null;
    return this.#resultOf(underway, (key) => this.#done.get(key)!);
  }

  /**
   * The best plan so far of a staffing that was cut short, with the service that its search saw of it, unchecked. Null when
   * none is cut short, or when some pools were not played yet.
   */
  soFar(): StaffingResult | null {
    const underway = this.#underway;
    if (underway === null) return null;
    const known = new Map<string, Staffed>();
    for (const { key, mine, flows } of underway.parts) {
      const done = this.#done.get(key);
      const search = underway.searches.get(key);
      const best = search?.best;
      if (done) known.set(key, done);
      else if (search && best) {
        const reasons = this.#reasonsOf(mine, flows);
        const rest = { bound: search.bound, checked: 0, removal: noRemoval };
        known.set(key, { ...best, ...rest, reasons });
      } else return null;
    }
    return { ...this.#resultOf(underway, (key) => known.get(key)!), unfinished: true };
  }

  #resultOf(
    { pools, flows, parts, withoutPartner, played }: Underway,
    of: (key: string) => Staffed,
  ): StaffingResult {
    const staffed: PlannedPool[] = [...pools];
    const reasons: PoolReasons[] = [];
    const shortfalls: Shortfall[] = [];
    const reached: Reached[] = [];
    const checkedQueues = new Set<number>();
    let checked = 0;
    let bound = 0;
    let removal = noRemoval;
    for (const part of parts) {
      const done = of(part.key);
      part.pools.forEach((p, n) => {
        // Numbers may come from another option; names and ids are this one's.
        staffed[p] = { ...pools[p]!, agents: done.pools[n]!.agents };
        reasons[p] = done.reasons[n]!;
      });
      shortfalls.push(...done.shortfalls);
      reached.push(...done.reached);
      if (done.checked > 0) for (const { queue } of done.reached) checkedQueues.add(queue);
      checked = Math.max(checked, done.checked);
      bound += done.bound;
      removal = addRemoval(removal, done.removal);
    }
    shortfalls.sort((a, b) => a.queue - b.queue);
    reached.sort((a, b) => a.queue - b.queue);
    return {
      plan: { pools: staffed },
      met: shortfalls.length === 0,
      shortfalls,
      simulations: played,
      checked,
      checkedQueues: [...checkedQueues].sort((a, b) => a - b),
      rule: this.#scenario.staffing.holds,
      probability: this.#scenario.staffing.targetProbability,
      reached,
      pools: reasons,
      formulaBoundHours: (bound * this.#grid.intervalSeconds) / 3600,
      lowerBoundHours: lowerBoundHours(this.#scenario, this.#grid, pools, flows),
      withoutPartner,
      removal,
      unfinished: false,
    };
  }

  #reasonsOf(pools: readonly PlannedPool[], flows: readonly PoolFlows[]): PoolReasons[] {
    return pools.map((pool, p) => firstGuess(this.#scenario, this.#grid, flows[p]!, isStaffedByHand(pool)));
  }

  /** The pools of every component that holds a queue of the client. */
  #reachedBy(client: number, pools: readonly PlannedPool[]): PlannedPool[] {
    const queues = new Set(this.#scenario.clients[client]!.queues);
    const reached = components(this.#scenario, { pools })
      .filter((part) => part.queues.some((queue) => queues.has(queue)))
      .flatMap((part) => part.pools);
    return reached.sort((a, b) => a - b).map((pool) => pools[pool]!);
  }

  async #search(
    underway: Underway,
    rounds: number,
    onProgress: (progress: StaffingProgress) => void,
  ): Promise<void> {
    const parts = underway.parts.filter(({ key }) => !this.#done.has(key));
    const remember = (part: Part, staffed: Omit<Staffed, 'reasons'>) =>
      this.#done.set(part.key, { ...staffed, reasons: this.#reasonsOf(part.mine, part.flows) });
    for (const part of parts) {
      if (part.mine.every(isStaffedByHand))
        remember(part, {
          pools: part.mine,
          shortfalls: [],
          reached: [],
          bound: 0,
          checked: 0,
          removal: noRemoval,
        });
    }
    let active = parts
      .filter((part) => !this.#done.has(part.key))
      .map((part) => {
        const learnt = this.#like === null ? null : (this.#like.#learnt.get(likeness(part.mine)) ?? null);
        const search = new ComponentSearch(
          this.#scenario,
          this.#grid,
          part.mine,
          part.flows,
          this.#held,
          learnt,
        );
        underway.searches.set(part.key, search);
        return { part, least: learnt === null ? rounds : Math.min(rounds, roundsAgain), search };
      });
    if (active.length === 0) return;

    const most = Math.max(...active.map(({ least }) => least)) + 1 + repairs.usual;
    const play = async (from: number, count: number, stage: string) => {
      const plan: Plan = { pools: active.flatMap(({ search }) => search.pools) };
      const queues = active.flatMap(({ part }) => part.queues).sort((a, b) => a - b);
      let seen = 0;
      onProgress({ stage, done: Math.min(1, underway.played / (most * this.#budget.perRound)) });
      await this.#simulate(
        plan,
        { from, count },
        (facts: Facts) => {
          for (const { search } of active) search.see(facts);
          seen++;
          onProgress({ stage, done: Math.min(1, (underway.played + seen) / (most * this.#budget.perRound)) });
        },
        queues,
      );
      underway.played += count;
    };

    const tryRemoval = async (chosen: typeof active, from: number) => {
      const ready = active;
      active = chosen.filter(({ search }) => search.tryRemoval());
      for (let trial = 0; active.length > 0; trial++) {
        await play(from, this.#budget.perTrial, 'taking out');
        const last = trial + 1 >= this.#budget.trials;
        active = active.filter(({ search }) => !search.judgeRemoval() || (!last && search.tryRemoval()));
        if (last) break;
      }
      active = ready;
    };

    // A quantile is played until it is decided; each component as long as it needs.
    const playCheck = async (from: number, stage: string) => {
      const ready = active;
      for (let look = 0; look < this.#budget.looks && active.length > 0; look++) {
        await play(from + look * this.#budget.perCheck, this.#budget.perCheck, stage);
        active = active.filter(({ search }) => search.open);
      }
      active = ready;
    };

    const searched: typeof active = [];
    for (let round = 0; active.length > 0; round++) {
      const from = searchFrom + round * this.#budget.perRound;
      await play(from, this.#budget.perRound, `round ${round + 1}`);
      for (const { search } of active) search.learn();
      const ripe = ({ search, least }: (typeof active)[number]) =>
        round + 1 >= mostRounds || (round + 1 >= least && search.settled);
      const chosen = active.filter(ripe);
      await tryRemoval(chosen, from);
      searched.push(...chosen);
      active = active.filter((one) => !ripe(one));
    }
    active = searched;
    const isSmall = this.#budget.looks === 1 && this.#budget.perRound >= repairs.smallFrom;
    const mostRepairs = isSmall ? repairs.small : repairs.usual;
    for (let check = 0; active.length > 0; check++) {
      const from = checkFrom + check * this.#budget.perCheck * this.#budget.looks;
      await playCheck(from, check === 0 ? 'check' : `check ${check + 1}`);
      const again: typeof active = [];
      for (const one of active) {
        // A doubt is enough to try again; a shortfall is told only when chance alone can't be it.
        const short = one.search.missing(1.5).some(({ unreachable }) => !unreachable);
        const doubtful = short || (check === 0 && one.search.generous);
        if (check < mostRepairs && doubtful) {
          if (check > 0) one.search.beCautious();
          one.search.learn();
          again.push(one);
        } else {
          this.#learnt.set(likeness(one.part.mine), one.search.learnt);
          remember(one.part, {
            pools: one.search.pools,
            shortfalls: one.search.missing(3),
            reached: one.search.reached(),
            bound: one.search.bound,
            removal: one.search.removal ?? noRemoval,
            checked: one.search.seen,
          });
        }
      }
      await tryRemoval(again, from);
      active = again;
    }
  }
}
