/**
 * A full staffing answer: which pools there are, whom they serve, and how many agents in every interval.
 * The same shape comes from a person's file, from the staffing search and from a what-if in the page.
 */
export interface Plan {
  readonly pools: readonly PlannedPool[];
}

export interface PlannedPool {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dedicated' | 'blended' | 'in-house';
  /** Indices into `Scenario.clients`. */
  readonly clients: readonly number[];
  readonly languages: readonly string[];
  readonly links: readonly PlannedLink[];
  /** Agents on duty (staffed, before shrinkage is added) in each interval of the grid; null under named shifts. */
  readonly agents: Int32Array | null;
  /** Named shifts as absolute seconds from the start of the grid, one entry an agent; null when staffed by number. */
  readonly shifts: readonly PlannedShift[] | null;
  readonly pick: 'longest-idle' | 'fewest-handled' | 'random';
  readonly next: 'longest-waiting' | 'priority' | 'longest-queue' | 'nearest-target' | 'weighted';
  readonly chats: number;
  readonly chatStretch: number;
  readonly changeoverSeconds: number;
  readonly absence: number;
  /** Newcomers: a further factor of the handle time by day of the grid; null when tenure makes no difference. */
  readonly ramp: Float64Array | null;
}

export interface PlannedShift {
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
}

/** That a pool serves a queue, and how. */
export interface PlannedLink {
  /** Index into `Scenario.queues`. */
  readonly queue: number;
  /** A contact tries lower ranks first; equal ranks share, longest idle agent first. */
  readonly rank: number;
  readonly afterSeconds: number;
  readonly keepFree: number;
  readonly priority: number;
  readonly weight: number;
  /** Multiplies the handle time: proficiency, ramp and the penalty for added clients, all in one. */
  readonly handleFactor: number;
  /** 1 in the intervals in which the pool takes the queue; null is always (hybrid rules make it otherwise). */
  readonly active: Uint8Array | null;
}
