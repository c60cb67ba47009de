import type { Argv } from 'yargs';
import { languages, rosterCsv, rosterIntervalsCsv } from '../../report/index.ts';
import type { Grid } from '../../scenario/index.ts';
import { busiestWeek, rosterWeeks } from '../../study/index.ts';
import { answered, optionNamed } from '../decision.ts';
import { type Target, writeWhole } from '../files.ts';
import { solveWithHighs } from '../highs.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { placeFor } from '../outputs/output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { shiftsText } from '../shifts-text.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

/** Seconds that the solver may take for a week, and how near to the best cost is near enough. */
const USUAL_SECONDS = 30;
const GAP = 0.005;
const LONGEST_SECONDS = 86_400;

export const shiftsCommand: Command = {
  command: 'shifts <scenario>',
  describe: "Cover an option's requirement with shifts at least cost, and simulate the roster",
  options: ['option', 'week', 'every-week', 'csv', 'intervals', 'time-limit', 'lang', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describeWork(argv)
    .option('option', { type: 'string', describe: "Option to roster [default: the scenario's first]" })
    .option('week', { type: 'string', describe: 'ISO week such as 2026-W49 [default: the busiest]' })
    .option('every-week', { type: 'boolean', default: false, describe: 'Every week of the horizon' })
    .option('csv', { type: 'string', describe: 'Also write the shifts and their agents by weekday' })
    .option('intervals', {
      type: 'string',
      describe: 'Also write required, rostered, short and over by interval',
    })
    .option('time-limit', {
      type: 'string',
      describe: `Most seconds that the solver takes for a week [default: ${USUAL_SECONDS}]`,
    })
    .option('lang', {
      type: 'string',
      describe: `Language of the text: ${languages.join(', ')} [default: en]`,
    })
    .example('$0 shifts scenario.yaml --option hybrid', '')
    .example('$0 shifts scenario.yaml --week 2026-W49 --csv roster.csv', '')
    .example('$0 shifts scenario.yaml --every-week --json > rosters.json', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const id = textOption(typed, 'option');
  const week = textOption(typed, 'week');
  const every = typed['everyWeek'] === true;
  if (every && week !== undefined)
    throw new PlainError('Either --week or --every-week, not both.', EXIT.wrongInput);
  const seconds = numberOption(typed, 'time-limit', LONGEST_SECONDS) ?? USUAL_SECONDS;
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  const files: { readonly target: Target; readonly text: typeof rosterCsv }[] = [];
  for (const [name, text] of [
    ['csv', rosterCsv],
    ['intervals', rosterIntervalsCsv],
  ] as const) {
    const path = textOption(typed, name);
    if (path !== undefined) files.push({ target: await placeFor(path, loaded, files), text });
  }
  if (scenario.horizon.kind === 'stationary')
    throw new PlainError(
      'A desk that never closes has no weeks to roster; give a horizon of days.',
      EXIT.wrongInput,
    );
  const option = id === undefined ? (scenario.options[0] ?? null) : optionNamed(scenario, id, '--option');
  const weeks = every
    ? grid.weeks.map((_, w) => w)
    : [week === undefined ? busiestWeek(scenario, grid) : weekNamed(grid, week)];
  const limits = { seconds, gap: GAP };
  const roster = await work(asked, (bench) =>
    answered(() =>
      rosterWeeks({
        ...bench,
        scenario,
        grid,
        origin: { file, hash },
        option,
        weeks,
        solve: solveWithHighs,
        limits,
      }),
    ),
  );
  for (const { target, text } of files) await writeWhole(target, text(roster));
  await print(
    asked.json
      ? jsonText(roster)
      : shiftsText(roster, tellingOf('shifts', language, coloursFor(process.stdout))),
  );
  return roster.partial ? EXIT.stopped : EXIT.done;
}

function weekNamed(grid: Grid, label: string): number {
  const week = grid.weeks.findIndex((one) => one.label === label);
  if (week >= 0) return week;
  const [first, last] = [grid.weeks[0].label, grid.weeks[grid.weeks.length - 1].label];
  throw new PlainError(`--week takes an ISO week from ${first} to ${last}, not ${label}.`, EXIT.wrongInput);
}
