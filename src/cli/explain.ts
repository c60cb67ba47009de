import { version } from '../study/index.ts';
import { EXIT, type ExitCode, PlainError } from './problems.ts';
import { plainLines } from './terminal.ts';

/** What went wrong, for the person who typed the command, and the code for the shell. */
export function explain(error: unknown): { text: string; exitCode: ExitCode } {
  const { BLENDSIM_DEBUG } = process.env;
  const trace = BLENDSIM_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  if (error instanceof PlainError) {
    return { text: plainLines(error.message) + trace, exitCode: error.exitCode };
  }
  const message = error instanceof Error ? error.message : String(error);
  const bug = [
    `Something went wrong inside blendsim ${version}: ${message}`,
    'This is a bug, not a mistake of yours. Please report it with the scenario file;',
    'BLENDSIM_DEBUG=1 before the command shows where it happened.',
  ].join('\n');
  return { text: plainLines(bug) + trace, exitCode: EXIT.failed };
}
