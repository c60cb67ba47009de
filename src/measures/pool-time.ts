import type { Facts } from '../engine/facts.ts';
import type { PoolTime } from './types.ts';

const columns = ['staffed', 'handling', 'changeover', 'idle', 'overrun'] as const;

/**
 * Seconds of some pools together over the intervals from…to-1 of one replication.
 * `shrinkage` is the share of paid time that is not available for contacts: paid = staffed / (1 - shrinkage).
 */
export function poolTime(
  facts: Facts,
  pools: readonly number[],
  from: number,
  to: number,
  shrinkage: number,
): PoolTime {
  const time: PoolTime = { staffed: 0, handling: 0, changeover: 0, idle: 0, overrun: 0, paid: 0 };
  for (const name of columns) {
    const column = facts.pools[name];
    let sum = 0;
    for (const pool of pools) {
      const end = pool * facts.intervals + to;
      for (let at = pool * facts.intervals + from; at < end; at++) sum += column[at]!;
    }
    time[name] = sum;
  }
  time.paid = time.staffed / (1 - shrinkage);
  return time;
}

/** Handling over handling, changeover and idle time, 0…1; null when nobody was on duty. */
export function occupancyOf({ handling, changeover, idle }: PoolTime): number | null {
  const onDuty = handling + changeover + idle;
  return onDuty > 0 ? handling / onDuty : null;
}

/** Handling over paid time, 0…1; null when nobody was paid. */
export function utilisationOf({ handling, paid }: PoolTime): number | null {
  return paid > 0 ? handling / paid : null;
}

/** Hours staffed, paid, handling, changing over, idle and overrun, in this order. */
export function hoursOf({ staffed, paid, handling, changeover, idle, overrun }: PoolTime): number[] {
  return [staffed, paid, handling, changeover, idle, overrun].map((seconds) => seconds / 3600);
}
