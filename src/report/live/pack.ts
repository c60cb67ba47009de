import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { base64, fromBase64 } from '../markup/base64.ts';

/**
 * A plain value with typed columns in it as one text of letters, digits, `+`, `/` and `=`: nothing in it can end its
 * surroundings in a page. What comes back is the same to the last bit; `undefined` members are left out.
 *
 * Columns are taken out of the value, each different one once, and written as planes of bytes (all first bytes, all
 * second bytes, …) of their non-zero entries, which deflates to about half of what their plain bytes would.
 */
export function pack(value: unknown): string {
  const columns = new Columns();
  const text = strToU8(JSON.stringify(columns.take(value)));
  const parts = [...columns.written(), text];
  const lengths = Uint32Array.from([parts.length, ...parts.map((part) => part.length)]);
  return base64(deflateSync(joined([new Uint8Array(lengths.buffer), ...parts]), { level: 9 }));
}

/** The value that `pack` wrote. */
export function unpack(packed: string): unknown {
  const bytes = inflateSync(fromBase64(packed));
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const lengths = new Uint32Array(bytes.slice(4, 4 + 4 * count).buffer);
  let at = 4 + 4 * count;
  const parts = Array.from(lengths, (length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
  return restored(JSON.parse(strFromU8(parts[count - 1])), parts.slice(0, -1).map(columnFrom));
}

const kinds = { f64: Float64Array, i32: Int32Array, i16: Int16Array, u8: Uint8Array } as const;
const order = Object.keys(kinds) as (keyof typeof kinds)[];
type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/**
 * JSON knows neither columns nor infinity. They become `{ "$": [kind, what] }`; an object of the value that has a key
 * `$` of its own is wrapped in the same way, so that no text of a person can pass for one of ours.
 */
class Columns {
  private readonly places = new Map<Column, number>();
  private readonly byContent = new Map<string, number>();
  private readonly list: Column[] = [];

  take(value: unknown): unknown {
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: ['number', String(value)] };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((one) => this.take(one));
    if (ArrayBuffer.isView(value)) return { $: ['column', this.placeOf(value as Column)] };
    const taken = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.take(one)]));
    return Object.hasOwn(value, '$') ? { $: ['object', taken] } : taken;
  }

  private placeOf(column: Column): number {
    const known = this.places.get(column);
    if (known !== undefined) return known;
    const content = `${kindOf(column)} ${column.join()}`;
    const place = this.byContent.get(content) ?? this.list.push(column) - 1;
    this.byContent.set(content, place);
    this.places.set(column, place);
    return place;
  }

  written(): Uint8Array[] {
    return this.list.map(bytesOf);
  }
}

function kindOf(column: Column): number {
  return order.findIndex((kind) => column instanceof kinds[kind]);
}

/** Kind, length, a bit for each entry that is not zero, and these entries in planes. */
function bytesOf(column: Column): Uint8Array {
  const filled = new Uint8Array(Math.ceil(column.length / 8));
  const size = column.BYTES_PER_ELEMENT;
  const raw = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  const isZero = (i: number) => {
    for (let b = 0; b < size; b++) if (raw[i * size + b] !== 0) return false;
    return true;
  };
  const entries: number[] = [];
  for (let i = 0; i < column.length; i++) {
    if (isZero(i)) continue;
    filled[i >> 3] |= 1 << (i & 7);
    entries.push(i);
  }
  const planes = new Uint8Array(entries.length * size);
  for (let b = 0; b < size; b++)
    for (let e = 0; e < entries.length; e++) planes[b * entries.length + e] = raw[entries[e] * size + b];
  const head = new Uint8Array(Uint32Array.of(kindOf(column), column.length).buffer);
  return joined([head, filled, planes]);
}

function columnFrom(bytes: Uint8Array): Column {
  const [kind, length] = new Uint32Array(bytes.slice(0, 8).buffer);
  const column: Column = new kinds[order[kind]](length);
  const raw = new Uint8Array(column.buffer);
  const size = column.BYTES_PER_ELEMENT;
  const filled = bytes.subarray(8, 8 + Math.ceil(length / 8));
  const planes = bytes.subarray(8 + filled.length);
  const count = planes.length / size;
  for (let i = 0, e = 0; i < length; i++) {
    if ((filled[i >> 3] & (1 << (i & 7))) === 0) continue;
    for (let b = 0; b < size; b++) raw[i * size + b] = planes[b * count + e];
    e++;
  }
  return column;
}

function restored(value: unknown, columns: readonly Column[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => restored(one, columns));
  const special = (value as { $?: readonly [string, unknown] }).$;
  if (special === undefined) return plain(value, columns);
  const [kind, what] = special;
  if (kind === 'number') return Number(what);
  return kind === 'column' ? columns[what as number] : plain(what as object, columns);
}

function plain(value: object, columns: readonly Column[]): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one, columns)]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
