/** A plan's weeks as shifts: staffed, covered by integer programming, and played again. */
export type * from './result.ts';
export { type RosterRequest, rosterWeeks } from './roster-weeks.ts';
