import { bad, good, NUMBER, numberIn, type Read, textOf, twoWays, withoutComma } from './read.ts';

/** Whole micro-euro, and per what. */
export interface Price<Per extends string> {
  readonly amount: number;
  readonly per: Per;
}

export const MICRO = 1_000_000;

/** A thousand million euro: more is a slip of the keyboard, and its micro-euro would still be exact. */
const MOST = 1e9;

const PRICE = new RegExp(
  `^(?:(?<before>€|EUR|euro)\\s*)?(?<number>${NUMBER})\\s*(?<after>€|EUR|euros?)?\\s*(?:(?:/|per)\\s*(?:an?\\s+)?(?<per>[a-z-]+(?: [a-z]+)?)|(?<once>once))?$`,
  'i',
);

/**
 * A price such as `€38.50/hour`, `38.50 EUR per hour` or `40 000 EUR once`.
 * `units` are the words that fit; `once` among them allows a sum without a unit of time.
 */
export function readPrice<Per extends string>(
  value: unknown,
  what: string,
  units: readonly Per[],
): Read<Price<Per>> {
  const text = textOf(value);
  const expected = `${what}, such as ${examples(units)}`;
  if (text === null) return bad(expected);
  const match = PRICE.exec(text);
  if (match === null) return bad(expected, hint(text, units));
  const { before, number, after, per, once } = match.groups as Record<string, string | undefined>;
  if (before === undefined && after === undefined) return bad(expected, hint(text, units));
  const word = once !== undefined ? 'once' : per === undefined ? null : singular(per);
  const unit = units.find((u) => u === word);
  const doubtful = twoWays(number!);
  if (doubtful !== undefined) return bad(expected, doubtful);
  const amount = numberIn(number!);
  if (amount === null) return bad(`${expected}, at most 1 000 million euro`);
  if (amount < 0) return bad(`${expected}, not negative`, 'a price below zero would pay for being served');
  if (amount > MOST) return bad(`${expected}, at most 1 000 million euro`);
  if (unit === undefined) {
    const fits = units.map((u) => (u === 'once' ? `${number} EUR once` : `${number} EUR/${u}`));
    return bad(expected, `say of what: ${fits.join(', ')}`);
  }
  return good({ amount: Math.round(amount * MICRO), per: unit });
}

const PLURALS: Readonly<Record<string, string>> = {
  hr: 'hour',
  h: 'hour',
  min: 'minute',
  call: 'contact',
  interaction: 'contact',
};

function singular(word: string): string {
  const lower = word.toLowerCase().replaceAll(' ', '-');
  const one = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return PLURALS[one] ?? one;
}

function examples(units: readonly string[]): string {
  return units
    .slice(0, 4)
    .map((unit) => (unit === 'once' ? '40 000 EUR once' : `4.20 EUR/${unit}`))
    .join(' or ');
}

function hint(text: string, units: readonly string[]): string | undefined {
  const comma = withoutComma(text);
  if (comma !== undefined) return comma;
  if (/[$£]|\b(?:USD|GBP|CHF|dollars?|pounds?)\b/i.test(text))
    return 'amounts are in euro: convert, and say the rate in source:';
  if (numberIn(text) !== null)
    return `write ${units.map((unit) => (unit === 'once' ? `${text} EUR once` : `${text} EUR/${unit}`)).join(', ')}`;
  return undefined;
}
