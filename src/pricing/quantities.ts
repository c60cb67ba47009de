import type { Facts } from '../engine/facts.ts';
import type { Channel } from '../scenario/types.ts';
import type { PricingCase } from './case.ts';
import { byChannel } from './channels.ts';
import { demandByMonth, NO_DEMAND } from './demand.ts';
import { hourSlices } from './hour-slices.ts';
import { lineSecondsByMonth } from './line-time.ts';
import { NO_SERVICE, servicePeriods } from './service-periods.ts';
import type { ClientQuantities, UnitSlice, UnitsByChannel } from './types.ts';
import { unitSlices } from './unit-slices.ts';
import { type PoolMonth, type Workload, workloadOf } from './workload.ts';

/**
 * Billable quantities of every client, month by month: `quantities[client][month]`. Demand and service are counted
 * only for a card with terms, since no other asks for them and they are most of the counting.
 */
export function quantitiesOf(
  pricing: PricingCase,
  facts: Facts,
  workload: Workload = workloadOf(pricing, facts),
): ClientQuantities[][] {
  return pricing.clients.map((_, client) => quantitiesOfClient(pricing, facts, workload, client));
}

/** The same for one client, by place in `Scenario.clients`. */
export function quantitiesOfClient(
  pricing: PricingCase,
  facts: Facts,
  workload: Workload,
  client: number,
): ClientQuantities[] {
  const { shrinkage } = pricing.scenario.staffing;
  const of = pricing.clients[client];
  const asked = of.card?.terms !== undefined;
  const demand = asked ? demandByMonth(pricing, facts, client) : null;
  const lineSeconds = lineSecondsByMonth(pricing, facts, client);
  const ownSlices = unitSlices(pricing, facts, client, of.own);
  const sharedSlices = unitSlices(pricing, facts, client, of.shared);
  const service = asked ? servicePeriods(pricing, facts, client) : null;
  return pricing.spans.map(({ before, months }, m) => {
    const ownMonths = of.own.map((p) => workload[p][m]);
    const sharedMonths = of.shared.map((p) => workload[p][m]);
    const staffed = total(ownMonths, (pool) => pool.staffed);
    const sharedWork = sharedMonths.map((pool) => pool.clients[client]);
    const allWork = [...ownMonths.map((pool) => pool.clients[client]), ...sharedWork];
    return {
      dedicated: {
        staffed,
        paid: staffed / (1 - shrinkage),
        productive: total(ownMonths, (pool) => pool.handling),
        peakAgents: of.peaks[m],
        units: unitsOf(ownMonths, client, ownSlices?.[m]),
        demand: demand?.[m].own ?? NO_DEMAND,
        short: of.short[m],
        slices: hourSlices(pricing, of, facts, workload, m),
      },
      units: unitsOf(sharedMonths, client, sharedSlices?.[m]),
      demand: demand?.[m].shared ?? NO_DEMAND,
      sharedWork: total(sharedWork, (work) => work.handling + work.changeover),
      handled: {
        contacts: total(allWork, (work) => work.contacts),
        seconds: total(allWork, (work) => work.handling),
      },
      lineSeconds: lineSeconds[m],
      months,
      monthsBefore: before,
      trainedAgents: total(of.serving, (p) => pricing.pools[p].newcomers[m]),
      replacedAgents: total(of.serving, (p) => leaversOf(pricing, workload[p][m].staffed)),
      service: service?.[m] ?? NO_SERVICE,
    };
  });
}

/** People who leave while these seconds are staffed: attrition a year x full-time years. */
function leaversOf({ scenario }: PricingCase, staffedSeconds: number): number {
  const card = scenario.costCard;
  if (card === null) return 0;
  return ((staffedSeconds / 3600 / (1 - card.shrinkage)) * card.attrition) / card.hoursPerFte;
}

function unitsOf(
  months: readonly PoolMonth[],
  client: number,
  slices: Readonly<Record<Channel, readonly UnitSlice[]>> | undefined,
): UnitsByChannel {
  return byChannel((channel) => ({
    contacts: total(months, (pool) => pool.clients[client].units[channel].contacts),
    billedSeconds: total(months, (pool) => pool.clients[client].units[channel].billedSeconds),
    ...(slices !== undefined && { slices: slices[channel] }),
  }));
}

function total<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
