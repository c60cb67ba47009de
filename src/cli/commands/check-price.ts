import type { Argv } from 'yargs';
import { readQuote } from '../../pricing/index.ts';
import { languages } from '../../report/index.ts';
import { formatProblem, parseQuotes, type Quote } from '../../scenario/index.ts';
import { studyQuotes } from '../../study/index.ts';
import { answered } from '../decision.ts';
import { readInput } from '../files.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { type CheckedQuote, quotesText } from '../quotes-text.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { loadWork, readWork, WORK_OPTIONS, work, workOptions } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const checkPriceCommand: Command = {
  command: 'check-price <quotes>',
  describe: 'Hold quotes against the market and against what the simulation says they cost',
  options: ['scenario', 'lang', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return workOptions(
    argv
      .positional('quotes', { type: 'string', describe: 'File of quotes (YAML)', demandOption: true })
      .option('scenario', { type: 'string', describe: 'Scenario whose focal client would pay them' })
      .option('lang', {
        type: 'string',
        describe: `Language of the text: ${languages.join(', ')} [default: en]`,
      }),
  )
    .example('$0 check-price quotes.yaml', '')
    .example('$0 check-price quotes.yaml --scenario scenario.yaml --replications 10', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const file = String(typed['quotes']);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const read = parseQuotes(await readInput(file), file);
  if ('problems' in read) throw new PlainError(read.problems.map(formatProblem).join('\n'), EXIT.wrongInput);
  const { quotes } = read;
  const known = textOption(typed, 'scenario') === undefined ? null : await simulated(typed, quotes);
  const study = known?.study ?? null;
  const checked = quotes.map(
    (quote, q): CheckedQuote => ({
      quote,
      reading: readQuote(quote, study?.handleSeconds ?? null, known?.market ?? null),
      simulated: study?.costs[q] ?? null,
    }),
  );
  const result = { format: 'blendsim-check-price/1', ground: study?.ground ?? null, quotes: checked };
  await print(
    typed['json'] === true
      ? jsonText(result)
      : quotesText(
          checked,
          study?.ground ?? null,
          tellingOf('check-price', language, coloursFor(process.stdout)),
        ),
  );
  return study?.partial ? EXIT.stopped : EXIT.done;
}

async function simulated(typed: Typed, quotes: readonly Quote[]) {
  const asked = readWork(typed);
  const { scenario, grid, file, hash } = await loadWork(asked);
  const study = await work(asked, (bench) =>
    answered(() => studyQuotes({ ...bench, scenario, grid, origin: { file, hash }, quotes })),
  );
  return { study, market: scenario.market ?? null };
}
