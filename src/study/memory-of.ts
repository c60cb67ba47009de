/** The memory of every column in facts or counts, to be handed to another thread instead of copied. */
export function memoryOf(told: object): ArrayBuffer[] {
  // Columns may lie in one buffer, which can be given away only once.
  return [...new Set(buffersOf(told))];
}

function buffersOf(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(buffersOf);
}
