import type { Facts } from '../engine/facts.ts';
import type { PoolParts } from './allocate.ts';
import type { PricingCase } from './case.ts';
import type { Workload } from './workload.ts';

/** A pool is at its largest while at least this share of its most agents is on duty. */
const LARGEST = 0.9;

interface Load {
  offered: number;
  peak: number;
}

/**
 * Each client's part in each pool, `parts[pool][month]`. Load is offered contacts x the handle time that they have
 * in this pool, over the intervals in which the pool takes the queue; a queue that several pools take loads each.
 */
export function poolParts(pricing: PricingCase, facts: Facts, workload: Workload): PoolParts[][] {
  const loads = offeredLoads(pricing, facts);
  return workload.map((months, p) =>
    months.map((month, m) => ({
      staffedSeconds: month.staffed,
      clients: month.clients.map((work, c) => ({
        contacts: work.contacts,
        handling: work.handling,
        changeover: work.changeover,
        offeredLoad: loads[p][m][c].offered,
        peakLoad: loads[p][m][c].peak,
      })),
    })),
  );
}

/** `loads[pool][month][client]`, agent-seconds. */
function offeredLoads({ scenario, grid, plan, pools, months }: PricingCase, facts: Facts): Load[][][] {
  const days = grid.days.length;
  const { offered } = facts.queues;
  let link = 0;
  return plan.pools.map((pool, p) => {
    const loads = months.map(() => scenario.clients.map(() => ({ offered: 0, peak: 0 })));
    const { duty, mostOnDuty } = pools[p];
    const large = LARGEST * mostOnDuty;
    for (const { queue, active } of pool.links) {
      const handle = meanHandle(facts, link * days, days);
      const column = queue * grid.intervals;
      months.forEach(({ from, to }, m) => {
        let all = 0;
        let peak = 0;
        for (let interval = from; interval < to; interval++) {
          const contacts = offered[column + interval];
          if (contacts === 0 || (active !== null && active[interval] === 0)) continue;
          all += contacts;
          if (duty[interval] >= large) peak += contacts;
        }
        const load = loads[m][scenario.queues[queue].client];
        load.offered += all * handle;
        load.peak += peak * handle;
      });
      link++;
    }
    return loads;
  });
}

/** Mean agent-seconds of handling a contact took in one link; 0 when it answered none. */
function meanHandle(facts: Facts, first: number, days: number): number {
  let contacts = 0;
  let handling = 0;
  for (let at = first; at < first + days; at++) {
    contacts += facts.links.contacts[at];
    handling += facts.links.handling[at];
  }
  return contacts === 0 ? 0 : handling / contacts;
}
