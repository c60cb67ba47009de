import type { Model } from '../../engine/model.ts';

type Column = Float64Array | Int32Array | Uint8Array;

/** Shared copies by their original: plans of one scenario have the same demand, which is copied once. */
const copies = new WeakMap<Column, Column>();

function shareColumn(column: Column): Column {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const known = copies.get(column);
  if (known !== undefined) return known;
  const memory = new SharedArrayBuffer(column.byteLength);
  const copy =
    column instanceof Float64Array
      ? new Float64Array(memory)
      : column instanceof Int32Array
        ? new Int32Array(memory)
        : new Uint8Array(memory);
  copy.set(column);
  copies.set(column, copy);
  return copy;
}

function share(value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array) {
    return shareColumn(value);
  }
  if (Array.isArray(value)) return value.map(share);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, share(part)]));
  }
  return value;
}

/**
 * The same model with its columns in memory that threads share: a message to a worker then carries references
 * instead of megabytes, and no worker keeps a copy. Columns must not change after the first sharing.
 */
export function shareModel(model: Model): Model {
  return share(model) as Model;
}
