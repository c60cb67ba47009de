import { basename, extname, join } from 'node:path';
import type { Argv } from 'yargs';
import { type Period, PeriodTable, periods } from '../../measures/index.ts';
import { periodCsv, renderReport } from '../../report/index.ts';
import { formatProblem, printable } from '../../scenario/index.ts';
import { type Comparison, compareOptions, type Observe, Stopped } from '../../study/index.ts';
import { ThreadsRunner } from '../../study/runners/threads.ts';
import { keepInput, prepareTarget, type Target, writeWhole } from '../files.ts';
import { jsonText } from '../json-text.ts';
import { type LoadedScenario, loadScenario } from '../load.ts';
import { choiceOption, numberOption, textOption, usualWorkers } from '../options.ts';
import { print, say } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { type ProgressDisplay, progressOn } from '../progress.ts';
import { stopOnInterrupt } from '../stop.ts';
import { summaryOf } from '../summary.ts';
import { coloursFor } from '../terminal.ts';
import type { Command, Typed } from './command.ts';

/** Columns to print in where nobody says how wide the paper is; some terminals say 0. */
const USUAL_WIDTH = 100;
const MOST_WORKERS = 256;
/** As many as a scenario file may ask for. */
const MOST_REPLICATIONS = 100_000;

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
      type: 'string',
      describe: 'Report to write [default: reports/<scenario>.html]',
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print every figure as JSON; a report only with --out',
    })
    .option('seed', { type: 'string', describe: "Seed in place of the scenario's" })
    .option('replications', {
      type: 'string',
      describe: "Replications in place of the scenario's",
    })
    .option('csv', {
      type: 'string',
      describe: 'Also write service and hours of every client, queue and pool by period',
    })
    .option('by', { type: 'string', describe: `Period of --csv: ${periods.join(', ')} [default: day]` })
    .option('workers', { type: 'string', describe: 'Threads to play in [default: one a core]' })
    .example('$0 run scenario.yaml --replications 50 --out report.html', '')
    .example('$0 run scenario.yaml --csv weeks.csv --by week', '')
    .example("$0 run scenario.yaml --json | jq '.recommendation'", '');
}

/** What was asked, checked; undefined where nothing was said. */
interface Asked {
  readonly file: string;
  readonly out: string | undefined;
  readonly csv: string | undefined;
  readonly by: Period;
  readonly seed: string | undefined;
  readonly replications: number | undefined;
  readonly workers: number | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

function readOptions(typed: Typed): Asked {
  const { scenario, json, quiet } = typed;
  return {
    file: String(scenario),
    out: textOption(typed, 'out'),
    csv: textOption(typed, 'csv'),
    by: choiceOption(typed, 'by', periods) ?? 'day',
    seed: textOption(typed, 'seed'),
    replications: numberOption(typed, 'replications', MOST_REPLICATIONS),
    workers: numberOption(typed, 'workers', MOST_WORKERS),
    json: json === true,
    quiet: quiet === true,
  };
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readOptions(typed);
  const loaded = changed(await loadScenario(asked.file), asked);
  if (!asked.quiet) for (const warning of loaded.warnings) say(formatProblem(warning));
  const target = await targetOf(asked);
  if (target !== null) await keepInput(target, asked.file);
  const byPeriod = await periodFile(asked, loaded, target);
  const progress = progressOn(process.stderr, asked.quiet);
  const stop = stopOnInterrupt(() => {
    progress.end();
    say('Stopping; Ctrl-C again ends at once.');
  });
  try {
    const workers = asked.workers ?? usualWorkers();
    const comparison = await compare(loaded, workers, progress, stop.signal, byPeriod?.observe);
    progress.end();
    if (byPeriod !== null) await writeWhole(byPeriod.target, byPeriod.text());
    if (target !== null) await writeWhole(target, renderReport(comparison));
    await tell(comparison, asked.json, target);
    return comparison.partial ? EXIT.stopped : EXIT.done;
  } finally {
    progress.end();
    stop.release();
  }
}

/** The file of --csv: checked before the work begins, filled while the options are played; null when not asked for. */
async function periodFile(
  { csv, by, file }: Asked,
  { scenario, grid }: LoadedScenario,
  report: Target | null,
) {
  if (csv === undefined) return null;
  const target = await prepareTarget(csv, false);
  await keepInput(target, file);
  if (!target.inPlace && target.file === report?.file) {
    throw new PlainError(`Can't write ${csv}: the report goes there.`, EXIT.wrongInput);
  }
  const tables: { option: string; table: PeriodTable }[] = [];
  const observe: Observe = (option, plan) => {
    const table = new PeriodTable(scenario, grid, plan, by);
    tables.push({ option: option?.id ?? 'plan', table });
    return (facts) => table.add(facts);
  };
  const text = () => periodCsv(tables.map(({ option, table }) => ({ option, rows: table.rows() })));
  return { target, observe, text };
}

async function tell(comparison: Comparison, json: boolean, target: Target | null): Promise<void> {
  if (json) return print(jsonText(comparison));
  const width = process.stdout.columns || USUAL_WIDTH;
  const report = target === null ? '' : `\nReport: ${printable(target.path)}\n`;
  return print(summaryOf(comparison, coloursFor(process.stdout), width) + report);
}

function changed(loaded: LoadedScenario, { seed, replications }: Asked): LoadedScenario {
  const scenario = {
    ...loaded.scenario,
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
  };
  return { ...loaded, scenario };
}

/** Where the report goes, found writable before the work begins; null when none is wanted. */
async function targetOf({ out, json, file }: Asked): Promise<Target | null> {
  if (out !== undefined) return prepareTarget(out, false);
  if (json) return null;
  return prepareTarget(join('reports', `${basename(file, extname(file))}.html`), true);
}

async function compare(
  { scenario, grid, file, hash, warnings }: LoadedScenario,
  workers: number,
  progress: ProgressDisplay,
  signal: AbortSignal,
  observe: Observe | undefined,
): Promise<Comparison> {
  const runner = new ThreadsRunner(workers);
  try {
    return await compareOptions({
      scenario,
      grid,
      runner,
      origin: { file, hash },
      warnings: warnings.map(formatProblem),
      signal,
      ...(observe === undefined ? {} : { observe }),
      onProgress: (now) => {
        if (!signal.aborted) progress.show(now);
      },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    throw new PlainError('Stopped before the first replication was done; nothing to report.', EXIT.stopped);
  } finally {
    await runner.close();
  }
}
