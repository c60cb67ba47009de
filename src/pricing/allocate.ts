import type { IdleRule, MicroEuro } from '../scenario/types.ts';
import type { Costed } from './cost.ts';
import { allot, CENT } from './money.ts';

/** One client's part in a pool in one period. Seconds are agent-seconds. */
export interface ClientPart {
  readonly contacts: number;
  readonly handling: number;
  readonly changeover: number;
  /** What the client offered to the pool, answered or not, in agent-seconds. */
  readonly offeredLoad: number;
  /** The same, in the intervals in which the pool was at its largest. */
  readonly peakLoad: number;
}

export interface PoolParts {
  readonly staffedSeconds: number;
  readonly clients: readonly ClientPart[];
}

/**
 * Divides the staffed seconds of a pool over its clients: handling and changeover to the client that caused them,
 * idle time by the rule. The parts add up to the staffed time, whichever the rule. Where a rule has nothing to go
 * by, handling decides, then offered load; a pool that nobody used is shared by `served`, those it stood ready for.
 */
export function allotTime(pool: PoolParts, served: readonly boolean[], rule: IdleRule): number[] {
  const worked = pool.clients.map((client) => client.handling + client.changeover);
  const work = total(worked);
  // Time of a contact is counted when it passes, and a contact by its day: at a month's edge the two may differ.
  if (work >= pool.staffedSeconds) return worked.map((each) => (pool.staffedSeconds * each) / (work || 1));
  const idle = pool.staffedSeconds - work;
  const loads = pool.clients.map((client) => client.offeredLoad);
  const byRule: Record<IdleRule, readonly number[]> = {
    'handling-share': worked,
    'offered-load': loads,
    'peak-use': pool.clients.map((client) => client.peakLoad),
  };
  const ready = served.map((serves) => (serves ? 1 : 0));
  const weights = [byRule[rule], worked, loads, ready].find((each) => total(each) > 0);
  if (weights === undefined) return worked;
  const whole = total(weights);
  return worked.map((each, c) => each + (idle * weights[c]) / whole);
}

/**
 * Divides the cost of one period over clients, line by line and to the cent: what is allotted is what was charged.
 * `time[pool][client]` is the allotted time; lines by contact follow the contacts. `served` are the clients that
 * the desk works for.
 */
export function allotCost(
  costed: Costed,
  pools: readonly PoolParts[],
  time: readonly (readonly number[])[],
  served: readonly boolean[],
): MicroEuro[] {
  const clients = served.length;
  const allotted = new Array<MicroEuro>(clients).fill(0);
  for (const { line, by, byPool } of costed.lines) {
    const weights = new Array<number>(clients).fill(0);
    byPool.forEach((driver, p) => {
      const parts = by === 'contacts' ? pools[p].clients.map((client) => client.contacts) : time[p];
      const whole = total(parts);
      if (whole > 0) for (let c = 0; c < clients; c++) weights[c] += (driver * parts[c]) / whole;
    });
    // A line that no pool drove, such as rent in a month without staff, is shared equally by who is served.
    const usable = total(weights) > 0 ? weights : served.map((is) => (is ? 1 : 0));
    allot(line.amount, usable, CENT).forEach((amount, c) => {
      allotted[c] += amount;
    });
  }
  return allotted;
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
