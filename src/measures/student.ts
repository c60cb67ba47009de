/**
 * Quantile p (0…1, not included) of Student's t with a whole number of degrees of freedom.
 *
 * The distribution function is its finite series (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), turned round by
 * bisection. Only sums, products and square roots: every machine gives the same bits, which a library's own
 * logarithms would not promise.
 *
 * @example studentQuantile(0.975, 19) // 2.093024
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p > 0 && p < 1 && degrees >= 1)) throw new RangeError(`studentQuantile: p ${p}, degrees ${degrees}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let ofDegrees = remembered.get(degrees);
  if (ofDegrees === undefined) {
    ofDegrees = new Map();
    remembered.set(degrees, ofDegrees);
  }
  const known = ofDegrees.get(p);
  if (known !== undefined) return known;
  const inside = 2 * p - 1;
  let low = 0;
  let high = 1;
  while (centralShare(high, degrees) < inside) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 100 && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (centralShare(middle, degrees) < inside) low = middle;
    else high = middle;
  }
  const t = (low + high) / 2;
  ofDegrees.set(p, t);
  return t;
}

/** By degrees and p: the same few quantiles are asked for at every estimate. */
const remembered = new Map<number, Map<number, number>>();

/** Probability that |T| is below t. */
function centralShare(t: number, degrees: number): number {
  const cos2 = degrees / (degrees + t * t);
  const sine = t / Math.sqrt(degrees + t * t);
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(cos2) : 1;
  let sum = 0;
  for (let k = odd ? 2 : 1; k < degrees; k += 2) {
    sum += term;
    term *= (cos2 * k) / (k + 1);
  }
  if (!odd) return sine * sum;
  return (arctangent(t / Math.sqrt(degrees)) + sine * sum) / (Math.PI / 2);
}

/** Arctangent of x >= 0: the angle is halved four times, so that its series ends soon. */
function arctangent(x: number): number {
  let small = x;
  for (let i = 0; i < 4; i++) small /= 1 + Math.sqrt(1 + small * small);
  const square = small * small;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = 1 / k - square * sum;
  return 16 * small * sum;
}
