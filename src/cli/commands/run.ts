import { basename, extname, join } from 'node:path';
import type { Argv } from 'yargs';
import { type Period, periods } from '../../measures/index.ts';
import { onDuty } from '../../pricing/index.ts';
import { type Language, languages, periodSeries, reportPictures } from '../../report/index.ts';
import { wordsIn } from '../../report/words/index.ts';
import { formatProblem, printable, writtenIn } from '../../scenario/index.ts';
import { type Begun, type Comparison, compareOptions } from '../../study/index.ts';
import { writeWhole } from '../files.ts';
import { solveWithHighs, USUAL_LIMITS } from '../highs.ts';
import { jsonText } from '../json-text.ts';
import type { LoadedScenario } from '../load.ts';
import { choiceOption, numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { contactFile } from '../outputs/contact-file.ts';
import { invoiceFile } from '../outputs/invoice-file.ts';
import { type Output, observeAll, placeFor } from '../outputs/output.ts';
import { pdfFile } from '../outputs/pdf-file.ts';
import { type Periods, periodFile, watchPeriods } from '../outputs/period-file.ts';
import { picturesAsked, writePictures } from '../outputs/picture-files.ts';
import { reportFile } from '../outputs/report-file.ts';
import { wfmFolder, writeWfm } from '../outputs/wfm-files.ts';
import { workbookFile } from '../outputs/workbook-file.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { summaryOf } from '../summary.ts';
import { coloursFor } from '../terminal.ts';
import {
  type AskedWork,
  describeWork,
  loadWork,
  MOST_REPLICATIONS,
  readWork,
  WORK_OPTIONS,
  work,
} from '../work.ts';
import type { Command, Typed } from './command.ts';

/** Columns to print in where nobody says how wide the paper is; some terminals say 0. */
const USUAL_WIDTH = 100;

export const runCommand: Command = {
  command: 'run <scenario>',
  describe: 'Staff, simulate, compare and price the options of a scenario; write the report',
  options: [
    'out',
    // Of equally near guesses the first is made: --cvs means --csv rather than --svg.
    'csv',
    'lang',
    'xlsx',
    'pdf',
    'svg',
    'png',
    'by',
    'wfm',
    'invoice',
    'log',
    'log-day',
    'log-replication',
    'deep',
    ...WORK_OPTIONS,
  ],
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
    .option('lang', {
      type: 'string',
      describe: `Language of report and summary: ${languages.join(', ')} [default: en]`,
    })
    .option('xlsx', { type: 'string', describe: 'Also write an Excel workbook: one sheet a question' })
    .option('pdf', { type: 'string', describe: 'Also print the report to A4 by a browser that is there' })
    .option('svg', { type: 'string', describe: 'Folder that takes every chart as SVG' })
    .option('png', { type: 'string', describe: 'Folder that takes every chart as PNG' })
    .option('by', {
      type: 'string',
      describe: `Period of --csv, and of periods in --json: ${periods.join(', ')} [default: day]`,
    })
    .option('wfm', {
      type: 'string',
      describe: 'Folder that takes forecast and requirement by interval, for a WFM tool (CSV)',
    })
    .option('invoice', {
      type: 'string',
      describe: 'Also write what every client pays, line by line and month by month (CSV)',
    })
    .option('deep', {
      type: 'boolean',
      default: false,
      describe: 'Also ask what would change the decision: break-even, sensitivity, service, people (minutes)',
    })
    .option('log', { type: 'string', describe: 'Also write every contact of one replication (CSV)' })
    .option('log-day', { type: 'string', describe: 'Only those offered on this day, such as 2026-12-05' })
    .option('log-replication', { type: 'string', describe: 'Which replication to log [default: 0]' })
    .example('$0 run scenario.yaml --replications 50 --out report.html', '')
    .example('$0 run scenario.yaml --xlsx plan.xlsx --lang nl', '')
    .example('$0 run scenario.yaml --csv weeks.csv --by week', '')
    .example('$0 run scenario.yaml --invoice invoices.csv', '')
    .example("$0 run scenario.yaml --json | jq '.recommendation'", '');
}

/** What was asked, checked; undefined where nothing was said. */
interface Asked extends AskedWork {
  readonly out: string | undefined;
  readonly language: Language;
  readonly xlsx: string | undefined;
  readonly pdf: string | undefined;
  readonly svg: string | undefined;
  readonly png: string | undefined;
  readonly csv: string | undefined;
  readonly by: Period | undefined;
  readonly wfm: string | undefined;
  readonly invoice: string | undefined;
  readonly log: string | undefined;
  readonly logDay: string | undefined;
  readonly logReplication: number;
  readonly deep: boolean;
}

function readOptions(typed: Typed): Asked {
  return {
    ...readWork(typed),
    out: textOption(typed, 'out'),
    language: choiceOption(typed, 'lang', languages) ?? 'en',
    xlsx: textOption(typed, 'xlsx'),
    pdf: textOption(typed, 'pdf'),
    svg: textOption(typed, 'svg'),
    png: textOption(typed, 'png'),
    csv: textOption(typed, 'csv'),
    by: choiceOption(typed, 'by', periods),
    wfm: textOption(typed, 'wfm'),
    invoice: textOption(typed, 'invoice'),
    log: textOption(typed, 'log'),
    logDay: textOption(typed, 'log-day'),
    logReplication: numberOption(typed, 'log-replication', MOST_REPLICATIONS, 0) ?? 0,
    deep: typed['deep'] === true,
  };
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readOptions(typed);
  const loaded = await loadWork(asked);
  const periods = watchPeriods(loaded, asked.by ?? 'day');
  const outputs = await outputsOf(asked, loaded, periods);
  const told = asked.json && asked.by !== undefined;
  const folders = await picturesAsked(asked);
  const wfm = asked.wfm === undefined ? null : await wfmFolder(asked.wfm, loaded);
  const { scenario, grid, file, hash, warnings } = loaded;
  let begun: readonly Begun[] = [];
  const comparison = await work(asked, (bench) =>
    compareOptions({
      ...bench,
      scenario,
      grid,
      origin: { file, hash },
      warnings: warnings.map(formatProblem),
      observe: observeAll(told || asked.csv !== undefined ? [...outputs, periods] : outputs),
      deep: asked.deep,
      people: { solve: solveWithHighs, limits: USUAL_LIMITS },
      onStudied: (options) => {
        begun = options;
        for (const output of outputs) output.onStudied?.(options);
      },
    }),
  );
  for (const { target, text } of outputs) await writeWhole(target, await text(comparison));
  for (const folder of folders)
    await writePictures(folder, reportPictures(comparison, { language: asked.language }));
  if (wfm !== null) {
    await writeWfm(
      wfm,
      loaded,
      begun.map(({ option, staffed: { plan } }) => ({
        option: option?.id ?? null,
        pools: plan.pools.map((pool) => ({ id: pool.id, agents: onDuty(pool, grid) })),
      })),
    );
  }
  await tell(comparison, loaded, asked, outputs, told ? periods : null);
  return comparison.partial || comparison.decisions?.partial === true ? EXIT.stopped : EXIT.done;
}

/** The files to write, their places found before the work begins. */
async function outputsOf(asked: Asked, loaded: LoadedScenario, periods: Periods): Promise<Output[]> {
  const {
    out,
    language,
    xlsx,
    pdf,
    csv,
    invoice,
    log,
    logDay: day,
    logReplication: replication,
    json,
    file,
  } = asked;
  const outputs: Output[] = [];
  const report = out ?? (json ? undefined : join('reports', `${basename(file, extname(file))}.html`));
  if (report !== undefined) {
    const target = await placeFor(report, loaded, outputs, out === undefined);
    outputs.push(reportFile(target, loaded, language));
  }
  if (xlsx !== undefined) outputs.push(workbookFile(await placeFor(xlsx, loaded, outputs), language));
  if (pdf !== undefined) outputs.push(await pdfFile(await placeFor(pdf, loaded, outputs), language));
  if (csv !== undefined) outputs.push(periodFile(await placeFor(csv, loaded, outputs), periods));
  if (invoice !== undefined) outputs.push(invoiceFile(await placeFor(invoice, loaded, outputs)));
  if (log !== undefined) {
    outputs.push(contactFile(await placeFor(log, loaded, outputs), loaded, { replication, day }));
  } else if (day !== undefined) {
    throw new PlainError('--log-day says which day to log; --log FILE says where.', EXIT.wrongInput);
  }
  return outputs;
}

async function tell(
  comparison: Comparison,
  { text }: LoadedScenario,
  { json, language }: Asked,
  outputs: readonly Output[],
  periods: Periods | null,
): Promise<void> {
  if (json) {
    const byPeriod =
      periods === null ? {} : { periods: { by: periods.by, series: periodSeries(periods.rows()) } };
    return print(jsonText({ ...comparison, written: writtenIn(text), ...byPeriod }));
  }
  const width = process.stdout.columns || USUAL_WIDTH;
  const [report] = outputs;
  const written =
    report === undefined ? '' : `\n${wordsIn(language).terminal.report(printable(report.target.path))}\n`;
  return print(summaryOf(comparison, language, coloursFor(process.stdout), width) + written);
}
