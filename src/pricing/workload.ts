import type { Facts } from '../engine/facts.ts';
import type { Channel } from '../scenario/types.ts';
import type { PricingCase } from './case.ts';
import { byChannel } from './channels.ts';

/** What one pool did in one month of one replication; agent-seconds. */
export interface PoolMonth {
  staffed: number;
  handling: number;
  contacts: number;
  /** Staffed time in hours with an allowance, by the bands that hold together (their places, joined by a space). */
  readonly unsocial: Map<string, number>;
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

/** What pools did, whoever it was for: all that their cost rests on. */
export type PoolWork = readonly (readonly Omit<PoolMonth, 'clients'>[])[];

/** Leaves the clients out: a year of seven in twelve pools would be thousands of numbers to hand to another thread. */
export function withoutClients(workload: Workload): PoolWork {
  return workload.map((months) =>
    months.map(({ staffed, handling, contacts, unsocial }) => ({ staffed, handling, contacts, unsocial })),
  );
}

/** Facts by interval and by link and day, folded into pool, month and client: `workload[pool][month]`. */
export type Workload = readonly (readonly PoolMonth[])[];

export function workloadOf(pricing: PricingCase, facts: Facts): Workload {
  const { plan, grid, scenario } = pricing;
  const workload = plan.pools.map(() => grid.months.map(() => emptyMonth(scenario.clients.length)));
  addPoolTime(workload, pricing, facts);
  addLinks(workload, pricing, facts);
  return workload;
}

function addPoolTime(workload: Workload, { grid, months, pools }: PricingCase, facts: Facts): void {
  const { staffed, handling } = facts.pools;
  workload.forEach((byMonth, pool) => {
    const offset = pool * grid.intervals;
    months.forEach(({ from, to }, m) => {
      for (let interval = offset + from; interval < offset + to; interval++) {
        byMonth[m].staffed += staffed[interval];
        byMonth[m].handling += handling[interval];
      }
      const { allowances } = pools[pool];
      if (allowances === null) return;
      const { unsocial } = byMonth[m];
      for (let interval = from; interval < to; interval++) {
        const bands = allowances[interval].join(' ');
        if (bands === '' || staffed[offset + interval] === 0) continue;
        unsocial.set(bands, (unsocial.get(bands) ?? 0) + staffed[offset + interval]);
      }
    });
  });
}

function addLinks(workload: Workload, { scenario, grid, plan }: PricingCase, facts: Facts): void {
  const { contacts, handling, changeover, billed } = facts.links;
  const days = grid.days.length;
  let link = 0;
  plan.pools.forEach((pool, p) => {
    for (const { queue } of pool.links) {
      const { client, channel } = scenario.queues[queue];
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
    contacts: 0,
    unsocial: new Map(),
    clients: Array.from({ length: clients }, () => ({
      contacts: 0,
      handling: 0,
      changeover: 0,
      units: byChannel(() => ({ contacts: 0, billedSeconds: 0 })),
    })),
  };
}
