import { basename, extname, join } from 'node:path';
import type { Argv } from 'yargs';
import { type Period, PeriodTable, periods } from '../../measures/index.ts';
import { periodCsv, renderReport } from '../../report/index.ts';
import { formatProblem, printable } from '../../scenario/index.ts';
import { type Comparison, compareOptions, type Observe } from '../../study/index.ts';
import { keepInput, prepareTarget, type Target, writeWhole } from '../files.ts';
import { jsonText } from '../json-text.ts';
import type { LoadedScenario } from '../load.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { summaryOf } from '../summary.ts';
import { coloursFor } from '../terminal.ts';
import { type AskedWork, describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

/** Columns to print in where nobody says how wide the paper is; some terminals say 0. */
const USUAL_WIDTH = 100;

export const runCommand: Command = {
  command: 'run <scenario>',
  describe: 'Staff, simulate, compare and price the options of a scenario; write the report',
  options: ['out', 'csv', 'by', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describeWork(argv, 'Print every figure as JSON; a report only with --out')
    .option('out', {
      alias: 'o',
      type: 'string',
      describe: 'Report to write [default: reports/<scenario>.html]',
    })
    .option('csv', {
      type: 'string',
      describe: 'Also write service and hours of every client, queue and pool by period',
    })
    .option('by', { type: 'string', describe: `Period of --csv: ${periods.join(', ')} [default: day]` })
    .example('$0 run scenario.yaml --replications 50 --out report.html', '')
    .example('$0 run scenario.yaml --csv weeks.csv --by week', '')
    .example("$0 run scenario.yaml --json | jq '.recommendation'", '');
}

/** What was asked, checked; undefined where nothing was said. */
interface Asked extends AskedWork {
  readonly out: string | undefined;
  readonly csv: string | undefined;
  readonly by: Period;
}

function readOptions(typed: Typed): Asked {
  return {
    ...readWork(typed),
    out: textOption(typed, 'out'),
    csv: textOption(typed, 'csv'),
    by: choiceOption(typed, 'by', periods) ?? 'day',
  };
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readOptions(typed);
  const loaded = await loadWork(asked);
  const target = await targetOf(asked);
  if (target !== null) await keepInput(target, asked.file);
  const byPeriod = await periodFile(asked, loaded, target);
  const { scenario, grid, file, hash, warnings } = loaded;
  const comparison = await work(asked, (bench) =>
    compareOptions({
      ...bench,
      scenario,
      grid,
      origin: { file, hash },
      warnings: warnings.map(formatProblem),
      ...(byPeriod === null ? {} : { observe: byPeriod.observe }),
    }),
  );
  if (byPeriod !== null) await writeWhole(byPeriod.target, byPeriod.text());
  if (target !== null) await writeWhole(target, renderReport(comparison));
  await tell(comparison, asked.json, target);
  return comparison.partial ? EXIT.stopped : EXIT.done;
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

/** Where the report goes, found writable before the work begins; null when none is wanted. */
async function targetOf({ out, json, file }: Asked): Promise<Target | null> {
  if (out !== undefined) return prepareTarget(out, false);
  if (json) return null;
  return prepareTarget(join('reports', `${basename(file, extname(file))}.html`), true);
}
