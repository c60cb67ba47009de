import { type Problem, pathText } from '../problem.ts';
import { didYouMean } from '../quantity/suggest.ts';
import { valueAt } from '../shape/check.ts';
import type { Path, Tree } from '../text/tree.ts';
import type { Assumption } from '../types.ts';

/** Reads a file beside the scenario; throws when it can not. */
export type ReadText = (path: string) => string | Uint8Array;

/**
 * One scenario being put together: what is wrong with it so far, and what it assumes. Building goes on after a
 * problem with something harmless in the place of what is wrong, so that all problems come out at once.
 */
export class Reading {
  readonly problems: Problem[] = [];
  private readonly defaults: Assumption[] = [];
  /** Text of the files beside the scenario, by the name they were asked for. */
  readonly sideFiles = new Map<string, string>();

  constructor(
    readonly file: string,
    readonly tree: Tree,
    private readonly broken: readonly Path[],
    readonly readText: ReadText,
  ) {}

  error(path: Path, found: string, expected: string, suggestion: string | null = null): void {
    this.add('error', path, found, expected, suggestion, false);
  }

  /** About the key rather than its value: something is missing in it. */
  errorAtKey(path: Path, found: string, expected: string, suggestion: string | null = null): void {
    this.add('error', path, found, expected, suggestion, true);
  }

  warn(path: Path, found: string, expected: string, suggestion: string | null = null): void {
    this.add('warning', path, found, expected, suggestion, false);
  }

  /** Index of a name in a list of names, or a problem and null. */
  refer(path: Path, name: string, known: readonly string[], what: string, where = ''): number | null {
    const index = known.indexOf(name);
    if (index >= 0) return index;
    const expected =
      known.length === 0
        ? `the name of ${what}${where}, of which there is none`
        : `the name of ${what}${where}: ${some(known)}`;
    this.error(path, `"${name.slice(0, 60)}"`, expected, didYouMean(name, known) ?? null);
    return null;
  }

  /** Whether something at this path, around it or inside it was wrong and has been reported. */
  isBroken(path: Path): boolean {
    return this.broken.some((cut) => startsWith(cut, path) || startsWith(path, cut));
  }

  /** Names in a mapping as written, those whose content is wrong included. */
  namesIn(path: Path): string[] {
    const value = valueAt(this.tree.value, path);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  }

  /** The `source:` said of this very place, or nothing. */
  sourceOf(path: Path): string {
    const text = pathText(path);
    return this.tree.said.find((said) => pathText(said.path) === text)?.source ?? '';
  }

  /** Notes a default that matters and was left as it is. */
  assume(path: Path, value: string): void {
    this.defaults.push({ path: pathText(path), value, source: 'default' });
  }

  /** Everything said with its source, in file order, then the defaults. */
  assumptions(): Assumption[] {
    const said = this.tree.said.map(({ path, source, value }) => ({
      path: pathText(path),
      value: inWords(value),
      source,
    }));
    return [...said, ...this.defaults];
  }

  /** What a mapping says, as it was written: a question that the figures answer. */
  asked(path: Path): Assumption[] {
    return Object.entries(valueAt(this.tree.value, path) ?? {}).map(([key, value]) => ({
      path: pathText([...path, key]),
      value: inWords(value),
      source: 'what-if',
    }));
  }

  private add(
    severity: Problem['severity'],
    path: Path,
    found: string,
    expected: string,
    suggestion: string | null,
    atKey: boolean,
  ): void {
    const place = atKey || !this.tree.has(path) ? this.tree.placeOfKey(path) : this.tree.placeOf(path);
    this.problems.push({
      severity,
      file: this.file,
      ...place,
      path: pathText(path),
      found,
      expected,
      suggestion,
    });
  }
}

const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((key, i) => path[i] === key);

const some = (names: readonly string[]): string =>
  names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`;

/** A value on one line, as it was written: `mean 5m 10s, cv 1.1`. */
export function inWords(value: unknown): string {
  const words = worded(value);
  return words.length > 160 ? `${words.slice(0, 157)}…` : words;
}

function worded(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(worded).join('; ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([key, inner]) =>
      typeof inner === 'object' && inner !== null ? `${key} (${worded(inner)})` : `${key} ${worded(inner)}`,
    )
    .join(', ');
}
