import { bad, good, type Read, textOf } from './read.ts';
import { didYouMean } from './suggest.ts';

/** Text of a person's own; numbers count as their text. */
export function readText(value: unknown, what: string): Read<string> {
  if (typeof value === 'boolean') return good(String(value));
  const text = typeof value === 'string' ? value.trim() : textOf(value);
  if (text === null || text === '') return bad(what);
  return text.length > 20_000 ? bad(`${what} of at most 20 000 characters`) : good(text);
}

/** One word of a fixed list. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[]): Read<T> {
  const text = textOf(value);
  const expected = listed(choices);
  if (text === null) return bad(expected);
  const choice = choices.find((c) => c === text);
  return choice === undefined ? bad(expected, didYouMean(text, choices)) : good(choice);
}

export function readFlag(value: unknown): Read<boolean> {
  if (typeof value === 'boolean') return good(value);
  const text = textOf(value)?.toLowerCase();
  return bad('true or false', text === 'yes' ? 'write true' : text === 'no' ? 'write false' : undefined);
}

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
