import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  formatProblem,
  type Grid,
  type Parsed,
  type Problem,
  parseScenario,
  resolveGrid,
  type Scenario,
} from '../scenario/index.ts';
import { STANDARD_INPUT } from './arguments.ts';
import { readInput } from './files.ts';
import { EXIT, PlainError } from './problems.ts';

export interface LoadedScenario {
  /** As the person named it. */
  readonly file: string;
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly warnings: readonly Problem[];
  /** SHA-256 of the text and of every file it names. */
  readonly hash: string;
  readonly text: string;
}

/** A scenario ready to be played; everything that is wrong with it is wrong input, told at once. */
export async function loadScenario(file: string): Promise<LoadedScenario> {
  const parsed = await parse(file);
  if ('problems' in parsed) {
    throw new PlainError(parsed.problems.map(formatProblem).join('\n'), EXIT.wrongInput);
  }
  const { scenario, warnings, canonical, text } = parsed;
  const hash = createHash('sha256').update(canonical).digest('hex');
  return { file, scenario, grid: resolveGrid(scenario), warnings, hash, text };
}

/** All that is wrong with a scenario, or doubtful about it. */
export async function checkScenario(file: string): Promise<{ readonly problems: readonly Problem[] }> {
  const parsed = await parse(file);
  return { problems: 'problems' in parsed ? parsed.problems : parsed.warnings };
}

async function parse(file: string): Promise<Parsed> {
  const content = await readInput(file);
  // What comes through a pipe lies nowhere: its volumes lie where the person is.
  const folder = file === STANDARD_INPUT ? '.' : dirname(file);
  return parseScenario(content, { file, readText: (path) => readFileSync(resolve(folder, path)) });
}
