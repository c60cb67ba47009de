/**
 * What reading one written value gives: the value in the unit that the rest of blendsim uses, or what should
 * have stood there. `found` and the place are known to the caller.
 */
export type Read<T> = { readonly ok: true; readonly value: T } | Bad;

export interface Bad {
  readonly ok: false;
  readonly expected: string;
  readonly suggestion?: string;
  /** Where inside a mapping that is read as one value, such as `['mean']`. */
  readonly at?: readonly (string | number)[];
  /** The key there is wrong, not what stands after it. */
  readonly ofKey?: true;
}

export const good = <T>(value: T): Read<T> => ({ ok: true, value });

export const bad = (expected: string, suggestion?: string): Bad =>
  suggestion === undefined ? { ok: false, expected } : { ok: false, expected, suggestion };

/** The same failure, one step further in. */
export const inside = (key: string | number, failure: Bad): Bad => ({
  ...failure,
  at: [key, ...(failure.at ?? [])],
});

/** A failure of the key itself, such as a band of hours that can not be read. */
export const atKey = (key: string, failure: Bad): Bad => ({ ...failure, at: [key], ofKey: true });

/** The value as one line of text, or null when it is no scalar. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim().replace(/[\s\u00a0\u202f\u2009]+/g, ' ');
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return null;
}

/** True for a number without a unit, whether YAML read it as a number or as text such as `42 000`. */
export function isBareNumber(value: unknown): boolean {
  const text = textOf(value);
  return text !== null && numberIn(text) !== null;
}

/** A number as people write it: thousands by a space or underscore, decimals by a point. */
export const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:[ _]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?|[+-]?\.\d+`;

const WHOLE = new RegExp(`^(?:${NUMBER})$`);

/** The finite number that this text is, or null. */
export function numberIn(text: string): number | null {
  if (!WHOLE.test(text)) return null;
  const value = Number(text.replace(/[ _]/g, ''));
  return Number.isFinite(value) ? value : null;
}

/** How the same text would be written without a comma in its number; undefined when it has none. */
export function withoutComma(text: string): string | undefined {
  if (!/\d,\d/.test(text)) return undefined;
  if (/\d,\d{3}(?!\d)/.test(text) && !/\d,\d{3},?\.?\d*,\d{1,2}(?!\d)/.test(text)) {
    const spaced = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1 ');
    return `write ${spaced} for thousands, or ${text.replace(',', '.')} for a decimal point`;
  }
  return `decimals take a point: ${text.replace(/\./g, ' ').replace(',', '.')}`;
}

/**
 * `42.000` is forty-two in London and forty-two thousand in Amsterdam: in a volume or a price it is asked back.
 * Undefined when a number can be read in one way only.
 */
export function twoWays(number: string): string | undefined {
  if (!/^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(number)) return undefined;
  return `write ${number.replaceAll('.', ' ')} for thousands, or ${number}0 for a decimal point`;
}
