import type { MicroEuro } from '../scenario/types.ts';

/**
 * Money is whole micro-euro, so sums are exact. A price times a quantity is worked out exactly too, in whole
 * pico-euro, since a quantity is a whole number of millionths of its unit (3.6 ms of an hour). It is rounded
 * once, at the invoice line, to the cent, halves away from zero: commercial rounding, the same for a charge and
 * for its credit. A total is the sum of its rounded lines.
 */
export const EURO: MicroEuro = 1_000_000;
export const CENT: MicroEuro = 10_000;

const MILLIONTHS = 1_000_000;
const PICO_PER_MICRO = 1_000_000n;
const PICO_PER_CENT = 10_000n * PICO_PER_MICRO;

/** Euro as a person writes them, to whole micro-euro: `euro(38.5)` is 38,500,000. */
export function euro(amount: number): MicroEuro {
  return safe(Math.round(amount * EURO));
}

/** A measured quantity as an invoice states it: at most six decimals. Exact up to two thousand million units. */
export function stated(quantity: number): number {
  return Math.round(quantity * MILLIONTHS) / MILLIONTHS;
}

/** Price x quantity, unrounded, in pico-euro: a millionth of a micro-euro. */
export function exactAmount(price: MicroEuro, quantity: number): bigint {
  return BigInt(safe(price)) * BigInt(safe(Math.round(quantity * MILLIONTHS)));
}

/** Price x quantity, rounded to the cent, halves away from zero. */
export function amountOf(price: MicroEuro, quantity: number): MicroEuro {
  return roundToCent(exactAmount(price, quantity));
}

/** Pico-euro to whole cents, in micro-euro. */
export function roundToCent(pico: bigint): MicroEuro {
  const size = pico < 0n ? -pico : pico;
  const cents = (2n * size + PICO_PER_CENT) / (2n * PICO_PER_CENT);
  return safe(Number(pico < 0n ? -cents : cents) * CENT);
}

/** A share of a price, such as a surcharge of 25 %, to the nearest whole micro-euro. */
export function shareOf(price: MicroEuro, share: number): MicroEuro {
  const pico = exactAmount(price, share);
  const half = pico < 0n ? -PICO_PER_MICRO / 2n : PICO_PER_MICRO / 2n;
  return safe(Number((pico + half) / PICO_PER_MICRO));
}

export function sum(amounts: Iterable<MicroEuro>): MicroEuro {
  let total = 0;
  for (const amount of amounts) total += amount;
  return safe(total);
}

/**
 * Divides an amount over weights by largest remainder, in whole `unit`s: the parts add up to the amount exactly.
 * Ties go to the earlier one. When all weights are zero the parts are equal. What the amount has below a whole
 * `unit` goes to the part with the largest weight.
 *
 * `allot(100 * CENT, [1, 1, 1], CENT)` is 34, 33 and 33 cents.
 */
export function allot(amount: MicroEuro, weights: readonly number[], unit: MicroEuro = 1): MicroEuro[] {
  if (weights.length === 0) {
    if (amount === 0) return [];
    throw new RangeError('money cannot be allotted to nobody');
  }
  if (amount < 0) return allot(-amount, weights, unit).map((part) => (part === 0 ? 0 : -part));
  const whole = wholeWeights(weights);
  const total = whole.reduce((a, b) => a + b, 0n);
  const units = BigInt(Math.floor(safe(amount) / unit));
  const parts = whole.map((weight) => (units * weight) / total);
  const remainders = whole.map((weight) => (units * weight) % total);
  const order = whole.map((_, i) => i).sort((a, b) => descending(remainders[a], remainders[b]) || a - b);
  let left = units - parts.reduce((a, b) => a + b, 0n);
  for (const i of order) {
    if (left === 0n) break;
    parts[i] = parts[i] + 1n;
    left -= 1n;
  }
  const amounts = parts.map((part) => Number(part) * unit);
  const heaviest = whole.reduce((best, weight, i) => (weight > whole[best] ? i : best), 0);
  amounts[heaviest] = amounts[heaviest] + (amount % unit);
  return amounts;
}

/** Weights as whole numbers, so that remainders compare exactly; relative to the largest, to twelve digits. */
function wholeWeights(weights: readonly number[]): bigint[] {
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a weight must be a number of at least 0, found ${weight}`);
    }
  }
  const largest = Math.max(...weights);
  if (largest === 0) return weights.map(() => 1n);
  return weights.map((weight) => BigInt(Math.round((weight / largest) * 1_000_000_000_000)));
}

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function safe(amount: number): number {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`${amount} is not a whole amount between -9,007 and 9,007 million euro`);
  }
  return amount;
}
