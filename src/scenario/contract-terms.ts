import type { MicroEuro } from './money.ts';
import type { Channel } from './queue.ts';
import type { DateRule, WeeklyHours } from './time.ts';

/**
 * What a rate card may say beyond its headline price. Everything is optional; what is absent does not change the
 * invoice. Shares are of 1: a surcharge of 25 % is 0.25.
 */
export interface ContractTerms {
  /** Price of an hour by language, in place of `hour.price`; an agent of several is billed at the dearest. */
  readonly hourByLanguage?: Readonly<Record<string, MicroEuro>>;
  /** Added to the price of an hour of agents who serve queues of a level; of several the highest. */
  readonly levels?: Readonly<Record<string, number>>;
  /** Dearer hours, for the price of an hour. */
  readonly surcharges?: Surcharges;
  /** Price of a unit of queues in a language, in place of `unit.price`; never beside classes or volume bands. */
  readonly unitByLanguage?: Readonly<Record<string, UnitStep>>;
  /** Price of a unit by the queue's mean handle time: the first class that reaches it, in order. */
  readonly unitByHandleTime?: readonly HandleTimeClass[];
  /** Dearer hours, for the price of a unit: by the interval in which an agent takes the contact. */
  readonly unitSurcharges?: Surcharges;
  readonly volumeBands?: VolumeBands;
  readonly billedContacts?: BilledContacts;
  readonly commitment?: Commitment;
  readonly forecastBand?: ForecastBand;
  readonly serviceCredits?: ServiceCredits;
  readonly indexation?: Indexation;
  /** One-off fees are spread evenly over so many months. */
  readonly termMonths?: number;
}

/** A price of its own, or a share added to the usual one. */
export type UnitStep = { readonly price: MicroEuro } | { readonly share: number };

export interface HandleTimeClass {
  /** Mean talk and after-contact work, seconds, up to which it holds; Infinity for all that take longer. */
  readonly upToSeconds: number;
  readonly step: UnitStep;
}

/** Dearer hours: evening, night, weekend, public holiday. In the scenario's time zone. */
export interface Surcharges {
  /** How bands that overlap stack: shares are added, compounded, or the highest counts alone. */
  readonly stacking: 'add' | 'multiply' | 'highest';
  readonly bands: readonly {
    readonly name: string;
    readonly share: number;
    /** A band holds in these hours of the week, and all day on these dates. */
    readonly hours: WeeklyHours;
    readonly dates: readonly DateRule[];
  }[];
}

/** Unit prices by volume of one channel, in units of the card (contacts or minutes). */
export interface VolumeBands {
  /** `all-units`: all at the price of the band that the volume reaches; `own-band`: each at its own band's price. */
  readonly kind: 'all-units' | 'own-band';
  /** Volume counts by calendar month, or from the start of the contract year (all-units: earlier ones are settled). */
  readonly over: 'month' | 'year';
  /** In order, the first from 0. */
  readonly bands: readonly {
    readonly from: number;
    readonly price: Readonly<Record<Channel, MicroEuro>>;
  }[];
}

/**
 * Kinds of answered contacts that a contract may set apart; a contact is of the first that fits: its talk was below
 * `shortBelowSeconds`, a colleague passed it on, the customer had tried before, or he was called back.
 */
export type UnitKind = 'short' | 'transferred' | 'redialled' | 'calledBack';

/** Which contacts are charged for, besides the answered ones, and which of those are not, or at their own price. */
export interface BilledContacts {
  readonly abandoned: 'none' | 'after-threshold' | 'all';
  readonly turnedAway: boolean;
  /** `free`: redials and transfers are credited by their share of the offered contacts. */
  readonly repeats: 'billed' | 'free';
  /** Price of a contact that was not answered, in place of that of an answered one. */
  readonly abandonedPrice?: MicroEuro;
  readonly turnedAwayPrice?: MicroEuro;
  /** Price of a unit of these kinds; 0 is free. Kinds that are absent are billed like the others. */
  readonly kinds?: Readonly<Partial<Record<UnitKind, MicroEuro>>>;
  /** Talk below which an answered contact is short, seconds; 0 when none is. */
  readonly shortBelowSeconds?: number;
}

/** Take or pay: billed as if at least so much had been used, each month. */
export interface Commitment {
  readonly units?: Readonly<Partial<Record<Channel, number>>>;
  readonly hours?: number;
  /** Least hours of a day on which own agents are planned. */
  readonly hoursADay?: number;
  /** Least hours that an agent is billed each time he is called in. */
  readonly callOutHours?: number;
  /** When the hours fall, those of so many months before go on being billed. */
  readonly noticeMonths?: number;
}

/** Where the price holds around the forecast of the month; shares of the forecast contacts. */
export interface ForecastBand {
  readonly low: number;
  readonly high: number;
  /** Added to the price of units above `high`. */
  readonly surchargeAbove: number;
  /** Whether units below `low` are paid as if they had come. */
  readonly payBelow: boolean;
  /** Whether a malus falls away in a period whose offered contacts passed `high`. */
  readonly relief: boolean;
}

/** Bonus and malus, as a share of the month's work (hours and units, not fees). */
export interface ServiceCredits {
  readonly measure: 'service-level' | 'abandonment';
  /** A day or week counts by its part of the month. */
  readonly per: 'day' | 'week' | 'month';
  /** Of the steps that apply to a period the one with the largest share counts. Negative is a malus. */
  readonly steps: readonly {
    readonly when: 'below' | 'above';
    readonly level: number;
    readonly share: number;
  }[];
  /** Most that a month's work is changed by, either way. */
  readonly cap: number;
}

/** Prices of work and fees rise by this share at the start of every contract year after the first. */
export interface Indexation {
  readonly share: number;
}
