import { exp, ln } from './elementary.ts';
import { normalQuantile } from './normal.ts';

/** Logarithm of the gamma function for x > 0: Lanczos' series with g = 7, about 15 digits. */
export function lnGamma(x: number): number {
  const z = x - 1;
  let sum = 0.9999999999998099;
  for (let i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (z + i + 1);
  const t = z + 7.5;
  return 0.9189385332046727 + (z + 0.5) * ln(t) - t + ln(sum);
}
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];

/**
 * Regularised lower incomplete gamma function P(a, x): the share of a gamma law of shape a and scale 1 below x.
 * Series below a + 1, Lentz's continued fraction above (Press et al., Numerical Recipes, section 6.2).
 */
export function gammaShareBelow(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), without cancellation in the tail. */
export function gammaShareAbove(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100_000; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum * exp(a * ln(x) - x - lnGamma(a));
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = an * d + b;
    if (d < tiny && d > -tiny) d = tiny;
    c = b + an / c;
    if (c < tiny && c > -tiny) c = tiny;
    d = 1 / d;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return h * exp(a * ln(x) - x - lnGamma(a));
}

/**
 * Quantile of a gamma law with mean 1 and this coefficient of variation; u in (0, 1). A cv of 0 is the constant 1.
 * Halley's steps on the incomplete gamma function from the Wilson-Hilferty guess, about 12 digits.
 */
export function gammaQuantile(u: number, cv: number): number {
  if (!(cv > 0)) return 1;
  const shape = 1 / (cv * cv);
  return unitScaleQuantile(u, shape) / shape;
}

function unitScaleQuantile(u: number, shape: number): number {
  const lnGammaShape = lnGamma(shape);
  let x = firstGuess(u, shape, lnGammaShape);
  for (let step = 0; step < 60; step++) {
    const upper = u > 0.5;
    const excess = upper ? 1 - u - gammaShareAbove(shape, x) : gammaShareBelow(shape, x) - u;
    const density = exp((shape - 1) * ln(x) - x - lnGammaShape);
    if (!(density > 0)) break;
    const newton = excess / density;
    const halley = newton / (1 - 0.5 * Math.min(1, newton * ((shape - 1) / x - 1)));
    const next = x - halley > 0 ? x - halley : 0.5 * x;
    const moved = Math.abs(next - x);
    x = next;
    if (moved <= 1e-13 * x) break;
  }
  return x;
}

function firstGuess(u: number, shape: number, lnGammaShape: number): number {
  // For a small share the law is a power of x; elsewhere its cube root is nearly normal.
  const power = exp((ln(u) + ln(shape) + lnGammaShape) / shape);
  if (shape < 1 && power < 0.5 * shape + 0.1) return Math.max(power, 1e-300);
  const cube = 1 - 1 / (9 * shape) + normalQuantile(u) / (3 * Math.sqrt(shape));
  const guess = shape * cube * cube * cube;
  return cube > 0 && guess > power * 0.5 ? guess : Math.max(power, 1e-300);
}
