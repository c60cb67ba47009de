import type { Argv } from 'yargs';
import { renderHybrid } from '../../report/index.ts';
import { designHybrid, NothingToSwitch } from '../../study/index.ts';
import { hybridSummary } from '../hybrid-summary.ts';
import { jsonText } from '../json-text.ts';
import { print } from '../output.ts';
import { describePage, PAGE_OPTIONS, placePage, readPage, writePage } from '../outputs/verb-page.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const hybridCommand: Command = {
  command: 'hybrid <scenario>',
  describe: 'Find the weeks and hours in which the focal client should have agents of its own',
  options: [...PAGE_OPTIONS, ...WORK_OPTIONS],
  describeOptions: (argv: Argv) =>
    describePage(describeWork(argv), 'what was found')
      .example('$0 hybrid scenario.yaml', '')
      .example('$0 hybrid scenario.yaml --out switch.html', '')
      .example("$0 hybrid scenario.yaml --json | jq '.verdict'", ''),
  run,
};

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const askedPage = readPage(typed);
  const { language } = askedPage;
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  const places = await placePage(askedPage, loaded);
  const result = await work(asked, async (bench) => {
    try {
      return await designHybrid({ ...bench, scenario, grid, origin: { file, hash } });
    } catch (error) {
      if (!(error instanceof NothingToSwitch)) throw error;
      throw new PlainError(`${file}: ${error.message}.`, EXIT.wrongInput);
    }
  });
  await writePage(places, () => renderHybrid(result, language));
  if (asked.json) await print(jsonText(result));
  else {
    const telling = tellingOf('hybrid', language, coloursFor(process.stdout));
    await print(hybridSummary(result, telling) + shownPage(places.page, telling));
  }
  return result.partial ? EXIT.stopped : EXIT.done;
}
