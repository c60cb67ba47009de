import { type SpareMemory, wholeNumbers } from '../spare-memory.ts';
import { ROW } from './row.ts';

/** Room beyond the expectation: an ordinary year fits at once. */
const roomFor = (expected: number) => Math.ceil(expected * 1.1) + 64;

/** What the contacts of a replication will take, about. */
export const bytesOf = (expected: number, keyed: boolean) => roomFor(expected) * (ROW * 8 + (keyed ? 4 : 0));

/** All first attempts of one queue in one replication, as one batch. */
export class KeptContacts {
  /** `ROW` numbers for each contact, the last of which never comes. */
  rows: Float64Array<ArrayBuffer>;
  keys: Int32Array<ArrayBuffer>;
  count = 0;
  /** By interval; null until all contacts are here. */
  firstAttempts: Int32Array | null = null;
  private readonly keyed: boolean;

  constructor(expected: number, keyed: boolean, spare: SpareMemory) {
    const room = roomFor(expected);
    this.keyed = keyed;
    const memory = (bytes: number) => spare.take(bytes) ?? new ArrayBuffer(wholeNumbers(bytes));
    this.rows = new Float64Array(memory(room * ROW * 8), 0, room * ROW);
    this.keys = keyed ? new Int32Array(memory(room * 4), 0, room) : new Int32Array(0);
  }

  get bytes(): number {
    return this.rows.byteLength + this.keys.byteLength + (this.firstAttempts?.byteLength ?? 0);
  }

  /** Puts a batch behind what is there. */
  add(rows: Float64Array, keys: Int32Array, count: number): void {
    const total = this.count + count;
    if (total * ROW > this.rows.length) this.grow(Math.ceil(total * 1.25));
    this.rows.set(rows.subarray(0, count * ROW), this.count * ROW);
    if (this.keyed) this.keys.set(keys.subarray(0, count), this.count);
    this.count = total;
  }

  /** Nobody meets these contacts any more: their memory may hold others. */
  giveTo(spare: SpareMemory): void {
    spare.give(this.rows.buffer);
    if (this.keyed) spare.give(this.keys.buffer);
  }

  private grow(room: number): void {
    const { rows, keys } = this;
    this.rows = new Float64Array(room * ROW);
    this.rows.set(rows);
    this.keys = new Int32Array(this.keyed ? room : 0);
    this.keys.set(keys);
  }
}
