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

/** An assumption's value as people read it: `+20%` for a change, otherwise `7%`. */
export function leverValue({ kind }: Pick<Lever, 'kind'>, at: number, format: Format): string {
  return `${kind === 'change' && at > 0 ? '+' : ''}${format.briefPercent(at)}`;
}

/** 'Blended stays cheaper than Dedicated until each added client costs more than 7.0% handle time (…).' */
export function flipSentence(
  { lever, crossing, upward }: Flip,
  names: { readonly winner: string; readonly runnerUp: string },
  words: Words,
  format: Format,
): string {
  const { decisions } = words;
  const value = format.briefPercent(lever.kind === 'change' ? Math.abs(crossing.at) : crossing.at);
  const [from, to] = lever.searched;
  const edge = (at: number | null, end: number) =>
    at === null ? decisions.open(leverValue(lever, end, format)) : leverValue(lever, at, format);
  const [low, high] = [edge(crossing.low, from), edge(crossing.high, to)];
  // Prices are often known to less than is printed.
  const known = low === high || (crossing.low === null && crossing.high === null);
  const interval = known ? null : words.range(low, high);
  return decisions.stays(names.winner, names.runnerUp, decisions.until[lever.key](upward, value), interval);
}
