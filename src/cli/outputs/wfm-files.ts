import { join } from 'node:path';
import { forecastCsv, type RequiredPool, requirementCsv } from '../../report/index.ts';
import { makeFolders, prepareTarget, type Target, writeWhole } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import { EXIT, fileProblem, PlainError } from '../problems.ts';

/** A folder that takes forecast and requirement as planning tools import them. */
export interface WfmFolder {
  readonly path: string;
  readonly forecast: Target;
  /** By option: where its requirement goes; `plan` for a scenario without options. */
  readonly requirements: ReadonlyMap<string, Target>;
}

const optionId = (id: string | null) => id ?? 'plan';

/** Makes the folder and finds that its files can be written, before minutes of work are spent on them. */
export async function wfmFolder(
  path: string,
  { scenario }: LoadedScenario,
  options: readonly (string | null)[] = scenario.options.length === 0
    ? [null]
    : scenario.options.map(({ id }) => id),
): Promise<WfmFolder> {
  if (scenario.horizon.kind === 'stationary')
    throw new PlainError(
      '--wfm writes what is needed by date; a desk that never closes has no dates.',
      EXIT.wrongInput,
    );
  try {
    await makeFolders(path);
  } catch (error) {
    throw fileProblem(error, 'write', path, EXIT.wrongInput);
  }
  const place = (name: string) => prepareTarget(join(path, `${name}.csv`), false);
  const requirements = new Map<string, Target>();
  const taken = new Set<string>();
  for (const option of options) {
    // An option may be called anything; a file may not.
    const plain = optionId(option).replace(/[^\p{L}\p{N}_-]+/gu, '-');
    const name = taken.has(plain) ? `${plain}-${taken.size}` : plain;
    taken.add(name);
    requirements.set(optionId(option), await place(`requirement-${name}`));
  }
  return { path, forecast: await place('forecast'), requirements };
}

/** Writes the forecast, and the requirement of every option that was staffed. */
export async function writeWfm(
  { forecast, requirements }: WfmFolder,
  { scenario, grid }: LoadedScenario,
  staffed: readonly { readonly option: string | null; readonly pools: readonly RequiredPool[] }[],
): Promise<void> {
  await writeWhole(forecast, forecastCsv(scenario, grid));
  for (const { option, pools } of staffed) {
    const target = requirements.get(optionId(option));
    if (target !== undefined) await writeWhole(target, requirementCsv(pools, grid));
  }
}
