/** Which clients should share agents: designs weighed by the formula, for a simulation to judge. */
export { type Candidate, candidatesOf, type Found } from './candidates.ts';
export { type Collision, clientLoads, collisionsOf, correlation } from './collisions.ts';
export { Groups } from './groups.ts';
export { needOf, type PoolNeed } from './need.ts';
export { type Pair, pairsOf } from './pairs.ts';
export {
  bestPartition,
  costOf,
  countGroups,
  type GroupCost,
  groupsOf,
  type Partition,
  soughtPartition,
} from './partitions.ts';
export { type RingWeights, ringOf } from './rings.ts';
export { bestThreshold, bestWindow, type RuleKind, type SwitchRule } from './switching.ts';
export { type Blend, languagesOf, type Team, widest, withBlend } from './teams.ts';
