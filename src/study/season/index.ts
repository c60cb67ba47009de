/** A plan's season as people: when to hire, what a late start costs, and what certainty costs. */
export { planSeason, type SeasonRequest } from './plan-season.ts';
export type * from './result.ts';
