/**
 * The calendar of a scenario resolved once: every local day, hour and holiday turned into plain arrays over
 * intervals. After this nothing asks a time zone again, so that an engine in a page plays the same year.
 */
export interface Grid {
  readonly intervals: number;
  readonly intervalSeconds: number;
  /** Milliseconds since 1970 of the first interval; interval i starts i * intervalSeconds later, in real time. */
  readonly startEpochMs: number;
  /** Local days of the scenario's zone; a day with a clock change has fewer or more intervals. */
  readonly days: readonly GridDay[];
  /** Day index of each interval. */
  readonly dayOf: Int32Array;
  /** Minute of the local day at which each interval starts, 0…1439. */
  readonly minuteOf: Int16Array;
  /** Week and month index (into `weeks`, `months`) of each day. */
  readonly weeks: readonly GridPeriod[];
  readonly months: readonly GridPeriod[];
  /** In `Scenario.queues` order. */
  readonly queues: readonly GridQueue[];
}

export interface GridDay {
  /** ISO date. */
  readonly date: string;
  /** 0 Monday … 6 Sunday. */
  readonly weekday: number;
  /** Indices into `Grid.weeks` and `Grid.months`. */
  readonly week: number;
  readonly month: number;
  readonly firstInterval: number;
  readonly intervals: number;
}

export interface GridPeriod {
  /** `2026-W49`, `2026-12`. */
  readonly label: string;
  readonly firstDay: number;
  readonly days: number;
}

export interface GridQueue {
  /** 1 in the intervals in which the queue is open. */
  readonly open: Uint8Array;
  /** Mean first attempts in each interval, by the forecast. */
  readonly expected: Float64Array;
  /** Moments of recorded contacts in seconds from the start of the grid; null unless demand is recorded. */
  readonly recordedAt: Float64Array | null;
}
