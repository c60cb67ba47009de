import type { Argv } from 'yargs';
import { languages, staffingCsv } from '../../report/index.ts';
import { studyStaffing } from '../../study/index.ts';
import { optionNamed } from '../decision.ts';
import { writeWhole } from '../files.ts';
import { jsonText } from '../json-text.ts';
import { choiceOption, textOption } from '../options.ts';
import { print } from '../output.ts';
import { placeFor } from '../outputs/output.ts';
import { wfmFolder, writeWfm } from '../outputs/wfm-files.ts';
import { EXIT, type ExitCode } from '../problems.ts';
import { staffingText } from '../staffing-text.ts';
import { coloursFor } from '../terminal.ts';
import { tellingOf } from '../verb-telling.ts';
import { describeWork, loadWork, readWork, WORK_OPTIONS, work } from '../work.ts';
import type { Command, Typed } from './command.ts';

export const staffCommand: Command = {
  command: 'staff <scenario>',
  describe: 'Find the least staff that keeps every target, by pool and interval',
  options: ['option', 'csv', 'wfm', 'lang', ...WORK_OPTIONS],
  describeOptions,
  run,
};

function describeOptions(argv: Argv): Argv {
  return describeWork(argv)
    .option('option', { type: 'string', describe: 'Only this option, with its weeks by the half-hour' })
    .option('csv', { type: 'string', describe: 'Also write the agents of every pool by interval' })
    .option('wfm', {
      type: 'string',
      describe: 'Folder that takes forecast and requirement by interval, for a WFM tool (CSV)',
    })
    .option('lang', {
      type: 'string',
      describe: `Language of the text: ${languages.join(', ')} [default: en]`,
    })
    .example('$0 staff scenario.yaml', '')
    .example('$0 staff scenario.yaml --wfm import', '')
    .example('$0 staff scenario.yaml --option blended --csv agents.csv', '');
}

async function run(typed: Typed): Promise<ExitCode> {
  const asked = readWork(typed);
  const language = choiceOption(typed, 'lang', languages) ?? 'en';
  const id = textOption(typed, 'option');
  const csv = textOption(typed, 'csv');
  const loaded = await loadWork(asked);
  const { scenario, grid, file, hash } = loaded;
  const all = scenario.options.length === 0 ? [null] : scenario.options;
  const options = id === undefined ? all : [optionNamed(scenario, id, '--option')];
  const target = csv === undefined ? null : await placeFor(csv, loaded, []);
  const wfm = textOption(typed, 'wfm');
  const folder =
    wfm === undefined
      ? null
      : await wfmFolder(
          wfm,
          loaded,
          options.map((option) => option?.id ?? null),
        );
  const study = await work(asked, (bench) =>
    studyStaffing({ ...bench, scenario, grid, origin: { file, hash }, options }),
  );
  if (target !== null) await writeWhole(target, staffingCsv(study));
  if (folder !== null) {
    await writeWfm(
      folder,
      loaded,
      study.options.map(({ id: option, pools }) => ({ option, pools })),
    );
  }
  await print(
    asked.json
      ? jsonText(study)
      : staffingText(study, tellingOf('staff', language, coloursFor(process.stdout))),
  );
  return study.partial ? EXIT.stopped : EXIT.done;
}
