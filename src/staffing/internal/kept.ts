import { ascending, proportion } from '../../measures/index.ts';
import type { Kept, Verdict } from '../types.ts';
import type { Level } from './levels.ts';

/** 97.5 % and 99.5 % quantiles of the normal distribution. */
const z95 = 1.96;
const z99 = 2.576;
/** A level reached with a probability is known well enough when it is known to one percentage point. */
export const quantileTolerance = 0.01;

/**
 * How often the replications of a period kept the target by themselves, and the level reached with the asked
 * probability. The level's interval runs between the order statistics whose ranks a binomial count leaves likely, and
 * so supposes nothing about how levels vary. Source: H. A. David and H. N. Nagaraja, Order Statistics (2003), 7.1.
 */
export function keptIn(values: readonly number[], probability: number, least: number): Kept {
  const sorted = ascending(values);
  const { low, high } = ranksAbout(sorted, probability, z95);
  return {
    ...proportion(values.filter((value) => value >= least).length, sorted.length),
    level: levelKept(sorted, probability),
    levelLow: low,
    levelHigh: high,
    verdict: verdictOn(values, probability, least) ?? 'cap',
  };
}

/**
 * What so many replications say of a level that must be kept with a probability: its interval lies above the target or
 * below, or is narrow enough; null when more must be played. Looked at after each batch, so that chance gets
 * several tries: the interval is one of 99 %.
 */
export function verdictOn(
  values: readonly number[],
  probability: number,
  target: number,
): Exclude<Verdict, 'cap'> | null {
  const n = values.length;
  // With fewer the lowest of them would be taken for a bound of the quantile, which it is not.
  if (n * (1 - probability) - z99 * Math.sqrt(n * probability * (1 - probability)) < 1) return null;
  const { low, high } = ranksAbout(ascending(values), probability, z99);
  if (low >= target) return 'above';
  if (high < target) return 'below';
  return high - low <= 2 * quantileTolerance ? 'narrow' : null;
}

/** The replications between which the level reached with a probability lies, `z` deviations of the rank away. */
function ranksAbout(sorted: Float64Array, probability: number, z: number): { low: number; high: number } {
  const n = sorted.length;
  const spread = z * Math.sqrt(n * probability * (1 - probability));
  const middle = n * (1 - probability);
  const rank = (place: number) => sorted[Math.min(n - 1, Math.max(0, place))]!;
  return { low: rank(Math.floor(middle - spread) - 1), high: rank(Math.ceil(middle + spread)) };
}

/** The level that a share `probability` of the sorted replications reach, straight between neighbours (n + 1 places). */
function levelKept(sorted: Float64Array, probability: number): number {
  const place = (sorted.length + 1) * (1 - probability) - 1;
  const below = Math.min(sorted.length - 1, Math.max(0, Math.floor(place)));
  const above = Math.min(sorted.length - 1, below + 1);
  const way = Math.min(1, Math.max(0, place - below));
  return sorted[below]! + way * (sorted[above]! - sorted[below]!);
}

/**
 * The level that is reached with a probability, in the place of the mean: so the search, which moves the mean up
 * to its aim, moves this instead. Its error is half the way between the neighbours a standard error of the rank apart.
 */
export function withProbability(level: Level, probability: number): Level {
  const { values } = level;
  const n = values.length;
  if (n < 2) return level;
  const sorted = ascending(values);
  const away = Math.sqrt((probability * (1 - probability)) / n);
  const at = (share: number) => levelKept(sorted, Math.min(1, Math.max(0, share)));
  const width = (at(probability - away) - at(probability + away)) / 2;
  return { ...level, mean: at(probability), error: Math.max(level.error, width) };
}

/** Replications of a round that tell such a quantile: a few of them must lie beyond it. */
export const roundFor = (probability: number): number => Math.ceil(2.5 / (1 - probability));
/** Replications played before each look at a check, and the most of them: ten looks. */
export const lookFor = (probability: number): number => Math.max(100, Math.ceil(5 / (1 - probability)));
export const mostLooks = 10;
