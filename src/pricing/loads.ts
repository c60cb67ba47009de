import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import type { PoolParts } from './allocate.ts';
import { onDuty } from './headcount.ts';
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
export function poolParts(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  facts: Facts,
  workload: Workload,
): PoolParts[][] {
  const loads = offeredLoads(scenario, grid, plan, facts);
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
function offeredLoads(scenario: Scenario, grid: Grid, plan: Plan, facts: Facts): Load[][][] {
  const days = grid.days.length;
  let link = 0;
  return plan.pools.map((pool) => {
    const loads = grid.months.map(() => scenario.clients.map(() => ({ offered: 0, peak: 0 })));
    const duty = onDuty(pool, grid);
    const large = LARGEST * most(duty, grid.intervals);
    for (const { queue, active } of pool.links) {
      const handle = meanHandle(facts, link * days, days);
      const { client } = scenario.queues[queue];
      const column = queue * grid.intervals;
      for (let interval = 0; interval < grid.intervals; interval++) {
        const offered = facts.queues.offered[column + interval];
        if (offered === 0 || (active !== null && active[interval] === 0)) continue;
        const load = loads[grid.days[grid.dayOf[interval]].month][client];
        load.offered += offered * handle;
        if (duty[interval] >= large) load.peak += offered * handle;
      }
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

function most(values: ArrayLike<number>, length: number): number {
  let largest = 0;
  for (let i = 0; i < length; i++) if (values[i] > largest) largest = values[i];
  return largest;
}
