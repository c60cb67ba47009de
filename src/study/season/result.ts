import type { MicroEuro } from '../../scenario/types.ts';

/** The season of a plan as people. Plain JSON, as the comparison is; lists by week follow `weeks`. */
export interface SeasonResult {
  readonly format: 'blendsim-season/1';
  readonly blendsim: string;
  readonly scenario: {
    readonly file: string;
    readonly hash: string;
    readonly title: string;
    readonly seed: string;
  };
  readonly option: { readonly id: string; readonly name: string } | null;
  readonly weeks: readonly string[];
  /** Coefficient of variation of the year's level of demand, of all pools together. */
  readonly forecastError: number;
  readonly probability: number;
  readonly groups: readonly SeasonGroup[];
}

/** What a hire costs beside wages, micro-euro, by which lines of the cost card; others are time that is paid as wages. */
export interface HireCost {
  readonly cost: MicroEuro;
  readonly lines: readonly string[];
  readonly asWages: readonly string[];
}

/** People of one kind: those whose pools speak the same languages, for one employer. */
export interface SeasonGroup {
  readonly id: string;
  /** Tags of the languages that they speak, and whether they are the client's own. */
  readonly languages: readonly string[];
  readonly ownDesk: boolean;
  readonly pools: readonly string[];
  readonly hire: HireCost;
  readonly atStart: number;
  readonly hires: readonly {
    /** When the decision must be taken, training begins, and the contract ends: ISO weeks; the end null with the horizon. */
    readonly decide: string;
    readonly start: string;
    readonly end: string | null;
    readonly people: number;
  }[];
  /** People, expected: some leave. Needed and effective count as experienced full-time people. */
  readonly needed: readonly number[];
  readonly training: readonly number[];
  readonly learning: readonly number[];
  readonly experienced: readonly number[];
  readonly effective: readonly number[];
  readonly cost: MicroEuro;
  readonly gap: number;
  /** The same hires, so many weeks later. */
  readonly late: readonly {
    readonly weeks: number;
    readonly extraCost: MicroEuro;
    readonly overtimeHours: number;
    readonly shortHours: number;
  }[];
  /** Hiring for a level of demand that is not passed with this probability. */
  readonly risk: readonly {
    readonly probability: number;
    readonly level: number;
    readonly hired: number;
    /** Wages, hires, and the expected overtime and hours short over the chances of the year. */
    readonly cost: MicroEuro;
    /** Probability that some week is short in spite of overtime. */
    readonly short: number;
    readonly shortHours: number;
  }[];
}
