import type { Facts } from '../engine/facts.ts';
import type { Proportion } from '../measures/index.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Removal } from './removal.ts';

/**
 * Plays a plan and hands over the facts of each replication, in replication order. Handed in by the study, so
 * that staffing knows neither threads nor pages.
 *
 * `queues` names the only queues whose contacts are wanted: the plan holds just the pools that serve them, and the
 * others may stay silent (see `onlyQueues`), for their contacts would find nobody. Facts keep the indices of all
 * queues. Without it every queue plays.
 */
export type Simulate = (
  plan: Plan,
  replications: { readonly from: number; readonly count: number },
  each: (facts: Facts) => void,
  queues?: readonly number[],
) => Promise<void>;

export interface StaffingProgress {
  readonly stage: string;
  /** 0…1 */
  readonly done: number;
}

export interface StaffingResult {
  readonly plan: Plan;
  /** False when the target was not met by any plan tried; `shortfalls` says where. */
  readonly met: boolean;
  /** True when the search was cut short: the best plan so far, with the service that the search saw; nothing checked it. */
  readonly unfinished: boolean;
  readonly shortfalls: readonly Shortfall[];
  /** Replications played for this plan, search and final check together; what an earlier option shares counts 0. */
  readonly simulations: number;
  /** Replications on fresh random numbers that the final check rests on; 0 when nothing was staffed by the tool. */
  readonly checked: number;
  /** Queues whose promises the final check saw, by index; empty when nothing was checked. */
  readonly checkedQueues: readonly number[];
  /** The rule that was held, in the words of the report: such as 'every month, every client'. */
  readonly rule: 'interval' | 'day' | 'week' | 'month';
  /** Probability with which each period must keep its target; null is on average. */
  readonly probability: number | null;
  /** What the final check saw of every promise, in the order of queues and periods; empty when nothing was checked. */
  readonly reached: readonly Reached[];
  /** What the tests found that tried to take agents out of the plan before its check; zeros when nothing was searched. */
  readonly removal: Removal;
  /** What each pool's numbers rest on, in the order of `plan.pools`. */
  readonly pools: readonly PoolReasons[];
  /** Staffed hours that no plan can go below: the work that the promises ask for, and the minimum of agents. */
  readonly lowerBoundHours: number;
  /**
   * Staffed hours that no plan of the pools staffed by the tool goes below if the formula, as simulation corrected it,
   * is right: the Lagrangian bound at the prices found. Agents added for deferrable work are not in it.
   */
  readonly formulaBoundHours: number;
  /** Languages of the focal client that have no partner to share agents with. */
  readonly withoutPartner: readonly string[];
}

/** Where the number of agents in a pool comes from, by interval of the grid. */
export interface PoolReasons {
  readonly byHand: boolean;
  /** Offered load of live contacts in the interval, Erlang. */
  readonly load: Float64Array;
  /** The same as it is felt: contacts that began in an interval before are still in hand. */
  readonly feltLoad: Float64Array;
  /** Deferrable work spread over its due time, Erlang. */
  readonly deferrableLoad: Float64Array;
  /** The formula's first guess: least agents with which each queue meets its own target in this interval. */
  readonly required: Int32Array;
}

/** How one queue's promise came out in one period, on replications that the search did not see. */
export interface Reached {
  /** Index into `Scenario.queues`. */
  readonly queue: number;
  readonly period: string;
  readonly target: number;
  /** Mean service level by the contract's formula, freed of the luck of the demand, and its 95 % interval. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
  /** How often the period kept its target by itself; null where the target must hold on average. */
  readonly kept: Kept | null;
}

/** Periods such as Decembers that kept their target, out of those played. */
export interface Kept extends Proportion {
  /** The level that is reached with the asked probability, and its 95 % interval by order statistics. */
  readonly level: number;
  readonly levelLow: number;
  readonly levelHigh: number;
  readonly verdict: Verdict;
}

/**
 * Why no more replications were played for a promise with a probability: the interval of its level, at 99 %, lay `above` the
 * target or `below`, or was `narrow` enough; or the most were played (`cap`), or as many as another promise asked for.
 */
export type Verdict = 'above' | 'below' | 'narrow' | 'cap';

export interface Shortfall {
  /** Index into `Scenario.queues`. */
  readonly queue: number;
  /** Label of the period, such as `2026-12`. */
  readonly period: string;
  readonly target: number;
  readonly achieved: number;
  /** No number of agents can do it, such as an answer in 5 s behind a ring time of 10 s. */
  readonly unreachable: boolean;
}
