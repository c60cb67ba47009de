import { languages } from '../../report/index.ts';
import { studySensitivity } from '../../study/index.ts';
import { answered } from '../decision.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT } from '../problems.ts';
import { sensitivityText } from '../sensitivity-text.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command } from './command.ts';

export const sensitivityCommand: Command = {
  command: 'sensitivity <scenario>',
  describe: 'Tell what moves the recommendation most, and at which value each assumption turns it',
  options: ['lang', ...WORK_OPTIONS],
  describeOptions: (argv) =>
    describeWork(argv)
      .option('lang', {
        type: 'string',
        describe: `Language of the text: ${languages.join(', ')} [default: en]`,
      })
      .example('$0 sensitivity scenario.yaml', '')
      .example('$0 sensitivity scenario.yaml --replications 10 --json', ''),
  async run(typed) {
    const asked = readWork(typed);
    const language = choiceOption(typed, 'lang', languages) ?? 'en';
    const { scenario, grid, file, hash } = await loadWork(asked);
    const study = await work(asked, (bench) =>
      answered(() => studySensitivity({ ...bench, scenario, grid, origin: { file, hash } })),
    );
    await print(
      asked.json
        ? jsonText(study)
        : sensitivityText(study, tellingOf('sensitivity', language, coloursFor(process.stdout))),
    );
    return study.partial ? EXIT.stopped : EXIT.done;
  },
};
