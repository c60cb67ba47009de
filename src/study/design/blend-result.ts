import type { Estimate } from '../../measures/index.ts';
import type { OptionResult } from '../comparison.ts';
import type { Watched } from '../scenario-summary.ts';

/** What the blend designer found: one plain JSON value, of which the terminal, the page and `--json` tell. */
export interface BlendResult {
  readonly format: 'blendsim-blend/1';
  readonly blendsim: string;
  readonly scenario: Watched & {
    readonly file: string;
    readonly title: string;
    readonly hash: string;
    readonly seed: string;
    readonly replications: number;
    readonly penaltyPerClient: number;
    readonly changeoverSeconds: number;
    readonly trainingHoursPerClient: number;
    readonly shrinkage: number;
  };
  /** Most clients that an agent of the chosen design may serve. */
  readonly cap: number;
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** Designs that were staffed and played, dedicated agents first. */
  readonly designs: readonly DesignResult[];
  /** Id of the cheapest design that keeps every promise within the cap (without a cost card: with the fewest paid hours); null when none was judged. */
  readonly chosen: string | null;
  /** What each further client of an agent brings, from the first to the fifth. */
  readonly widths: readonly WidthResult[];
  readonly collisions: readonly CollisionResult[];
  /** Pairs of clients with a language in common, those first whose sharing costs most. */
  readonly pairs: readonly PairResult[];
  /** Teams that the formula weighed, and whether every division was among them. */
  readonly search: { readonly weighed: number; readonly exhaustive: boolean; readonly simulations: number };
  /** Stopped before every design was judged. */
  readonly partial: boolean;
}

export interface TeamResult {
  readonly language: string;
  /** Ids, in file order. */
  readonly clients: readonly string[];
}

export interface DesignResult {
  /** `dedicated`, `at-most-2` … `at-most-5`, `ring-of-2`, `as-written`, or `best-by-language`. */
  readonly id: string;
  /** Most clients that an agent serves. */
  readonly widest: number;
  readonly teams: readonly TeamResult[];
  /** Paid hours by the formula, before any simulation; null where it has none. */
  readonly formulaHours: number | null;
  readonly meetsTarget: boolean;
  readonly shortfalls: OptionResult['shortfalls'];
  /** Paid hours over the horizon, learning among them. */
  readonly paidHours: Estimate;
  readonly learningHours: number;
  /** What the staff costs the outsourcer, micro-euro; null without a cost card. */
  readonly cost: Estimate | null;
  /** Against dedicated agents, paired by replication; positive is less. */
  readonly savedHours: Estimate;
  readonly savedCost: Estimate | null;
  /** Service level by client. */
  readonly service: Readonly<Record<string, Estimate | null>>;
}

export interface WidthResult {
  /** Clients that an agent serves at most. */
  readonly clients: number;
  /** The judged design; null when it was not judged. Two widths may have the same one. */
  readonly design: string | null;
  /** What it saves more than the width before it, paired by replication; null for the first. */
  readonly gainedHours: Estimate | null;
  readonly gainedCost: Estimate | null;
}

export interface CollisionResult {
  readonly clients: readonly [string, string];
  readonly weeks: number | null;
  readonly intervals: number | null;
  readonly jointPeak: number;
}

export interface PairResult {
  readonly language: string;
  readonly clients: readonly [string, string];
  /** Paid hours by the formula. */
  readonly apartHours: number;
  readonly togetherHours: number;
  readonly costs: 'promises' | 'learning' | null;
  /** Paid hours of the plans that simulation found for the two; null where they were not simulated. */
  readonly simulated: { readonly apartHours: number; readonly togetherHours: number } | null;
}
