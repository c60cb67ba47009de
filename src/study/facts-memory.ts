import type { Facts } from '../engine/facts.ts';

/** The memory of every column of the facts, to be handed to another thread instead of copied. */
export function memoryOf(facts: Facts): ArrayBuffer[] {
  // Columns may lie in one buffer, which can be given away only once.
  return [...new Set(buffersOf(facts))];
}

function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersOf);
}
