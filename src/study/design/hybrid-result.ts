import type { Estimate } from '../../measures/index.ts';
import type { OptionResult } from '../comparison.ts';
import type { Watched } from '../scenario-summary.ts';

/** What the hybrid designer found: one plain JSON value. */
export interface HybridResult {
  readonly format: 'blendsim-hybrid/1';
  readonly blendsim: string;
  readonly scenario: Watched & {
    readonly file: string;
    readonly title: string;
    readonly hash: string;
    readonly seed: string;
    readonly replications: number;
  };
  /** The client whose agents switch. */
  readonly client: { readonly id: string; readonly name: string };
  /** The two pure forms, the rules of the scenario, and the rules that were found, as simulated. */
  readonly forms: readonly FormResult[];
  /** Id of the cheapest form that meets the target; null when none does, or none was simulated. */
  readonly chosen: string | null;
  /** Ids of the cheapest rule and of the cheapest pure form that meet the target. */
  readonly rule: string | null;
  readonly pure: string | null;
  /** What the cheapest rule saves against the cheapest pure form, paired; below 0 a pure form is cheaper. */
  readonly saving: Estimate | null;
  /** `hybrid` or `pure` where the interval of the saving says so, else `too-close`; null without both. */
  readonly verdict: 'hybrid' | 'pure' | 'too-close' | null;
  /** When the cheapest rule has dedicated agents; null without a rule. */
  readonly calendar: RuleCalendar | null;
  readonly partial: boolean;
}

/** A rule over the horizon, week by week and hour by hour of the scenario's clock. */
export interface RuleCalendar {
  /** ISO weeks, such as `2026-W49`. */
  readonly weeks: readonly string[];
  /** By week, then by hour of the day from 0 to 23: share of the client's open time with dedicated agents; null closed. */
  readonly dedicated: readonly (readonly (number | null)[])[];
}

export interface FormResult {
  readonly id: string;
  readonly form: 'dedicated' | 'blended' | 'hybrid';
  /** When the agents are dedicated, as `dedicated-when:` has it; empty for a pure form. */
  readonly rule: string;
  /** `scenario`: an option of the file; `pure`: a form of the cards alone; otherwise how the rule was sought. */
  readonly found: 'scenario' | 'pure' | 'hours' | 'weeks' | 'weeks-and-hours' | 'load';
  /** Share of the client's open time in which its agents are dedicated. */
  readonly dedicatedShare: number;
  /** What the formula expects the client to pay for hours and units, micro-euro. */
  readonly formulaCost: number;
  readonly meetsTarget: boolean;
  readonly shortfalls: OptionResult['shortfalls'];
  /** What the client pays over the horizon, fees among it, micro-euro. */
  readonly cost: Estimate;
  /** What it pays more than under the chosen form, paired; null for that one. */
  readonly more: Estimate | null;
}
