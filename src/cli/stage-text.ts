import { type Language, wordsIn } from '../report/words/index.ts';
import type { StudyProgress } from '../study/index.ts';
import { type ProgressWords, progressWords } from './words/progress-words.ts';

/**
 * What is being done, in the words of a language: `Dedicated: staffing, round 2`. Studies tell their stages as the
 * library does, in English, each part a fixed phrase; names of options, weeks and anything else stay as they are.
 */
export function stageText({ option, stage }: StudyProgress, language: Language): string {
  const words = progressWords(language);
  const step = leverText(option, language) ?? stepText(option, words);
  return [step, stageWords(stage, words)].filter((text) => text !== '').join(': ');
}

/** An assumption that is moved, or a place on the axis of a break-even: `Volume 16554`; null for any other step. */
function leverText(step: string, language: Language): string | null {
  const [, key, at = ''] = /^([a-z-]+)( -?[\d.]+)?$/.exec(step) ?? [];
  if (key === undefined) return null;
  const { levers } = wordsIn(language).decisions;
  const known: Readonly<Record<string, string>> = {
    ...levers,
    aht: levers['handle-time'],
    penalty: levers['penalty-per-client'],
  };
  return Object.hasOwn(known, key) ? `${known[key]}${at}` : null;
}

/** The step at work: of a few studies it is no option's name but one of theirs. */
function stepText(step: string, words: ProgressWords): string {
  const free = /^keep (\d+) free$/.exec(step);
  if (free !== null) return words.keepFree(free[1]!);
  if (step === 'formula') return words.formula;
  if (step === 'pairs') return words.pairs;
  if (step === 'people') return words.people;
  if (step === 'the scenario as written') return words.asWritten;
  // Some steps say an option and what is done with it.
  const inside = /^(.+): ((?:staffing|replication).*)$/s.exec(step);
  return inside === null ? step : `${inside[1]}: ${stageWords(inside[2]!, words)}`;
}

function stageWords(stage: string, words: ProgressWords): string {
  const inside = /^(.+): ((?:staffing|replication).*)$/s.exec(stage);
  if (inside !== null) return `${inside[1]}: ${stageWords(inside[2]!, words)}`;
  return stage
    .split(', ')
    .map((part) => partText(part, words))
    .join(', ');
}

function partText(part: string, words: ProgressWords): string {
  const round = /^round (\d+)$/.exec(part);
  if (round !== null) return words.round(round[1]!);
  const check = /^check(?: (\d+))?$/.exec(part);
  if (check !== null) return words.check(check[1] ?? null);
  const replication = /^replication (\d+)(?: of (at most )?(\d+))?$/.exec(part);
  if (replication !== null) {
    const [, done, atMost, all] = replication;
    return all === undefined
      ? words.replication(done!)
      : words.replicationOf(done!, all, atMost !== undefined);
  }
  switch (part) {
    case 'staffing':
      return words.staffing;
    case 'taking out':
      return words.takingOut;
    case 'again':
      return words.again;
    case 'weighing teams':
      return words.weighingTeams;
    case 'playing the plan':
      return words.playingPlan;
    case 'shifts':
      return words.shifts;
    case 'people':
      return words.people;
    default:
      return part;
  }
}
