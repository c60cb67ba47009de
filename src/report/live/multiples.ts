/** Stands for a distance where an entry is no multiple, and is written by itself. */
export const APART = -128;
const MOST_ULPS = 127;

/** A shorter column is told by itself in as many bytes. */
const LEAST_ENTRIES = 32;

/** A column told by an earlier one: `ratio` times its entries, each moved by a few units in the last place. */
export interface Multiple {
  /** Place of the earlier column. */
  readonly of: number;
  readonly ratio: number;
  /** For each entry that is not zero, how many units it lies above the product, or `APART`. */
  readonly ulps: Int8Array;
}

/**
 * The earlier column of which this one is a multiple in most of its entries; null when there is none. Days with an event
 * or a holiday of their own may stand apart.
 */
export function multipleOf(
  column: Float64Array,
  entries: readonly number[],
  earlier: readonly ArrayLike<number>[],
): Multiple | null {
  if (entries.length < LEAST_ENTRIES) return null;
  let best = { of: -1, ratio: 0, apart: entries.length / 2 };
  for (const [of, other] of earlier.entries()) {
    if (!(other instanceof Float64Array) || other.length !== column.length) continue;
    for (const ratio of ratiosTo(other, column, entries)) {
      const apart = countApart(other, column, entries, ratio, best.apart);
      if (apart < best.apart) best = { of, ratio, apart };
    }
  }
  if (best.of < 0) return null;
  const { of, ratio } = best;
  return { of, ratio, ulps: ulpsFrom(earlier[of] as Float64Array, column, entries, ratio) };
}

/** The column that a multiple tells; entries that stand apart are left for the caller. */
export function restoredFrom(
  other: Float64Array,
  entries: readonly number[],
  { ratio, ulps }: Multiple,
): Float64Array<ArrayBuffer> {
  const column = new Float64Array(other.length);
  const bits = new BigInt64Array(column.buffer);
  for (const [e, i] of entries.entries()) {
    column[i] = other[i]! * ratio;
    bits[i]! += BigInt(ulps[e]!);
  }
  return column;
}

/** Ratios at some entries, spread evenly: one of them may fall on a day that stands apart. */
function ratiosTo(other: Float64Array, column: Float64Array, entries: readonly number[]): Set<number> {
  const at = [0, 0.2, 0.4, 0.6, 0.8].map((part) => entries[Math.floor(part * entries.length)] ?? 0);
  return new Set(at.map((i) => column[i]! / other[i]!).filter((ratio) => Number.isFinite(ratio)));
}

/** A product of two roundings is that near, in shares of itself. */
const NEAR = 4 * Number.EPSILON;

/** How many entries are no multiple; stops counting beyond `most`. */
function countApart(
  other: Float64Array,
  column: Float64Array,
  entries: readonly number[],
  ratio: number,
  most: number,
): number {
  let apart = 0;
  for (const i of entries) {
    if (Math.abs(column[i]! - other[i]! * ratio) <= NEAR * Math.abs(column[i]!)) continue;
    apart += 1;
    if (apart > most) break;
  }
  return apart;
}

function ulpsFrom(
  other: Float64Array,
  column: Float64Array,
  entries: readonly number[],
  ratio: number,
): Int8Array<ArrayBuffer> {
  const two = new Float64Array(2);
  const bits = new BigInt64Array(two.buffer);
  return Int8Array.from(entries, (i) => {
    two[0] = column[i]!;
    two[1] = other[i]! * ratio;
    const ulps = bits[0]! - bits[1]!;
    const isNear = Number.isFinite(two[1]) && ulps >= -MOST_ULPS && ulps <= MOST_ULPS;
    return isNear ? Number(ulps) : APART;
  });
}
