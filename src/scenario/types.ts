import type { CostCard, IdleRule, RateCard } from './cards.ts';
import type { Market } from './doubt/market.ts';
import type { MicroEuro } from './money.ts';
import type { Pool, StaffingRules } from './pool.ts';
import type { Queue } from './queue.ts';
import type { WeeklyHours, WeekSpan } from './time.ts';
import type { WhatIf } from './what-if.ts';

export type * from './cards.ts';
export type * from './demand.ts';
export type * from './money.ts';
export type * from './people.ts';
export type * from './pool.ts';
export type * from './queue.ts';
export type * from './shifts.ts';
export type * from './time.ts';

/**
 * A scenario as the rest of blendsim sees it: valid, frozen, every quantity in one unit.
 * Durations are seconds, shares run 0…1, money is whole micro-euro (1 euro = 1,000,000).
 * Names are the person's own text and never trusted as markup.
 */
export interface Scenario {
  readonly title: string;
  /** What the scenario is about and what was learnt from it; may be empty. */
  readonly about: string;
  /** Time zone in which days, weeks and months are reported, and the default for clients. */
  readonly timezone: string;
  readonly horizon: Horizon;
  readonly intervalSeconds: number;
  readonly seed: string;
  /** Simulated horizons; with a `precision`, the most of them. */
  readonly replications: number;
  /** Stops earlier, once the figures are known well enough; absent when the number is fixed. */
  readonly precision?: Precision;
  /** Whose decision this is; null when the scenario only measures a given plan. */
  readonly focus: string | null;
  /** Country in whose market the prices are asked; absent when none is named. */
  readonly market?: Market;
  readonly clients: readonly Client[];
  /** Every queue of every client, in file order; `queue.index` is its place here. */
  readonly queues: readonly Queue[];
  /** Pools named in the file: blended teams, or pools staffed by hand. */
  readonly pools: readonly Pool[];
  readonly staffing: StaffingRules;
  readonly options: readonly Option[];
  /** What an agent costs the outsourcer; null when the scenario has no money in it. */
  readonly costCard: CostCard | null;
  /** What an agent costs in an in-house desk of the focal client. */
  readonly inHouseCostCard: CostCard | null;
  /** By what idle time of shared agents is allotted to clients; by handling when absent. */
  readonly idleRule?: IdleRule;
  /** What the figures rest on, in file order: every `source:` and every default that matters. */
  readonly assumptions: readonly Assumption[];
  /**
   * What the file asks beyond what it says, the last where it asks several: everything above but the demand by
   * interval is already so changed.
   */
  readonly whatIf?: {
    readonly change: WhatIf;
    /** Absent when the plan is simply made for the question. */
    readonly staff?: AskedStaff;
    /** The scenario without the question; under those before it. */
    readonly unchanged: Scenario;
  };
}

/** What a question says of the staff. */
export interface AskedStaff {
  /** Keep the staff that the scenario without the question needs, instead of staffing for the question. */
  readonly hold: boolean;
  /** Agents more, or fewer, by id of the pool, in every interval in which the pool has any; ids of no pool do nothing. */
  readonly agents: Readonly<Record<string, number>>;
}

/** Half-widths of 95 % intervals of the mean at which no further replication is needed; null asks nothing. */
export interface Precision {
  /** Fewest replications, as a few can agree by chance. */
  readonly atLeast: number;
  /** Of the focal client's service level (of all clients' without one), 0…1: 0.005 is half a percentage point. */
  readonly serviceLevel: number | null;
  /** Of what the buyer pays, as a share of it. */
  readonly cost: number | null;
}

export type Horizon =
  /** Whole local days, both included, as ISO dates. */
  | { readonly kind: 'calendar'; readonly from: string; readonly to: string }
  /** A desk that never closes: hours run on from empty, `warmUpSeconds` are left out of the measures. */
  | {
      readonly kind: 'stationary';
      readonly seconds: number;
      readonly warmUpSeconds: number;
      readonly batches: number;
    };

export interface Assumption {
  /** Path in the file, such as `clients.vtech.queues.voice-nl.patience`. */
  readonly path: string;
  /** As written, such as `4m`. */
  readonly value: string;
  /** Where it comes from: a source with its year, or 'assumption', 'default', or 'what-if' for a question. */
  readonly source: string;
}

export interface Client {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  /** How the client is served today; an option changes only the focal client's form. */
  readonly form: Form;
  /** The hours in which the hybrid form is dedicated; null when the client has no hybrid rule. */
  readonly hybrid: HybridRule | null;
  /** Prices by form. A form without a rate card can be simulated, but not priced. */
  readonly rateCards: Readonly<Partial<Record<Form, RateCard>>>;
  /** What a contact that is lost for good is worth to the client itself, such as an order; 0 when absent. */
  readonly lostContactValue?: MicroEuro;
  /** Indices into `Scenario.queues`. */
  readonly queues: readonly number[];
}

export type Form = 'dedicated' | 'blended' | 'hybrid' | 'in-house';

/** When a hybrid client is served by dedicated agents; outside, by blended ones. */
export type HybridRule =
  | {
      readonly kind: 'hours';
      readonly open: WeeklyHours;
      readonly weeks: readonly WeekSpan[];
      readonly text: string;
    }
  /** Dedicated in the intervals whose forecast load is at least so many Erlang. */
  | { readonly kind: 'load'; readonly erlangs: number; readonly text: string };

/** One way to serve the focal client, or all clients. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly form: Form;
  /** The form is given to every client, not to the focal one alone. */
  readonly everyone: boolean;
  /** Replaces the focal client's own card for this form. */
  readonly rateCard: RateCard | null;
  /** Replaces the focal client's own hybrid rule. */
  readonly hybrid: HybridRule | null;
}
