/** Who serves whom under an option, and the fewest agents that keep every promise. */
export { isStaffedByHand } from './by-hand.ts';
export { type Component, components, onlyPools, onlyQueues, signature } from './components.ts';
export { firstGuess } from './first-guess.ts';
export { type Flow, flowsOf, type PoolFlows } from './flows.ts';
export { type HeldStaffing, holdStaffing, withAgents } from './hold.ts';
export { hybridHours } from './hybrid-hours.ts';
export { quantileTolerance } from './internal/kept.ts';
export { tolerance } from './internal/promises.ts';
export { formPools, likeTheNamed, type PoolLayout } from './layout.ts';
export { handleSeconds, isDeferrable } from './links.ts';
export { lowerBoundHours } from './lower-bound.ts';
export { deferrableLoad, liveLoad } from './offered-load.ts';
export * from './people/index.ts';
export { type HeldPeriods, heldPeriods } from './periods.ts';
export type { Removal } from './removal.ts';
export * from './shifts/index.ts';
export { Staffing, type StaffingOptions } from './staff.ts';
export type {
  Kept,
  PoolReasons,
  Reached,
  Shortfall,
  Simulate,
  StaffingProgress,
  StaffingResult,
  Verdict,
} from './types.ts';
export { type Reason, type ReasonKey, type Reasons, whyAgents } from './why.ts';
