import type { Argv } from 'yargs';
import { languages } from '../../report/index.ts';
import { readShare } from '../../scenario/quantity/number.ts';
import { studyFairPrice } from '../../study/index.ts';
import { answered, optionNamed } from '../decision.ts';
import { fairPriceText } from '../fair-price-text.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const fairPriceCommand: Command = {
  command: 'fair-price <scenario>',
  describe: 'The price at which the outsourcer earns a margin with a stated probability',
  options: ['option', 'margin', 'probability', 'lang', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describeWork(argv)
    .option('option', { type: 'string', describe: 'An option of the scenario [default: blended]' })
    .option('margin', {
      type: 'string',
      describe: 'Share of the invoice to keep, such as 15% [default: 15%]',
    })
    .option('probability', { type: 'string', describe: 'How surely, such as 90% [default: 90%]' })
    .option('lang', {
      type: 'string',
      describe: `Language of the text: ${languages.join(', ')} [default: en]`,
    })
    .example('$0 fair-price scenario.yaml --option blended --margin 15%', '')
    .example('$0 fair-price scenario.yaml --option dedicated --margin 12% --probability 95%', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const margin = shareOption(typed, 'margin', 0.15, 0, 0.95);
  const probability = shareOption(typed, 'probability', 0.9, 0.01, 0.99);
  const { scenario, grid, file, hash } = await loadWork(asked);
  const option = optionNamed(scenario, textOption(typed, 'option') ?? 'blended', '--option');
  const study = await work(asked, (bench) =>
    answered(() =>
      studyFairPrice({ ...bench, scenario, grid, origin: { file, hash }, option, margin, probability }),
    ),
  );
  await print(
    asked.json
      ? jsonText(study)
      : fairPriceText(study, tellingOf('fair-price', language, coloursFor(process.stdout))),
  );
  return study.partial ? EXIT.stopped : EXIT.done;
}

function shareOption(typed: Typed, option: string, usual: number, least: number, most: number): number {
  const text = textOption(typed, option);
  if (text === undefined) return usual;
  const read = readShare(text, 'a share', least, most);
  if (read.ok) return read.value;
  const hint = read.suggestion === undefined ? '' : `; ${read.suggestion}`;
  throw new PlainError(`--${option} takes ${read.expected}, not ${text}${hint}.`, EXIT.wrongInput);
}
