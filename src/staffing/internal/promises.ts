import type { Reached, Shortfall } from '../types.ts';
import type { Duty } from './duties.ts';
import { keptIn, verdictOn } from './kept.ts';
import type { Level } from './levels.ts';
import { mostWorth } from './settle.ts';

/** A mean this far below its target, on fresh random numbers, still holds it: 0.3 percentage points. */
export const tolerance = 0.003;

/** Levels by duty and period. */
export type Levels = readonly (readonly Level[])[];

/** Standard error of the share of so many replications that keep a target kept with a probability. */
const chanceOf = (probability: number, n: number): number => Math.sqrt((probability * (1 - probability)) / n);

/**
 * Periods in which what was seen lies below the target by more than tolerance and `deviations` of its error; with a
 * probability asked, periods that kept the target less often than that.
 */
export function missingIn(
  duties: readonly Duty[],
  levels: Levels,
  probability: number | null,
  deviations: number,
): Shortfall[] {
  return levels.flatMap((byPeriod, d) => {
    const { queue, share: target, labels, hopeless, price } = duties[d]!;
    const short = ({ mean, error, values }: Level): number | null => {
      if (probability === null) return mean + deviations * error < target - tolerance ? mean : null;
      const { share: kept, level, n } = keptIn(values, probability, target);
      return kept + deviations * chanceOf(probability, n) < probability ? level : null;
    };
    return byPeriod.flatMap((seen, p) => {
      const achieved = seen.contacts > 0 ? short(seen) : null;
      if (achieved === null) return [];
      const unreachable = hopeless || price[p]! >= mostWorth;
      return [{ queue, period: labels[p]!, target, achieved, unreachable }];
    });
  });
}

/** Whether a period that agents are paid for kept its target clearly more often than asked: a quantile takes many to tell. */
export function isGenerous(duties: readonly Duty[], levels: Levels, probability: number): boolean {
  return levels.some((byPeriod, d) => {
    const { share: target, price } = duties[d]!;
    return byPeriod.some(({ contacts, values }, p) => {
      if (contacts === 0 || price[p]! <= 0.05) return false;
      const { share: kept, n } = keptIn(values, probability, target);
      return kept - 1.5 * chanceOf(probability, n) > probability;
    });
  });
}

/** Whether more replications must be played: no promise that agents can keep is known to be missed, and one is not decided. */
export function isOpen(duties: readonly Duty[], levels: Levels, probability: number): boolean {
  const verdicts = levels.flatMap((byPeriod, d) => {
    const { share: target, hopeless, price } = duties[d]!;
    return byPeriod.flatMap(({ contacts, values }, p) =>
      hopeless || contacts === 0 || price[p]! >= mostWorth ? [] : [verdictOn(values, probability, target)],
    );
  });
  return !verdicts.includes('below') && verdicts.includes(null);
}

/** How every promise came out. */
export function reachedIn(duties: readonly Duty[], levels: Levels, probability: number | null): Reached[] {
  return levels.flatMap((byPeriod, d) => {
    const { queue, share: target, labels } = duties[d]!;
    return byPeriod.flatMap(({ mean: level, error, contacts, values }, p) => {
      if (contacts === 0) return [];
      const half = 1.96 * error;
      const kept = probability === null ? null : keptIn(values, probability, target);
      return [
        {
          queue,
          period: labels[p]!,
          target,
          level,
          low: Math.max(0, level - half),
          high: Math.min(1, level + half),
          kept,
        },
      ];
    });
  });
}

/** Share of the periods that are short of their promise, or well above it though agents are paid for it. */
export function restless(duties: readonly Duty[], levels: Levels): number {
  let all = 0;
  let off = 0;
  duties.forEach((duty, d) => {
    if (duty.hopeless) return;
    levels[d]!.forEach(({ mean, error, contacts }, p) => {
      if (contacts === 0) return;
      all++;
      const room = Math.max(0.012, 2.5 * error);
      const costs = duty.deferrable
        ? duty.weight[p]! > 0.3 && mean > duty.share + 0.06
        : duty.price[p]! > 0.05;
      if (mean < duty.share - room || (costs && mean > duty.share + room)) off++;
    });
  });
  return all === 0 ? 0 : off / all;
}
