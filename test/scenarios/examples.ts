import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  formatProblem,
  type Grid,
  type Problem,
  parseScenario,
  resolveGrid,
  type Scenario,
} from '../../src/scenario/index.ts';

const folder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Every example by its path without extension, such as `textbook/erlang-a`. */
export const exampleNames: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replaceAll('\\', '/').replace(/\.yaml$/, ''))
  .sort();

export const textOf = (name: string): string => readFileSync(join(folder, `${name}.yaml`), 'utf8');

export interface Loaded {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly warnings: readonly Problem[];
}

/** An example as the command line would read it; `change` may alter its text first. */
export function load(name: string, change: (text: string) => string = (text) => text): Loaded {
  const file = join(folder, `${name}.yaml`);
  const parsed = parseScenario(change(textOf(name)), {
    file: `scenarios/${name}.yaml`,
    readText: (path) => readFileSync(join(dirname(file), path)),
  });
  if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  const { scenario, warnings } = parsed;
  return { scenario, grid: resolveGrid(scenario), warnings };
}
