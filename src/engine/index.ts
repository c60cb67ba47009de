/** The engine: plays a model and tells the facts. */

export type { Law } from '../random/index.ts';
export { compileModel } from './compile.ts';
export { type Facts, type LinkFacts, type PoolFacts, type QueueFacts, UNIT_KINDS } from './facts.ts';
export { emptyFacts } from './internal/empty-facts.ts';
export { ContactLog, type ContactRecord, type ContactRecorder, OUTCOMES } from './log.ts';
export type { Model, ModelLink, ModelPool, ModelQueue } from './model.ts';
export { SharedArrivals } from './shared-arrivals.ts';
export { type SimulateOptions, simulate } from './simulate.ts';
export { SpareMemory } from './spare-memory.ts';
export { waitBinOf, waitBins, waitBinUpper } from './waits.ts';
