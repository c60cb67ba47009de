/** Whether two typed columns say the same. */
export function haveSameEntries<Column extends Int32Array | Float64Array | Uint8Array>(
  a: Column,
  b: Column,
): boolean {
  if (a === b) return true;
  if (a.constructor !== b.constructor || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
