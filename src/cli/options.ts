import { availableParallelism } from 'node:os';
import { EXIT, PlainError } from './problems.ts';

/** Threads to play in unless the person says otherwise: one a core, with the main thread's share in mind. */
export function usualWorkers(): number {
  return Math.max(1, availableParallelism());
}

const MOST_WORKERS = 256;
const MOST_REPLICATIONS = 1_000_000;

/** A whole number within bounds, or a plain error that names the option. */
export function wholeNumber(option: string, most: number): (value: unknown) => number {
  return (value) => {
    const number = Number(value);
    if (Number.isInteger(number) && number >= 1 && number <= most && value !== '' && value !== true)
      return number;
    throw new PlainError(
      `--${option} takes a whole number from 1 to ${most.toLocaleString('en')}, not ${String(value)}.`,
      EXIT.wrongInput,
    );
  };
}

export const workersOption = wholeNumber('workers', MOST_WORKERS);
export const replicationsOption = wholeNumber('replications', MOST_REPLICATIONS);

/** A text given once; repeated options would silently lose all but one. */
export function single(option: string): (value: unknown) => string {
  return (value) => {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
    throw new PlainError(
      `--${option} takes one value${Array.isArray(value) ? ', not several' : ''}.`,
      EXIT.wrongInput,
    );
  };
}
