import type { HybridRule, WeekSpan } from '../types.ts';
import { ALWAYS, readHours } from './hours.ts';
import { bad, good, numberIn, type Read, textOf } from './read.ts';

const EXPECTED =
  'when the agents are dedicated, such as week 44 to week 2, mon-fri 09:00-17:30, or load from 6 erlang';

/**
 * The rule of a hybrid form: hours of the week, weeks of the season, both (then both must hold), or a load.
 * Weeks are ISO weeks, and `week 44 to week 2` runs over the new year.
 */
export function readHybrid(value: unknown): Read<HybridRule> {
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  const load = /^load (?:from|at least|>=)\s*(.+?)\s*erlangs?$/i.exec(text);
  if (load !== null) {
    const erlangs = numberIn(load[1]!);
    return erlangs === null || erlangs < 0 ? bad(EXPECTED) : good({ kind: 'load', erlangs, text });
  }
  const weeks: WeekSpan[] = [];
  const hours: string[] = [];
  for (const part of text.split(/\s*,\s*/)) {
    const week = /^weeks?\s*(\d{1,2})(?:\s*(?:to|-|–)\s*(?:week\s*)?(\d{1,2}))?$/i.exec(part);
    if (week === null) {
      hours.push(part);
      continue;
    }
    const span = { from: Number(week[1]), to: Number(week[2] ?? week[1]) };
    if (span.from < 1 || span.from > 53 || span.to < 1 || span.to > 53) return bad('ISO weeks from 1 to 53');
    weeks.push(span);
  }
  if (hours.length === 0) return good({ kind: 'hours', open: ALWAYS, weeks, text });
  const open = readHours(hours.join(', '));
  return open.ok
    ? good({ kind: 'hours', open: open.value, weeks, text })
    : bad(EXPECTED, open.suggestion ?? open.expected);
}
