import type { Watched } from '../study/scenario-summary.ts';
import { batchSeconds } from './findings/reading.ts';
import type { Format } from './format.ts';
import type { Words } from './words/index.ts';

/** `1 March 2026 to 28 February 2027`, or how long a desk that never closes was watched. */
export function watchedText(
  watched: Watched,
  { terminal: words }: Pick<Words, 'terminal'>,
  format: Format,
): string {
  const { from, to, stationary } = watched;
  if (stationary === null)
    return from === to ? format.date(from) : words.days(format.date(from), format.date(to));
  const hours = (seconds: number) => words.hours(format.decimal(seconds / 3600, 1));
  const { warmUpSeconds, batches } = stationary;
  return words.neverClosed(hours(warmUpSeconds), String(batches), hours(batchSeconds(watched) ?? 0));
}
