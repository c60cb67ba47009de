import { availableParallelism } from 'node:os';
import { closest, distance } from 'fastest-levenshtein';
import type { Typed } from './commands/command.ts';
import { EXIT, PlainError } from './problems.ts';

/** Threads to play in unless the person says otherwise: one for each core that this process may use. */
export function usualWorkers(): number {
  return Math.max(1, availableParallelism());
}

/** The option's one value as text; undefined when it was not given. Given twice, one would silently be lost. */
export function textOption(typed: Typed, option: string): string | undefined {
  const value = typed[option];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  const several = Array.isArray(value) ? ', not several' : '';
  throw new PlainError(`--${option} takes one value${several}.`, EXIT.wrongInput);
}

/** The option as a whole number from `least` to `most`; undefined when it was not given. */
export function numberOption(typed: Typed, option: string, most: number, least = 1): number | undefined {
  const text = textOption(typed, option);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const bounds = `a whole number from ${least} to ${most.toLocaleString('en')}`;
  throw new PlainError(`--${option} takes ${bounds}, not ${text}.`, EXIT.wrongInput);
}

/** The option as one of some words; undefined when it was not given. */
export function choiceOption<Choice extends string>(
  typed: Typed,
  option: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = textOption(typed, option);
  const found = choices.find((choice) => choice === text);
  if (text !== undefined && found === undefined) {
    const meant = meantBy(text, choices);
    throw new PlainError(
      `--${option} takes ${choices.join(', ')}, not ${text}${meant === null ? '.' : `; did you mean ${meant}?`}`,
      EXIT.wrongInput,
    );
  }
  return found;
}

/** Names of languages in the languages that people type them in; a code may carry a country or be written large. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'engels', 'inglés', 'ingles'],
  nl: ['dutch', 'nederlands', 'holandés', 'neerlandés', 'neerlandes'],
  es: ['spanish', 'spaans', 'español', 'espanol', 'castellano'],
};

/** The choice that a person may have meant; null when none is near. */
function meantBy<Choice extends string>(text: string, choices: readonly Choice[]): Choice | null {
  const said = text.slice(0, 80).toLowerCase();
  const [code] = said.split(/[-_]/);
  const byName = choices.find((choice) => choice === code || LANGUAGES[choice]?.includes(said));
  if (byName !== undefined) return byName;
  const near = closest(said, choices) as Choice;
  // Of two letters every other word is near.
  return near.length > 2 && distance(said, near) <= Math.max(1, Math.floor(near.length / 3)) ? near : null;
}
