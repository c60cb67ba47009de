import type { Facts } from '../engine/facts.ts';
import type { Plan } from '../scenario/plan.ts';

/**
 * Plays a plan and hands over the facts of each replication, in replication order. Handed in by the study, so
 * that staffing knows neither threads nor pages. `signal` stops it between replications.
 */
export type Simulate = (
  plan: Plan,
  replications: { readonly from: number; readonly count: number },
  each: (facts: Facts) => void,
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
  readonly shortfalls: readonly Shortfall[];
  /** Replications played in the search. */
  readonly simulations: number;
  /** The rule that was held, in the words of the report: such as 'every month, every client'. */
  readonly rule: 'interval' | 'day' | 'week' | 'month';
}

export interface Shortfall {
  /** Index into `Scenario.queues`. */
  readonly queue: number;
  /** Label of the period, such as `2026-12`. */
  readonly period: string;
  readonly target: number;
  readonly achieved: number;
}
