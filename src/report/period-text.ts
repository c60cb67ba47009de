import type { Format } from './format.ts';
import type { Words } from './words/index.ts';

/**
 * The label of a period in which a target must hold, as a planner says it: months and days by name, ISO weeks as they are.
 * `safe` makes a label of any other kind harmless where it will stand.
 */
export function periodText(
  label: string,
  common: Words,
  format: Format,
  safe: (text: string) => string,
): string {
  const [first, last] = label.split(' to ');
  if (last !== undefined) {
    return common.range(periodText(first, common, format, safe), periodText(last, common, format, safe));
  }
  const slot = /^(\d{4}-\d{2}) (Mon-Fri|Sat|Sun) (\d{2}:\d{2})$/.exec(label);
  if (slot !== null) {
    const [monday, friday, saturday, sunday] = [0, 4, 5, 6].map(format.shortWeekday);
    const days = { 'Mon-Fri': `${monday}-${friday}`, Sat: saturday, Sun: sunday }[slot[2]];
    return `${format.month(slot[1])}, ${days} ${slot[3]}`;
  }
  if (label === 'year') return common.terminal.wholeRun;
  if (/^\d{4}-\d{2}$/.test(label)) return format.month(label);
  return /^\d{4}-\d{2}-\d{2}$/.test(label) ? format.date(label) : safe(label);
}
