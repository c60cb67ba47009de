import { studentQuantile } from './student.ts';

/** A figure whose true mean is known: its values by replication, in their order, and that mean. */
export interface Control {
  readonly values: ArrayLike<number>;
  readonly mean: number;
}

/** Fewer values than this say too little of how figures follow a control, and are taken as they are. */
const fewest = 10;

/**
 * How a mean is read off replications: as it is, or so that the luck of what came is taken out.
 *
 * How many contacts a forecast expects is known; how many came in these replications was chance. Least squares tell
 * how a figure follows the contacts that came, and the mean is read where they are as expected (control variates).
 * That is a weighted mean whose weights rest on the controls alone and are the same for every figure: what adds up
 * in each replication adds up in the means.
 *
 * Source: S. S. Lavenberg and P. D. Welch, A perspective on the use of control variables to increase the efficiency of
 * Monte Carlo simulations, Management Science 27 (1981).
 */
export class Weights {
  /** Replications. */
  readonly n: number;
  /** Degrees of freedom of the deviations. */
  readonly degrees: number;
  /** Variance of the estimated mean over that of a single value around what the controls explain. */
  private readonly variance: number;
  private readonly controls: readonly Control[];
  private readonly directions: readonly Direction[];

  constructor(n: number, controls: readonly Control[] = []) {
    this.n = n;
    this.controls = controls;
    this.directions = n < fewest ? [] : independent(n, controls);
    this.degrees = n - 1 - this.directions.length;
    this.variance = this.directions.reduce((sum, { offset }) => sum + offset * offset, 1 / n);
  }

  /** The weights of some of the replications, in order: the first so many, or those in which a figure exists. */
  of(replications: readonly number[]): Weights {
    if (replications.length === this.n) return this;
    const controls = this.controls.map(({ values, mean }) => ({
      values: replications.map((r) => values[r]!),
      mean,
    }));
    return new Weights(replications.length, controls);
  }

  mean(values: ArrayLike<number>): number {
    let mean = meanOf(values, this.n);
    for (const { unit, offset } of this.directions) mean += offset * dot(unit, values);
    return mean;
  }

  /** Standard deviation of single values around what the controls explain; 0 for a single value. */
  deviation(values: ArrayLike<number>): number {
    if (this.degrees < 1) return 0;
    const rest = centred(values, this.n);
    for (const { unit } of this.directions) takeOut(rest, unit);
    return Math.sqrt(dot(rest, rest) / this.degrees);
  }

  /** Mean and deviation of values of which only sums were kept. */
  fromSums({ sum, squares, products }: Sums): { readonly mean: number; readonly deviation: number } {
    const { n, controls, directions, degrees } = this;
    let mean = sum / n;
    let rest = squares - (sum * sum) / n;
    for (const { combines, offset } of directions) {
      let along = 0;
      for (let c = 0; c < controls.length; c++) {
        along += combines[c]! * (products[c]! - meanOf(controls[c]!.values, n) * sum);
      }
      mean += offset * along;
      rest -= along * along;
    }
    // So little of the squares is what rounding left of values that never varied.
    if (degrees < 1 || rest <= 1e-13 * squares) return { mean, deviation: 0 };
    return { mean, deviation: Math.sqrt(rest / degrees) };
  }

  /** Half the interval of the mean, from the deviation of single values; 0 for a single value. */
  halfWidth(deviation: number, confidence = 0.95): number {
    if (this.degrees < 1) return 0;
    return studentQuantile((1 + confidence) / 2, this.degrees) * deviation * Math.sqrt(this.variance);
  }
}

/** What is kept of many values: their sum, that of their squares, and that of their products with each control. */
export interface Sums {
  readonly sum: number;
  readonly squares: number;
  readonly products: ArrayLike<number>;
}

/** One thing that controls tell: a unit vector over replications, and how far along it the mean that is sought lies. */
interface Direction {
  readonly unit: Float64Array;
  readonly offset: number;
  /** The unit vector is this combination of the controls less their sample means. */
  readonly combines: Float64Array;
}

/** Gram and Schmidt over the controls less their sample means; what never varies, or repeats the others, tells nothing. */
function independent(n: number, controls: readonly Control[]): Direction[] {
  const directions: Direction[] = [];
  for (const [c, { values, mean }] of controls.entries()) {
    const rest = centred(values, n);
    const combines = new Float64Array(controls.length);
    combines[c] = 1;
    const length = Math.sqrt(dot(rest, rest));
    let gap = mean - meanOf(values, n);
    for (const { unit, offset, combines: known } of directions) {
      const along = takeOut(rest, unit);
      gap -= along * offset;
      for (let k = 0; k < c; k++) combines[k]! -= along * known[k]!;
    }
    const left = Math.sqrt(dot(rest, rest));
    if (!(left > 1e-6 * length)) continue;
    directions.push({
      unit: rest.map((x) => x / left),
      offset: gap / left,
      combines: combines.map((x) => x / left),
    });
  }
  return directions;
}

/** Removes from a vector what lies along a unit vector; how much that was. */
function takeOut(vector: Float64Array, unit: Float64Array): number {
  const along = dot(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * unit[i]!;
  return along;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function meanOf(values: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  return sum / n;
}

function centred(values: ArrayLike<number>, n: number): Float64Array {
  const mean = meanOf(values, n);
  return Float64Array.from({ length: n }, (_, i) => values[i]! - mean);
}
