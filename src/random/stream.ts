import alea from 'seedrandom/lib/alea.js';

/** Draws from the open interval (0, 1). */
export type Stream = () => number;

const ULP32 = 2.3283064365386963e-10;
const HALF = ULP32 / 2;

/**
 * A stream of uniform draws that belongs to a name: the same seed and path always give the same draws, and
 * different paths unrelated ones. `streamOf('2026', 3, 'vtech/voice-nl', 'absence')`.
 */
export function streamOf(seed: string, ...path: readonly (string | number)[]): Stream {
  const next = alea([seed, ...path].join('\u001f'));
  return () => next() + HALF;
}

/**
 * Numbered streams under one name, cheap to open: Baagøe's Alea with its three state words hashed from the
 * family's key and the number, instead of from a text. Made for a queue's days: `fill(day, …)`.
 */
export class StreamFamily {
  private readonly key0: number;
  private readonly key1: number;
  private readonly key2: number;

  constructor(seed: string, ...path: readonly (string | number)[]) {
    const keys = alea([seed, ...path].join('\u001f'));
    this.key0 = keys.int32();
    this.key1 = keys.int32();
    this.key2 = keys.int32();
  }

  /** A key for `drawOf`, for things numbered within stream `number`. */
  keyOf(number: number): number {
    return mix(mix((this.key0 + Math.imul(number, 0x9e3779b1)) | 0) ^ this.key1);
  }

  /** One draw, the same for the same number. */
  draw(number: number): number {
    return (mix(this.keyOf(number) + this.key2) >>> 0) * ULP32 + HALF;
  }

  /**
   * Writes the first `count` draws of stream `number` to `into`. Even and odd draws come from two generators,
   * because one waits for its own last draw: together they take 60 % of the time.
   */
  fill(number: number, into: Float64Array, count: number): void {
    let a0 = this.word(this.key0, number, 0);
    let a1 = this.word(this.key1, number, 0);
    let a2 = this.word(this.key2, number, 0);
    let b0 = this.word(this.key0, number, 1);
    let b1 = this.word(this.key1, number, 1);
    let b2 = this.word(this.key2, number, 1);
    let aCarry = 1;
    let bCarry = 1;
    for (let i = 0; i < count; i += 2) {
      const a = 2091639 * a0 + aCarry * ULP32;
      const b = 2091639 * b0 + bCarry * ULP32;
      a0 = a1;
      b0 = b1;
      a1 = a2;
      b1 = b2;
      aCarry = a | 0;
      bCarry = b | 0;
      a2 = a - aCarry;
      b2 = b - bCarry;
      into[i] = a2 + HALF;
      into[i + 1] = b2 + HALF;
    }
  }

  private word(key: number, number: number, lane: number): number {
    return (mix((mix((key + Math.imul(number, 0x9e3779b1)) | 0) + lane + 1) | 0) >>> 0) * ULP32;
  }
}

/**
 * A uniform draw in (0, 1) for one purpose of one attempt of one contact: the same in every plan in which the
 * attempt happens, whatever happened before it.
 */
export function drawOf(contactKey: number, attempt: number, purpose: number): number {
  return (
    (mix(mix(contactKey + Math.imul(attempt, 0x85ebca6b)) + Math.imul(purpose, 0x9e3779b1)) >>> 0) * ULP32 +
    HALF
  );
}

/** Key of a thing from the key of its owner and its number there. */
export function keyOf(owner: number, number: number): number {
  return mix(mix(owner) + Math.imul(number, 0x9e3779b1));
}

/** A 32-bit mixing of bits with low bias (Chris Wellons, "Prospecting for hash functions", 2018). */
function mix(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}
