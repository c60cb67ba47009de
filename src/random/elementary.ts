/**
 * The natural logarithm and the exponential, in plain arithmetic: `Math.log` and `Math.exp` differ between
 * engines by a rounding step in about a tenth of their arguments, and a page must equal the command line to the
 * last bit. Ported from fdlibm (e_log.c, e_exp.c), Copyright (C) 1993 by Sun Microsystems, Inc.: "Permission to
 * use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved."
 * Errors are below one unit in the last place.
 */

const asDouble = new Float64Array(1);
const asWords = new Int32Array(asDouble.buffer);
asDouble[0] = 1;
const HIGH = asWords[1] === 0 ? 0 : 1;

/** 2 to the power i - 1024 for i = 0…2047: a multiplication scales faster than writing an exponent's bits. */
const POWERS = new Float64Array(2048);
POWERS[1024] = 1;
for (let i = 1025; i < POWERS.length; i++) POWERS[i] = POWERS[i - 1]! * 2;
for (let i = 1023; i >= 0; i--) POWERS[i] = POWERS[i + 1]! / 2;

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = Math.LOG2E;

/** Natural logarithm. `ln(0)` is -Infinity, a negative argument gives NaN. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    x *= 18014398509481984;
  }
  asDouble[0] = x;
  const high = asWords[HIGH]!;
  const half = ((high & 0x000fffff) + 0x95f64) & 0x100000;
  const exponent = (high >> 20) - 1023 + (half >> 20);
  k += exponent;
  const f = x * POWERS[1024 - exponent]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const rest = even + odd;
  const square = 0.5 * f * f;
  return k * LN2_HIGH - (square - (s * (square + rest) + k * LN2_LOW) - f);
}

/** e to the power x; 0 below -745.2, Infinity above 709.8. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (Number.isNaN(x)) return x;
  const k = x < 0 ? (LOG2_E * x - 0.5) | 0 : (LOG2_E * x + 0.5) | 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > -1022 && k < 1024) return y * POWERS[k + 1024]!;
  // The result is subnormal or next to overflow: scale in two steps.
  return k < 0 ? y * POWERS[k + 2024]! * POWERS[24]! : y * POWERS[k + 24]! * POWERS[2024]!;
}
