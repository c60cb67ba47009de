import type { ServiceLevelFormula } from '../scenario/types.ts';
import type { Counts } from './types.ts';

/** The counts that the formulas are made of. */
export type ServiceCounts = Pick<
  Counts,
  'answered' | 'answeredInTime' | 'abandoned' | 'abandonedInTime' | 'turnedAway'
>;

export const formulas = [
  'abandoned-in-time-good',
  'answered-only',
  'all-offered',
  'abandoned-in-time-excluded',
] as const satisfies readonly ServiceLevelFormula[];

/** Contacts that count as good by a formula. */
export function goodContacts(formula: ServiceLevelFormula, c: ServiceCounts): number {
  return formula === 'abandoned-in-time-good' ? c.answeredInTime + c.abandonedInTime : c.answeredInTime;
}

/**
 * Contacts that count at all by a formula. Those that met a full queue, left at once or were sent away at closing time were
 * offered, but never waited to be answered or lost: only a formula over all that is offered counts them.
 */
export function countedContacts(formula: ServiceLevelFormula, c: ServiceCounts): number {
  if (formula === 'answered-only') return c.answered;
  const all = c.answered + c.abandoned;
  if (formula === 'all-offered') return all + c.turnedAway;
  return formula === 'abandoned-in-time-excluded' ? all - c.abandonedInTime : all;
}

/**
 * Service level by one of the four formulas, 0…1; null when no contact counts.
 *
 * @example
 * // 1,000 answered, 860 of them in time; 60 abandoned, 20 of them in time
 * serviceLevel('answered-only', counts) // 0.86
 */
export function serviceLevel(formula: ServiceLevelFormula, counts: ServiceCounts): number | null {
  const counted = countedContacts(formula, counts);
  return counted > 0 ? goodContacts(formula, counts) / counted : null;
}
