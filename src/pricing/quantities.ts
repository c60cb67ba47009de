import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Client, Option, Scenario } from '../scenario/types.ts';
import { byChannel } from './channels.ts';
import { rateCardUnder } from './contract.ts';
import { demandByMonth } from './demand.ts';
import { headcountByMonth, newcomersByMonth, peakByMonth } from './headcount.ts';
import { hourSlices } from './hour-slices.ts';
import { monthSpans } from './months.ts';
import { servicePeriods } from './service-periods.ts';
import type { ClientQuantities, UnitsByChannel } from './types.ts';
import { type PoolMonth, type Workload, workloadOf } from './workload.ts';

/** Paid hours of a full-time agent in a year where no cost card says it: 52 weeks of 36 hours. */
const USUAL_FTE_HOURS = 1872;

/**
 * Billable quantities of every client under an option, month by month: `quantities[client][month]`. The option
 * matters only where its rate card cuts hours into dearer and ordinary ones.
 */
export function quantitiesOf(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  facts: Facts,
  workload: Workload = workloadOf(scenario, grid, plan, facts),
): ClientQuantities[][] {
  return scenario.clients.map((client) =>
    quantitiesOfClient(scenario, grid, plan, option, facts, workload, client),
  );
}

/** A pool of one client counts as its dedicated one only when it is planned so: a shared pool may lose its others. */
export function isDedicatedTo(pool: PlannedPool, client: number): boolean {
  return pool.kind === 'dedicated' && pool.clients.length === 1 && pool.clients[0] === client;
}

function quantitiesOfClient(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  facts: Facts,
  workload: Workload,
  client: Client,
): ClientQuantities[] {
  const { shrinkage } = scenario.staffing;
  const outsourced = plan.pools.map((_, p) => p).filter((p) => plan.pools[p].kind !== 'in-house');
  const own = outsourced.filter((p) => isDedicatedTo(plan.pools[p], client.index));
  const shared = outsourced.filter((p) => !own.includes(p));
  const serving = outsourced.filter((p) => plan.pools[p].clients.includes(client.index));
  const ownPools = own.map((p) => plan.pools[p]);
  const peaks = peakByMonth(ownPools, grid);
  const newcomers = serving.map((p) => newcomersByMonth(peopleOf(scenario, grid, plan.pools[p])));
  const surcharges = rateCardUnder(scenario, option, client)?.terms?.surcharges;
  const slices = hourSlices(grid, plan, facts, own, surcharges, shrinkage);
  const demand = demandByMonth(scenario, grid, plan, facts, client, own);
  const service = servicePeriods(scenario, grid, facts, client);
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
        demand: demand[m].own,
        slices: slices[m],
      },
      units: unitsOf(sharedMonths, client),
      demand: demand[m].shared,
      sharedWork: total(sharedWork, (work) => work.handling + work.changeover),
      handled: {
        contacts: total(allWork, (work) => work.contacts),
        seconds: total(allWork, (work) => work.handling),
      },
      months,
      monthsBefore: before,
      trainedAgents: total(newcomers, (byMonth) => byMonth[m]),
      replacedAgents: total(serving, (p) => leaversOf(scenario, workload[p][m].staffed)),
      service: service[m],
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

/** People who leave while these seconds are staffed: attrition a year x full-time years. */
function leaversOf(scenario: Scenario, staffedSeconds: number): number {
  const card = scenario.costCard;
  if (card === null) return 0;
  return ((staffedSeconds / 3600 / (1 - card.shrinkage)) * card.attrition) / card.hoursPerFte;
}

function unitsOf(months: readonly PoolMonth[], client: Client): UnitsByChannel {
  return byChannel((channel) => ({
    contacts: total(months, (pool) => pool.clients[client.index].units[channel].contacts),
    billedSeconds: total(months, (pool) => pool.clients[client.index].units[channel].billedSeconds),
  }));
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
