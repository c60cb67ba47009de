/** Many replications through a runner: options staffed, played on the same contacts, priced and compared. */
export type * from '../measures/types.ts';
export { compareOptions, type Observe, type StudyRequest } from './compare.ts';
export type * from './comparison.ts';
export type { Begun, Told } from './comparison-of.ts';
export { type Counted, type CountingRunner, countHere, OptionCounter } from './counted.ts';
export * from './decisions/index.ts';
export { busiestWeek } from './demand-summary.ts';
export * from './design/index.ts';
export { inOrder } from './in-order.ts';
export { InProcessRunner } from './in-process-runner.ts';
export { KeptAnswers } from './kept-answers.ts';
export { memoryOf } from './memory-of.ts';
export { type Observer, type PlayedOption, type PlayWatch, playOption } from './play-option.ts';
export type { StudyProgress } from './progress.ts';
export { meetsTarget, Promises, PromiseWatch } from './promises.ts';
export { type Candidate, paired, recommend } from './recommend.ts';
export { beginAll, type ReplayRequest, replay } from './replay.ts';
export * from './roster/index.ts';
export { type Replications, type Runner, Stopped, type StopSignal } from './runner.ts';
export type { Origin, Watched } from './scenario-summary.ts';
export * from './season/index.ts';
export { heldUnder, optionIn, StaffingDesk } from './staff-option.ts';
export {
  type StaffedOption,
  type StaffedPool,
  type StaffingRequest,
  type StaffingStudy,
  studyStaffing,
} from './staffing-study.ts';
export { version } from './version.ts';
export type { WhyResult } from './why-result.ts';
export { studyWhy, type WhyRequest, type WhyStudy } from './why-study.ts';
