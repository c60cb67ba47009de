import type { Facts } from '../engine/facts.ts';
import type { Batch } from './batches.ts';
import { poolTime } from './pool-time.ts';
import type { PoolTime } from './types.ts';

/** Seconds of a pool in one replication (or batch), and for how long anybody was on duty. */
export interface PoolSample extends PoolTime {
  readonly onDuty: number;
}

export function samplePool(
  facts: Facts,
  pool: number,
  { from, to }: Batch,
  shrinkage: number,
  intervalSeconds: number,
): PoolSample {
  let staffedIntervals = 0;
  const start = pool * facts.intervals;
  for (let at = start + from; at < start + to; at++) if (facts.pools.staffed[at]! > 0) staffedIntervals++;
  return {
    ...poolTime(facts, [pool], from, to, shrinkage),
    onDuty: staffedIntervals * intervalSeconds,
  };
}

/** Mean agents handling or changing over while anybody is on duty; 0 when nobody ever is. */
export function busyAgentsOf({ handling, changeover, onDuty }: PoolSample): number {
  return onDuty > 0 ? (handling + changeover) / onDuty : 0;
}

/** Mean agents on duty while anybody is; 0 when nobody ever is. */
export function agentsOnDutyOf({ staffed, onDuty }: PoolSample): number {
  return onDuty > 0 ? staffed / onDuty : 0;
}
