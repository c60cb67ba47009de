import type { Argv } from 'yargs';
import { type Language, languages } from '../report/words/index.ts';
import { formatProblem } from '../scenario/index.ts';
import { type Runner, Stopped, type StopSignal, type StudyProgress } from '../study/index.ts';
import { ThreadsRunner } from '../study/runners/threads.ts';
import type { Typed } from './commands/command.ts';
import { type LoadedScenario, loadScenario } from './load.ts';
import { choiceOption, numberOption, textOption, usualWorkers } from './options.ts';
import { say } from './output.ts';
import { EXIT, PlainError } from './problems.ts';
import { progressOn } from './progress.ts';
import { stopOnInterrupt } from './stop.ts';
import { progressWords } from './words/progress-words.ts';

const MOST_WORKERS = 256;
/** As many as a scenario file may ask for. */
export const MOST_REPLICATIONS = 100_000;

/** Options of every command that simulates; `WORK_OPTIONS` are their names. */
export const WORK_OPTIONS: readonly string[] = ['json', 'seed', 'replications', 'workers'];

/** What every command that simulates is asked; undefined where nothing was said. */
export interface AskedWork {
  readonly file: string;
  readonly seed: string | undefined;
  readonly replications: number | undefined;
  readonly workers: number | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  /** In which the progress is told; results are told by each command. */
  readonly language: Language;
}

/** Describes the scenario and the options in `WORK_OPTIONS`; `json` says what is printed with `--json`. */
export function describeWork(argv: Argv, json = 'Print every figure as JSON'): Argv {
  return workOptions(
    argv.positional('scenario', { type: 'string', describe: 'Scenario file (YAML)', demandOption: true }),
    json,
  );
}

/** The options in `WORK_OPTIONS` alone. */
export function workOptions(argv: Argv, json = 'Print every figure as JSON'): Argv {
  return argv
    .option('json', { type: 'boolean', default: false, describe: json })
    .option('seed', { type: 'string', describe: "Seed in place of the scenario's" })
    .option('replications', { type: 'string', describe: "Replications in place of the scenario's" })
    .option('workers', { type: 'string', describe: 'Threads to play in [default: one a core]' });
}

export function readWork(typed: Typed): AskedWork {
  const { scenario, json, quiet } = typed;
  return {
    file: String(scenario),
    seed: textOption(typed, 'seed'),
    replications: numberOption(typed, 'replications', MOST_REPLICATIONS),
    workers: numberOption(typed, 'workers', MOST_WORKERS),
    json: json === true,
    quiet: quiet === true,
    language: choiceOption(typed, 'lang', languages) ?? 'en',
  };
}

/** The scenario as asked for, its doubts said on stderr. */
export async function loadWork(asked: AskedWork): Promise<LoadedScenario> {
  const loaded = await loadScenario(asked.file);
  if (!asked.quiet) for (const warning of loaded.warnings) say(formatProblem(warning));
  const { seed, replications } = asked;
  // A number that is asked for by hand takes the place of a precision.
  const { precision, ...fixed } = loaded.scenario;
  const scenario = {
    ...(replications === undefined ? loaded.scenario : { ...fixed, replications }),
    ...(seed === undefined ? {} : { seed }),
  };
  return { ...loaded, scenario };
}

/** What long work is done with. */
export interface Bench {
  readonly runner: Runner;
  /** Set by Ctrl-C: keep what is done, and say so. */
  readonly signal: StopSignal;
  readonly onProgress: (progress: StudyProgress) => void;
}

/**
 * Does long work in threads, with its progress on stderr and Ctrl-C as a wish to stop. The bar is gone and the threads
 * are let go when it resolves. Work that throws `Stopped` had nothing to keep, and is told so.
 */
export async function work<Result>(
  { workers, quiet, language }: AskedWork,
  does: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const progress = progressOn(process.stderr, quiet, language);
  const stop = stopOnInterrupt(() => {
    progress.end();
    say(progressWords(language).stopping);
  });
  const runner = new ThreadsRunner(workers ?? usualWorkers());
  const { signal } = stop;
  try {
    const onProgress = (now: StudyProgress) => {
      if (!signal.aborted) progress.show(now);
    };
    return await does({ runner, signal, onProgress });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new PlainError('Stopped before the first replication was done; nothing to report.', EXIT.stopped);
  } finally {
    progress.end();
    stop.release();
    await runner.close();
  }
}
