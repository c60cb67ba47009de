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

/** ISO weeks, both included; from 44 to 2 runs over the new year. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}
