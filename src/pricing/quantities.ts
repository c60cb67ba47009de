import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Channel, Client, Scenario } from '../scenario/types.ts';
import { headcountByMonth, newcomersByMonth, peakByMonth } from './headcount.ts';
import { monthSpans } from './months.ts';
import type { ClientQuantities, UnitsByChannel } from './types.ts';
import { type PoolMonth, type Workload, workloadOf } from './workload.ts';

/** Paid hours of a full-time agent in a year where no cost card says it: 52 weeks of 36 hours. */
const USUAL_FTE_HOURS = 1872;

const CHANNELS: readonly Channel[] = ['voice', 'chat', 'email', 'back-office'];

/** Billable quantities of every client, month by month: `quantities[client][month]`. */
export function quantitiesOf(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  facts: Facts,
  workload: Workload = workloadOf(scenario, grid, plan, facts),
): ClientQuantities[][] {
  return scenario.clients.map((client) => quantitiesOfClient(scenario, grid, plan, workload, client));
}

/** A pool of one client counts as its dedicated one only when it is planned so: a shared pool may lose its others. */
export function isDedicatedTo(pool: PlannedPool, client: number): boolean {
  return pool.kind === 'dedicated' && pool.clients.length === 1 && pool.clients[0] === client;
}

function quantitiesOfClient(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  workload: Workload,
  client: Client,
): ClientQuantities[] {
  const { shrinkage } = scenario.staffing;
  const outsourced = plan.pools.map((_, p) => p).filter((p) => plan.pools[p].kind !== 'in-house');
  const own = outsourced.filter((p) => isDedicatedTo(plan.pools[p], client.index));
  const shared = outsourced.filter((p) => !own.includes(p));
  const peaks = peakByMonth(
    own.map((p) => plan.pools[p]),
    grid,
  );
  const newcomers = outsourced
    .filter((p) => plan.pools[p].clients.includes(client.index))
    .map((p) => newcomersByMonth(peopleOf(scenario, grid, plan.pools[p])));
  return monthSpans(grid).map(({ before, months }, m) => {
    const ownMonths = own.map((p) => workload[p][m]);
    const sharedMonths = shared.map((p) => workload[p][m]);
    const staffed = total(ownMonths, (pool) => pool.staffed);
    const ownWork = ownMonths.map((pool) => pool.clients[client.index]);
    const sharedWork = sharedMonths.map((pool) => pool.clients[client.index]);
    const allWork = [...ownWork, ...sharedWork];
    return {
      dedicated: {
        staffed,
        paid: staffed / (1 - shrinkage),
        productive: total(ownMonths, (pool) => pool.handling),
        peakAgents: peaks[m],
        units: unitsOf(ownMonths, client),
      },
      units: unitsOf(sharedMonths, client),
      sharedWork: total(sharedWork, (work) => work.handling + work.changeover),
      handled: {
        contacts: total(allWork, (work) => work.contacts),
        seconds: total(allWork, (work) => work.handling),
      },
      months,
      monthsBefore: before,
      trainedAgents: total(newcomers, (byMonth) => byMonth[m]),
    };
  });
}

function peopleOf(scenario: Scenario, grid: Grid, pool: PlannedPool): number[] {
  const card = scenario.costCard;
  return headcountByMonth(
    pool,
    grid,
    card?.shrinkage ?? scenario.staffing.shrinkage,
    card?.hoursPerFte ?? USUAL_FTE_HOURS,
  );
}

function unitsOf(months: readonly PoolMonth[], client: Client): UnitsByChannel {
  const units = {} as Record<Channel, { contacts: number; billedSeconds: number }>;
  for (const channel of CHANNELS) {
    units[channel] = {
      contacts: total(months, (pool) => pool.clients[client.index].units[channel].contacts),
      billedSeconds: total(months, (pool) => pool.clients[client.index].units[channel].billedSeconds),
    };
  }
  return units;
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
