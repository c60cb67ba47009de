import type { Form } from '../../scenario/types.ts';
import { type Format, formatsOf } from '../format.ts';
import { type DiffWords, diffWords } from '../words/diff-words.ts';
import { type Language, wordsIn } from '../words/index.ts';
import type { Measure, MeasureDifference, OptionDifference, RunDifference } from './difference.ts';

/** The figures and sentences of a difference, which a page and a terminal have in common. */
export interface DiffTelling {
  readonly words: DiffWords;
  readonly format: Format;
  /** An option's name, made safe by `safe`; one that was given none is called by its form. */
  nameOf(option: Pick<OptionDifference, 'id' | 'name'>): string;
  value(measure: Measure, value: number): string;
  change(measure: Measure, value: number): string;
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
    interval: ({ measure, change: found, verdict }) => {
      const { low = null, high = null } = found ?? {};
      if (low === null || high === null || verdict === 'same') return '';
      return isShare(measure)
        ? words.points(words.span(points(low), points(high)))
        : words.span(change(measure, low), change(measure, high));
    },
  };
}

const isShare = (measure: Measure) =>
  measure === 'serviceLevel' || measure === 'peakWeek' || measure === 'abandonment';

function shown(measure: Measure, value: number, format: Format): string {
  if (isShare(measure)) return format.percent(value, 2);
  if (measure === 'perContact') return format.price(value);
  if (measure === 'pays' || measure === 'margin') return format.money(value);
  return measure === 'asa' ? format.seconds(value) : format.count(value);
}

/** The finding in a sentence or two. */
export function verdictOf(difference: RunDifference, telling: DiffTelling): string {
  const { words, nameOf, value } = telling;
  const { recommendation, options, inputs, otherFiles } = difference;
  const all = options.flatMap(({ measures }) => measures);
  const same = all.every(({ verdict, before, after }) => verdict === 'same' || before === after);
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
    pays.change === null || pays.change.mean === 0
      ? words.costsTheSame
      : words.costs(pays.change.mean > 0, value('pays', Math.abs(pays.change.mean)), pays.verdict);
  return words.still(named(after), text);
}
