/** A buffer serves a need that is no smaller than this share of it. */
const LEAST_USE = 0.8;

/** So many bytes, and as many more as columns of any kind in the same memory ask for. */
export const wholeNumbers = (bytes: number) => 8 * Math.ceil(bytes / 8);

/**
 * Memory that nobody reads any more, to be used again by the next replications. Facts of a year take some 40 MB, and
 * memory that is new costs more than what is written to it, since the system hands it out page by page.
 */
export class SpareMemory {
  readonly #budget: number;
  /** The longest unused first. */
  #buffers: ArrayBuffer[] = [];
  #bytes = 0;

  /** @param budget Bytes that may lie unused. */
  constructor(budget: number) {
    this.#budget = budget;
  }

  /** A buffer of at least so many bytes, with anything in it; null where none lies here. */
  take(bytes: number): ArrayBuffer | null {
    let best = -1;
    for (const [b, { byteLength }] of this.#buffers.entries()) {
      const fits = bytes <= byteLength && bytes >= LEAST_USE * byteLength;
      if (fits && (best < 0 || byteLength <= this.#buffers[best]!.byteLength)) best = b;
    }
    if (best < 0) return null;
    const [taken] = this.#buffers.splice(best, 1);
    this.#bytes -= taken!.byteLength;
    return taken!;
  }

  /** Takes back what nobody reads or writes from now on; `wholeNumbers` of bytes. */
  give(buffer: ArrayBuffer): void {
    this.#buffers.push(buffer);
    this.#bytes += buffer.byteLength;
    while (this.#bytes > this.#budget) this.#bytes -= this.#buffers.shift()!.byteLength;
  }
}
