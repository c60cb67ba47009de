import { readFileSync } from 'node:fs';
import { type Language, type Live, type LiveScripts, renderReport } from '../../report/index.ts';
import { formatProblem, readyForQuestion } from '../../scenario/index.ts';
import type { Begun } from '../../study/index.ts';
import type { Target } from '../files.ts';
import type { LoadedScenario } from '../load.ts';
import type { Output } from './output.ts';

/** A report that answers what if by itself, where the build left the programs for it and the run was whole. */
export function reportFile(target: Target, loaded: LoadedScenario, language: Language): Output {
  let studied: readonly Begun[] = [];
  return {
    target,
    onStudied: (options) => {
      studied = options;
    },
    text: (comparison) => {
      // Of a run that was stopped nobody knows what the whole is, to which a page must come back; the page says so.
      const isLive = !comparison.partial;
      return renderReport(comparison, {
        language,
        ...(isLive ? { live: { study: liveStudy(loaded, studied), scripts: liveScripts() } } : {}),
      });
    },
  };
}

function liveStudy(
  { scenario, grid, file, hash, warnings, text }: LoadedScenario,
  options: readonly Begun[],
): Live {
  return {
    scenario,
    grid,
    origin: { file, hash },
    warnings: warnings.map(formatProblem),
    options,
    text: readyForQuestion(text, scenario),
  };
}

const liveScripts = () =>
  JSON.parse(readFileSync(new URL('../../report/live/scripts.json', import.meta.url), 'utf8')) as LiveScripts;
