import type { Live, LiveScripts } from '../../src/report/index.ts';
import { readyForQuestion, resolveGrid } from '../../src/scenario/index.ts';
import { type Begun, type Comparison, compareOptions, InProcessRunner } from '../../src/study/index.ts';
import { scenarioOf } from '../scenario/helpers.ts';

/** What the command line makes of a text, and what its page carries. */
export async function liveStudy(text: string): Promise<{ comparison: Comparison; study: Live }> {
  const scenario = scenarioOf(text);
  let options: readonly Begun[] = [];
  const told = {
    scenario,
    grid: resolveGrid(scenario),
    origin: { file: 'week.yaml', hash: 'h' },
    warnings: [],
  };
  const comparison = await compareOptions({
    ...told,
    runner: new InProcessRunner(),
    onStudied: (begun) => {
      options = begun;
    },
  });
  return { comparison, study: { ...told, options, text: readyForQuestion(text, scenario) } };
}

/** The two programs of a live page, bundled from the source as it is now. */
export async function bundledScripts(): Promise<LiveScripts> {
  const build = '../../scripts/build-live.mjs';
  const { liveScripts } = (await import(build)) as { liveScripts: () => Promise<LiveScripts> };
  return liveScripts();
}
