import type { UnitKind } from '../scenario/contract-terms.ts';
import type { Channel, MicroEuro } from '../scenario/types.ts';
import type { LostContacts } from './lost-contacts.ts';

/** One line: quantity x unit price = amount, rounded to the cent by itself; totals are sums of rounded lines. */
export interface MoneyLine {
  /** Stable key such as `hours`, `units.voice`, `fee.training`, `cost.wage`. */
  readonly key: string;
  readonly label: string;
  /** At most six decimals, so that the amount can be worked out again from what is printed. */
  readonly quantity: number;
  readonly unit: string;
  readonly price: MicroEuro;
  readonly amount: MicroEuro;
  /** For cost lines: forgotten easily (workplace, recruitment, …). */
  readonly hidden: boolean;
}

export interface Bill {
  readonly lines: readonly MoneyLine[];
  readonly total: MicroEuro;
}

/** A bill for each month of the horizon, and their sum. */
export interface PeriodBills {
  readonly months: readonly Bill[];
  readonly total: Bill;
}

/** Contacts answered, and their seconds after the billing rule's rounding. */
export interface Units {
  readonly contacts: number;
  readonly billedSeconds: number;
  /** The same by what may set a unit's price apart; absent when the card bills all of a channel alike. */
  readonly slices?: readonly UnitSlice[];
}

/** Answered contacts of one queue in the same dearer hours, of the same kind. */
export interface UnitSlice {
  readonly language: string;
  /** Mean talk and after-contact work of the queue, seconds. */
  readonly handleSeconds: number;
  /** Places in the card's `terms.unitSurcharges.bands`, in order; empty in ordinary hours. */
  readonly bands: readonly number[];
  readonly kind: 'ordinary' | UnitKind;
  readonly contacts: number;
  readonly billedSeconds: number;
}

export type UnitsByChannel = Readonly<Record<Channel, Units>>;

/** What pricing needs of one replication, for one client: quantities measured, not estimated. */
export interface ClientQuantities {
  /** Agent-seconds in pools that serve this client alone, and what was answered in them. */
  readonly dedicated: {
    readonly staffed: number;
    readonly paid: number;
    /** Handling only. */
    readonly productive: number;
    readonly peakAgents: number;
    readonly units: UnitsByChannel;
    readonly demand: DemandByChannel;
    /** The same time by pool and by bands of dearer hours; adds up to it. */
    readonly slices: readonly HourSlice[];
    /** Planned hours that are missing to the card's minima, agent-seconds: to a call-out, and then to a day. */
    readonly short: { readonly callOut: number; readonly day: number };
  };
  /** Contacts and billed seconds by channel, answered in pools of kind `blended`. */
  readonly units: UnitsByChannel;
  /** What was offered while no agents of its own took the queue. */
  readonly demand: DemandByChannel;
  /** Handling and changeover that the client caused in pools of kind `blended`, agent-seconds. */
  readonly sharedWork: number;
  /** Handled in all pools of the outsourcer. */
  readonly handled: { readonly contacts: number; readonly seconds: number };
  /** Waiting and talk of its telephone calls with the outsourcer: how long their lines were held, seconds. */
  readonly lineSeconds: number;
  /** Length of the period; a part of a calendar month counts by its days. */
  readonly months: number;
  /** Months of the contract before this period; 0 in the first one, in which one-off fees fall. */
  readonly monthsBefore: number;
  /** Agents to be trained for this client in this period, in all pools that serve it. */
  readonly trainedAgents: number;
  /** Agents who replace leavers in this period, as a part of a person. */
  readonly replacedAgents: number;
  /** How the service was in the days, weeks and month that lie in this period. */
  readonly service: Readonly<Record<'day' | 'week' | 'month', readonly ServicePeriod[]>>;
}

/** Hours of agents of the same languages at the same time of the week; agent-seconds. */
export interface HourSlice {
  readonly languages: readonly string[];
  /** Skill levels of the queues that they serve. */
  readonly levels: readonly string[];
  /** Places in the card's `terms.surcharges.bands`, in order; empty in ordinary hours. */
  readonly bands: readonly number[];
  readonly staffed: number;
  readonly paid: number;
  readonly productive: number;
}

/** What one channel of a client was expected to bring and brought, in contacts; seconds by the forecast. */
export interface ChannelDemand {
  readonly forecast: number;
  readonly forecastTalkSeconds: number;
  readonly forecastHandleSeconds: number;
  readonly offered: number;
  readonly firstAttempts: number;
  readonly abandoned: number;
  readonly abandonedInTime: number;
  readonly turnedAway: number;
}

export type DemandByChannel = Readonly<Record<Channel, ChannelDemand>>;

/** One day, week or month of a client's service. */
export interface ServicePeriod {
  /** Its days in the month over the month's days: what a bonus or malus of this period weighs. */
  readonly part: number;
  /** By each queue's own formula; null when nothing counted. */
  readonly serviceLevel: number | null;
  readonly abandonment: number | null;
  /** First attempts over those forecast; 0 when none were forecast. */
  readonly ofForecast: number;
}

/** What a client's contacts took in one month. Paid time of shared pools counts as it is allotted. */
export interface ClientUse {
  readonly contacts: number;
  readonly handledSeconds: number;
  readonly paidSeconds: number;
}

/** Everything that one replication of one option costs, whom, and when. */
export interface PricedReplication {
  /** By client id; a client without a rate card for its form, or served by its own desk alone, has none. */
  readonly invoices: Readonly<Record<string, PeriodBills>>;
  /**
   * What the focal client pays: its invoice, its own desk, or both; all clients together when there is no focal
   * one. Null when a price or the in-house cost card is missing.
   */
  readonly buyer: PeriodBills | null;
  /** The part of the buyer's bill that is its own desk; null unless the form is in-house. */
  readonly inHouse: Bill | null;
  /** What each client pays, by id: its invoice, and for the focal one its own desk. */
  readonly paid: Readonly<Record<string, PeriodBills>>;
  /** What the outsourcer's staff costs; null without a cost card. */
  readonly cost: PeriodBills | null;
  /** Sum of all invoices; null when a client that the outsourcer serves has no rate card. */
  readonly revenue: MicroEuro | null;
  /** The outsourcer's cost by client id; adds up to `cost.total.total`. Null without a cost card. */
  readonly allotted: Readonly<Record<string, MicroEuro>> | null;
  /** The same by month. */
  readonly allottedByMonth: Readonly<Record<string, readonly MicroEuro[]>> | null;
  /** What the focal client loses beside the contract; null when it states no value. */
  readonly lost: LostContacts | null;
  /** What every client's contacts took, by id and month. */
  readonly uses: Readonly<Record<string, readonly ClientUse[]>>;
  /** What the buyer's bill is divided by: the use of the focal client, or of all together. */
  readonly buyerUse: ClientUse;
}
