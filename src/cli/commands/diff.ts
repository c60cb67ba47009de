import type { Argv } from 'yargs';
import { differenceOf, languages, renderDiff } from '../../report/index.ts';
import { wordsIn } from '../../report/words/index.ts';
import { printable } from '../../scenario/index.ts';
import { diffSummary } from '../diff-summary.ts';
import { prepareTarget, targetIsInput, writeWhole } from '../files.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { readRunRecord, refuseTheSame } from '../run-record.ts';
import { coloursFor } from '../terminal.ts';
import type { Command, Typed } from './command.ts';

export const diffCommand: Command = {
  command: 'diff <before> <after>',
  describe: 'Tell what changed between two runs, in what went in and in what came out',
  options: ['out', 'lang', 'json'],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return argv
    .positional('before', {
      type: 'string',
      describe: 'The earlier run, from run --json',
      demandOption: true,
    })
    .positional('after', { type: 'string', describe: 'The later run', demandOption: true })
    .option('out', { alias: 'o', type: 'string', describe: 'Also write the difference as a page (HTML)' })
    .option('lang', {
      type: 'string',
      describe: `Language of page and summary: ${languages.join(', ')} [default: en]`,
    })
    .option('json', { type: 'boolean', default: false, describe: 'Print the difference as JSON' })
    .example('$0 run scenario.yaml --json > before.json', '')
    .example('$0 diff before.json after.json', '')
    .example('$0 diff before.json after.json --out changes.html --lang nl', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const [before, after] = [String(typed['before']), String(typed['after'])];
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const out = textOption(typed, 'out');
  await refuseTheSame(before, after);
  const difference = differenceOf(await readRunRecord(before), await readRunRecord(after));
  const target = out === undefined ? null : await prepareTarget(out, false);
  if (target !== null) {
    if ((await targetIsInput(target, before)) || (await targetIsInput(target, after))) {
      throw new PlainError(`Can't write ${target.path}: this is one of the runs itself.`, EXIT.wrongInput);
    }
    await writeWhole(target, renderDiff(difference, language));
  }
  if (typed['json'] === true) await print(jsonText(difference));
  else {
    const shown = target === null ? '' : `\n${wordsIn(language).terminal.page(printable(target.path))}\n`;
    await print(diffSummary(difference, language, coloursFor(process.stdout)) + shown);
  }
  return EXIT.done;
}
