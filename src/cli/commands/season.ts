import type { Argv } from 'yargs';
import { renderSeason } from '../../report/index.ts';
import { planSeason } from '../../study/index.ts';
import { answered, optionNamed } from '../decision.ts';
import { solveWithHighs, USUAL_LIMITS } from '../highs.ts';
import { jsonText } from '../json-text.ts';
import { numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { describePage, PAGE_OPTIONS, placePage, readPage, writePage } from '../outputs/verb-page.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { seasonText } from '../season-text.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

const LONGEST_SECONDS = 86_400;

export const seasonCommand: Command = {
  command: 'season <scenario>',
  describe: 'Plan the people of a season: when to hire how many, and what it costs to be late',
  options: ['option', 'time-limit', ...PAGE_OPTIONS, ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describePage(describeWork(argv), 'the season')
    .option('option', { type: 'string', describe: "Option to plan for [default: the scenario's first]" })
    .option('time-limit', {
      type: 'string',
      describe: `Most seconds that the solver takes for a plan of hires [default: ${USUAL_LIMITS.seconds}]`,
    })
    .example('$0 season scenario.yaml --option dedicated', '')
    .example('$0 season scenario.yaml --out season.html', '')
    .example("$0 season scenario.yaml --json | jq '.groups[].hires'", '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const askedPage = readPage(typed);
  const { language } = askedPage;
  const id = textOption(typed, 'option');
  const seconds = numberOption(typed, 'time-limit', LONGEST_SECONDS) ?? USUAL_LIMITS.seconds;
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  if (scenario.horizon.kind === 'stationary')
    throw new PlainError('A desk that never closes has no season; give a horizon of days.', EXIT.wrongInput);
  const option = id === undefined ? (scenario.options[0] ?? null) : optionNamed(scenario, id, '--option');
  const places = await placePage(askedPage, loaded);
  const limits = { seconds, gap: USUAL_LIMITS.gap };
  const season = await work(asked, (bench) =>
    answered(() =>
      planSeason({ ...bench, scenario, grid, origin: { file, hash }, option, solve: solveWithHighs, limits }),
    ),
  );
  await writePage(places, () => renderSeason(season, language));
  if (asked.json) await print(jsonText(season));
  else {
    const telling = tellingOf('season', language, coloursFor(process.stdout));
    await print(seasonText(season, telling) + shownPage(places.page, telling));
  }
  return EXIT.done;
}
