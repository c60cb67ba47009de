import type { DateRule } from '../types.ts';
import { daysInMonth, readDateRule } from './date.ts';
import { bad, good, inside, type Read, textOf } from './read.ts';

/** Dates on which a desk is closed: a list, or one; `12-24 to 12-31` stands for every day of the span. */
export function readClosed(value: unknown): Read<DateRule[]> {
  if (value === 'none') return good([]);
  if (typeof value === 'object' && !Array.isArray(value))
    return bad('a list of dates such as [01-01, easter+1, 12-25]');
  const items = Array.isArray(value) ? value : [value];
  const rules: DateRule[] = [];
  for (const [i, item] of items.entries()) {
    const read = readOne(item);
    if (!read.ok) return Array.isArray(value) ? inside(i, read) : read;
    rules.push(...read.value);
  }
  return good(rules);
}

function readOne(item: unknown): Read<DateRule[]> {
  const span = /^(\S+) to (\S+)$/.exec(textOf(item) ?? '');
  if (span === null) {
    const read = readDateRule(item);
    return read.ok ? good([read.value]) : read;
  }
  const [from, to] = [readDateRule(span[1]), readDateRule(span[2])];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value.kind !== 'month-day' || to.value.kind !== 'month-day')
    return bad('a span of days of every year such as 12-24 to 12-31', 'list the dates one by one');
  const rules: DateRule[] = [];
  let { month, day } = from.value;
  for (;;) {
    rules.push({ kind: 'month-day', month, day });
    if (month === to.value.month && day === to.value.day) return good(rules);
    day++;
    if (day > daysInMonth(2027, month)) {
      day = 1;
      month = (month % 12) + 1;
    }
  }
}
