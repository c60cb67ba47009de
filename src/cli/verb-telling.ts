import { type Format, formatsOf } from '../report/format.ts';
import { periodText } from '../report/period-text.ts';
import { watchedText } from '../report/watched-text.ts';
import { type Language, type Words, wordsIn } from '../report/words/index.ts';
import { printable } from '../scenario/index.ts';
import type { Estimate, Watched } from '../study/index.ts';
import type { Colours } from './terminal.ts';
import { type Verb, type VerbWords, verbWords } from './words/index.ts';

/** What the lines of one verb's text are put together with. */
export interface VerbTelling<V extends Verb> {
  readonly words: VerbWords[V];
  /** The words that verbs share with the report. */
  readonly common: Words;
  readonly format: Format;
  readonly colours: Colours;
}

export function tellingOf<V extends Verb>(verb: V, language: Language, colours: Colours): VerbTelling<V> {
  const common = wordsIn(language);
  return { words: verbWords(verb, language), common, format: formatsOf(common.locale), colours };
}

type Shared = Pick<VerbTelling<Verb>, 'common' | 'format'>;

/** Bold title, and below it in a fainter line what the figures rest on. */
export function headed(
  title: string,
  facts: readonly string[],
  { colours }: { readonly colours: Colours },
): string {
  return `${colours.bold(title)}\n${colours.dim(facts.join(' · '))}`;
}

/** Days (or hours of a desk that never closes), replications and seed of a study. */
export function groundOf(
  scenario: Watched & {
    readonly replications: number;
    readonly seed: string;
  },
  { common, format }: Shared,
): string[] {
  const { terminal } = common;
  const { replications, seed } = scenario;
  return [
    watchedText(scenario, common, format),
    terminal.replications(format.count(replications), replications === 1),
    terminal.seed(printable(seed)),
  ];
}

/** `95 % interval 310 to 420`, or that one replication has none. */
export function intervalOf(
  { low, high, n }: Estimate,
  show: (value: number) => string,
  { common: { terminal } }: Pick<Shared, 'common'>,
): string {
  return n < 2 ? terminal.oneTellsNothing : terminal.interval(show(low), show(high));
}

/** A period's label as a planner says it. */
export const periodOf = (label: string, { common, format }: Shared): string =>
  periodText(label, common, format, printable);

/** Of the promises that a plan misses the worst: queue, period, what was achieved, and of what; null when it misses none. */
export function worstMiss(
  shortfalls: readonly {
    readonly queue: string;
    readonly period: string;
    readonly achieved: number;
    readonly target: number;
  }[],
  telling: Shared,
): [queue: string, period: string, achieved: string, target: string] | null {
  const [worst] = [...shortfalls].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
  if (worst === undefined) return null;
  const { percent } = telling.format;
  return [
    printable(worst.queue),
    periodOf(worst.period, telling),
    percent(worst.achieved, 1),
    percent(worst.target),
  ];
}

/** The line that says where a page was written; the empty text where none was. */
export const shownPage = (
  page: { readonly path: string } | null,
  { common: { terminal } }: Pick<Shared, 'common'>,
): string => (page === null ? '' : `\n${terminal.page(printable(page.path))}\n`);

/** Paragraphs with an empty line between them, and a line's end after the last. */
export const paragraphs = (parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** Each line marked as something to look out for; the empty text for none. */
export const warned = (lines: readonly string[], { colours }: { readonly colours: Colours }): string =>
  lines.map((line) => `${colours.yellow('!')} ${line}`).join('\n');
