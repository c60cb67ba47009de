import type * as z from 'zod';
import { described, type Problem, pathText } from '../problem.ts';
import { didYouMean } from '../quantity/suggest.ts';
import type { Path, Tree } from '../text/tree.ts';
import { type ScenarioShape, scenarioShape } from './scenario.ts';

type Issue = z.core.$ZodIssue;

/** The shape of what could be read; what could not is left out, and `broken` says where. */
export interface Checked {
  /** Null when not even the outline is one of a scenario. */
  readonly shape: ScenarioShape | null;
  readonly broken: readonly Path[];
  readonly problems: readonly Problem[];
}

/**
 * Checks the shape. What is wrong is reported, taken out, and the rest read again, so that references in the
 * sound part are still checked and one slip does not hide the others.
 */
export function checkShape(tree: Tree, file: string): Checked {
  const problems: Problem[] = [];
  const broken: Path[] = [];
  let value = tree.value;
  for (let round = 0; round < 50; round++) {
    const result = scenarioShape.safeParse(value);
    if (result.success) return { shape: result.data, broken, problems };
    const wrong = result.error.issues.flatMap((issue) => unfold(issue, value, []));
    // later rounds only find what leaving things out has caused
    if (round === 0) problems.push(...wrong.map((issue) => toProblem(issue, tree, file)));
    for (const { path } of wrong) {
      const cut = cutting(value, path);
      if (cut === null) return { shape: null, broken, problems };
      broken.push(cut);
      value = without(value, cut);
    }
  }
  return { shape: null, broken, problems };
}

/** One thing that is wrong, where, and what should be there. */
interface Wrong {
  /** Of the value that has to go. */
  readonly path: Path;
  /** Of the very place inside it. */
  readonly at: Path;
  readonly unknownKey: boolean;
  /** The key is known for what it is, and can not be read. */
  readonly wrongKey?: boolean;
  readonly value: unknown;
  readonly expected: string;
  readonly suggestion: string | null;
}

/** Synonyms that other tools use for our keys. */
const MEANT: Readonly<Record<string, string>> = {
  aht: 'handle-time',
  sla: 'target',
  'service-level': 'target',
  calls: 'volume',
  contacts: 'volume',
  hours: 'open',
  'opening-hours': 'open',
  holidays: 'closed',
  tz: 'timezone',
  abandonment: 'patience',
  variation: 'daily-variation',
  staff: 'agents',
};

function unfold(issue: Issue, root: unknown, base: Path): Wrong[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(root, path);
  if (issue.code === 'invalid_union') return unfoldUnion(issue, value, root, path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => {
      const at = [...path, key];
      const meant = MEANT[key] ?? '';
      const suggestion = known.includes(meant) ? `did you mean "${meant}"?` : didYouMean(key, known);
      return {
        path: at,
        at,
        unknownKey: true,
        value: key,
        expected: suggestion === undefined ? `one of ${known.join(', ')}` : 'a key that is known here',
        suggestion: suggestion ?? pieceOfText(valueAt(root, at), key),
      };
    });
  }
  const { params } = issue as { params?: { suggestion?: string | null; at?: Path; ofKey?: boolean } };
  const at = [...path, ...(params?.at ?? [])];
  return [
    {
      path,
      at,
      unknownKey: false,
      wrongKey: params?.ofKey === true,
      value: valueAt(root, at),
      expected: issue.message,
      suggestion: params?.suggestion ?? null,
    },
  ];
}

/** YAML ends plain text at a comma inside braces, and takes the rest for a key. */
function pieceOfText(value: unknown, key: string): string | null {
  if (value !== null) return null;
  if (/^\d/.test(key)) return 'a comma ends a value inside { }: decimals take a point';
  return /[\s()]/.test(key) ? 'text with a comma inside { } stands in quotes' : null;
}

/** Of the forms that a value may have, the one that the person was writing. */
function unfoldUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  root: unknown,
  path: Path,
): Wrong[] {
  const own: Wrong = { path, at: path, unknownKey: false, value, expected: issue.message, suggestion: null };
  if (value === null || value === undefined) return [own];
  const forms = issue.errors.map((errors) => errors.flatMap((error) => unfold(error, root, path)));
  if (typeof value !== 'object') {
    const form = issue.errors.findIndex((errors) => errors[0]?.code === 'custom');
    const said = forms[form]?.[0];
    return said === undefined || said.expected === 'none' ? [own] : [said];
  }
  // forms of another kind fail as a whole; of the others, that with the fewest slips was meant
  const fitting = forms.filter((wrongs) => wrongs.some((wrong) => wrong.at.length > path.length));
  fitting.sort((a, b) => slips(a) - slips(b));
  if (fitting[0] !== undefined) return fitting[0];
  const form = issue.errors.findLastIndex(
    (errors) => errors[0]?.code === 'custom' && errors[0].message !== 'none',
  );
  const whole = Array.isArray(value) ? undefined : forms[form]?.[0];
  return whole === undefined || form === 0 ? [own] : [whole];
}

const slips = (wrongs: readonly Wrong[]): number =>
  wrongs.reduce((sum, wrong) => sum + (wrong.unknownKey && wrong.suggestion !== null ? -2 : 1), 0);

function toProblem(wrong: Wrong, tree: Tree, file: string): Problem {
  const { at, unknownKey, wrongKey, expected, suggestion } = wrong;
  const missing = !unknownKey && wrong.value === undefined && !tree.has(at);
  const place =
    unknownKey || wrongKey
      ? tree.placeOfKey(at)
      : missing
        ? tree.placeOfKey(at.slice(0, -1))
        : tree.placeOf(at);
  const key = String(at.at(-1) ?? '');
  const found =
    unknownKey || wrongKey
      ? `the ${unknownKey ? 'unknown ' : ''}key ${described(key)}`
      : missing
        ? `no "${key}"`
        : described(wrong.value);
  return { severity: 'error', file, ...place, path: pathText(at), found, expected, suggestion };
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The nearest key that can be left out without moving its neighbours; null when nothing would remain. */
function cutting(root: unknown, path: Path): Path | null {
  let cut = path;
  while (cut.length > 0) {
    const parent = valueAt(root, cut.slice(0, -1));
    if (
      typeof cut.at(-1) === 'string' &&
      typeof parent === 'object' &&
      parent !== null &&
      Object.hasOwn(parent, cut.at(-1)!)
    )
      return cut;
    cut = cut.slice(0, -1);
  }
  return null;
}

function without(root: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (Array.isArray(root)) return root.map((item, i) => (i === key ? without(item, rest) : item));
  const copy: Record<string | number, unknown> = Object.assign(Object.create(null), root);
  if (rest.length === 0) delete copy[key!];
  else copy[key!] = without(copy[key!], rest);
  return copy;
}
