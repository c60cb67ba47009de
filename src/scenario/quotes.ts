import type { MicroEuro } from './money.ts';
import { inOrder, type Problem, pathText } from './problem.ts';
import { readDuration } from './quantity/duration.ts';
import { readPrice } from './quantity/money.ts';
import type { Read } from './quantity/read.ts';
import { didYouMean } from './quantity/suggest.ts';
import { readVolume } from './quantity/volume.ts';
import { decode, LARGEST_SCENARIO } from './text/decode.ts';
import { type Path, readTree, type Tree } from './text/tree.ts';

/** What an outsourcer asks, as a buyer writes it down. */
export interface Quote {
  readonly name: string;
  readonly price: MicroEuro;
  readonly per: 'hour' | 'contact' | 'minute';
  /** As written, such as `NL`; empty when nothing was said. */
  readonly country: string;
  readonly language: string;
  /** Talk and after-contact work that the quote assumes; null when nothing was said. */
  readonly handleSeconds: number | null;
  readonly contactsAYear: number | null;
  /** What comes with it: reporting, telephony. */
  readonly includes: readonly string[];
}

const KEYS = ['price', 'rate', 'country', 'language', 'handle-time', 'volume', 'includes'] as const;

/**
 * Reads a file of quotes: `quotes:` with a name for each, and under it a price with its unit, alone or with what it
 * assumes. Never throws: whatever is wrong comes back as problems, all at once, each with its place.
 *
 * @example parseQuotes('quotes: { Partner A: 2 EUR/minute }', 'quotes.yaml')
 */
export function parseQuotes(
  content: string | Uint8Array,
  file: string,
): { readonly quotes: readonly Quote[] } | { readonly problems: readonly Problem[] } {
  const whole = (line: number, column: number, found: string, hint: string | null): Problem => ({
    severity: 'error',
    file,
    line,
    column,
    path: '',
    found,
    expected: 'quotes: a name for each, and its price, such as Partner A: 4.20 EUR/contact',
    suggestion: hint,
  });
  const decoded = decode(content, LARGEST_SCENARIO);
  if (!decoded.ok)
    return { problems: [whole(decoded.line, decoded.column, decoded.found, decoded.suggestion)] };
  const { tree, problems } = readTree(decoded.text, file);
  if (tree === undefined || problems.length > 0) return { problems: inOrder(problems) };
  const named = mappingOf(mappingOf(tree.value)?.['quotes']);
  if (named === null || Object.keys(named).length === 0)
    return { problems: [whole(1, 1, 'no quotes', null)] };
  const reader = new QuoteReader(tree, file, textIn(mappingOf(tree.value)?.['market']));
  const quotes = Object.entries(named).map(([name, value]) => reader.quote(name, value));
  return reader.problems.length > 0 ? { problems: inOrder(reader.problems) } : { quotes };
}

class QuoteReader {
  readonly problems: Problem[] = [];
  readonly #tree: Tree;
  readonly #file: string;
  /** Country of the quotes that name none. */
  readonly #market: string;

  constructor(tree: Tree, file: string, market: string) {
    this.#market = market;
    this.#tree = tree;
    this.#file = file;
  }

  quote(name: string, value: unknown): Quote {
    const path = ['quotes', name];
    const parts = mappingOf(value) ?? { price: value };
    const inside = (key: string) => (mappingOf(value) === null ? path : [...path, key]);
    for (const key of Object.keys(parts)) {
      if ((KEYS as readonly string[]).includes(key)) continue;
      this.#say(inside(key), key, `one of ${KEYS.join(', ')}`, didYouMean(key, KEYS) ?? null);
    }
    const asked = parts['rate'] !== undefined ? 'rate' : 'price';
    const price = this.#read(inside(asked), parts[asked], (written) =>
      readPrice(written, 'a price and its unit', ['hour', 'contact', 'minute'] as const),
    );
    const optional = <T>(key: string, read: (written: unknown) => Read<T>): T | null =>
      parts[key] === undefined ? null : this.#read(inside(key), parts[key], read);
    const volume = optional('volume', readVolume);
    return {
      name,
      price: price?.amount ?? 0,
      per: price?.per ?? 'contact',
      country: textIn(parts['country'] ?? this.#market),
      language: textIn(parts['language']),
      handleSeconds: optional('handle-time', (written) => readDuration(written, 'a handle time', 1)),
      contactsAYear:
        volume === null
          ? null
          : volume.kind === 'yearly'
            ? volume.contacts
            : volume.kind === 'each-month'
              ? volume.contacts * 12
              : volume.perHour * 8760,
      includes: [parts['includes'] ?? []].flat().map(textIn),
    };
  }

  #read<T>(path: Path, written: unknown, read: (written: unknown) => Read<T>): T | null {
    const result = read(written);
    if (result.ok) return result.value;
    this.#say(
      path,
      written === undefined ? 'nothing' : textIn(written),
      result.expected,
      result.suggestion ?? null,
    );
    return null;
  }

  #say(path: Path, found: string, expected: string, suggestion: string | null): void {
    const { line, column } = this.#tree.placeOf(path);
    this.problems.push({
      severity: 'error',
      file: this.#file,
      line,
      column,
      path: pathText(path),
      found,
      expected,
      suggestion,
    });
  }
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : value === undefined
      ? ''
      : 'a list or a mapping';
