import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Problem, pathText } from '../problem.ts';
import { Lines, type Place } from './lines.ts';
import { yamlProblem } from './yaml-problem.ts';

export type Path = readonly (string | number)[];

/** What a `source:` says, and of what. */
export interface Said {
  readonly path: Path;
  readonly source: string;
  readonly value: unknown;
}

/** The plain values of a YAML text, with the place of each and the sources that were taken out of it. */
export interface Tree {
  readonly value: unknown;
  readonly said: readonly Said[];
  /** Place of the value at this path, or of the nearest mapping around it. */
  placeOf(path: Path): Place;
  /** Place of the key itself. */
  placeOfKey(path: Path): Place;
  has(path: Path): boolean;
}

/** A hundred levels would already be no scenario; parsing deeper could end the stack. */
const DEEPEST = 40;
/** Values after aliases are followed: a bomb of ten lines would give thousands of millions. */
const MOST_VALUES = 200_000;

/** Parses YAML into a tree, with every problem of the text itself; without a tree where it can not be read on. */
export function readTree(text: string, file: string): { tree?: Tree; problems: Problem[] } {
  const lines = new Lines(text);
  const problem = (
    offset: number,
    found: string,
    expected: string,
    suggestion: string | null,
    path: Path = [],
  ): Problem => {
    return {
      severity: 'error',
      file,
      ...lines.placeOf(offset),
      path: pathText(path),
      found,
      expected,
      suggestion,
    };
  };
  const deep = tooDeep(text);
  if (deep !== null) {
    return { problems: [problem(deep, 'values nested more than a hundred deep', 'a scenario', null)] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      prettyErrors: false,
      // found below, where one look at each key is enough
      uniqueKeys: false,
      strict: true,
      logLevel: 'error',
    });
  } catch {
    return { problems: [problem(0, 'YAML that cannot be parsed', 'a scenario', null)] };
  }
  if (document.errors.length > 0)
    return { problems: document.errors.slice(0, 100).map((error) => yamlProblem(error, text, problem)) };
  return new Walk(document, lines, problem).result();
}

/** Offset at which flow brackets or indentation go deeper than any parser should recurse, or null. */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 123) depth++;
    else if ((c === 93 || c === 125) && depth > 0) depth--;
    if (depth > 100) return i;
  }
  const match = /^(?:[ ]*(?:[-?][ ]+){60,}| {400,}\S)/m.exec(text);
  return match === null ? null : match.index;
}

type ProblemAt = (
  offset: number,
  found: string,
  expected: string,
  suggestion: string | null,
  path?: Path,
) => Problem;

/** Walks a document once, turning nodes to plain values. */
class Walk {
  private readonly problems: Problem[] = [];
  /** Keys said twice: the tree can be read on, so that the other problems come out too. */
  private readonly doubled: Problem[] = [];
  private readonly said: Said[] = [];
  private readonly values = new Map<string, number>();
  private readonly keys = new Map<string, number>();
  private readonly targets = new Map<Alias, Node | undefined>();
  private count = 0;

  constructor(
    private readonly document: Document.Parsed,
    private readonly lines: Lines,
    private readonly problem: ProblemAt,
  ) {}

  result(): { tree?: Tree; problems: Problem[] } {
    const value = this.walk(this.document.contents, [], new Set());
    if (this.problems.length > 0) return { problems: [...this.doubled, ...this.problems] };
    const { said, values, keys } = this;
    const place = (map: Map<string, number>, path: Path): Place => {
      for (let length = path.length; length >= 0; length--) {
        const offset = (length === path.length ? map : values).get(keyOf(path.slice(0, length)));
        if (offset !== undefined) return this.lines.placeOf(offset);
      }
      return { line: 1, column: 1 };
    };
    return {
      problems: this.doubled,
      tree: {
        value,
        said,
        placeOf: (path) => place(values, path),
        placeOfKey: (path) => place(keys, path),
        has: (path) => values.has(keyOf(path)),
      },
    };
  }

  /** The library looks through the whole document for each alias, and one alias may be met a hundred thousand times. */
  private targetOf(alias: Alias): Node | undefined {
    if (!this.targets.has(alias)) this.targets.set(alias, alias.resolve(this.document) as Node | undefined);
    return this.targets.get(alias);
  }

  private walk(node: Node | null, path: Path, open: ReadonlySet<Node>): unknown {
    if (node === null) return null;
    const offset = node.range?.[0] ?? 0;
    this.values.set(keyOf(path), offset);
    if (++this.count > MOST_VALUES) {
      if (this.count === MOST_VALUES + 1)
        this.problems.push(
          this.problem(
            offset,
            `more than ${MOST_VALUES} values once aliases are followed`,
            'a scenario',
            'do aliases multiply each other?',
            path,
          ),
        );
      return null;
    }
    if (path.length > DEEPEST) {
      this.problems.push(
        this.problem(offset, `values nested more than ${DEEPEST} deep`, 'a scenario', null, path),
      );
      return null;
    }
    if (isAlias(node)) {
      const target = this.targetOf(node);
      if (target === undefined || open.has(target)) {
        this.problems.push(
          this.problem(
            offset,
            `the alias *${node.source}`,
            'an alias of an anchor before it, not around it',
            null,
            path,
          ),
        );
        return null;
      }
      const value = this.walk(target, path, new Set([...open, target]));
      this.values.set(keyOf(path), offset);
      return value;
    }
    const inner = node.anchor === undefined ? open : new Set([...open, node]);
    if (isSeq(node)) return node.items.map((item, i) => this.walk(item as Node | null, [...path, i], inner));
    if (isMap(node)) return this.mapping(node.items as Pairs, path, inner);
    return isScalar(node) ? plain(node.value, node.source) : null;
  }

  private mapping(items: Pairs, path: Path, open: ReadonlySet<Node>): unknown {
    const value: Record<string, unknown> & { value?: unknown } = Object.create(null);
    const wrapped = isWrapped(items);
    const names = new Set<string>();
    let source: string | null = null;
    for (const { key, value: node } of items) {
      const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : null;
      const offset = key?.range?.[0] ?? 0;
      if (name === null || name === '__proto__') {
        this.problems.push(
          this.problem(offset, name ?? 'a key that is no plain text', 'a plain key', null, path),
        );
        continue;
      }
      if (names.has(name)) {
        const found = `the key "${name.slice(0, 60)}" a second time`;
        this.doubled.push(
          this.problem(offset, found, 'each key once', 'merge the two, or rename one', [...path, name]),
        );
        continue;
      }
      names.add(name);
      if (name === 'source' && isScalar(node) && node.value !== null) {
        source = String(node.source ?? node.value).trim();
        continue;
      }
      const inner = wrapped ? path : [...path, name];
      if (!wrapped || !this.keys.has(keyOf(inner))) this.keys.set(keyOf(inner), offset);
      value[name] = this.walk(node, inner, open);
      if (node === null) this.values.set(keyOf(inner), offset);
    }
    const whole = wrapped ? value.value : value;
    if (source !== null) this.said.push({ path, source, value: whole });
    return whole;
  }
}

type Pairs = readonly { readonly key: Node | null; readonly value: Node | null }[];

/** `{ value: 8%, source: … }` stands for the value. */
function isWrapped(items: Pairs): boolean {
  const names = items.map(({ key }) => (isScalar(key) ? key.value : null));
  return names.includes('value') && names.every((name) => name === 'value' || name === 'source');
}

/** Numbers that a number can not hold (as `1e999`) stay text, so that the message shows what was written. */
function plain(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return source ?? String(value);
  if (typeof value === 'number' && source !== undefined && /^[+-]?0[xob]/.test(source)) return source;
  if (typeof value === 'bigint') return Number(value);
  return value;
}

const keyOf = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? `#${key}` : `.${key}`)).join('\u0000');
