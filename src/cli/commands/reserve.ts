import type { Argv } from 'yargs';
import { renderReserve } from '../../report/index.ts';
import { poolsText } from '../../scenario/index.ts';
import { designReserve, NothingToReserve, reservePool } from '../../study/index.ts';
import { jsonText } from '../json-text.ts';
import { numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { describePage, PAGE_OPTIONS, placePage, readPage, writePage } from '../outputs/verb-page.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { reserveSummary } from '../reserve-summary.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const reserveCommand: Command = {
  command: 'reserve <scenario>',
  describe: 'Find how many agents of a pool to keep free from work that can wait, or from other clients',
  options: ['pool', 'protect', 'up-to', ...PAGE_OPTIONS, ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describePage(describeWork(argv), 'what was found')
    .option('pool', { type: 'string', describe: 'The pool, by its key' })
    .option('protect', {
      type: 'string',
      describe: 'The client for whom [default: all who call, where other work can wait; else the smallest]',
    })
    .option('up-to', { type: 'string', describe: 'Most agents to keep free [default: 12]' })
    .example('$0 reserve scenario.yaml --pool shared-nl', '')
    .example('$0 reserve scenario.yaml --pool shared-nl --protect start-up', '')
    .example('$0 reserve scenario.yaml --pool shared-nl --out reserve.html', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const askedPage = readPage(typed);
  const { language } = askedPage;
  const pool = textOption(typed, 'pool');
  const protect = textOption(typed, 'protect');
  const upTo = numberOption(typed, 'up-to', 1000);
  if (pool === undefined) {
    throw new PlainError('--pool says in which pool agents are kept free.', EXIT.wrongInput);
  }
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  const places = await placePage(askedPage, loaded);
  const result = await work(asked, async (bench) => {
    try {
      return await designReserve({
        ...bench,
        scenario,
        grid,
        origin: { file, hash },
        pool,
        ...(protect === undefined ? {} : { protect }),
        ...(upTo === undefined ? {} : { upTo }),
      });
    } catch (error) {
      if (!(error instanceof NothingToReserve)) throw error;
      throw new PlainError(`${file}: ${error.message}.`, EXIT.wrongInput);
    }
  });
  const kept = reservePool(scenario, grid, result);
  const block = kept === null ? null : poolsText(scenario, [kept]);
  await writePage(places, () => renderReserve(result, block, language));
  if (asked.json) await print(jsonText(result));
  else {
    const telling = tellingOf('reserve', language, coloursFor(process.stdout));
    await print(reserveSummary(result, block, telling) + shownPage(places.page, telling));
  }
  return result.partial ? EXIT.stopped : EXIT.done;
}
