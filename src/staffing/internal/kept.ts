import { ascending, proportion } from '../../measures/index.ts';
import type { Kept } from '../types.ts';
import type { Level } from './levels.ts';

/** 97.5 % quantile of the normal distribution. */
const z95 = 1.96;

/**
 * How often the replications of a period kept the target by themselves, and the level reached with the asked
 * probability. The level's interval runs between the order statistics whose ranks a binomial count leaves likely, and
 * so supposes nothing about how levels vary. Source: H. A. David and H. N. Nagaraja, Order Statistics (2003), 7.1.
 */
export function keptIn(values: readonly number[], probability: number, least: number): Kept {
  const sorted = ascending(values);
  const n = sorted.length;
  const spread = z95 * Math.sqrt(n * probability * (1 - probability));
  const middle = n * (1 - probability);
  const rank = (place: number) => sorted[Math.min(n - 1, Math.max(0, place))]!;
  return {
    ...proportion(values.filter((value) => value >= least).length, n),
    level: levelKept(sorted, probability),
    levelLow: rank(Math.floor(middle - spread) - 1),
    levelHigh: rank(Math.ceil(middle + spread)),
  };
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

/** Replications of a round and of the check that tell such a quantile: a few of them must lie beyond it. */
export const roundFor = (probability: number): number => Math.ceil(2.5 / (1 - probability));
export const checkFor = (probability: number): number => Math.max(200, Math.ceil(10 / (1 - probability)));
