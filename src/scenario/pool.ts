import type { PeopleRules } from './people.ts';
import type { ShiftRules } from './shifts.ts';
import type { Weekday } from './time.ts';

export interface Pool {
  readonly id: string;
  readonly name: string;
  /** Indices into `Scenario.clients`; one client makes it dedicated. */
  readonly clients: readonly number[];
  readonly languages: readonly string[];
  readonly inHouse: boolean;
  /** A shared team of one client: where that client is blended, these agents serve it and nobody else. */
  readonly apart: boolean;
  /** Staffing by hand; null lets the tool staff the pool. */
  readonly staffing: HandStaffing | null;
  /** Queues with their own rules; null means every queue of its clients in its languages. */
  readonly serves: readonly ServeRule[] | null;
  readonly pick: 'longest-idle' | 'fewest-handled' | 'random';
  readonly next: 'longest-waiting' | 'priority' | 'longest-queue' | 'nearest-target' | 'weighted';
  /** Chats that an agent may hold at once, 1…8. */
  readonly chats: number;
  /** How much longer a chat takes for each further chat in hand: 0.2 means 20 %. */
  readonly chatStretch: number;
  readonly changeoverSeconds: number;
  /** Probability that a scheduled agent does not appear on a day. */
  readonly absence: number;
  /** Handle-time factor of the pool's agents (proficiency); 1 is the queue's own handle time. */
  readonly handleFactor: number;
  /** Agents who are new; null when tenure makes no difference. */
  readonly ramp: Ramp | null;
}

/** Newcomers need longer: a further factor of the handle time by month since they started, and 1 after the last. */
export interface Ramp {
  /** ISO date. */
  readonly started: string;
  readonly months: readonly number[];
}

export interface ServeRule {
  readonly queue: number;
  /** The queue tries pools of lower rank first; equal ranks share, longest idle first. */
  readonly rank: number;
  /** Seconds a contact must have waited before this pool may take it. */
  readonly afterSeconds: number;
  /** Start only while at least this many agents of the pool stay free afterwards. */
  readonly keepFree: number;
  /** A freed agent takes lower numbers first, under the `priority` rule. */
  readonly priority: number;
  readonly weight: number;
  readonly handleFactor: number;
}

export type HandStaffing =
  /** Agents by span of the local week (the scenario's zone); later blocks override earlier ones. */
  | { readonly kind: 'weekly'; readonly blocks: readonly StaffBlock[] }
  | { readonly kind: 'shifts'; readonly shifts: readonly Shift[] };

export interface StaffBlock {
  /** ISO dates, both included; null means always. */
  readonly from: string | null;
  readonly to: string | null;
  readonly spans: Readonly<
    Record<Weekday, readonly { readonly from: number; readonly to: number; readonly agents: number }[]>
  >;
}

/** One named shift, worked by `agents` agents on these weekdays. Minutes after local midnight. */
export interface Shift {
  readonly weekdays: readonly Weekday[];
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly agents: number;
}

export interface StaffingRules {
  /** Most clients that an agent may serve: 3, 4 or 5. */
  readonly cap: 3 | 4 | 5;
  /** Added handle time for each client beyond the first, a share. */
  readonly penaltyPerClient: number;
  readonly changeoverSeconds: number;
  /** Paid hours in which an agent learns each client beyond the first. */
  readonly trainingHoursPerClient: number;
  /** Paid time not available for contacts, share of paid time, 0…0.9. */
  readonly shrinkage: number;
  readonly minimumAgents: number;
  /** Over what period the target must hold. */
  readonly holds: 'interval' | 'day' | 'week' | 'month';
  /**
   * Share of such periods in which the target must be kept, 0.5…0.99: 0.95 is 'in 95 % of Decembers'. Null is on
   * average over all Decembers that there could be.
   */
  readonly targetProbability: number | null;
  readonly absence: number;
  /** How people may be rostered; the usual shifts where the file says nothing. */
  readonly shifts?: ShiftRules;
  /** How people join, learn and leave; the usual rules where the file says nothing. */
  readonly people?: PeopleRules;
}
