import { ln } from './elementary.ts';

const CELLS = 128;
/** Middle of each cell of [1, 2): its reciprocal, and its logarithm. */
const reciprocals = new Float64Array(CELLS);
const logarithms = new Float64Array(CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  const middle = 1 + (cell + 0.5) / CELLS;
  reciprocals[cell] = 1 / middle;
  logarithms[cell] = ln(middle);
}
/** 2^i and i·ln 2 for i = 0…33. */
const powers = new Float64Array(34);
const logarithmsOfPowers = new Float64Array(34);
for (let i = 0; i <= 33; i++) {
  powers[i] = i === 0 ? 1 : powers[i - 1]! * 2;
  logarithmsOfPowers[i] = i * ln(2);
}

/**
 * -ln(u) for a uniform draw u in (0, 1) of 32 bits, for hot loops: a table and a short series instead of a
 * division and the double's bits. The absolute error stays below 1e-15, and the result is never negative.
 */
export function minusLnOfDraw(u: number): number {
  const bits = u * 4294967296;
  const leading = Math.clz32(bits) + 1;
  // u = mantissa / 2^leading with the mantissa in [1, 2).
  const mantissa = u * powers[leading]!;
  const cell = ((mantissa - 1) * CELLS) | 0;
  const r = mantissa * reciprocals[cell]! - 1;
  const series =
    r *
    (1 - r * (0.5 - r * (0.3333333333333333 - r * (0.25 - r * (0.2 - r * (0.16666666666666666 - r / 7))))));
  const minus = logarithmsOfPowers[leading]! - logarithms[cell]! - series;
  return Math.max(minus, 0);
}
