import type { Crossing, Lever, Sensitivity } from '../../study/index.ts';
import type { Format } from '../format.ts';
import type { Words } from '../words/index.ts';

/** Where an assumption turns the decision first on one side of what is written. */
export interface Flip {
  readonly lever: Lever;
  readonly crossing: Crossing;
  readonly upward: boolean;
}

/** The nearest turn of each assumption on each side; the assumption that turns it soonest, as told, comes first. */
export function flipsOf({ levers }: Pick<Sensitivity, 'levers'>): Flip[] {
  return levers.flatMap((lever) => {
    const lost = lever.flips.filter(({ at, cheaperBelow }) => at > lever.base === (cheaperBelow === 'first'));
    const above = lost.find(({ at }) => at > lever.base);
    const below = lost.filter(({ at }) => at < lever.base).at(-1);
    return [
      ...(below === undefined ? [] : [{ lever, crossing: below, upward: false }]),
      ...(above === undefined ? [] : [{ lever, crossing: above, upward: true }]),
    ];
  });
}

/** An assumption's value as people read it: `+20%` for a change, otherwise `7.0%`. */
export function leverValue({ kind }: Pick<Lever, 'kind'>, at: number, format: Format): string {
  if (kind === 'share') return format.percent(at, 1);
  if (kind === 'strength' || at === 0) return format.percent(at);
  return `${at > 0 ? '+' : ''}${format.percent(at)}`;
}

/** 'Blended stays cheaper than Dedicated until each added client costs more than 7.0% handle time (…).' */
export function flipSentence(
  { lever, crossing, upward }: Flip,
  names: { readonly winner: string; readonly runnerUp: string },
  words: Words,
  format: Format,
): string {
  const { decisions } = words;
  const size = lever.kind === 'change' ? Math.abs(crossing.at) : crossing.at;
  const value = lever.kind === 'share' ? format.percent(size, 1) : format.percent(size);
  const [from, to] = lever.searched;
  const edge = (at: number | null, end: number) =>
    at === null ? decisions.open(leverValue(lever, end, format)) : leverValue(lever, at, format);
  const interval =
    crossing.low === null && crossing.high === null
      ? null
      : words.range(edge(crossing.low, from), edge(crossing.high, to));
  return decisions.stays(names.winner, names.runnerUp, decisions.until[lever.key](upward, value), interval);
}
