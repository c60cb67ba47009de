import type { Comparison } from '../../study/comparison.ts';
import type { Sensitivity } from '../../study/index.ts';
import type { Edition } from '../edition.ts';
import { type Flip, flipSentence, flipsOf } from './flips.ts';
import { worstShortfalls } from './service.ts';

/** What would turn the recommendation, as sentences: only what the comparison itself can tell. */
export function changes(comparison: Comparison, edition: Edition): readonly string[] {
  const { recommendation } = comparison;
  const worth = comparison.options.some((option) => (option.money?.buyer.total.mean ?? 0) !== 0);
  if (recommendation === null || !worth) return [];
  return [
    ...price(comparison, edition),
    // What was simulated tells more than the formula by hand.
    ...(comparison.decisions?.sensitivity
      ? flips(comparison, comparison.decisions.sensitivity, edition)
      : volume(comparison, edition)),
    ...density(comparison, edition),
    ...cheaperButFailing(comparison, edition),
    ...years(comparison, edition),
  ];
}

/** By how much the runner-up would have to be cheaper. */
function price(comparison: Comparison, edition: Edition): readonly string[] {
  const { words, format } = edition;
  const saving = comparison.recommendation?.saving ?? null;
  const runnerUp = comparison.options.find((option) => option.id === comparison.recommendation?.runnerUp);
  const cost = runnerUp?.money?.buyer.total.mean ?? 0;
  if (saving === null || runnerUp === undefined || cost <= 0 || saving.mean <= 0) return [];
  return [words.changes.price(edition.optionName(runnerUp), format.percent(saving.mean / cost, 1))];
}

/** As many as a first page can carry; the section lists all. */
const mostFlips = 4;

/** The value of each assumption at which the decision turns; those that turn inside their usual range come first. */
function flips(comparison: Comparison, found: Sensitivity, edition: Edition): readonly string[] {
  const { words, format } = edition;
  const name = (id: string) => {
    const option = comparison.options.find((each) => each.id === id);
    return option === undefined ? id : edition.optionName(option);
  };
  const names = { winner: name(found.winner), runnerUp: name(found.runnerUp) };
  const near = flipsOf(found).sort((a, b) => outside(a) - outside(b));
  if (near.length === 0) return [words.decisions.nothingFlips(names.winner)];
  return near.slice(0, mostFlips).map((flip) => flipSentence(flip, names, words, format));
}

/** How far outside its usual range a turn lies, in widths of that range; up to 1 it is inside. */
function outside({ lever, crossing }: Flip): number {
  const width = crossing.at > lever.base ? lever.high.at - lever.base : lever.base - lever.low.at;
  return width === 0 ? Number.POSITIVE_INFINITY : Math.abs(crossing.at - lever.base) / width;
}

/** The volume at which hourly and unit price change places. */
function volume(comparison: Comparison, { words, format }: Edition): readonly string[] {
  const breakEven = comparison.breakEven;
  if (breakEven === null || breakEven.crossings.length === 0) return [];
  const nearest = [...breakEven.crossings].sort(
    (a, b) => Math.abs(a - breakEven.position) - Math.abs(b - breakEven.position),
  )[0];
  return [words.changes.volume(format.roughCount(nearest), format.count(breakEven.position))];
}

/** How busy a billed hour must be before the hour is cheaper than the unit. */
function density(comparison: Comparison, { words, format }: Edition): readonly string[] {
  const breakEven = comparison.breakEven;
  if (breakEven === null) return [];
  if (breakEven.occupancyNeeded > 1)
    return [words.changes.hourCannotWin(format.percent(breakEven.occupancyNeeded))];
  if (breakEven.occupancyReached === null) return [];
  return [
    words.changes.density(
      format.percent(breakEven.occupancyNeeded),
      format.percent(breakEven.occupancyReached),
      breakEven.occupancyReached >= breakEven.occupancyNeeded,
    ),
  ];
}

/** Options that cost less than the recommended one and miss the target. */
function cheaperButFailing(comparison: Comparison, edition: Edition): readonly string[] {
  const { words, format } = edition;
  const chosen = comparison.options.find((option) => option.id === comparison.recommendation?.option);
  const limit = chosen?.money?.buyer.total.mean ?? Number.POSITIVE_INFINITY;
  if (chosen === undefined) return [];
  return comparison.options.flatMap((option) => {
    const cost = option.money?.buyer.total.mean;
    if (option.meetsTarget !== false || cost === undefined || cost >= limit) return [];
    const worst = worstShortfalls(option)[0];
    if (worst === undefined) return [];
    return [
      words.changes.failing(
        edition.optionName(option),
        format.amount(limit - cost),
        edition.queueName(worst.queue),
        edition.period(worst.period),
        format.percent(worst.achieved, 1),
        format.percent(worst.target),
      ),
    ];
  });
}

/** Whether a single year can turn out the other way. */
function years(comparison: Comparison, edition: Edition): readonly string[] {
  const { words, format, span } = edition;
  const saving = comparison.recommendation?.saving ?? null;
  const runnerUp = comparison.options.find((option) => option.id === comparison.recommendation?.runnerUp);
  if (saving === null || runnerUp === undefined) return [];
  if (comparison.recommendation?.verdict === 'too-close')
    return [words.changes.close(format.amount(saving.low), format.amount(saving.high), span)];
  return [
    saving.p10 > 0
      ? words.changes.everyYear(format.amount(saving.p10), span)
      : words.changes.someYears(edition.optionName(runnerUp), format.amount(-saving.p10), span),
  ];
}
