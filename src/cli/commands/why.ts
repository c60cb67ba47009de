import type { Argv } from 'yargs';
import { languages } from '../../report/index.ts';
import { didYouMean, type Grid, type Option, printable, type Scenario } from '../../scenario/index.ts';
import { formPools } from '../../staffing/index.ts';
import { studyWhy } from '../../study/index.ts';
import { answered, optionNamed } from '../decision.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { whyText } from '../why-text.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const whyCommand: Command = {
  command: 'why <scenario>',
  describe: 'Say why a pool has so many agents at a moment, reason by reason',
  options: ['pool', 'at', 'option', 'lang', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describeWork(argv)
    .option('pool', { type: 'string', describe: 'The pool, as staff and the report name it' })
    .option('at', { type: 'string', describe: "Local date and time, such as '2026-12-01 10:30'" })
    .option('option', { type: 'string', describe: 'The option [default: the first with that pool]' })
    .option('lang', {
      type: 'string',
      describe: `Language of the text: ${languages.join(', ')} [default: en]`,
    })
    .example("$0 why scenario.yaml --pool shared-nl --at '2026-12-01 10:30'", '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const pool = needed(typed, 'pool', 'a pool, such as --pool shared-nl');
  const at = needed(typed, 'at', "a moment, such as --at '2026-12-01 10:30'");
  const id = textOption(typed, 'option');
  const { scenario, grid } = await loadWork(asked);
  const interval = intervalAt(grid, at);
  const option = optionWith(
    scenario,
    grid,
    pool,
    id === undefined ? null : optionNamed(scenario, id, '--option'),
  );
  const study = await work(asked, (bench) =>
    answered(() => studyWhy({ ...bench, scenario, grid, option, pool, interval })),
  );
  await print(
    asked.json ? jsonText(study) : whyText(study, tellingOf('why', language, coloursFor(process.stdout))),
  );
  return EXIT.done;
}

function needed(typed: Typed, name: string, what: string): string {
  const text = textOption(typed, name);
  if (text === undefined) throw new PlainError(`why needs ${what}.`, EXIT.wrongInput);
  return text;
}

/** The interval in which a local moment lies. */
function intervalAt(grid: Grid, text: string): number {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})$/.exec(text.trim());
  const minute = found === null ? Number.NaN : 60 * Number(found[2]) + Number(found[3]);
  if (found === null || !(minute < 1440) || Number(found[3]) > 59) {
    throw new PlainError(
      `--at takes a date and a time such as '2026-12-01 10:30', not ${text}.`,
      EXIT.wrongInput,
    );
  }
  const day = grid.days.find(({ date }) => date === found[1]);
  if (day === undefined) {
    const range = `${grid.days[0]!.date} to ${grid.days.at(-1)!.date}`;
    throw new PlainError(`--at takes a day from ${range}, not ${found[1]}.`, EXIT.wrongInput);
  }
  let interval = day.firstInterval;
  for (let i = day.firstInterval; i < day.firstInterval + day.intervals; i++) {
    if (grid.minuteOf[i]! <= minute) interval = i;
  }
  return interval;
}

/** The option asked for, or the first that has the pool; null for the pools of a scenario without options. */
function optionWith(scenario: Scenario, grid: Grid, pool: string, asked: Option | null): Option | null {
  const options = asked !== null ? [asked] : scenario.options.length === 0 ? [null] : scenario.options;
  const known = options.map((option) => formPools(scenario, grid, option).pools.map(({ id }) => id));
  const found = known.findIndex((ids) => ids.includes(pool));
  if (found >= 0) return options[found]!;
  const ids = [...new Set(known.flat())];
  const hint = didYouMean(pool, ids);
  const where = asked === null ? 'the scenario' : `option ${printable(asked.id)}`;
  throw new PlainError(
    `--pool: there is no pool ${pool}; ${where} has ${ids.map(printable).join(', ')}${hint === undefined ? '' : `; ${hint}`}`,
    EXIT.wrongInput,
  );
}
