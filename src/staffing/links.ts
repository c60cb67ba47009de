import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { PlannedLink, PlannedPool } from '../scenario/plan.ts';
import type { Pool, Queue, Scenario } from '../scenario/types.ts';

/** 1 in the intervals in which something counts; null is always. */
export type Hours = Uint8Array | null | 'never';

export interface Served {
  readonly queue: Queue;
  readonly hours: Hours;
}

/** E-mail and back office: work that may wait until calls are quiet. */
export const isDeferrable = ({ channel }: Queue): boolean => channel === 'email' || channel === 'back-office';

/** Handle time of a contact, talk and after-contact work, before any factor; seconds. */
export const handleSeconds = ({ talk, afterWork }: Queue): number => lawMean(talk) + lawMean(afterWork);

/** Own agents are tried before shared ones. */
const rankOf = { dedicated: 1, 'in-house': 1, blended: 2 } as const;

/**
 * How a pool serves its queues. By the file's own rules where it has them; otherwise live contacts come before
 * deferrable work, and deferrable work leaves a few agents free. The handle factor is that of the pool's agents and of the
 * rule, times one penalty for each client that the pool serves beyond the first.
 */
export function linksOf(
  scenario: Scenario,
  grid: Grid,
  pool: Pool,
  kind: PlannedPool['kind'],
  queues: readonly Served[],
): { links: PlannedLink[]; next: PlannedPool['next'] } {
  const clients = new Set(queues.map(({ queue }) => queue.client)).size;
  const factor = pool.handleFactor * (1 + scenario.staffing.penaltyPerClient * Math.max(0, clients - 1));
  const mixed =
    queues.some(({ queue }) => isDeferrable(queue)) && queues.some(({ queue }) => !isDeferrable(queue));
  const reserved = mixed ? agentsKeptFree(grid, queues, factor) : 0;
  const links = queues.map(({ queue, hours }): PlannedLink => {
    const rule = pool.serves?.find((one) => one.queue === queue.index);
    const active = hours === 'never' ? new Uint8Array(grid.intervals) : hours;
    if (rule) {
      const { rank, afterSeconds, keepFree, priority, weight, handleFactor } = rule;
      const all = factor * handleFactor;
      return {
        queue: queue.index,
        rank,
        afterSeconds,
        keepFree,
        priority,
        weight,
        handleFactor: all,
        active,
      };
    }
    const later = isDeferrable(queue);
    return {
      queue: queue.index,
      rank: rankOf[kind],
      afterSeconds: 0,
      keepFree: later && !queue.interruptible ? reserved : 0,
      priority: later ? 1 : 0,
      weight: 1,
      handleFactor: factor,
      active,
    };
  });
  // By longest wait alone an e-mail of the morning would go before every call of the day.
  const byWait = mixed && pool.serves === null && pool.next === 'longest-waiting';
  return { links, next: byWait ? 'priority' : pool.next };
}

/**
 * Agents who stay free when deferrable work is begun, so that a call finds one soon: none where the quietest
 * month offers under 0.7 Erlang of live contacts (a reserve would leave nobody for the work), 1 under 12, else 2.
 */
function agentsKeptFree(grid: Grid, queues: readonly Served[], factor: number): number {
  const live = queues.filter(({ queue }) => !isDeferrable(queue));
  let quietest = Number.POSITIVE_INFINITY;
  for (const { firstDay, days } of grid.months) {
    const last = grid.days[firstDay + days - 1]!;
    let work = 0;
    let openIntervals = 0;
    for (let i = grid.days[firstDay]!.firstInterval; i < last.firstInterval + last.intervals; i++) {
      let open = 0;
      for (const { queue, hours } of live) {
        if (hours === 'never' || (hours !== null && hours[i] === 0)) continue;
        const { expected, open: opened } = grid.queues[queue.index]!;
        work += expected[i]! * handleSeconds(queue) * factor;
        open |= opened[i]!;
      }
      openIntervals += open;
    }
    if (openIntervals > 0) quietest = Math.min(quietest, work / (openIntervals * grid.intervalSeconds));
  }
  if (quietest < 0.7) return 0;
  return quietest < 12 ? 1 : 2;
}
