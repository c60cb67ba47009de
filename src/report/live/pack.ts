import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { base64, fromBase64 } from '../markup/base64.ts';
import { type Column, columnsFrom, joined, kindOf, written } from './columns.ts';

/**
 * A plain value with typed columns in it as one text of letters, digits, `+`, `/` and `=`: nothing in it can end its
 * surroundings in a page. What comes back is the same to the last bit; `undefined` members are left out.
 *
 * Columns are taken out of the value, each different one once, and written so that they deflate well (`columns.ts`).
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
  return restored(JSON.parse(strFromU8(parts[count - 1])), columnsFrom(parts.slice(0, -1)));
}

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
    return written(this.list);
  }
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
