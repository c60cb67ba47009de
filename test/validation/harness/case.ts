/** How much to play: `fast` for every test run, `long` for the validation report. */
export type Effort = 'fast' | 'long';

/** One figure of a case: what theory says, and what each run gave. */
export interface Check {
  readonly measure: string;
  readonly kind: 'share' | 'quantity' | 'demand';
  readonly exact: number;
  readonly values: readonly number[];
  /** Widest half of an interval that still proves something. */
  readonly widest: number;
  /** By control, then by run: figures with a known mean of 0 that explain a part of the noise. */
  readonly controls: readonly (readonly number[])[];
}

export interface Case {
  /** The system, as a textbook would name it. */
  readonly name: string;
  readonly group: string;
  /** Where the exact figures come from. */
  readonly source: string;
  /** Left out of `fast` runs. */
  readonly longOnly?: boolean;
  readonly run: (effort: Effort) => Check[];
}

/** A share of contacts or of time: an error of half a percentage point must show. */
export function share(measure: string, exact: number, values: readonly number[]): Check {
  return { measure, kind: 'share', exact, values, widest: 0.004, controls: [] };
}

/** A mean wait, a queue length, a rate: an error of 5 % must show, unless it is less than `trifle`. */
export function quantity(measure: string, exact: number, values: readonly number[], trifle = 0): Check {
  return {
    measure,
    kind: 'quantity',
    exact,
    values,
    widest: Math.max(0.045 * Math.abs(exact), trifle),
    controls: [],
  };
}
