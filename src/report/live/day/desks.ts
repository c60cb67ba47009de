import { type Jam, worstJam } from './moments.ts';
import type { SeenDay } from './seen.ts';

/** A part of a day that has nothing to do with the rest: pools that share queues, and the contacts of these. */
export interface SeenDesk {
  /** Indices into the plan's pools. */
  readonly pools: readonly number[];
  /** The day with no other contacts and agents. */
  readonly seen: SeenDay;
}

/** The desks that a day was worked by: free German agents are no help for a French queue that they don't serve. */
export function desksOf(seen: SeenDay): SeenDesk[] {
  const desks: { pools: number[]; queues: Set<number> }[] = [];
  seen.pools.forEach(({ queues }, pool) => {
    if (queues.length === 0) return;
    const joined = desks.filter((desk) => queues.some((queue) => desk.queues.has(queue)));
    for (const desk of joined) desks.splice(desks.indexOf(desk), 1);
    desks.push({
      pools: [...joined.flatMap(({ pools }) => pools), pool],
      queues: new Set([...joined.flatMap((desk) => [...desk.queues]), ...queues]),
    });
  });
  return desks.map(({ pools, queues }) => ({
    pools,
    seen: {
      ...seen,
      contacts: seen.contacts.filter(({ queue }) => queues.has(queue)),
      agents: seen.agents.map((_, i) => pools.reduce((sum, pool) => sum + seen.pools[pool]!.agents[i]!, 0)),
    },
  }));
}

/** The desk at which most wait at once, and when; null when nobody waits. `whole` where there is no other desk. */
export function worstDesk(seen: SeenDay): (SeenDesk & { jam: Jam; whole: boolean }) | null {
  const desks = desksOf(seen);
  let worst: (SeenDesk & { jam: Jam; whole: boolean }) | null = null;
  for (const desk of desks) {
    const jam = worstJam(desk.seen);
    if (jam !== null && jam.mostWaiting > (worst?.jam.mostWaiting ?? 0)) {
      worst = { ...desk, jam, whole: desks.length === 1 };
    }
  }
  return worst;
}
