/** A week's requirement as shifts that people can work: the integer program, and what its solution means. */
export { type Cover, coverWeek } from './cover.ts';
export { dealt, type PersonWeek } from './deal.ts';
export { type Duty, dutiesOf, paidMinutes } from './duties.ts';
export type {
  ColumnLimits,
  IntegerProgram,
  ProgramSolution,
  SolveProgram,
  SolverLimits,
  Term,
} from './program.ts';
export { ProgramBuilder } from './program.ts';
export { type ClusterRoster, type RosteredShift, rosterIn, type TeamRoster } from './roster.ts';
export { type RosterColumns, type RosterTask, rosterProgram } from './roster-program.ts';
export { presentOf } from './seats.ts';
export { type Team, type TeamCluster, teamsOf } from './teams.ts';
export { asWeek, putWeek, type WeekClock, weekClock, weekIntervals } from './week.ts';
