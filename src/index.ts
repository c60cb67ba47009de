/**
 * blendsim as a library, in the way of the data: scenario text → scenario and grid → plan → model → facts →
 * measures and money → comparison → report. Everything here runs in Node and in a browser alike; the runner of
 * worker threads is `blendsim/threads`.
 *
 * @example
 * const parsed = parseScenario(text, { file: 'peak.yaml', readText });
 * if ('problems' in parsed) throw new Error(parsed.problems.map(formatProblem).join('\n'));
 * const { scenario } = parsed;
 * const comparison = await compareOptions({
 *   scenario,
 *   grid: resolveGrid(scenario),
 *   runner: new InProcessRunner(),
 *   origin: { file: 'peak.yaml', hash: '' },
 *   warnings: [],
 * });
 * const html = renderReport(comparison);
 */

export {
  ContactLog,
  type ContactRecord,
  type ContactRecorder,
  compileModel,
  type Facts,
  type Model,
  type SimulateOptions,
  simulate,
} from './engine/index.ts';
export {
  type Collector,
  collect,
  estimate,
  type Period,
  PeriodTable,
  pairedDifference,
  serviceLevel,
  sumPools,
  sumQueues,
} from './measures/index.ts';
export {
  contactsPerBilledHour,
  formUnder,
  occupancyNeeded,
  priceReplication,
  rateCardUnder,
  summariseMoney,
} from './pricing/index.ts';
export {
  agentsFor,
  erlangA,
  erlangB,
  erlangC,
  erlangCMeanWait,
  erlangCWaitOver,
  waitingLine,
} from './queueing/index.ts';
export type { Law } from './random/index.ts';
export { contactCsv, periodCsv, type ReportOptions, renderReport } from './report/index.ts';
export {
  applyWhatIf,
  formatProblem,
  type Grid,
  type ParseContext,
  type Parsed,
  type Plan,
  type PlannedLink,
  type PlannedPool,
  type Problem,
  parseScenario,
  resolveGrid,
  type Scenario,
  scenarioJsonSchema,
  type WhatIf,
} from './scenario/index.ts';
export { formPools, type Reasons, Staffing, type StaffingResult, whyAgents } from './staffing/index.ts';
export * from './study/index.ts';
