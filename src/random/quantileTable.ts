const CELLS = 32;
const OCTAVES = 33;
const SIDE = CELLS * OCTAVES;
const ULP32 = 2.3283064365386963e-10;
const TWO32 = 4294967296;

/** 2^k · CELLS for the octave of p with k leading zeros in 32 bits, so that p · scale lies in [CELLS, 2 · CELLS). */
const scales = new Float64Array(OCTAVES + 1);
for (let k = 0, power = 2 * CELLS; k <= OCTAVES; k++, power *= 2) scales[k] = power;

/**
 * A smooth quantile function as cubics, for hot loops: 32 cells in each halving of the distance to 0 and to 1, so
 * that tails are as exact as the middle. Two look-ups replace a logarithm, an exponential or a search, at a relative
 * error below 1e-7 (checked by a test). Draws are odd multiples of 2^-33, as streams give them.
 */
export class QuantileTable {
  /** Four coefficients for each cell: first the lower side by octave and cell, then the upper. */
  private readonly cubics = new Float64Array(2 * SIDE * 4);
  private readonly exact: (p: number) => number;

  /** `slope` is the derivative of the quantile function: one over the density there. */
  constructor(quantile: (p: number) => number, slope: (p: number) => number) {
    this.exact = quantile;
    for (let octave = 1; octave < OCTAVES; octave++) {
      const width = 1 / scales[octave]!;
      for (let cell = 0; cell < CELLS; cell++) {
        const p = (CELLS + cell) * width;
        this.setCubic(octave * CELLS + cell, p, width, quantile, slope);
        this.setCubic(SIDE + octave * CELLS + cell, 1 - p, -width, quantile, slope);
      }
    }
  }

  /** Hermite's cubic from p to p + width, as a polynomial in the place within the cell, 0…1. */
  private setCubic(
    index: number,
    p: number,
    width: number,
    quantile: (p: number) => number,
    slope: (p: number) => number,
  ): void {
    const from = quantile(p);
    const rise = quantile(p + width) - from;
    const start = slope(p) * width;
    const end = slope(p + width) * width;
    this.cubics.set([from, start, 3 * rise - 2 * start - end, start + end - 2 * rise], index * 4);
  }

  /** Turns uniform draws into `scale` times the law's values, in place. */
  fill(draws: Float64Array, count: number, scale: number): void {
    const { cubics } = this;
    for (let i = 0; i < count; i++) {
      const u = draws[i]!;
      const bits = (u * TWO32) | 0;
      // All ones in the upper half, so that both halves take the same way without a branch.
      const upper = bits >> 31;
      const folded = bits ^ upper;
      if (folded < 2 * CELLS) {
        draws[i] = scale * this.exact(u);
        continue;
      }
      const octave = Math.clz32(folded);
      const place = (folded + 0.5) * ULP32 * scales[octave]!;
      const cell = place | 0;
      const t = place - cell;
      const c = (octave * CELLS + cell - CELLS + (SIDE & upper)) * 4;
      draws[i] = scale * (cubics[c]! + t * (cubics[c + 1]! + t * (cubics[c + 2]! + t * cubics[c + 3]!)));
    }
  }
}
