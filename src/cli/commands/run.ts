import { basename, extname, join } from 'node:path';
import type { Argv } from 'yargs';
import { renderReport } from '../../report/index.ts';
import { formatProblem, printable } from '../../scenario/index.ts';
import { type Comparison, compareOptions, Stopped } from '../../study/index.ts';
import { ThreadsRunner } from '../../study/runners/threads.ts';
import { prepareTarget, type Target, writeWhole } from '../files.ts';
import { type LoadedScenario, loadScenario } from '../load.ts';
import { replicationsOption, single, usualWorkers, workersOption } from '../options.ts';
import { print, say } from '../output.ts';
import { EXIT, PlainError } from '../problems.ts';
import { progressOn } from '../progress.ts';
import { stopOnInterrupt } from '../stop.ts';
import { summaryOf } from '../summary.ts';
import { coloursFor } from '../terminal.ts';
import type { Command, Typed } from './command.ts';

/** Columns to print in where nobody says how wide the paper is. */
const USUAL_WIDTH = 100;

export const runCommand: Command = {
  command: 'run <scenario>',
  describe: 'Staff, simulate, compare and price the options of a scenario; write the report',
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return argv
    .positional('scenario', { type: 'string', describe: 'Scenario file (YAML)', demandOption: true })
    .option('out', {
      alias: 'o',
      describe: 'Report to write [default: reports/<scenario>.html]',
      coerce: single('out'),
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print every figure as JSON; a report only with --out',
    })
    .option('seed', { describe: "Seed in place of the scenario's", coerce: single('seed') })
    .option('replications', {
      describe: "Replications in place of the scenario's",
      coerce: replicationsOption,
    })
    .option('workers', { describe: 'Threads to play in [default: one a core]', coerce: workersOption })
    .example('$0 run scenario.yaml --replications 50 --out report.html', '')
    .example("$0 run scenario.yaml --json | jq '.recommendation'", '');
}

async function run(typed: Typed) {
  const { scenario, workers, quiet, json } = typed as Typed & { quiet: boolean; json: boolean };
  const loaded = changed(await loadScenario(String(scenario)), typed);
  if (!quiet) for (const warning of loaded.warnings) say(formatProblem(warning));
  const target = await targetOf(typed, loaded.file, json);
  const comparison = await compare(loaded, (workers as number | undefined) ?? usualWorkers(), quiet);
  if (target !== null) await writeWhole(target, renderReport(comparison));
  if (json) await print(`${JSON.stringify(comparison, null, 2)}\n`);
  else {
    const width = process.stdout.columns ?? USUAL_WIDTH;
    await print(summaryOf(comparison, coloursFor(process.stdout), width));
    if (target !== null) await print(`\nReport: ${printable(target.path)}\n`);
  }
  return comparison.partial ? EXIT.stopped : EXIT.done;
}

function changed(loaded: LoadedScenario, { seed, replications }: Typed): LoadedScenario {
  const scenario = {
    ...loaded.scenario,
    ...(seed === undefined ? {} : { seed: seed as string }),
    ...(replications === undefined ? {} : { replications: replications as number }),
  };
  return { ...loaded, scenario };
}

/** Where the report goes, found writable before the work begins; null when none is wanted. */
async function targetOf({ out }: Typed, file: string, json: boolean): Promise<Target | null> {
  if (out !== undefined) return prepareTarget(out as string, false);
  if (json) return null;
  return prepareTarget(join('reports', `${basename(file, extname(file))}.html`), true);
}

async function compare(loaded: LoadedScenario, workers: number, quiet: boolean): Promise<Comparison> {
  const { scenario, grid, file, hash, warnings } = loaded;
  const progress = progressOn(process.stderr, quiet);
  const stop = stopOnInterrupt(() => {
    progress.end();
    say('Stopping; Ctrl-C again ends at once.');
  });
  const runner = new ThreadsRunner(workers);
  try {
    return await compareOptions({
      scenario,
      grid,
      runner,
      origin: { file, hash },
      warnings: warnings.map(formatProblem),
      signal: stop.signal,
      onProgress: (now) => {
        if (!stop.signal.aborted) progress.show(now);
      },
    });
  } catch (error) {
    if (error instanceof Stopped)
      throw new PlainError('Stopped before the first replication was done; nothing to report.', EXIT.stopped);
    throw error;
  } finally {
    progress.end();
    stop.release();
    await runner.close();
  }
}
