import type { Argv } from 'yargs';
import type { ExitCode } from '../problems.ts';

/** What yargs found on the command line, not yet trusted. */
export type Typed = Readonly<Record<string, unknown>>;

export interface Command {
  /** As yargs writes it: `run <scenario>`. */
  readonly command: string;
  readonly describe: string;
  /** Its own options, by which a mistyped one is guessed. */
  readonly options: readonly string[];
  describeOptions(argv: Argv): Argv;
  run(typed: Typed): Promise<ExitCode>;
}
