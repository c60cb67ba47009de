import { Weights } from '../controls.ts';
import type { Cell } from '../period-table.ts';

/** What is counted, and out of how many or how much. */
export type Ratio = readonly [part: number, whole: number];

/** Of each ratio: sums of the part, the whole, their squares and their product; then by control, both times it. */
const SUMS = 5;
const [PART, WHOLE, PARTS, WHOLES, BOTH] = [0, 1, 2, 3, 4] as const;

/**
 * Ratios over all replications together: of all contacts of this half-hour, the share that waited. The mean of the
 * shares of single replications would be another figure: where ten contacts come in a half-hour, a quiet one would
 * weigh as much as a busy one, in which more wait. Intervals by linearisation, as the ratio estimator of sampling has
 * them (W. G. Cochran, Sampling Techniques, 1977, chapter 6).
 */
export class RatioSums {
  readonly #columns: number;
  readonly #mosts: readonly number[];
  readonly #controls: number;
  readonly #size: number;
  readonly #sums: Float64Array;

  /** `mosts` is the most that the figure of each column can be: 1 for shares. */
  constructor(rows: number, mosts: readonly number[], controls: number) {
    const columns = mosts.length;
    this.#mosts = mosts;
    this.#columns = columns;
    this.#controls = controls;
    this.#size = SUMS + 2 * controls;
    this.#sums = new Float64Array(rows * columns * this.#size);
  }

  add(row: number, ratios: readonly Ratio[], controls: readonly number[]): void {
    const sums = this.#sums;
    ratios.forEach(([part, whole], column) => {
      const at = (row * this.#columns + column) * this.#size;
      sums[at + PART]! += part;
      sums[at + WHOLE]! += whole;
      sums[at + PARTS]! += part * part;
      sums[at + WHOLES]! += whole * whole;
      sums[at + BOTH]! += part * whole;
      controls.forEach((control, c) => {
        sums[at + SUMS + 2 * c]! += part * control;
        sums[at + SUMS + 2 * c + 1]! += whole * control;
      });
    });
  }

  /** Null where there is nothing to be a part of. */
  cells(row: number, weights: Weights): (Cell | null)[] {
    return Array.from({ length: this.#columns }, (_, column) => {
      const at = (row * this.#columns + column) * this.#size;
      const sums = this.#sums.subarray(at, at + this.#size);
      const most = this.#mosts[column]!;
      return this.#cell(sums, weights, most) ?? this.#cell(sums, new Weights(weights.n), most);
    });
  }

  /** Null where the weights leave less than nothing, or more than all, as they may what happens in few replications. */
  #cell(sums: Float64Array, weights: Weights, most: number): Cell | null {
    const of = (ofPart: number, ofWhole: number, squares: number) =>
      weights.fromSums({
        sum: ofPart * sums[PART]! + ofWhole * sums[WHOLE]!,
        squares,
        products: Array.from(
          { length: this.#controls },
          (_, c) => ofPart * sums[SUMS + 2 * c]! + ofWhole * sums[SUMS + 2 * c + 1]!,
        ),
      });
    const part = of(1, 0, sums[PARTS]!).mean;
    const whole = of(0, 1, sums[WHOLES]!).mean;
    if (part < 0 || whole <= 0 || part > most * whole * (1 + 1e-12)) return null;
    const ratio = part / whole;
    if (weights.n === 1) return { mean: ratio, half: null };
    const squares = sums[PARTS]! - 2 * ratio * sums[BOTH]! + ratio * ratio * sums[WHOLES]!;
    const { deviation } = of(1, -ratio, squares);
    return { mean: ratio, half: weights.halfWidth(deviation) / whole };
  }
}
