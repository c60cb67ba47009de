import { freeze } from './build/freeze.ts';
import { Reading, type ReadText } from './build/reading.ts';
import { buildScenario } from './build/scenario.ts';
import { findDoubts } from './doubt/index.ts';
import { inOrder, type Problem } from './problem.ts';
import { checkShape } from './shape/check.ts';
import { decode, LARGEST_SCENARIO } from './text/decode.ts';
import { readTree } from './text/tree.ts';
import type { Scenario } from './types.ts';

export interface ParseContext {
  /** Name of the file, as problems print it. */
  readonly file: string;
  /** Reads a file that the scenario names, relative to it; throws when it can not. */
  readonly readText: ReadText;
}

/** A valid scenario with what is doubtful about it, or all that is wrong. */
export type Parsed =
  | {
      readonly scenario: Scenario;
      readonly warnings: readonly Problem[];
      /** The text of the file, decoded. */
      readonly text: string;
      /** The text of the file and of every file it names: equal text, equal scenario. Made to be hashed. */
      readonly canonical: string;
    }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a scenario file. Never throws: whatever is wrong comes back as problems, all at once, each with its place.
 *
 * @example
 * const parsed = parseScenario(text, { file: 'peak.yaml', readText: (path) => readFileSync(path) });
 * if ('problems' in parsed) for (const problem of parsed.problems) console.error(formatProblem(problem));
 */
export function parseScenario(content: string | Uint8Array, { file, readText }: ParseContext): Parsed {
  const decoded = decode(content, LARGEST_SCENARIO);
  if (!decoded.ok) {
    const { line, column, found, suggestion } = decoded;
    return {
      problems: [
        {
          severity: 'error',
          file,
          line,
          column,
          path: '',
          found,
          expected: 'a scenario: YAML text in UTF-8',
          suggestion,
        },
      ],
    };
  }
  const { tree, problems: slips } = readTree(decoded.text, file);
  if (tree === undefined) return { problems: inOrder(slips) };
  if (tree.value === null) return { problems: [empty(file)] };
  const { shape, broken, problems } = checkShape(tree, file);
  if (shape === null) return { problems: inOrder([...slips, ...problems]) };
  const reading = new Reading(file, tree, broken, readText);
  const scenario = buildScenario(reading, shape);
  const found = [...slips, ...problems, ...reading.problems];
  if (found.some((problem) => problem.severity === 'error')) return { problems: inOrder(found) };
  findDoubts(reading, scenario);
  const late = reading.problems.filter((problem) => problem.severity === 'error');
  if (late.length > 0) return { problems: inOrder(reading.problems) };
  return {
    scenario: freeze(scenario),
    warnings: inOrder(reading.problems),
    text: decoded.text,
    canonical: canonical(decoded.text, reading.sideFiles),
  };
}

const empty = (file: string): Problem => ({
  severity: 'error',
  file,
  line: 1,
  column: 1,
  path: '',
  found: 'an empty file',
  expected: 'a scenario with title, horizon and clients',
  suggestion: 'docs/scenario.md begins with a complete example',
});

function canonical(text: string, sideFiles: ReadonlyMap<string, string>): string {
  const files = [...sideFiles].sort(([a], [b]) => (a < b ? -1 : 1));
  return [text, ...files.flat()].join('\u0000');
}
