import { bad, good, numberIn, type Read, textOf, withoutComma } from './read.ts';

export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** A bare number: a weight, a count, a correlation. */
export function readNumber(value: unknown, what: string, limits: NumberLimits = {}): Read<number> {
  const text = textOf(value);
  const number = text === null ? null : numberIn(text);
  const expected = `${what}${range(limits)}`;
  if (number === null)
    return bad(
      expected,
      text === null ? undefined : ((limits.whole ? undefined : fromPercent(text)) ?? withoutComma(text)),
    );
  if (limits.whole && !Number.isInteger(number)) return bad(expected);
  if (number < (limits.min ?? -Infinity) || number > (limits.max ?? Infinity)) return bad(expected);
  return good(number);
}

/** A share such as `12%`, as 0.12. `min` and `max` are shares too. */
export function readShare(value: unknown, what: string, min = 0, max = 1): Read<number> {
  const text = textOf(value);
  const expected = `${what} in percent, ${percent(min)} to ${percent(max)}`;
  if (text === null) return bad(expected);
  const match = /^(.*?)\s*(?:%|percent)$/.exec(text);
  const number = match === null ? null : numberIn(match[1]!);
  if (number === null) return bad(expected, bareShare(text) ?? withoutComma(text));
  const share = number / 100;
  return share < min || share > max ? bad(expected) : good(share);
}

/** A coefficient of variation: `1.1` and `110%` are the same. */
export function readRatio(value: unknown, what: string, max = 20): Read<number> {
  const text = textOf(value);
  if (text?.endsWith('%')) return readShare(value, what, 0, max);
  return readNumber(value, what, { min: 0, max });
}

/** `150%` where a bare number is meant. */
function fromPercent(text: string): string | undefined {
  const number = text.endsWith('%') ? numberIn(text.slice(0, -1).trim()) : null;
  return number === null ? undefined : `write ${tidy(number / 100)}`;
}

function bareShare(text: string): string | undefined {
  const number = numberIn(text);
  if (number === null) return undefined;
  if (number !== 0 && Math.abs(number) <= 1)
    return `write ${tidy(number * 100)}%, or ${tidy(number)}% if you mean so little`;
  return `write ${tidy(number)}%`;
}

const tidy = (number: number): string => String(Number(number.toPrecision(12)));

const percent = (share: number): string => (share === Infinity ? 'any' : `${tidy(share * 100)}%`);

function range({ min, max, whole }: NumberLimits): string {
  const kind = whole ? ', a whole number' : '';
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind}${min === 0 ? ', not negative' : ` of at least ${min}`}`;
  return kind;
}
