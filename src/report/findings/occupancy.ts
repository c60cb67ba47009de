import type { PoolResult } from '../../study/comparison.ts';

/** Above the band an agent has too little rest to keep it up for long; figures of the trade. */
export const sustainable = { low: 0.85, high: 0.9 } as const;

export interface OccupancyFinding {
  readonly above: readonly PoolResult[];
  readonly within: readonly PoolResult[];
  readonly below: readonly PoolResult[];
  readonly highest: PoolResult;
  readonly lowest: PoolResult;
}

export function occupancyFinding(pools: readonly PoolResult[]): OccupancyFinding | null {
  const measured = pools.filter((pool) => pool.occupancy !== null);
  if (measured.length === 0) return null;
  const sorted = [...measured].sort((a, b) => (b.occupancy?.mean ?? 0) - (a.occupancy?.mean ?? 0));
  const level = (pool: PoolResult) => pool.occupancy?.mean ?? 0;
  return {
    above: sorted.filter((pool) => level(pool) > sustainable.high),
    within: sorted.filter((pool) => level(pool) >= sustainable.low && level(pool) <= sustainable.high),
    below: sorted.filter((pool) => level(pool) < sustainable.low),
    highest: sorted[0],
    lowest: sorted[sorted.length - 1],
  };
}
