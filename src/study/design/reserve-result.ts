import type { Estimate } from '../../measures/index.ts';
import type { Watched } from '../scenario-summary.ts';

/** What the reservation designer found: one plain JSON value. */
export interface ReserveResult {
  readonly format: 'blendsim-reserve/1';
  readonly blendsim: string;
  readonly scenario: Watched & {
    readonly file: string;
    readonly title: string;
    readonly hash: string;
    readonly seed: string;
    readonly replications: number;
  };
  readonly pool: { readonly id: string; readonly name: string };
  /** Option under which the pool was looked at; null for the plan of a scenario without options. */
  readonly option: string | null;
  /** Queues for which agents are kept free, and those that have to leave them free. */
  readonly protects: readonly string[];
  readonly against: readonly string[];
  readonly thresholds: readonly ThresholdResult[];
  /** The number kept free with the fewest paid hours; of equal ones the smallest. Null when none was judged. */
  readonly chosen: number | null;
  /** What that saves against keeping nobody free, paired; null when there is nothing to compare. */
  readonly savedHours: Estimate | null;
  readonly partial: boolean;
}

export interface ThresholdResult {
  /** A contact of the others is begun only while so many agents stay free. */
  readonly keepFree: number;
  /** Staffed anew for the targets of all. */
  readonly equalService: {
    readonly meetsTarget: boolean;
    /** Paid hours of the pools that share these contacts. */
    readonly paidHours: Estimate;
    readonly service: Readonly<Record<string, Estimate | null>>;
  };
  /** With the agents that are enough when nobody is kept free: who gains, and who pays for it. By queue. */
  readonly sameAgents: { readonly service: Readonly<Record<string, Estimate | null>> };
}
