import type { Argv } from 'yargs';
import { renderBreakEven } from '../../report/index.ts';
import { axes, studyBreakEven } from '../../study/index.ts';
import { placeOption } from '../axis-values.ts';
import { breakEvenText } from '../break-even-text.ts';
import { answered, optionNamed } from '../decision.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { describePage, PAGE_OPTIONS, placePage, readPage, writePage } from '../outputs/verb-page.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

const MOST_POINTS = 200;

export const breakEvenCommand: Command = {
  command: 'breakeven <scenario>',
  describe: 'Find where the cheaper of two options changes, over volume, a price, handle time or the penalty',
  options: ['between', 'over', 'from', 'to', 'points', ...PAGE_OPTIONS, ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describePage(describeWork(argv), 'the finding')
    .option('between', {
      type: 'string',
      describe: 'Two options of the scenario [default: dedicated,blended, or its first two]',
    })
    .option('over', { type: 'string', describe: `What changes: ${axes.join(', ')} [default: volume]` })
    .option('from', {
      type: 'string',
      describe: 'Begin of the range: contacts a year, EUR, a time or a share',
    })
    .option('to', { type: 'string', describe: 'End of the range' })
    .option('points', {
      type: 'string',
      describe: 'Points to begin with; every change of the winner is narrowed',
    })
    .example('$0 breakeven scenario.yaml --between dedicated,blended --over volume', '')
    .example('$0 breakeven scenario.yaml --over unit-price --from 3 --to 9', '')
    .example('$0 breakeven scenario.yaml --over penalty --from 0% --to 20% --points 5', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const askedPage = readPage(typed);
  const { language } = askedPage;
  const over = choiceOption(typed, 'over', axes) ?? 'volume';
  const range = { from: placeOption(typed, 'from', over), to: placeOption(typed, 'to', over) };
  const points = numberOption(typed, 'points', MOST_POINTS);
  if (points !== undefined && points < 2) throw new PlainError('--points takes at least 2.', EXIT.wrongInput);
  if (range.from !== undefined && range.to !== undefined && range.from >= range.to)
    throw new PlainError('--from must be less than --to.', EXIT.wrongInput);
  const loaded = await loadWork(asked);
  const places = await placePage(askedPage, loaded);
  const { scenario, grid, file, hash } = loaded;
  const between = twoOptions(scenario, textOption(typed, 'between'));
  const study = await work(asked, (bench) =>
    answered(() =>
      studyBreakEven({
        ...bench,
        scenario,
        grid,
        origin: { file, hash },
        between,
        over,
        ...(range.from === undefined ? {} : { from: range.from }),
        ...(range.to === undefined ? {} : { to: range.to }),
        ...(points === undefined ? {} : { points }),
      }),
    ),
  );
  await writePage(places, () => renderBreakEven(study, language));
  if (asked.json) await print(jsonText(study));
  else {
    const telling = tellingOf('breakeven', language, coloursFor(process.stdout));
    await print(breakEvenText(study, telling) + shownPage(places.page, telling));
  }
  return study.partial ? EXIT.stopped : EXIT.done;
}

type Scenario = Parameters<typeof optionNamed>[0];

function twoOptions(scenario: Scenario, text: string | undefined) {
  if (scenario.options.length < 2)
    throw new PlainError('The scenario has no two options to choose between.', EXIT.wrongInput);
  const usual = ['dedicated', 'blended'].every((id) => scenario.options.some((option) => option.id === id))
    ? ['dedicated', 'blended']
    : scenario.options.slice(0, 2).map(({ id }) => id);
  const ids = text === undefined ? usual : text.split(',').map((id) => id.trim());
  if (ids.length !== 2 || ids[0] === ids[1])
    throw new PlainError('--between takes two options, such as dedicated,blended.', EXIT.wrongInput);
  const [first, second] = ids.map((id) => optionNamed(scenario, id, '--between'));
  return [first, second] as const;
}
