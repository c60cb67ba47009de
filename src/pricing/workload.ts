import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Channel, Queue, Scenario } from '../scenario/types.ts';
import { byChannel } from './channels.ts';

/** What one pool did in one month of one replication; agent-seconds. */
export interface PoolMonth {
  staffed: number;
  handling: number;
  idle: number;
  contacts: number;
  /** By place in `Scenario.clients`. */
  readonly clients: readonly ClientWork[];
}

/** What one client asked of one pool in one month. */
export interface ClientWork {
  contacts: number;
  handling: number;
  changeover: number;
  readonly units: Record<Channel, { contacts: number; billedSeconds: number }>;
}

/** Facts by interval and by link and day, folded into pool, month and client: `workload[pool][month]`. */
export type Workload = readonly (readonly PoolMonth[])[];

export function workloadOf(scenario: Scenario, grid: Grid, plan: Plan, facts: Facts): Workload {
  const workload = plan.pools.map(() => grid.months.map(() => emptyMonth(scenario.clients.length)));
  addPoolTime(workload, grid, facts);
  addLinks(workload, scenario.queues, grid, plan, facts);
  return workload;
}

function addPoolTime(workload: Workload, grid: Grid, facts: Facts): void {
  const { staffed, handling, idle } = facts.pools;
  workload.forEach((months, pool) => {
    const offset = pool * grid.intervals;
    for (let interval = 0; interval < grid.intervals; interval++) {
      const month = months[grid.days[grid.dayOf[interval]].month];
      month.staffed += staffed[offset + interval];
      month.handling += handling[offset + interval];
      month.idle += idle[offset + interval];
    }
  });
}

function addLinks(workload: Workload, queues: readonly Queue[], grid: Grid, plan: Plan, facts: Facts): void {
  const { contacts, handling, changeover, billed } = facts.links;
  const days = grid.days.length;
  let link = 0;
  plan.pools.forEach((pool, p) => {
    for (const { queue } of pool.links) {
      const { client, channel } = queues[queue];
      for (let day = 0; day < days; day++) {
        const at = link * days + day;
        const month = workload[p][grid.days[day].month];
        const work = month.clients[client];
        month.contacts += contacts[at];
        work.contacts += contacts[at];
        work.handling += handling[at];
        work.changeover += changeover[at];
        work.units[channel].contacts += contacts[at];
        work.units[channel].billedSeconds += billed[at];
      }
      link++;
    }
  });
}

function emptyMonth(clients: number): PoolMonth {
  return {
    staffed: 0,
    handling: 0,
    idle: 0,
    contacts: 0,
    clients: Array.from({ length: clients }, () => ({
      contacts: 0,
      handling: 0,
      changeover: 0,
      units: byChannel(() => ({ contacts: 0, billedSeconds: 0 })),
    })),
  };
}
