import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { renderBlend } from '../../report/index.ts';
import { formatProblem, parseScenario, poolsText, printable, withPools } from '../../scenario/index.ts';
import { type BlendResult, blendPools, designBlend } from '../../study/index.ts';
import { STANDARD_INPUT } from '../arguments.ts';
import { blendSummary } from '../blend-summary.ts';
import { readInput, type Target, writeWhole } from '../files.ts';
import { jsonText } from '../json-text.ts';
import type { LoadedScenario } from '../load.ts';
import { numberOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { placeFor } from '../outputs/output.ts';
import { describePage, PAGE_OPTIONS, placePage, readPage, writePage } from '../outputs/verb-page.ts';
import { EXIT, type ExitCode, PlainError } from '../problems.ts';
import { coloursFor } from '../terminal.ts';
import { shownPage, tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const blendCommand: Command = {
  command: 'blend <scenario>',
  describe: 'Design which clients should share agents, and what that saves at the same service',
  options: ['cap', ...PAGE_OPTIONS, 'write', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describePage(describeWork(argv), 'the design')
    .option('cap', {
      type: 'string',
      describe: "Most clients that an agent may serve, 1 to 5, in place of the scenario's",
    })
    .option('write', { type: 'string', describe: 'Also write the scenario with the pools of the design' })
    .example('$0 blend scenario.yaml', '')
    .example('$0 blend scenario.yaml --cap 2 --write blended.yaml', '')
    .example("$0 blend scenario.yaml --json | jq '.pairs[0]'", '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const askedPage = readPage(typed);
  const { language } = askedPage;
  const cap = numberOption(typed, 'cap', 5);
  const write = textOption(typed, 'write');
  if (write !== undefined && asked.file === STANDARD_INPUT) {
    throw new PlainError('--write needs a scenario file, not standard input.', EXIT.wrongInput);
  }
  const loaded = await loadWork(asked);
  const places = await placePage(askedPage, loaded);
  const target = write === undefined ? null : await placeFor(write, loaded, []);
  const { scenario, grid, file, hash } = loaded;
  const result = await work(asked, (bench) =>
    designBlend({
      ...bench,
      scenario,
      grid,
      origin: { file, hash },
      cap: cap ?? scenario.staffing.cap,
      breathe: () => new Promise((resume) => setImmediate(resume)),
    }),
  );
  const design = blendPools(scenario, result);
  if (target !== null && design !== null) await writeScenario(target, loaded, result, design);
  const block = design === null || design.pools.length === 0 ? null : poolsText(scenario, design.pools);
  await writePage(places, () => renderBlend(result, block, language));
  if (asked.json) await print(jsonText(result));
  else {
    const telling = tellingOf('blend', language, coloursFor(process.stdout));
    const written =
      target === null || design === null
        ? ''
        : `\n${telling.common.terminal.scenario(printable(target.path))}\n`;
    await print(blendSummary(result, block, telling) + written + shownPage(places.page, telling));
  }
  return result.partial ? EXIT.stopped : EXIT.done;
}

/** Writes the scenario with the designed pools, after it was found valid where it will lie. */
async function writeScenario(
  target: Target,
  { file, scenario }: LoadedScenario,
  { cap }: BlendResult,
  design: NonNullable<ReturnType<typeof blendPools>>,
): Promise<void> {
  const before = new TextDecoder().decode(await readInput(file));
  const text = withPools(before, scenario, { ...design, cap: cap <= 3 ? 3 : cap === 4 ? 4 : 5 });
  const folder = dirname(target.file);
  const parsed = parseScenario(text, {
    file: target.path,
    readText: (path) => readFileSync(resolve(folder, path)),
  });
  if ('problems' in parsed) {
    const problems = parsed.problems.map(formatProblem).join('\n');
    throw new PlainError(
      `Can't write ${target.path}: the scenario would not be valid there.\n${problems}`,
      EXIT.failed,
    );
  }
  await writeWhole(target, text);
}
