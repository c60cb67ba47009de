/**
 * What one replication tells: counts and seconds, no statistics. A contact counts in the interval in which it was
 * offered, whatever happens to it later; time counts in the interval in which it passes.
 *
 * Queue columns hold `queue * intervals + interval`, pool columns `pool * intervals + interval`,
 * link columns `link * days + day`, where links are numbered through all pools in order.
 *
 * For each queue over the whole run: offered = answered + abandoned + turnedAway + stillWaiting.
 * For each pool and interval: staffed = handling + changeover + idle (chat: time with at least one in hand counts once).
 */
export interface Facts {
  readonly replication: number;
  readonly intervals: number;
  readonly days: number;
  readonly queues: QueueFacts;
  readonly pools: PoolFacts;
  readonly links: LinkFacts;
  /** Answered contacts by drawer and kind; null or absent where no queue asks for it. */
  readonly units?: UnitFacts | null;
  /** Distribution of waits of answered contacts, `queue * waitBins + bin`; see `waitBinOf`. */
  readonly waits: Int32Array;
}

export interface QueueFacts {
  readonly offered: Int32Array;
  /** First attempts among the offered; the rest are redials and transfers. */
  readonly firstAttempts: Int32Array;
  readonly answered: Int32Array;
  readonly answeredInTime: Int32Array;
  readonly abandoned: Int32Array;
  readonly abandonedInTime: Int32Array;
  readonly turnedAway: Int32Array;
  /** Offered contacts that could not start at once, balks and abandons among them. */
  readonly delayed: Int32Array;
  /** Contacts that accepted a call-back; they are answered, or still waiting, like the others. */
  readonly calledBack: Int32Array;
  /** Waits of the answered, seconds, by the interval in which they were offered. */
  readonly waitAnswered: Float64Array;
  /** Waits of all offered contacts, seconds, by the interval in which they were offered. */
  readonly waitAll: Float64Array;
  /** Waiting time that passes in the interval, contact-seconds; over intervalSeconds it is the mean queue length. */
  readonly waiting: Float64Array;
  /** One number a queue: contacts that still wait at the end of the run. */
  readonly stillWaiting: Int32Array;
}

export interface PoolFacts {
  readonly staffed: Float64Array;
  readonly handling: Float64Array;
  readonly changeover: Float64Array;
  readonly idle: Float64Array;
  /** Staffed seconds beyond the schedule, by agents who finish a contact; part of `staffed`. */
  readonly overrun: Float64Array;
}

export interface LinkFacts {
  readonly contacts: Int32Array;
  /** Agent-seconds of handling (talk and after-contact work); concurrent chats share their agent's time. */
  readonly handling: Float64Array;
  readonly talk: Float64Array;
  readonly changeover: Float64Array;
  /** Seconds after rounding each contact by the queue's billing rule. */
  readonly billed: Float64Array;
  /** One number a link: seconds of `handling` in the warm-up of a stationary run; 0 elsewhere. */
  readonly handlingInWarmUp: Float64Array;
}

/** Kinds of contacts in `UnitFacts`, by place; a contact is of the first after `ordinary` that fits. */
export const UNIT_KINDS = ['ordinary', 'short', 'transferred', 'redialled', 'calledBack'] as const;

/**
 * Contacts that agents have done, by link, drawer (see `ModelUnits`) and kind: those of a link begin at its `first`,
 * `(first + drawer) * kinds + kind`. A contact is in the drawer of the interval in which it was first taken.
 */
export interface UnitFacts {
  /** By link; -1 where its queue is not counted so. */
  readonly first: Int32Array;
  readonly contacts: Int32Array;
  /** Seconds after rounding each contact by the queue's billing rule. */
  readonly billed: Float64Array;
}
