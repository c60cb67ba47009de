import type { DateRule } from './time.ts';

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
