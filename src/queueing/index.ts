/** Exact formulas of queues in a steady state: the oracle of the engine and the first guess of staffing. */
export { agentsFor, type LeastAgents, meets, type Requirement, type Workload } from './agents-for.ts';
export { birthDeath } from './birth-death.ts';
export { type ErlangInput, erlangA, serviceLevelOf } from './erlang-a.ts';
export { erlangB, erlangBTable } from './erlang-b.ts';
export { erlangC, erlangCMeanWait, erlangCWaitOver } from './erlang-c.ts';
export { type FiniteLine, finiteLine } from './finite-line.ts';
export { type Patience, patienceOf } from './patience.ts';
export { pollaczekKhinchineWait } from './pollaczek-khinchine.ts';
export { type PriorityClass, priorityWaits, singleAgentPriorityWaits } from './priority.ts';
export { type LineInput, type WaitingLine, waitingLine } from './waiting-line.ts';
