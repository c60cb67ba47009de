import { APART, type Multiple, multipleOf, restoredFrom } from './multiples.ts';

const kinds = { f64: Float64Array, i32: Int32Array, i16: Int16Array, u8: Uint8Array } as const;
const order = Object.keys(kinds) as (keyof typeof kinds)[];
export type Column = Float64Array | Int32Array | Int16Array | Uint8Array;

/** Stands where a kind does: the column is told by an earlier one. */
const MULTIPLE = order.length;

export function kindOf(column: Column): number {
  return order.findIndex((kind) => column instanceof kinds[kind]);
}

/**
 * Columns as bytes that deflate well: planes (all first bytes, all second bytes, …) of their non-zero entries, about
 * half of what the plain bytes would; and a column that is nearly a multiple of an earlier one, as the forecasts of a
 * client's languages are, as what is left of it, a tenth of that.
 */
export function written(columns: readonly Column[]): Uint8Array[] {
  return columns.map((column, c) => {
    const entries = filledEntries(column);
    const found = column instanceof Float64Array ? multipleOf(column, entries, columns.slice(0, c)) : null;
    return found === null
      ? plainBytes(column, entries)
      : multipleBytes(column as Float64Array, entries, found);
  });
}

/** The columns that `written` wrote, to the last bit. */
export function columnsFrom(parts: readonly Uint8Array[]): Column[] {
  const columns: Column[] = [];
  for (const bytes of parts) columns.push(columnFrom(bytes, columns));
  return columns;
}

/** Kind, length, a bit for each entry that is not zero, and these entries in planes. */
function plainBytes(column: Column, entries: readonly number[]): Uint8Array {
  const head = Uint32Array.of(kindOf(column), column.length);
  return joined([bytesIn(head), bitsOf(column.length, entries), planesOf(column, entries)]);
}

/** The same, with what the earlier column makes of it in place of all entries but those that stand apart. */
function multipleBytes(column: Float64Array, entries: readonly number[], found: Multiple): Uint8Array {
  const head = Uint32Array.of(MULTIPLE, column.length, found.of);
  const apart = entries.filter((_, e) => found.ulps[e] === APART);
  return joined([
    bytesIn(head),
    bytesIn(Float64Array.of(found.ratio)),
    bitsOf(column.length, entries),
    bytesIn(found.ulps),
    planesOf(column, apart),
  ]);
}

function columnFrom(bytes: Uint8Array, earlier: readonly Column[]): Column {
  const [kind, length] = new Uint32Array(bytes.slice(0, 8).buffer);
  return kind === MULTIPLE ? multipleFrom(bytes, length!, earlier) : plainFrom(bytes, kind!, length!);
}

function plainFrom(bytes: Uint8Array, kind: number, length: number): Column {
  const column: Column = new kinds[order[kind]!](length);
  const { entries, rest } = entriesIn(bytes.subarray(8), length);
  putPlanes(column, entries, rest);
  return column;
}

function multipleFrom(bytes: Uint8Array, length: number, earlier: readonly Column[]): Column {
  const [of] = new Uint32Array(bytes.slice(8, 12).buffer);
  const [ratio] = new Float64Array(bytes.slice(12, 20).buffer);
  const { entries, rest } = entriesIn(bytes.subarray(20), length);
  const ulps = new Int8Array(rest.slice(0, entries.length).buffer);
  const column = restoredFrom(earlier[of!] as Float64Array, entries, { of: of!, ratio: ratio!, ulps });
  const apart = entries.filter((_, e) => ulps[e] === APART);
  putPlanes(column, apart, rest.subarray(entries.length));
  return column;
}

function filledEntries(column: Column): number[] {
  const size = column.BYTES_PER_ELEMENT;
  const raw = bytesIn(column);
  const entries: number[] = [];
  for (let i = 0; i < column.length; i++) {
    for (let b = 0; b < size; b++) {
      if (raw[i * size + b] === 0) continue;
      entries.push(i);
      break;
    }
  }
  return entries;
}

function bitsOf(length: number, entries: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(length / 8));
  for (const i of entries) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

function entriesIn(bytes: Uint8Array, length: number) {
  const bits = bytes.subarray(0, Math.ceil(length / 8));
  const entries: number[] = [];
  for (let i = 0; i < length; i++) if ((bits[i >> 3]! & (1 << (i & 7))) !== 0) entries.push(i);
  return { entries, rest: bytes.subarray(bits.length) };
}

function planesOf(column: Column, entries: readonly number[]): Uint8Array {
  const size = column.BYTES_PER_ELEMENT;
  const raw = bytesIn(column);
  const planes = new Uint8Array(entries.length * size);
  for (let b = 0; b < size; b++)
    for (let e = 0; e < entries.length; e++) planes[b * entries.length + e] = raw[entries[e]! * size + b]!;
  return planes;
}

function putPlanes(column: Column, entries: readonly number[], planes: Uint8Array): void {
  const size = column.BYTES_PER_ELEMENT;
  const raw = bytesIn(column);
  for (let b = 0; b < size; b++)
    for (let e = 0; e < entries.length; e++) raw[entries[e]! * size + b] = planes[b * entries.length + e]!;
}

const bytesIn = ({ buffer, byteOffset, byteLength }: Column | Uint32Array | Int8Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
