import type { Argv } from 'yargs';
import { languages, renderHybrid } from '../../report/index.ts';
import { designHybrid, NothingToSwitch } from '../../study/index.ts';
import { writeWhole } from '../files.ts';
import { hybridSummary } from '../hybrid-summary.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { placeFor } from '../outputs/output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const hybridCommand: Command = {
  command: 'hybrid <scenario>',
  describe: 'Find the weeks and hours in which the focal client should have agents of its own',
  options: ['out', 'lang', ...WORK_OPTIONS],
  describeOptions: (argv: Argv) =>
    describeWork(argv)
      .option('out', { alias: 'o', type: 'string', describe: 'Also write what was found as a page (HTML)' })
      .option('lang', {
        type: 'string',
        describe: `Language of text and page: ${languages.join(', ')} [default: en]`,
      })
      .example('$0 hybrid scenario.yaml', '')
      .example('$0 hybrid scenario.yaml --out switch.html', '')
      .example("$0 hybrid scenario.yaml --json | jq '.verdict'", ''),
  run,
};

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const out = textOption(typed, 'out');
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  const page = out === undefined ? null : await placeFor(out, loaded, []);
  const result = await work(asked, async (bench) => {
    try {
      return await designHybrid({ ...bench, scenario, grid, origin: { file, hash } });
    } catch (error) {
      if (!(error instanceof NothingToSwitch)) throw error;
      throw new PlainError(`${file}: ${error.message}.`, EXIT.wrongInput);
    }
  });
  if (page !== null) await writeWhole(page, renderHybrid(result, language));
  if (asked.json) await print(jsonText(result));
  else {
    const telling = tellingOf('hybrid', language, coloursFor(process.stdout));
    await print(hybridSummary(result, telling) + shownPage(page, telling));
  }
  return result.partial ? EXIT.stopped : EXIT.done;
}
