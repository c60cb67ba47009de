import type { StaffBlock, Weekday } from '../types.ts';
import { readSpan, readWeekSpan, type Span, WEEKDAYS, weekdaysIn } from './clock.ts';
import { readDate } from './date.ts';
import { readNumber } from './number.ts';
import { atKey, bad, good, inside, isBareNumber, type Read, textOf } from './read.ts';

const EXPECTED = 'agents such as 12, or by time of the week { mon-fri 08:00-18:00: 12, sat 10:00-16:00: 5 }';
const AGENTS = { min: 0, max: 100_000, whole: true } as const;

/** Staffing by hand: a number round the clock, one week, or weeks with dates. */
export function readAgents(value: unknown): Read<StaffBlock[]> {
  if (isBareNumber(value)) {
    const agents = readNumber(value, 'a number of agents', AGENTS);
    if (!agents.ok) return agents;
    const spans = { from: 0, to: 1440, agents: agents.value };
    return good([{ from: null, to: null, spans: weekOf(() => [spans]) }]);
  }
  if (Array.isArray(value)) {
    const blocks: StaffBlock[] = [];
    for (const [i, item] of value.entries()) {
      const block = readBlock(item, i > 0);
      if (!block.ok) return inside(i, block);
      blocks.push(block.value);
    }
    return blocks.length === 0 ? bad(EXPECTED) : good(blocks);
  }
  const block = readBlock(value, false);
  return block.ok ? good([block.value]) : block;
}

function readBlock(value: unknown, dated: boolean): Read<StaffBlock> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(EXPECTED);
  const { from: fromWritten, to: toWritten, ...week } = value as Record<string, unknown>;
  const from = fromWritten === undefined ? null : readDate(fromWritten);
  const to = toWritten === undefined ? null : readDate(toWritten);
  if (from !== null && !from.ok) return inside('from', from);
  if (to !== null && !to.ok) return inside('to', to);
  if (dated && from === null && to === null)
    return bad('from: and to: dates in every week but the first, which they override');
  if (from !== null && to !== null && to.value < from.value)
    return inside('to', bad('a date on or after from:'));
  const spans = weekOf<StaffBlock['spans'][Weekday][number]>(() => []);
  for (const [key, written] of Object.entries(week)) {
    const span = readWeekSpan(key);
    if (!span.ok) return atKey(key, span);
    const agents = readNumber(written, 'a number of agents', AGENTS);
    if (!agents.ok) return inside(key, agents);
    for (const day of span.value.weekdays) {
      const { from: start, to: end } = span.value;
      if (spans[day].some((other) => other.from < end && start < other.to))
        return atKey(key, bad(`spans that do not overlap (${day})`));
      spans[day].push({ from: start, to: end, agents: agents.value });
    }
  }
  for (const day of WEEKDAYS) spans[day].sort((a, b) => a.from - b.from);
  return good({ from: from?.value ?? null, to: to?.value ?? null, spans });
}

export function readShiftDays(value: unknown): Read<readonly Weekday[]> {
  const days = weekdaysIn(textOf(value) ?? '');
  return days === null || days.length === 0 ? bad('weekdays such as mon-fri') : good(days);
}

export function readShiftHours(value: unknown): Read<Span> {
  const text = textOf(value);
  return text === null ? bad('hours such as 08:00-16:30') : readSpan(text, true);
}

function weekOf<T>(make: () => T[]): Record<Weekday, T[]> {
  return { mon: make(), tue: make(), wed: make(), thu: make(), fri: make(), sat: make(), sun: make() };
}
