/**
 * A mean over replications with its uncertainty, and the spread of the quantity itself: two things, never mixed.
 * `low` and `high` bound the mean (95 %, Student t); `p10` and `p90` bound a single year (or day) of its kind.
 */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Standard deviation between replications. */
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Replications that had a value. */
  readonly n: number;
}

/** Counts of one queue, client or pool of queues in one period of one replication. */
export interface Counts {
  offered: number;
  firstAttempts: number;
  answered: number;
  answeredInTime: number;
  abandoned: number;
  abandonedInTime: number;
  turnedAway: number;
  delayed: number;
  calledBack: number;
  waitAnswered: number;
  waitAll: number;
  waiting: number;
}

/** Seconds of one pool in one period of one replication. */
export interface PoolTime {
  staffed: number;
  handling: number;
  changeover: number;
  idle: number;
  overrun: number;
  /** staffed / (1 - shrinkage). */
  paid: number;
}

/**
 * The service figures of a queue or client; shares 0…1, seconds. Null where nothing was offered or answered.
 * Waits (probability, ASA, mean, percentiles) of several queues together are those of voice and chat, where there are any.
 */
export interface ServiceMeasures {
  readonly offered: Estimate;
  readonly answered: Estimate;
  readonly abandoned: Estimate;
  readonly turnedAway: Estimate;
  readonly stillWaiting: Estimate;
  readonly serviceLevel: Readonly<
    Record<
      'abandoned-in-time-good' | 'answered-only' | 'all-offered' | 'abandoned-in-time-excluded',
      Estimate | null
    >
  >;
  readonly abandonment: Estimate | null;
  /** Probability of waiting at all. */
  readonly waitProbability: Estimate | null;
  /** Mean wait of the answered, seconds. */
  readonly asa: Estimate | null;
  /** Mean wait of all offered, seconds. */
  readonly meanWait: Estimate | null;
  /** Mean number waiting, over the horizon. */
  readonly queueLength: Estimate;
  /** Seconds not exceeded by 50, 80, 90, 95 and 99 % of the answered; null when nobody was answered. */
  readonly waitPercentiles: Readonly<Record<'p50' | 'p80' | 'p90' | 'p95' | 'p99', number>> | null;
}

export interface PoolMeasures {
  readonly staffedHours: Estimate;
  readonly paidHours: Estimate;
  readonly handlingHours: Estimate;
  readonly changeoverHours: Estimate;
  readonly idleHours: Estimate;
  readonly overrunHours: Estimate;
  /** handling / (handling + idle + changeover), 0…1. */
  readonly occupancy: Estimate | null;
  /** handling / paid, 0…1. */
  readonly utilisation: Estimate | null;
  /** Mean busy agents while staffed. */
  readonly busyAgents: Estimate;
}
