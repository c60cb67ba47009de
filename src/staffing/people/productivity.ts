import { exp, ln } from '../../random/index.ts';
import type { PeopleRules } from '../../scenario/types.ts';

const MONTH_WEEKS = 52 / 12;
const YEAR_WEEKS = 52;

/**
 * Efficiency of somebody so many whole weeks after training: that of the first month, then in a straight line so that
 * the first year has its mean, and 1 afterwards. Never above 1.
 */
export function efficiencyAfter(weeks: number, { firstMonth, firstYear }: PeopleRules): number {
  if (weeks >= YEAR_WEEKS) return 1;
  const learnt = Math.max(0, (weeks + 0.5 - MONTH_WEEKS) / (YEAR_WEEKS - MONTH_WEEKS));
  // The mean of the straight part makes up for the month before it.
  const rise = (2 * (firstYear - firstMonth) * YEAR_WEEKS) / (YEAR_WEEKS - MONTH_WEEKS);
  return Math.min(1, firstMonth + rise * learnt);
}

/** Share of people who are still there after so many weeks, at an attrition of so much a year. */
export function stayShare(weeks: number, attrition: number): number {
  return attrition <= 0 || weeks <= 0 ? 1 : exp((weeks / YEAR_WEEKS) * ln(1 - Math.min(0.999, attrition)));
}
