import { Weights } from '../controls.ts';
import type { Cell } from '../period-table.ts';

/** What is kept of each cell of a table: sums over replications, from which its mean and interval can be had. */
export class MeanSums {
  readonly #columns: number;
  readonly #mosts: readonly number[];
  readonly #count: Uint32Array;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;
  /** By control, the sum of its products with the cell. */
  readonly #products: readonly Float64Array[];

  /** `mosts` is the most that the figure of each column can be: 1 for shares. */
  constructor(rows: number, mosts: readonly number[], controls: number) {
    const columns = mosts.length;
    this.#mosts = mosts;
    const cells = rows * columns;
    this.#columns = columns;
    this.#count = new Uint32Array(cells);
    this.#sum = new Float64Array(cells);
    this.#squares = new Float64Array(cells);
    this.#products = Array.from({ length: controls }, () => new Float64Array(cells));
  }

  add(row: number, values: readonly (number | null)[], controls: readonly number[]): void {
    values.forEach((value, column) => {
      if (value === null) return;
      const at = row * this.#columns + column;
      this.#count[at]!++;
      this.#sum[at]! += value;
      this.#squares[at]! += value * value;
      this.#products.forEach((products, c) => {
        products[at]! += value * controls[c]!;
      });
    });
  }

  /**
   * A figure that some replications lack is their plain mean: which ones had it is not kept. So is one that the weights put
   * below 0 or above the most that it can be.
   */
  cells(row: number, all: Weights): (Cell | null)[] {
    return Array.from({ length: this.#columns }, (_, column) => {
      const at = row * this.#columns + column;
      const n = this.#count[at]!;
      if (n === 0) return null;
      const weights = n === all.n ? all : new Weights(n);
      const sums = {
        sum: this.#sum[at]!,
        squares: this.#squares[at]!,
        products: this.#products.map((products) => products[at]!),
      };
      const cell = cellOf(sums, weights);
      const isOutside = cell.mean < 0 || cell.mean > this.#mosts[column]!;
      return isOutside ? cellOf(sums, new Weights(n)) : cell;
    });
  }
}

function cellOf(sums: Parameters<Weights['fromSums']>[0], weights: Weights): Cell {
  const { mean, deviation } = weights.fromSums(sums);
  return { mean, half: weights.n > 1 ? weights.halfWidth(deviation) : null };
}
