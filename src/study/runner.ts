import type { Facts } from '../engine/facts.ts';
import type { Model } from '../engine/model.ts';

/** Asks to stop after the replications in hand; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Replications `from`, `from + 1`, … `from + count - 1`; the number alone decides the random numbers. */
export interface Replications {
  readonly from: number;
  readonly count: number;
}

/**
 * Plays replications of one model, wherever: in this thread, in several, on other machines.
 *
 * Whatever the number of workers, `each` receives the facts one at a time in replication order, so that
 * sums, which depend on the order of their terms, come out with the same bits.
 */
export interface Runner {
  /** How many replications are played at the same time. */
  readonly workers: number;
  /**
   * Resolves to the number of replications handed over: all of them, or, once `signal` asks to stop, the first
   * so many. Rejects with what the engine or `each` threw; nothing is handed over after that.
   */
  run(
    model: Model,
    replications: Replications,
    each: (facts: Facts) => void,
    signal?: StopSignal,
  ): Promise<number>;
  /** Lets the workers go; the runner is of no use afterwards. */
  close(): Promise<void>;
}

/** Thrown by a search that was asked to stop before it had an answer. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  constructor() {
    super('stopped before an answer was there');
  }
}
