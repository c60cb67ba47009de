import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { CostCard, MicroEuro, Option, Scenario } from '../scenario/types.ts';
import { allotCost, allotTime, type PoolParts } from './allocate.ts';
import { emptyBill, mergeBills } from './bill.ts';
import { formUnder, rateCardUnder } from './contract.ts';
import { type Costed, costOf, type DeskDrivers } from './cost.ts';
import { headcountByMonth, newcomersByMonth, peakByMonth } from './headcount.ts';
import { invoicesOf } from './invoice.ts';
import { poolParts } from './loads.ts';
import { sum } from './money.ts';
import { monthSpans } from './months.ts';
import { quantitiesOf } from './quantities.ts';
import type { Bill, ClientQuantities, IdleRule, PeriodBills, PricedReplication } from './types.ts';
import { type Workload, workloadOf } from './workload.ts';

/**
 * Prices one replication of one option (null: everyone as today): every client's invoice by the card of the form
 * that it has under the option, what the outsourcer's staff costs, to which clients that cost belongs, and what
 * the buyer pays. A year is the sum of its months' bills.
 */
export function priceReplication(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  facts: Facts,
  idleRule: IdleRule = 'handling-share',
): PricedReplication {
  const workload = workloadOf(scenario, grid, plan, facts);
  const quantities = quantitiesOf(scenario, grid, plan, option, facts, workload);
  const parts = poolParts(scenario, grid, plan, facts, workload);
  const time = allotAllTime(plan, parts, idleRule);
  const { invoices, unpriced } = invoiceAll(scenario, option, quantities);
  const cost = outsourcerCost(scenario, grid, plan, workload, parts, time);
  const ownDesk = inHouseCost(scenario, grid, plan, option, workload);
  const revenue = unpriced.size > 0 ? null : sum(Object.values(invoices).map((each) => each.total.total));
  return {
    invoices,
    buyer: buyerOf(scenario, option, grid, invoices, unpriced, ownDesk),
    inHouse: ownDesk === null ? null : ownDesk.total,
    cost: cost === null ? null : cost.bills,
    revenue,
    allotted: cost === null ? null : cost.allotted,
    buyerUse: useOfBuyer(scenario, plan, workload, time),
  };
}

function invoiceAll(
  scenario: Scenario,
  option: Option | null,
  quantities: readonly (readonly ClientQuantities[])[],
): { invoices: Record<string, PeriodBills>; unpriced: Set<string> } {
  const invoices: Record<string, PeriodBills> = Object.create(null);
  const unpriced = new Set<string>();
  for (const client of scenario.clients) {
    const form = formUnder(scenario, option, client);
    const card = rateCardUnder(scenario, option, client);
    const months = quantities[client.index];
    // Own agents who idle all day are outsourced work too, and are paid for.
    const outsourced = months.some((each) => each.handled.contacts > 0 || each.dedicated.staffed > 0);
    if (form === 'in-house' && !outsourced) continue;
    if (card === null) {
      unpriced.add(client.id);
      continue;
    }
    invoices[client.id] = totalled(invoicesOf(card, form, months));
  }
  return { invoices, unpriced };
}

function outsourcerCost(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  workload: Workload,
  parts: readonly (readonly PoolParts[])[],
  time: readonly (readonly (readonly number[])[])[],
): { bills: PeriodBills; allotted: Record<string, MicroEuro> } | null {
  const card = scenario.costCard;
  if (card === null) return null;
  const pools = plan.pools.map((_, p) => p).filter((p) => plan.pools[p].kind !== 'in-house');
  const months = deskCost(card, grid, plan, workload, pools, false);
  const served = scenario.clients.map((client) =>
    pools.some((p) => plan.pools[p].clients.includes(client.index)),
  );
  const byMonth = months.map((costed, m) =>
    allotCost(
      costed,
      pools.map((p) => parts[p][m]),
      pools.map((p) => time[p][m]),
      served.some(Boolean) ? served : served.map(() => true),
    ),
  );
  const allotted: Record<string, MicroEuro> = Object.create(null);
  for (const { id, index } of scenario.clients) allotted[id] = sum(byMonth.map((month) => month[index]));
  return { bills: totalled(months.map((costed) => costed.bill)), allotted };
}

/** Null unless the option gives the focal client a desk of its own and says what one costs. */
function inHouseCost(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  workload: Workload,
): PeriodBills | null {
  const client = scenario.clients.find((each) => each.id === scenario.focus);
  const card = scenario.inHouseCostCard;
  if (client === undefined || card === null) return null;
  if (formUnder(scenario, option, client) !== 'in-house') return null;
  const pools = plan.pools
    .map((_, p) => p)
    .filter((p) => plan.pools[p].kind === 'in-house' && plan.pools[p].clients.includes(client.index));
  const startsEmpty = client.form !== 'in-house';
  return totalled(deskCost(card, grid, plan, workload, pools, startsEmpty).map((costed) => costed.bill));
}

/** A desk that starts empty hires everybody; one that runs already hires only those who replace leavers and growth. */
function deskCost(
  card: CostCard,
  grid: Grid,
  plan: Plan,
  workload: Workload,
  pools: readonly number[],
  startsEmpty: boolean,
): Costed[] {
  const planned = pools.map((p) => plan.pools[p]);
  const workplaces = peakByMonth(planned, grid).reduce((most, peak) => Math.max(most, peak), 0);
  const newcomers = planned.map((pool) => {
    const joining = newcomersByMonth(headcountByMonth(pool, grid, card.shrinkage, card.hoursPerFte));
    return startsEmpty ? joining : joining.map((people, m) => (m === 0 ? 0 : people));
  });
  return monthSpans(grid).map(({ before, months }, m) => {
    const drivers: DeskDrivers = {
      pools: pools.map((p, i) => ({
        languages: plan.pools[p].languages,
        staffedSeconds: workload[p][m].staffed,
        contacts: workload[p][m].contacts,
        newcomers: newcomers[i][m],
      })),
      workplaces,
      months,
      monthsBefore: before,
    };
    return costOf(card, drivers);
  });
}

/** `time[pool][month][client]`, agent-seconds. */
function allotAllTime(
  plan: Plan,
  parts: readonly (readonly PoolParts[])[],
  idleRule: IdleRule,
): number[][][] {
  return plan.pools.map((pool, p) =>
    parts[p].map((month) =>
      allotTime(
        month,
        month.clients.map((_, c) => pool.clients.includes(c)),
        idleRule,
      ),
    ),
  );
}

function buyerOf(
  scenario: Scenario,
  option: Option | null,
  grid: Grid,
  invoices: Readonly<Record<string, PeriodBills>>,
  unpriced: ReadonlySet<string>,
  ownDesk: PeriodBills | null,
): PeriodBills | null {
  const client = scenario.clients.find((each) => each.id === scenario.focus);
  if (client === undefined) {
    return unpriced.size > 0 ? null : together(grid, Object.values(invoices));
  }
  if (unpriced.has(client.id)) return null;
  const invoice = invoices[client.id];
  const bills = invoice === undefined ? [] : [invoice];
  if (formUnder(scenario, option, client) !== 'in-house') return together(grid, bills);
  return ownDesk === null ? null : together(grid, [ownDesk, ...bills]);
}

function useOfBuyer(
  scenario: Scenario,
  plan: Plan,
  workload: Workload,
  time: readonly (readonly (readonly number[])[])[],
): PricedReplication['buyerUse'] {
  const focal = scenario.clients.find((each) => each.id === scenario.focus);
  const clients = focal === undefined ? scenario.clients : [focal];
  const inHouse = scenario.inHouseCostCard?.shrinkage ?? scenario.staffing.shrinkage;
  const use = { contacts: 0, handledSeconds: 0, paidSeconds: 0 };
  plan.pools.forEach((pool, p) => {
    const shrinkage = pool.kind === 'in-house' ? inHouse : scenario.staffing.shrinkage;
    workload[p].forEach((month, m) => {
      for (const { index } of clients) {
        use.contacts += month.clients[index].contacts;
        use.handledSeconds += month.clients[index].handling;
        use.paidSeconds += time[p][m][index] / (1 - shrinkage);
      }
    });
  });
  return use;
}

function together(grid: Grid, bills: readonly PeriodBills[]): PeriodBills {
  if (bills.length === 0) return { months: grid.months.map(() => emptyBill), total: emptyBill };
  return totalled(grid.months.map((_, m) => mergeBills(bills.map((each) => each.months[m]))));
}

function totalled(months: readonly Bill[]): PeriodBills {
  return { months, total: mergeBills(months) };
}
