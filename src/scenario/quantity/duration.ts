import { bad, good, NUMBER, numberIn, type Read, textOf, withoutComma } from './read.ts';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

const UNIT = '(s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|weeks?)';
const PART = new RegExp(`(${NUMBER})\\s*${UNIT}(?![a-z])`, 'gi');

/** The longest duration that a scenario may name, a hundred years. */
const LONGEST = 100 * 366 * 86_400;

/**
 * A duration such as `4m 30s`, `1.5h` or `10d`, in seconds.
 * A bare number is refused: nobody can tell seconds from minutes.
 */
export function readDuration(value: unknown, what = 'a duration', min = 0): Read<number> {
  const text = textOf(value);
  const expected = `${what} with its unit, such as 4m 30s${min >= 60 ? `, at least ${durationText(min)}` : min > 0 ? ', longer than nothing' : ''}`;
  if (text === null) return bad(expected);
  const bare = numberIn(text);
  if (bare !== null) return bad(expected, bare < 0 ? undefined : `write ${text}s, ${text}m or ${text}h`);
  const seconds = secondsIn(text);
  if (seconds === null) return bad(expected, clockHint(text) ?? withoutComma(text));
  if (seconds > LONGEST) return bad(`${what} of at most 100 years`);
  return seconds < 0 || (min > 0 && seconds < min) ? bad(expected) : good(seconds);
}

/** The seconds in a text that is a duration and nothing else, or null. */
export function secondsIn(text: string): number | null {
  let total = 0;
  let parts = 0;
  const rest = text.replace(PART, (_, number: string, unit: string) => {
    total += (numberIn(number) ?? Number.NaN) * SECONDS[unit[0]!.toLowerCase()]!;
    parts++;
    return '';
  });
  if (parts === 0 || rest.trim() !== '' || Number.isNaN(total)) return null;
  return total;
}

/** Seconds as a person writes them: 270 is `4m 30s`. */
export function durationText(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of [
    ['h', 3600],
    ['m', 60],
  ] as const) {
    if (rest >= size) {
      parts.push(`${Math.floor(rest / size)}${unit}`);
      rest %= size;
    }
  }
  if (rest > 0 || parts.length === 0) parts.push(`${Number(rest.toFixed(3))}s`);
  return parts.join(' ');
}

function clockHint(text: string): string | undefined {
  const match = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const [, a, b, c] = match;
  return c === undefined ? `write ${a}m ${b}s or ${a}h ${b}m` : `write ${a}h ${b}m ${c}s`;
}
