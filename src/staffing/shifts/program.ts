/**
 * A mixed-integer program as plain numbers: minimise cost x, with rowLower <= A x <= rowUpper and
 * lower <= x <= upper. The matrix is by rows: entries `starts[row]` to `starts[row + 1] - 1`.
 */
export interface IntegerProgram {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** 1 where a column takes whole numbers only. */
  readonly whole: readonly (0 | 1)[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

export interface SolverLimits {
  readonly seconds: number;
  /** It is enough to be within this share of the best cost. */
  readonly gap: number;
}

export type ProgramSolution =
  | {
      /** `best` within the gap asked for; `limit` when the time was over before. */
      readonly kind: 'best' | 'limit';
      readonly values: ArrayLike<number>;
      readonly cost: number;
      /** Share by which the cost may still lie above the best. */
      readonly gap: number;
    }
  /** No values keep all rows. */
  | { readonly kind: 'infeasible' }
  /** The time was over before any whole solution was found. */
  | { readonly kind: 'nothing-found' };

/** Solves integer programs; handed in, so that the core knows no solver. */
export type SolveProgram = (
  program: IntegerProgram,
  limits: SolverLimits,
  /** Values of the whole columns from which to begin; those that break a row are passed over. */
  start?: ArrayLike<number>,
) => Promise<ProgramSolution>;

export interface ColumnLimits {
  readonly lower?: number;
  readonly upper?: number;
  readonly whole?: boolean;
}

/** One entry of a row: a column and its coefficient. */
export type Term = readonly [column: number, value: number];

/** Puts a program together, a column and a row at a time. */
export class ProgramBuilder {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: (0 | 1)[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];

  /** Returns the column's number. From 0 without end, and any fraction, unless limited. */
  column(cost: number, { lower = 0, upper = Infinity, whole = false }: ColumnLimits = {}): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.cost.length - 1;
  }

  /** Terms of the same column are added up. */
  row(lower: number, upper: number, terms: readonly Term[]): void {
    const sums = new Map<number, number>();
    for (const [column, value] of terms) sums.set(column, (sums.get(column) ?? 0) + value);
    for (const [column, value] of sums) {
      if (value === 0) continue;
      this.columns.push(column);
      this.values.push(value);
    }
    this.starts.push(this.columns.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  program(): IntegerProgram {
    const { cost, lower, upper, whole, rowLower, rowUpper, starts, columns, values } = this;
    return { cost, lower, upper, whole, rowLower, rowUpper, starts, columns, values };
  }
}
