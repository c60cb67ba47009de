import type { Law } from '../random/law.ts';
import type { ContractTerms } from './contract-terms.ts';

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
  readonly replications: number;
  /** Whose decision this is; null when the scenario only measures a given plan. */
  readonly focus: string | null;
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
  /** What the figures rest on, in file order: every `source:` and every default that matters. */
  readonly assumptions: readonly Assumption[];
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
  /** Where it comes from: a source with its year, or 'assumption', or 'default'. */
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
  /** Indices into `Scenario.queues`. */
  readonly queues: readonly number[];
}

export type Form = 'dedicated' | 'blended' | 'hybrid' | 'in-house';
export type Channel = 'voice' | 'chat' | 'email' | 'back-office';

export interface Queue {
  /** `client/queue`, unique in the scenario. */
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly client: number;
  readonly channel: Channel;
  /** BCP 47 language tag in lower case, such as `nl`. */
  readonly language: string;
  readonly purpose: string;
  readonly timezone: string;
  readonly open: WeeklyHours;
  readonly closed: readonly DateRule[];
  /** What becomes of contacts that wait when the queue closes. */
  readonly atClosing: 'answer' | 'turn-away' | 'carry-over';
  readonly demand: Demand;
  readonly variation: Variation;
  readonly talk: Law;
  /** After-contact work; a constant 0 when there is none. */
  readonly afterWork: Law;
  readonly patience: Law;
  /** Announcement and ringing, seconds, that every answered contact waits after an agent is found. */
  readonly ringSeconds: number;
  /** Probability to leave at once when no agent is free. */
  readonly balk: number;
  /** Most contacts that may wait; one more is turned away. Infinity when unlimited. */
  readonly capacity: number;
  readonly redial: Redial | null;
  readonly callBack: CallBack | null;
  readonly transfers: readonly Transfer[];
  readonly target: ServiceTarget | null;
  /** Deferrable work that an arriving live contact may interrupt; the rest is done later. */
  readonly interruptible: boolean;
}

export interface ServiceTarget {
  /** Share to be answered in time, 0…1. */
  readonly share: number;
  readonly seconds: number;
  /** Seconds count only while the queue is open (e-mail answered in 24 opening hours). */
  readonly openTimeOnly: boolean;
  readonly formula: ServiceLevelFormula;
}

/**
 * The four formulas in use. With in = answered in time, ans = answered, ab = abandoned, abIn = abandoned in time:
 * offered (in + abIn) / (ans + ab); answered in / ans; all in / (ans + ab);
 * patient in / (ans + ab - abIn).
 */
export type ServiceLevelFormula =
  | 'abandoned-in-time-good'
  | 'answered-only'
  | 'all-offered'
  | 'abandoned-in-time-excluded';

export interface Redial {
  /** Probability that a customer who abandoned or was turned away tries again. */
  readonly share: number;
  readonly delay: Law;
  /** Most tries after the first. */
  readonly tries: number;
  /** Index of the queue tried again; the same queue, or one of another channel. */
  readonly into: number;
}

export interface CallBack {
  /** The offer is made when the expected wait is longer than this, seconds. */
  readonly whenWaitOver: number;
  readonly accept: number;
}

export interface Transfer {
  readonly share: number;
  readonly into: number;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Spans of a local day in minutes after midnight, in order, not overlapping; 24:00 is 1440. */
export type WeeklyHours = Readonly<
  Record<Weekday, readonly { readonly from: number; readonly to: number }[]>
>;

export type DateRule =
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'date'; readonly date: string }
  /** Days after Easter Sunday of the Gregorian calendar; -2 is Good Friday. */
  | { readonly kind: 'easter'; readonly offset: number }
  /** The Friday after the fourth Thursday of November. */
  | { readonly kind: 'black-friday'; readonly offset: number };

export type Demand =
  /** A year's volume spread over season, week and day. */
  | {
      readonly kind: 'forecast';
      readonly contactsPerYear: number;
      readonly season: Season;
      /** Monday…Sunday, relative weights; days on which the queue is closed get nothing. */
      readonly week: readonly number[];
      /** Weight of each quarter-hour (96) of the local day, by weekday 0 Monday…6 Sunday. */
      readonly day: readonly (readonly number[])[];
    }
  /** So many contacts in each month 1…12. */
  | {
      readonly kind: 'monthly';
      readonly contacts: readonly number[];
      readonly season: Season;
      readonly week: readonly number[];
      readonly day: readonly (readonly number[])[];
    }
  /** A constant rate while open. */
  | { readonly kind: 'rate'; readonly perHour: number }
  /** Rows of a CSV: local start of the interval and a number, either a mean or to be met exactly. */
  | {
      readonly kind: 'intervals';
      readonly rows: readonly { readonly start: string; readonly contacts: number }[];
      readonly exact: boolean;
    }
  /** Local moments, each one contact, replayed exactly. */
  | { readonly kind: 'recorded'; readonly at: readonly string[] };

export interface Season {
  readonly name: string;
  readonly source: string;
  /** Relative weight of each ISO week 1…53, before events; all 1 when flat. */
  readonly weeks: readonly number[];
  /** Relative weight of a day in each month 1…12, times the week's; absent when flat. */
  readonly months?: readonly number[];
  readonly events: readonly SeasonEvent[];
}

export interface SeasonEvent {
  readonly name: string;
  readonly date: DateRule;
  /** Added to the base at the peak: 1.4 means +140 %. May be negative, not below -1. */
  readonly lift: number;
  /** Days over which the lift grows from 0 to its peak, and falls back to 0. */
  readonly leadDays: number;
  readonly tailDays: number;
}

/** What a forecast does not know. All factors have mean 1. */
export interface Variation {
  /** Coefficient of variation of the gamma day factor. */
  readonly dayCv: number;
  /** Correlation of one day's factor with the next day's, 0…1. */
  readonly dayMemory: number;
  /** Coefficient of variation of the factor within the day. */
  readonly withinDayCv: number;
  /** Correlation of the within-day factor over one hour, 0…1. */
  readonly withinDayMemory: number;
  /** Causes shared with other queues: the square of the loading is the share of the variance explained. */
  readonly causes: readonly { readonly name: string; readonly loading: number }[];
  /** Coefficient of variation of the year's level against the forecast. */
  readonly forecastCv: number;
}

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

/** ISO weeks, both included; from 44 to 2 runs over the new year. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

export interface Pool {
  readonly id: string;
  readonly name: string;
  /** Indices into `Scenario.clients`; one client makes it dedicated. */
  readonly clients: readonly number[];
  readonly languages: readonly string[];
  readonly inHouse: boolean;
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
  /** Handle-time factor of the pool's agents (ramp, tenure); 1 is the queue's own handle time. */
  readonly handleFactor: number;
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
  /** Paid time not available for contacts, share of paid time, 0…0.9. */
  readonly shrinkage: number;
  readonly minimumAgents: number;
  /** Over what period the target must hold. */
  readonly holds: 'interval' | 'day' | 'week' | 'month';
  readonly absence: number;
}

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

export type MicroEuro = number;

export interface RateCard {
  /** Price of an agent's hour, and which hours are billed. */
  readonly hour: { readonly price: MicroEuro; readonly billed: 'staffed' | 'paid' | 'productive' } | null;
  /** Price of a unit by channel. */
  readonly unit: UnitPrice | null;
  readonly fees: readonly Fee[];
  /** Surcharges, volume bands, commitments, bonus and malus; absent when the card has none. */
  readonly terms?: ContractTerms;
  readonly source: string;
}

export interface UnitPrice {
  readonly per: 'contact' | 'minute';
  /** Minutes of talk, or of talk and after-contact work. */
  readonly minutesOf: 'talk' | 'handle';
  /** A started increment is billed whole: 1, 6, 30 or 60 seconds. */
  readonly incrementSeconds: number;
  readonly minimumSeconds: number;
  readonly price: Readonly<Record<Channel, MicroEuro>>;
}

export interface Fee {
  readonly name: string;
  readonly amount: MicroEuro;
  readonly per: 'once' | 'month' | 'year' | 'agent' | 'contact' | 'minute' | 'training-hour';
  /** Hours for each agent, when `per` is `training-hour`. */
  readonly quantity: number;
  /** By agent or training hour: the client also pays for those who replace leavers. */
  readonly forLeavers?: boolean;
}

/** What staff costs its employer. Direct lines are the wage and its charges; hidden ones are forgotten easily. */
export interface CostCard {
  /** Gross wage of a paid hour by language; `*` is the default. */
  readonly wage: Readonly<Record<string, MicroEuro>>;
  /** Share of the wage. */
  readonly employerCharges: number;
  /** Paid hours of a full-time agent in a year, for lines by FTE. */
  readonly hoursPerFte: number;
  readonly shrinkage: number;
  /** Share of agents who leave in a year. */
  readonly attrition: number;
  readonly lines: readonly CostLine[];
  readonly source: string;
}

export interface CostLine {
  readonly name: string;
  readonly hidden: boolean;
  /** Micro-euro, or a share of the wage when `per` is `wage`. */
  readonly amount: number;
  readonly per:
    | 'paid-hour'
    | 'staffed-hour'
    | 'wage'
    | 'workplace-year'
    | 'fte-year'
    | 'fte-month'
    | 'hire'
    | 'month'
    | 'year'
    | 'once'
    | 'contact';
  readonly source: string;
}
