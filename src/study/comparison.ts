import type { Estimate, PoolMeasures, ServiceMeasures } from '../measures/types.ts';
import type {
  Assumption,
  Channel,
  Form,
  MicroEuro,
  Precision,
  ServiceLevelFormula,
} from '../scenario/types.ts';
import type { Decisions } from './decisions/deep.ts';
import type { WhyResult } from './why-result.ts';

/**
 * The one result: everything that the report, the command line's table, `--json`, spreadsheets and tests read.
 * Plain JSON: no typed arrays, no dates, no functions, no clock. Money is micro-euro, time is seconds or hours as
 * named, shares run 0…1. Lists over clients, queues, weeks and months follow the order in `scenario`.
 */
export interface Comparison {
  readonly format: 'blendsim-comparison/1';
  readonly blendsim: string;
  readonly scenario: ScenarioSummary;
  /** Why no more replications were played, where a precision was asked for; null where their number was fixed. */
  readonly stopping: Stopping | null;
  readonly demand: DemandSummary;
  readonly options: readonly OptionResult[];
  /** Paired differences of the buyer's cost, option minus the cheapest that meets the target. */
  readonly differences: readonly {
    readonly option: string;
    readonly against: string;
    readonly cost: Estimate;
  }[];
  /** Null when the scenario names no focal client or no options. */
  readonly recommendation: Recommendation | null;
  readonly breakEven: BreakEvenByHand | null;
  /** What would change the decision, by simulation; absent unless asked for. */
  readonly decisions?: Decisions;
  readonly assumptions: readonly Assumption[];
  /** Legal but doubtful things, as `validate` prints them. */
  readonly warnings: readonly string[];
  /** True when Ctrl-C or a limit ended it early: the figures rest on fewer replications than asked. */
  readonly partial: boolean;
}

/** Half-widths that were asked for, and whether every option reached them before the most replications allowed. */
export interface Stopping extends Precision {
  readonly reason: 'precise' | 'limit';
  readonly atMost: number;
}

export interface ScenarioSummary {
  readonly file: string;
  readonly title: string;
  readonly about: string;
  /** SHA-256 of the scenario text and its side files, hex. */
  readonly hash: string;
  readonly seed: string;
  readonly replications: number;
  readonly timezone: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** A desk that never closes: its dates mean nothing, its figures are those of one batch. Null for a calendar. */
  readonly stationary: {
    readonly seconds: number;
    readonly warmUpSeconds: number;
    readonly batches: number;
  } | null;
  readonly intervalSeconds: number;
  /** Client id, or null. */
  readonly focus: string | null;
  readonly clients: readonly {
    readonly id: string;
    readonly name: string;
    readonly form: Form;
    readonly queues: readonly string[];
  }[];
  readonly queues: readonly QueueSummary[];
  readonly weeks: readonly string[];
  readonly months: readonly string[];
  readonly cap: number;
  readonly shrinkage: number;
  readonly penaltyPerClient: number;
  readonly changeoverSeconds: number;
  readonly holds: 'interval' | 'day' | 'week' | 'month';
  /** Share of such periods in which the target must be kept; null is on average. */
  readonly targetProbability: number | null;
}

export interface QueueSummary {
  readonly id: string;
  readonly name: string;
  readonly client: string;
  readonly channel: Channel;
  readonly language: string;
  readonly purpose: string;
  /** Mean handle time, talk and after-contact work, before penalties; seconds. */
  readonly aht: number;
  /** Mean patience, seconds; null when customers never abandon. */
  readonly patience: number | null;
  /** Seconds that a contact rings before an agent can have answered it. */
  readonly ringSeconds: number;
  readonly target: {
    readonly share: number;
    readonly seconds: number;
    readonly openTimeOnly: boolean;
    readonly formula: ServiceLevelFormula;
  } | null;
  /** First attempts that the forecast expects over the horizon. */
  readonly expected: number;
}

export interface DemandSummary {
  /** Forecast first attempts by client and local day. */
  readonly byDay: readonly (readonly number[])[];
  readonly dates: readonly string[];
  /** Dated events for the chart, of the focal client's seasons. */
  readonly events: readonly { readonly name: string; readonly date: string }[];
  /** Index into `scenario.weeks` of the focal client's busiest week, and of one with median volume. */
  readonly peakWeek: number;
  readonly normalWeek: number;
}

export interface OptionResult {
  readonly id: string;
  readonly name: string;
  readonly form: Form;
  readonly everyone: boolean;
  /** The hybrid rule as the person wrote it; empty for other forms. */
  readonly rule: string;
  /** Null when so few replications can't tell: no promise is known to be missed, one in `undecided` may be. */
  readonly meetsTarget: boolean | null;
  readonly shortfalls: readonly {
    readonly queue: string;
    readonly period: string;
    readonly target: number;
    readonly achieved: number;
    /** No number of agents can do it, such as an answer in 5 s behind a ring time of 10 s. */
    readonly unreachable?: boolean;
  }[];
  /** Promises whose mean lies under the target, but within what chance explains, and that no check of staffing vouches for. */
  readonly undecided: OptionResult['shortfalls'];
  /** Languages of the focal client for which no other client shares a pool. */
  readonly withoutPartner: readonly string[];
  readonly pools: readonly PoolResult[];
  /** The focal client, or all queues together when there is none. */
  readonly focus: ServiceResult;
  readonly clients: Readonly<Record<string, ServiceResult>>;
  readonly queues: Readonly<Record<string, ServiceResult>>;
  /** Mean minutes of each pool (row) spent on each client (column), over the horizon. */
  readonly leakage: readonly (readonly number[])[];
  readonly money: OptionMoney | null;
  /** Why its busiest pool has so many agents at its peak; null when nobody is on duty in the peak week. */
  readonly why: WhyResult | null;
  /** Replications that staffing took. */
  readonly staffingSimulations: number;
  /** Single replications, in order; absent in files of a version that did not write them. */
  readonly byReplication?: ReplicationFigures;
}

/**
 * What a run of the same seed can be compared by, replication by replication (batch by batch at a desk that never
 * closes): the same number is the same customers. Money is the focal client's, service too; null where there is none.
 */
export interface ReplicationFigures {
  /** Micro-euro. */
  readonly pays: readonly (number | null)[];
  readonly perContact: readonly (number | null)[];
  /** Shares 0…1: by the contract's formula, over the horizon and in the peak week. */
  readonly serviceLevel: readonly (number | null)[];
  readonly peakWeek: readonly (number | null)[];
  readonly abandonment: readonly (number | null)[];
  /** Mean wait of the answered, seconds. */
  readonly asa: readonly (number | null)[];
  /** Of all pools. */
  readonly paidHours: readonly (number | null)[];
  /** The outsourcer's, micro-euro. */
  readonly margin: readonly (number | null)[];
}

export interface ServiceResult extends ServiceMeasures {
  /** By the contract's own formula (for a client: contacts in its queues' own time over all its contacts). */
  readonly contract: Estimate | null;
  readonly target: number | null;
  /** Contract service level by month; null where nothing was offered. */
  readonly byMonth: readonly (Estimate | null)[];
  /** Service level in the focal client's peak week. */
  readonly peakWeek: Estimate | null;
  /** Probability that the contract's target is missed in a period that has contacts. */
  readonly missed: {
    readonly day: number | null;
    readonly week: number | null;
    readonly month: number | null;
  };
  /** Mean contract service level by weekday (Monday first) and interval of the day; null where closed. */
  readonly heat: readonly (readonly (number | null)[])[];
  /** Cumulative share of the answered, by seconds waited, for a chart. */
  readonly waits: readonly { readonly seconds: number; readonly share: number }[];
}

export interface PoolResult extends PoolMeasures {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dedicated' | 'blended' | 'in-house';
  readonly clients: readonly string[];
  readonly languages: readonly string[];
  readonly peakAgents: number;
  /** Agents on duty, and the formula's first guess, in each interval of `demand.normalWeek` and `demand.peakWeek`. */
  readonly normalWeek: PoolWeek;
  readonly peakWeek: PoolWeek;
  /** Mean staffed agents in open intervals of each week, for the year's picture. */
  readonly byWeek: readonly number[];
}

export interface PoolWeek {
  readonly staffed: readonly number[];
  readonly required: readonly number[];
  /** Offered load in Erlang. */
  readonly load: readonly number[];
}

export interface OptionMoney {
  /** What the focal client pays: the invoice, or the cost of its own desk. */
  readonly buyer: MoneyResult;
  readonly byMonth: readonly MicroEuro[];
  /** What the buyer pays in each replication, in order: how it is distributed. */
  readonly bills: readonly MicroEuro[];
  /** The buyer's bill over the contacts answered for it; null when nothing was answered. */
  readonly perContact: Estimate | null;
  readonly perHandledHour: Estimate | null;
  /** Paid time of shared pools counts as it is allotted to the focal client. */
  readonly perPaidHour: Estimate | null;
  /**
   * What customers who were never answered are worth to the focal client: beside the contract, in no invoice, and not
   * in the recommendation. `withBill` is the sum with what it pays. Null when no value is stated.
   */
  readonly lost: {
    readonly contacts: Estimate;
    readonly value: Estimate;
    readonly withBill: Estimate;
  } | null;
  /** In-house only: what is seen at once and what is forgotten; null otherwise. */
  readonly inHouse: { readonly direct: Estimate; readonly hidden: Estimate } | null;
  /**
   * Over all clients of the outsourcer, from the same plans. Null when the scenario has no cost card, or a client
   * that it serves has no rate card for its form: a margin without its cost, or half its revenue, misleads.
   */
  readonly outsourcer: {
    readonly revenue: Estimate;
    readonly cost: MoneyResult;
    readonly margin: Estimate;
  } | null;
  readonly invoices: Readonly<Record<string, MoneyResult>>;
  /** Every client that pays something: what it pays line by line in each month, and what that is for both sides. */
  readonly accounts: Readonly<Record<string, AccountResult>>;
  /** The outsourcer's cost allotted to each client, by the stated rule. */
  readonly allotted: Readonly<Record<string, Estimate>>;
}

/** Amounts in micro-euro; null where there is no cost card, or nothing to divide by. */
export interface AccountFigures {
  /** The outsourcer's cost that is allotted to the client, and the client's invoice less it. */
  readonly cost: Estimate | null;
  readonly margin: Estimate | null;
  /** What the client pays over its contacts, handled minutes and paid hours. */
  readonly perContact: Estimate | null;
  readonly perHandledMinute: Estimate | null;
  readonly perPaidHour: Estimate | null;
}

export interface AccountResult extends AccountFigures {
  /** In the order of `scenario.months`. */
  readonly months: readonly (AccountFigures & { readonly bill: MoneyResult })[];
}

export interface MoneyResult {
  readonly total: Estimate;
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: string;
    readonly price: MicroEuro;
    /** Means over replications. */
    readonly quantity: number;
    readonly amount: MicroEuro;
    /** The amount in single replications: a tenth of them is below, a tenth above. */
    readonly p10: MicroEuro;
    readonly p90: MicroEuro;
    readonly hidden: boolean;
  }[];
}

export interface Recommendation {
  /** Whose interest: the buyer's cheapest option that meets the target. */
  readonly verdict: 'clear' | 'too-close' | 'none-meets-target';
  readonly option: string | null;
  /** The next cheapest that meets the target. */
  readonly runnerUp: string | null;
  /** Runner-up minus winner, paired, per horizon. */
  readonly saving: Estimate | null;
  /** What the outsourcer would choose: its highest margin among options that meet the target. */
  readonly outsourcerOption: string | null;
}

/** Hourly against unit price by hand: contacts in a billed hour = rate / price. */
export interface BreakEvenByHand {
  readonly hourPrice: MicroEuro;
  readonly unitPrice: MicroEuro;
  readonly per: 'contact' | 'minute';
  /** Contacts that a billed hour must handle for the hour to be cheaper. */
  readonly contactsPerHour: number;
  /** Handling share of the billed hour needed; above 1 the hour can't win. */
  readonly occupancyNeeded: number;
  /** What the dedicated plan reaches. */
  readonly contactsPerHourReached: number | null;
  readonly occupancyReached: number | null;
  /** Cost of both by contacts a year, from the formula with Erlang A staffing. */
  readonly curve: readonly {
    readonly contacts: number;
    readonly hourly: MicroEuro;
    readonly unit: MicroEuro;
  }[];
  /** Volumes at which the curves cross. */
  readonly crossings: readonly number[];
  readonly position: number;
}
