import { availableParallelism } from 'node:os';
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
    throw new PlainError(`--${option} takes ${choices.join(', ')}, not ${text}.`, EXIT.wrongInput);
  }
  return found;
}
