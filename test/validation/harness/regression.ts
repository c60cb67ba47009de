import { studentQuantile } from '../../../src/measures/student.ts';

export interface Adjusted {
  readonly mean: number;
  readonly half: number;
}

/**
 * Mean of a figure over replications, adjusted for how the luck of each replication's demand differed from what is
 * known of it (control variates): the figure is regressed on controls whose true means are 0.
 *
 * A replication that happened to have 1 % more calls waited longer; the regression takes that share of the noise
 * out, and the interval narrows several times. Source: S. Lavenberg and P. Welch, A perspective on the use of
 * control variables to increase the efficiency of Monte Carlo simulations, Management Science 27 (1981).
 */
export function adjustedMean(
  values: readonly number[],
  controls: readonly (readonly number[])[],
  confidence: number,
): Adjusted {
  const n = values.length;
  const q = controls.length;
  const average = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0) / n;
  const means = controls.map(average);
  const centred = controls.map((xs, k) => xs.map((x) => x - means[k]!));
  const mean = average(values);
  const cross = centred.map((a) => [
    ...centred.map((b) => dot(a, b)),
    a.reduce((sum, x, i) => sum + x * (values[i]! - mean), 0),
    0,
  ]);
  // Two right-hand sides: the slopes, and how far the controls' means lie from 0.
  for (let k = 0; k < q; k++) cross[k]![q + 1] = means[k]!;
  solve(cross, q);
  const slopes = cross.map((row) => row[q]!);
  const far = cross.reduce((sum, row, k) => sum + row[q + 1]! * means[k]!, 0);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let residual = values[i]! - mean;
    for (let k = 0; k < q; k++) residual -= slopes[k]! * centred[k]![i]!;
    squares += residual * residual;
  }
  const degrees = n - q - 1;
  const error = Math.sqrt((squares / degrees) * (1 / n + far));
  return {
    mean: mean - slopes.reduce((sum, slope, k) => sum + slope * means[k]!, 0),
    half: error > 0 ? studentQuantile((1 + confidence) / 2, degrees) * error : 0,
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

/** Gauss–Jordan elimination with pivoting, in place: columns from `size` on become solutions. */
function solve(rows: number[][], size: number): void {
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++) if (Math.abs(rows[r]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const lead = rows[k]![k]!;
    for (let c = k; c < rows[k]!.length; c++) rows[k]![c]! /= lead;
    for (let r = 0; r < size; r++) {
      if (r === k) continue;
      const by = rows[r]![k]!;
      for (let c = k; c < rows[r]!.length; c++) rows[r]![c]! -= by * rows[k]![c]!;
    }
  }
}
