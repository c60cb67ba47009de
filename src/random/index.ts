/** Seeded randomness that is the same to the last bit in Node and in a browser. */
export { exp, ln } from './elementary.ts';
export { gammaQuantile, gammaShareAbove, gammaShareBelow, lnGamma } from './gamma.ts';
export { GammaTable, normalShareBelow } from './gammaTable.ts';
export type { Law } from './law.ts';
export { normalQuantile } from './normal.ts';
export { poissonQuantile } from './poisson.ts';
export { type Fill, fillOf, lawCv, lawMean, quantileOf } from './quantiles.ts';
export { drawOf, keyOf, type Stream, StreamFamily, streamOf } from './stream.ts';
