/**
 * JSON with a line for each key, but lists of numbers in one line: half the size, and a week of half-hours is seen at
 * a glance. No string of JSON holds a real line break, so none is touched.
 */
export function jsonText(value: unknown): string {
  const tall = JSON.stringify(value, null, 2);
  return `${tall.replace(/\[\n[^"[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`;
}
