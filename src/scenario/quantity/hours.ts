import type { Weekday, WeeklyHours } from '../types.ts';
import { clockText, readSpan, readWeekSpan, type Span, WEEKDAYS, weekdaysIn } from './clock.ts';
import { bad, good, inside, type Read, textOf } from './read.ts';

const EXPECTED = 'opening hours such as { mon-fri: 09:00-17:30, sat: 10:00-16:00 }, or always';

/** The whole day of every weekday. */
export const ALWAYS: WeeklyHours = everyDay([{ from: 0, to: 1440 }]);

/** Opening hours: `always`, `mon-fri 09:00-17:30, sat 10:00-16:00`, or a mapping by weekday. */
export function readHours(value: unknown): Read<WeeklyHours> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return fromMapping(value as Record<string, unknown>);
  const text = textOf(value);
  if (text === null) return bad(EXPECTED);
  if (/^(?:always|24\/7)$/i.test(text)) return good(ALWAYS);
  return fromText(text);
}

/** `mon-fri 09:00-12:00, 13:00-17:30, sat 10:00-16:00`: a span without weekdays belongs to the ones before it. */
function fromText(text: string): Read<WeeklyHours> {
  if (!text.includes(':') && !/[a-z]/i.test(text)) return bad(EXPECTED);
  const days = emptyDays();
  let weekdays: readonly Weekday[] = WEEKDAYS;
  for (const part of text.split(/\s*[,;]\s*/)) {
    const read = readWeekSpan(part);
    if (!read.ok) return /\d/.test(part) ? read : bad(EXPECTED, read.suggestion);
    if (/^[a-z]/i.test(part)) weekdays = read.value.weekdays;
    for (const day of weekdays) days[day].push({ from: read.value.from, to: read.value.to });
  }
  return checked(days);
}

function fromMapping(mapping: Record<string, unknown>): Read<WeeklyHours> {
  const days = emptyDays();
  const said = new Set<Weekday>();
  for (const [key, value] of Object.entries(mapping)) {
    const weekdays = weekdaysIn(key);
    if (weekdays === null)
      return bad(
        `${EXPECTED} (not "${key.slice(0, 40)}")`,
        'weekdays are mon, tue, wed, thu, fri, sat and sun',
      );
    const twice = weekdays.find((day) => said.has(day));
    if (twice !== undefined) return bad(`hours in which ${twice} is said once`);
    const spans = readSpans(value);
    if (!spans.ok) return inside(key, spans);
    for (const day of weekdays) {
      said.add(day);
      days[day].push(...spans.value);
    }
  }
  return checked(days);
}

function readSpans(value: unknown): Read<readonly Span[]> {
  const parts = Array.isArray(value) ? value : [value];
  const spans: Span[] = [];
  for (const part of parts) {
    const text = textOf(part);
    if (text === null) return bad('hours such as 09:00-17:30, or closed');
    if (text === 'closed') continue;
    if (text === 'all day' || text === 'always') {
      spans.push({ from: 0, to: 1440 });
      continue;
    }
    for (const one of text.split(/\s*[,;]\s*|\s+and\s+/)) {
      const span = readSpan(one);
      if (!span.ok) return span;
      spans.push(span.value);
    }
  }
  return good(spans);
}

function checked(days: Record<Weekday, Span[]>): Read<WeeklyHours> {
  for (const day of WEEKDAYS) {
    days[day].sort((a, b) => a.from - b.from);
    for (let i = 1; i < days[day].length; i++) {
      const [one, two] = [days[day][i - 1]!, days[day][i]!];
      if (two.from < one.to)
        return bad(
          `hours that do not overlap (${day} ${clockText(one.from)}-${clockText(one.to)} and ${clockText(two.from)}-${clockText(two.to)})`,
        );
    }
  }
  if (WEEKDAYS.every((day) => days[day].length === 0))
    return bad(`${EXPECTED}, open at some time of the week`);
  return good(days);
}

function emptyDays(): Record<Weekday, Span[]> {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
}

function everyDay(spans: readonly Span[]): WeeklyHours {
  return { mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans };
}
