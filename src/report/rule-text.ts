import type { Format } from './format.ts';
import type { Words } from './words/index.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `week 44 to week 2, mon-fri 09:00-17:30` as a reader of the language says it; what is not known stays as written. */
export function ruleText(rule: string, { terminal }: Words, format: Format): string {
  return rule
    .replaceAll(/\bweek (\d+) to week (\d+)\b/gi, (_, from: string, to: string) =>
      terminal.ruleWeeks(from, to),
    )
    .replaceAll(/\bload from ([\d.]+) erlangs?\b/gi, (_, load: string) =>
      terminal.ruleLoad(format.decimal(Number(load), Math.min(3, load.split('.')[1]?.length ?? 0))),
    )
    .replaceAll(/\b(mon|tue|wed|thu|fri|sat|sun)\b/gi, (day) =>
      format.shortWeekday(DAYS.indexOf(day.toLowerCase())),
    );
}
