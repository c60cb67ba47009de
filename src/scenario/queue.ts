import type { Law } from '../random/law.ts';
import type { Demand, Variation } from './demand.ts';
import type { DateRule, WeeklyHours } from './time.ts';

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
  /** Skill that it asks of its agents, as rate cards name it; absent when ordinary. */
  readonly level?: string;
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
