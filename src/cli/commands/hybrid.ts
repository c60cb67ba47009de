import type { Argv } from 'yargs';
import { languages } from '../../report/index.ts';
import { designHybrid, NothingToSwitch } from '../../study/index.ts';
import { hybridSummary } from '../hybrid-summary.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const hybridCommand: Command = {
  command: 'hybrid <scenario>',
  describe: 'Find the weeks and hours in which the focal client should have agents of its own',
  options: ['lang', ...WORK_OPTIONS],
  describeOptions: (argv: Argv) =>
    describeWork(argv)
      .option('lang', {
        type: 'string',
        describe: `Language of the text: ${languages.join(', ')} [default: en]`,
      })
      .example('$0 hybrid scenario.yaml', '')
      .example("$0 hybrid scenario.yaml --json | jq '.verdict'", ''),
  run,
};

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const { scenario, grid, file, hash } = await loadWork(asked);
  const result = await work(asked, async (bench) => {
    try {
      return await designHybrid({ ...bench, scenario, grid, origin: { file, hash } });
    } catch (error) {
      if (!(error instanceof NothingToSwitch)) throw error;
      throw new PlainError(`${file}: ${error.message}.`, EXIT.wrongInput);
    }
  });
  await print(
    asked.json
      ? jsonText(result)
      : hybridSummary(result, tellingOf('hybrid', language, coloursFor(process.stdout))),
  );
  return result.partial ? EXIT.stopped : EXIT.done;
}
