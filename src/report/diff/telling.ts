import type { Form } from '../../scenario/types.ts';
import { type Format, formatsOf } from '../format.ts';
import { type DiffWords, diffWords } from '../words/diff-words.ts';
import { type Language, wordsIn } from '../words/index.ts';
import type { Measure, MeasureDifference, Met, OptionDifference, RunDifference } from './difference.ts';

/** The figures and sentences of a difference, which a page and a terminal have in common. */
export interface DiffTelling {
  readonly words: DiffWords;
  readonly format: Format;
  /** An option's name, made safe by `safe`; one that was given none is called by its form. */
  nameOf(option: Pick<OptionDifference, 'id' | 'name'>): string;
  value(measure: Measure, value: number): string;
  change(measure: Measure, value: number): string;
  /** Whether a figure is shown as another than before: a change that rounding hides is none to a reader. */
  isShown(difference: MeasureDifference): boolean;
  /** The interval of a change; empty where there is none to tell. */
  interval(difference: MeasureDifference): string;
}

/** `safe` makes text of a scenario harmless where it will stand. */
export function diffTelling(language: Language, safe: (text: string) => string): DiffTelling {
  const words = diffWords[language];
  const { locale, formNames } = wordsIn(language);
  const format = formatsOf(locale);
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
  const points = (value: number) => signed(value, format.decimal(100 * value, 2));
  const change = (measure: Measure, value: number) =>
    isShare(measure)
      ? words.points(points(value))
      : signed(
          value,
          measure === 'pays' || measure === 'margin' ? format.money(value) : shown(measure, value, format),
        );
  return {
    words,
    format,
    nameOf: ({ id, name }) => safe(name === id && id in formNames ? formNames[id as Form] : name),
    value: (measure, value) => shown(measure, value, format),
    change,
    isShown: ({ measure, before, after, change: found }) =>
      found === null ? before !== after : !isZero(change(measure, found.mean)),
    interval: ({ measure, change: found, verdict }) => {
      const { low = null, high = null } = found ?? {};
      if (low === null || high === null || verdict === 'same') return '';
      return isShare(measure)
        ? words.points(words.span(points(low), points(high)))
        : words.span(change(measure, low), change(measure, high));
    },
  };
}

/** `+0`, `+0.00 points`, `+€0`: nothing but zeros. */
const isZero = (text: string): boolean => !/[1-9]/.test(text);

const isShare = (measure: Measure) =>
  measure === 'serviceLevel' || measure === 'peakWeek' || measure === 'abandonment';

function shown(measure: Measure, value: number, format: Format): string {
  if (isShare(measure)) return format.percent(value, 2);
  if (measure === 'perContact') return format.price(value);
  if (measure === 'pays' || measure === 'margin') return format.money(value);
  return measure === 'asa' ? format.seconds(value) : format.count(value);
}

/** One line of what came out: a figure, or whether the target is met. */
export interface ToldRow {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly interval: string;
  readonly verdict: string;
  readonly isReal: boolean;
}

/** Figures of an option that are shown to differ, and in a sentence those that are the same in both runs. */
export function told(
  { measures, meetsTarget: { before, after } }: OptionDifference,
  telling: DiffTelling,
): { readonly rows: readonly ToldRow[]; readonly unchanged: string } {
  const { words, format, isShown } = telling;
  const there = measures.filter((one) => one.before !== null || one.after !== null);
  const rows = there.filter(isShown).map((one) => toldRow(one, telling));
  const same = there.filter((one) => !isShown(one)).map(({ measure }) => words.measures[measure]);
  if (before !== after) {
    const met = (value: Met | null) =>
      value === null ? words.absent : value === 'undecided' ? words.undecided : value ? words.yes : words.no;
    const figures = { before: met(before), after: met(after), change: '', interval: '' };
    rows.push({ name: words.targetMet, ...figures, verdict: words.verdicts.changed, isReal: true });
  } else if (before !== null) {
    same.push(words.targetMet);
  }
  return { rows, unchanged: same.length === 0 ? '' : words.unchanged(format.list(same)) };
}

function toldRow(one: MeasureDifference, telling: DiffTelling): ToldRow {
  const { words } = telling;
  const { measure, before, after, change, verdict } = one;
  const value = (figure: number | null) => (figure === null ? words.absent : telling.value(measure, figure));
  return {
    name: words.measures[measure],
    before: value(before),
    after: value(after),
    change: change === null ? '' : telling.change(measure, change.mean),
    interval: telling.interval(one),
    verdict: words.verdicts[verdict],
    isReal: verdict === 'changed',
  };
}

/** How the intervals of a difference were made. */
export function methodOf({ options, sameDraws }: RunDifference, { words }: DiffTelling): string {
  const made = options
    .flatMap(({ measures }) => measures)
    .flatMap(({ change, verdict }) => (change?.low == null || verdict === 'same' ? [] : [change.paired]));
  const paired = made.length > 0 && made.every((one) => one);
  return words.methodText(
    paired ? 'paired' : made.some((one) => one) ? 'some' : sameDraws ? 'apart' : 'other',
  );
}

/** The finding in a sentence or two. */
export function verdictOf(difference: RunDifference, telling: DiffTelling): string {
  const { words, nameOf, value } = telling;
  const { recommendation, options, inputs, otherFiles } = difference;
  const same = options.every((option) => option.in === 'both' && told(option, telling).rows.length === 0);
  if (same && inputs.length === 0 && otherFiles !== true) return words.nothing;
  const named = (id: string) => nameOf(options.find((option) => option.id === id)!);
  const { before, after } = recommendation;
  if (before === null && after === null) return words.noneInBoth;
  if (before === null) return words.nowOne(named(after!));
  if (after === null) return words.noMore(named(before));
  if (before !== after) return words.now(named(before), named(after));
  const pays = options
    .find(({ id }) => id === after)!
    .measures.find(({ measure }) => measure === 'pays') as MeasureDifference;
  const text =
    pays.change === null || !telling.isShown(pays)
      ? words.costsTheSame
      : words.costs(pays.change.mean > 0, value('pays', Math.abs(pays.change.mean)), pays.verdict);
  return words.still(named(after), text);
}
