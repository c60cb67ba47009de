/** Scenario text to a valid, frozen scenario or all its errors; calendars to plain arrays. */
export { easterOf, isoWeek } from './calendar/civil.ts';
export { hybridMask, plannedShifts, weeklyAgents } from './calendar/mask.ts';
export { resolveGrid } from './calendar/resolve.ts';
export type * from './contract-terms.ts';
export type { Grid, GridDay, GridPeriod, GridQueue } from './grid.ts';
export { type ParseContext, type Parsed, parseScenario } from './parse.ts';
export type * from './plan.ts';
export { formatProblem, type Problem, printable } from './problem.ts';
export { durationText } from './quantity/duration.ts';
export { readHybrid } from './quantity/hybrid.ts';
export { largestOf, meanOf } from './quantity/moments.ts';
export { didYouMean } from './quantity/suggest.ts';
export { parseQuotes, type Quote } from './quotes.ts';
export { scenarioJsonSchema } from './schema.ts';
export { usualShifts } from './shifts.ts';
export type * from './types.ts';
export { applyWhatIf, gridUnder, scenarioUnder, type WhatIf } from './what-if.ts';
export { type NewPools, poolsText, withPools } from './write/pools.ts';
