/** Designs: which clients share agents, found by the formula and judged by simulation at equal service. */
export { type BlendRequest, blendPools, designBlend } from './blend.ts';
export type * from './blend-result.ts';
export { designHybrid, type HybridRequest, NothingToSwitch } from './hybrid.ts';
export type * from './hybrid-result.ts';
export { designReserve, NothingToReserve, type ReserveRequest, reservePool } from './reserve.ts';
export type * from './reserve-result.ts';
