import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { isStaffedByHand } from './by-hand.ts';
import type { PoolFlows } from './flows.ts';
import { keptIn, withProbability } from './internal/kept.ts';
import { type Level, levelsOf } from './internal/levels.ts';
import { type Observation, Observer } from './internal/observe.ts';
import { type Duty, PoolModel } from './internal/pool-model.ts';
import { expectedOf, logit, mostWorth, settle, share } from './internal/settle.ts';
import { isDeferrable } from './links.ts';
import type { HeldPeriods } from './periods.ts';
import type { Reached, Shortfall } from './types.ts';

/** A mean this far below its target, on fresh random numbers, still holds it: 0.3 percentage points. */
export const tolerance = 0.003;
/** Aimed above the target, because the search sees finitely many replications. */
const guard = 0.002;
/** How far the formula's error differs from month to month, as a deviation of log odds: what few contacts are shrunk by. */
const biasSpread = 0.2;
/** Waits come in clusters, so that contacts tell less than as many coins would. */
const clustering = 3;

/** What one round of simulation said of one period of one duty. */
interface Finding {
  /** Log odds of the level, as simulated and as the formula has it for the same plan. */
  readonly simulated: number;
  readonly formula: number;
  /** The first minus the second. */
  readonly bias: number;
  readonly contacts: number;
}

/** What a search found out of the formula's error, for another search of pools that are laid out alike. */
export interface Learnt {
  readonly duties: readonly {
    readonly labels: readonly string[];
    readonly price: Float64Array;
    readonly weight: Float64Array;
  }[];
  readonly findings: readonly (readonly (readonly Finding[])[])[];
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
  readonly #observer: Observer;
  readonly #intervals: number;
  readonly #probability: number | null;
  readonly #findings: Finding[][][] = [];
  readonly #bounds: { low: Float64Array; high: Float64Array }[];
  #seen: Observation[][] = [];
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
    this.#pools = pools;
    this.#intervals = grid.intervals;
    this.#probability = scenario.staffing.targetProbability;
    const served = new Set(pools.flatMap((pool) => pool.links.map((link) => link.queue)));
    const ours = held.filter(({ queue }) => served.has(queue));
    this.#duties = ours.map((one) => dutyOf(scenario, one));
    this.#models = pools.flatMap((pool, p) =>
      isStaffedByHand(pool) ? [] : [new PoolModel(scenario, grid, p, flows[p]!, this.#duties)],
    );
    this.#observer = new Observer(scenario, grid, this.#duties, (queue) => neighbours(pools, queue));
    this.#bounds = this.#duties.map(({ labels }) => ({
      low: new Float64Array(labels.length).fill(-1),
      high: new Float64Array(labels.length).fill(Number.POSITIVE_INFINITY),
    }));
    if (learnt !== null && this.#fits(learnt)) {
      this.#takeUp(learnt);
      return;
    }
    settle(this.#models, this.#duties, 24);
    this.#beginDeferrable();
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
    this.#findings.push(...findings.map((round) => round.map((duty) => [...duty])));
    this.#duties.forEach((duty, d) => {
      duty.price.set(duties[d]!.price);
      duty.weight.set(duties[d]!.weight);
      if (!duty.deferrable) this.#aim(duty, d);
    });
    settle(this.#models, this.#duties, 24);
  }

  /** Deferrable work begins with what live contacts leave idle, and with agents of its own where that is too little. */
  #beginDeferrable(): void {
    if (!this.#duties.some(({ deferrable }) => deferrable)) return;
    const idle = this.#duties.map(({ labels }) => new Float64Array(labels.length));
    const work = this.#duties.map(({ labels }) => new Float64Array(labels.length));
    for (const model of this.#models) model.addIdle(this.#duties, idle, work);
    this.#duties.forEach((duty, d) => {
      if (!duty.deferrable) return;
      duty.labels.forEach((_, p) => {
        const need = work[d]![p]!;
        duty.weight[p] = need === 0 || idle[d]![p]! > 2 * need ? 0 : idle[d]![p]! > 1.2 * need ? 0.7 : 1;
      });
    });
    settle(this.#models, this.#duties, 6);
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
    return this.#models.reduce((sum, model) => sum + model.bound(this.#duties), 0);
  }

  /** Takes in one replication of the present plan. */
  see(facts: Facts): void {
    this.#seen.push(this.#observer.read(facts));
  }

  /** Corrects the formula by what was seen and chooses agents anew. */
  learn(): void {
    const levels = this.#aimedAt();
    const model = expectedOf(this.#models, this.#duties);
    // A check tells a quantile better than all rounds before it, which played other plans.
    if (this.#probability !== null && this.#seen.length > this.#mostSeen) this.#findings.length = 0;
    this.#mostSeen = Math.max(this.#mostSeen, this.#seen.length);
    this.#findings.push(
      levels.map((byPeriod, d) =>
        byPeriod.map(({ mean, error, contacts: all }, p) => {
          // A quantile is known less well than its contacts would tell.
          const contacts =
            this.#probability === null
              ? all
              : Math.min(all, (clustering * mean * (1 - mean)) / (error * error));
          const counted = model.counted[d]![p]!;
          const formula = logit(counted > 0 ? model.good[d]![p]! / counted : 0);
          const simulated = contacts > 0 ? logit(mean) : formula;
          return { simulated, formula, bias: simulated - formula, contacts };
        }),
      ),
    );
    this.#seen = [];
    this.#restless = restless(this.#duties, levels);
    this.#duties.forEach((duty, d) => {
      if (duty.deferrable) this.#weigh(duty, d, levels[d]!);
      else this.#aim(duty, d);
    });
    settle(this.#models, this.#duties, 12);
  }

  /**
   * Periods in which what was seen lies below the target by more than tolerance and `deviations` of its error; with a
   * probability asked, periods that kept the target less often than that.
   */
  missing(deviations: number): Shortfall[] {
    const probability = this.#probability;
    return this.#levels().flatMap((byPeriod, d) => {
      const { queue, share: target, labels, hopeless, price } = this.#duties[d]!;
      const short = ({ mean, error, values }: Level): number | null => {
        if (probability === null) return mean + deviations * error < target - tolerance ? mean : null;
        const { share: kept, level, n } = keptIn(values, probability, target);
        const chance = Math.sqrt((probability * (1 - probability)) / n);
        return kept + deviations * chance < probability ? level : null;
      };
      return byPeriod.flatMap((seen, p) => {
        const achieved = seen.contacts > 0 ? short(seen) : null;
        if (achieved === null) return [];
        const unreachable = hopeless || price[p]! >= mostWorth;
        return [{ queue, period: labels[p]!, target, achieved, unreachable }];
      });
    });
  }

  /** Whether a period that agents are paid for kept its target clearly more often than asked: a quantile takes many to tell. */
  get generous(): boolean {
    const probability = this.#probability;
    if (probability === null) return false;
    return this.#levels().some((byPeriod, d) => {
      const { share: target, price } = this.#duties[d]!;
      return byPeriod.some(({ contacts, values }, p) => {
        if (contacts === 0 || price[p]! <= 0.05) return false;
        const { share: kept, n } = keptIn(values, probability, target);
        return kept - 1.5 * Math.sqrt((probability * (1 - probability)) / n) > probability;
      });
    });
  }

  /** How every promise came out on what was seen of the present plan. */
  reached(): Reached[] {
    const probability = this.#probability;
    return this.#levels().flatMap((byPeriod, d) => {
      const { queue, share: target, labels } = this.#duties[d]!;
      return byPeriod.flatMap(({ mean: level, error, contacts, values }, p) => {
        if (contacts === 0) return [];
        const half = 1.96 * error;
        const kept = probability === null ? null : keptIn(values, probability, target);
        return [
          {
            queue,
            period: labels[p]!,
            target,
            level,
            low: Math.max(0, level - half),
            high: Math.min(1, level + half),
            kept,
          },
        ];
      });
    });
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

  /** Moves the formula's aim by its error, averaged over rounds; periods with few contacts lean on their queue's mean. */
  #aim(duty: Duty, d: number): void {
    const spread = duty.share * (1 - duty.share);
    const known = duty.labels.map((_, p) => {
      let contacts = 0;
      let bias = 0;
      let far: Finding | null = null;
      for (const round of this.#findings.toReversed()) {
        const finding = round[d]![p]!;
        // A plan far from the present one, where the formula errs in another way, tells nothing of this one.
        const doubt = Math.sqrt(clustering / spread) * Math.sqrt(1 / contacts + 1 / finding.contacts);
        if (contacts > 0 && Math.abs(finding.bias - bias / contacts) > 3 * doubt) {
          far = finding;
          break;
        }
        contacts += finding.contacts;
        bias += finding.contacts * finding.bias;
      }
      const mean = contacts > 0 ? bias / contacts : 0;
      const ahead = far === null ? 0 : stillToCome(far, this.#findings.at(-1)![d]![p]!, logit(duty.share));
      return { bias: mean + ahead, precision: (contacts * spread) / clustering };
    });
    const prior = 1 / (biasSpread * biasSpread);
    let weight = 0;
    let mean = 0;
    for (const { bias, precision } of known) {
      const w = (precision * prior) / (precision + prior);
      weight += w;
      mean += w * bias;
    }
    if (weight > 0) mean /= weight;
    known.forEach(({ bias, precision }, p) => {
      const shrunk = (precision * bias + prior * mean) / (precision + prior);
      duty.aim[p] = share(logit(Math.min(0.9995, duty.share + guard)) - shrunk);
    });
  }

  /** Deferrable work has no formula: agents for each Erlang of it are bracketed and halved. */
  #weigh(duty: Duty, d: number, levels: readonly Level[]): void {
    const { low, high } = this.#bounds[d]!;
    levels.forEach(({ mean, error, contacts }, p) => {
      if (contacts === 0) return;
      const weight = duty.weight[p]!;
      const target = duty.share + guard;
      if (mean < target) {
        low[p] = weight;
        if (high[p]! <= weight) high[p] = Number.POSITIVE_INFINITY;
        duty.weight[p] = high[p] === Number.POSITIVE_INFINITY ? weight * 1.25 + 0.2 : (weight + high[p]!) / 2;
      } else if (mean > target + Math.max(0.01, error) && weight > 0) {
        high[p] = weight;
        if (low[p]! >= weight) low[p] = -1;
        const far = mean > target + 0.04;
        if (low[p]! < 0) duty.weight[p] = weight < 0.12 ? 0 : weight * (far ? 0.3 : 0.7);
        else duty.weight[p] = (low[p]! + weight) / 2;
      }
    });
  }
}

/**
 * How much further the formula's error will move when the aim is moved by the error seen. Where agents gain less than the formula
 * says (deferrable work takes them), the error grows with the aim; the line through two plans tells how fast.
 */
function stillToCome(before: Finding, now: Finding, wanted: number): number {
  const moved = now.formula - before.formula;
  if (Math.abs(moved) < 0.05) return 0;
  const slope = Math.min(1, Math.max(0.3, (now.simulated - before.simulated) / moved));
  return (wanted - now.simulated) * (1 - 1 / slope);
}

/** Share of the periods that are short of their promise, or well above it though agents are paid for it. */
function restless(duties: readonly Duty[], levels: readonly (readonly Level[])[]): number {
  let all = 0;
  let off = 0;
  duties.forEach((duty, d) => {
    if (duty.hopeless) return;
    levels[d]!.forEach(({ mean, error, contacts }, p) => {
      if (contacts === 0) return;
      all++;
      const room = Math.max(0.012, 2.5 * error);
      const costs = duty.deferrable
        ? duty.weight[p]! > 0.3 && mean > duty.share + 0.06
        : duty.price[p]! > 0.05;
      if (mean < duty.share - room || (costs && mean > duty.share + room)) off++;
    });
  });
  return all === 0 ? 0 : off / all;
}

function dutyOf(scenario: Scenario, { queue, target, labels, periodOf }: HeldPeriods): Duty {
  const count = labels.length;
  const { ringSeconds } = scenario.queues[queue]!;
  return {
    queue,
    deferrable: isDeferrable(scenario.queues[queue]!),
    hopeless: ringSeconds > target.seconds,
    share: target.share,
    labels,
    periodOf,
    // The warm-up of a desk that never closes is not measured, but staffed like the rest.
    plannedIn: scenario.horizon.kind === 'stationary' ? new Int32Array(periodOf.length) : periodOf,
    price: new Float64Array(count).fill(1),
    aim: new Float64Array(count).fill(Math.min(0.9995, target.share + guard)),
    weight: new Float64Array(count),
  };
}

/** Queues that are served by a pool which also serves this one. */
function neighbours(pools: readonly PlannedPool[], queue: number): number[] {
  const found = new Set([queue]);
  for (const { links } of pools) {
    if (links.some((link) => link.queue === queue)) for (const link of links) found.add(link.queue);
  }
  return [...found].sort((a, b) => a - b);
}
