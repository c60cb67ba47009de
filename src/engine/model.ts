import type { Law } from '../random/law.ts';

/**
 * What the engine plays: numbers only, names gone. Made by `compileModel` from a scenario, its grid and a plan;
 * plain enough to be cloned to a worker or embedded in a page.
 */
export interface Model {
  readonly seed: string;
  readonly intervals: number;
  readonly intervalSeconds: number;
  readonly days: number;
  readonly dayOf: Int32Array;
  /** Waits of contacts offered before this interval are left out of `Facts.waits` (warm-up of a stationary run); 0 when absent. */
  readonly warmUpIntervals?: number;
  readonly queues: readonly ModelQueue[];
  readonly pools: readonly ModelPool[];
  readonly clients: number;
  /** Names of shared causes of demand, as indices 0…causes-1 in `ModelQueue.loadings`. */
  readonly causes: number;
  /** Stream keys of the causes, so that a further cause never changes what the others do; their indices when absent. */
  readonly causeKeys?: readonly string[];
  /** Serve what still waits after the last interval (true), or count it as still waiting (false). */
  readonly drain: boolean;
}

export interface ModelQueue {
  /** The stream key of the queue: its id, so that adding another queue never changes this one's contacts. */
  readonly key: string;
  readonly client: number;
  readonly channel: 'voice' | 'chat' | 'email' | 'back-office';
  readonly open: Uint8Array;
  readonly expected: Float64Array;
  /** 'poisson' around the expectation, 'exact' counts scattered at random, or 'recorded' moments. */
  readonly arrivals: 'poisson' | 'exact' | 'recorded';
  readonly recordedAt: Float64Array | null;
  readonly dayCv: number;
  readonly dayMemory: number;
  readonly withinDayCv: number;
  readonly withinDayMemory: number;
  readonly loadings: readonly number[];
  readonly forecastCv: number;
  readonly talk: Law;
  readonly afterWork: Law;
  readonly patience: Law;
  readonly ringSeconds: number;
  readonly balk: number;
  readonly capacity: number;
  readonly redial: {
    readonly share: number;
    readonly delay: Law;
    readonly tries: number;
    readonly into: number;
  } | null;
  readonly callBack: { readonly whenWaitOver: number; readonly accept: number } | null;
  readonly transfers: readonly { readonly share: number; readonly into: number }[];
  /** Answered within so many seconds counts as in time. Infinity when there is no target. */
  readonly targetSeconds: number;
  readonly targetOpenTimeOnly: boolean;
  readonly interruptible: boolean;
  readonly atClosing: 'answer' | 'turn-away' | 'carry-over';
  /** Rounding of a billed contact: started increments, minimum, and whether after-contact work counts. */
  readonly billIncrementSeconds: number;
  readonly billMinimumSeconds: number;
  readonly billTalkOnly: boolean;
  /** How contacts are counted into `Facts.units`; absent where nobody asks for it. */
  readonly units?: ModelUnits | null;
}

/** Drawers into which answered contacts are counted one by one. */
export interface ModelUnits {
  /** Drawer of each interval, 0…cells-1. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  /** Talk below which a contact is short, seconds. */
  readonly shortBelowSeconds: number;
}

export interface ModelPool {
  readonly key: string;
  readonly agents: Int32Array | null;
  readonly shifts:
    | readonly {
        readonly from: number;
        readonly to: number;
        readonly breaks: readonly { readonly from: number; readonly to: number }[];
      }[]
    | null;
  readonly links: readonly ModelLink[];
  readonly pick: 'longest-idle' | 'fewest-handled' | 'random';
  readonly next: 'longest-waiting' | 'priority' | 'longest-queue' | 'nearest-target' | 'weighted';
  readonly chats: number;
  readonly chatStretch: number;
  readonly changeoverSeconds: number;
  readonly absence: number;
  /** A further factor of the handle time by day, above 0; null is 1 always. */
  readonly ramp: Float64Array | null;
}

export interface ModelLink {
  readonly queue: number;
  readonly rank: number;
  readonly afterSeconds: number;
  readonly keepFree: number;
  readonly priority: number;
  readonly weight: number;
  readonly handleFactor: number;
  readonly active: Uint8Array | null;
}
