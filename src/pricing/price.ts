import type { Facts } from '../engine/facts.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { IdleRule, Option, Scenario } from '../scenario/types.ts';
import { allotTime, type PoolParts } from './allocate.ts';
import { emptyBill, mergeBills, totalled } from './bill.ts';
import { type PricingCase, pricingCase } from './case.ts';
import { inHouseCost, outsourcerCost } from './desk-cost.ts';
import { invoicesOf } from './invoice.ts';
import { poolParts } from './loads.ts';
import { lostContacts } from './lost-contacts.ts';
import { sum } from './money.ts';
import { quantitiesOf } from './quantities.ts';
import type { Bill, ClientQuantities, PeriodBills, PricedReplication } from './types.ts';
import { type AllottedTime, totalUse, usesOf } from './uses.ts';
import { type PoolWork, withoutClients, workloadOf } from './workload.ts';

/**
 * Prices one replication of one option (null: everyone as today): every client's invoice by the card of the form
 * that it has under the option, what the outsourcer's staff costs, to which clients that cost belongs, and what
 * the buyer pays. A year is the sum of its months' bills. The contract starts with the horizon.
 *
 * For many replications of the same plan make a `pricer` once.
 */
export function priceReplication(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  facts: Facts,
  idleRule: IdleRule = scenario.idleRule ?? 'handling-share',
): PricedReplication {
  return pricer(scenario, grid, plan, option, idleRule)(facts);
}

/** Prices replications of one plan under one option; what they have in common is worked out here, once. */
export function pricer(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  idleRule: IdleRule = scenario.idleRule ?? 'handling-share',
): (facts: Facts) => PricedReplication {
  const { measure, price } = pricerInSteps(scenario, grid, plan, option, idleRule);
  return (facts) => price(measure(facts));
}

/**
 * What the bills of a replication rest on. Cards that differ in nothing but the height of their hourly rates and unit
 * prices measure the same, so that one may price what another has measured.
 */
export interface Measured {
  readonly work: PoolWork;
  readonly parts: PoolParts[][];
  readonly time: AllottedTime;
  readonly quantities: readonly (readonly ClientQuantities[])[];
  readonly lost: PricedReplication['lost'];
  readonly uses: PricedReplication['uses'];
}

export interface PricerInSteps {
  readonly measure: (facts: Facts) => Measured;
  readonly price: (measured: Measured) => PricedReplication;
}

/** The same, with the counting apart from the prices. */
export function pricerInSteps(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null,
  idleRule: IdleRule = scenario.idleRule ?? 'handling-share',
): PricerInSteps {
  const pricing = pricingCase(scenario, grid, plan, option);
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  const measure = (facts: Facts): Measured => {
    const workload = workloadOf(pricing, facts);
    const parts = poolParts(pricing, facts, workload);
    const time = parts.map((months, p) =>
      months.map((month) => allotTime(month, pricing.pools[p].serves, idleRule)),
    );
    return {
      work: withoutClients(workload),
      parts,
      time,
      quantities: quantitiesOf(pricing, facts, workload),
      lost: focal === undefined ? null : lostContacts(scenario, facts, focal),
      uses: usesOf(pricing, workload, time),
    };
  };
  const price = ({ work, parts, time, quantities, lost, uses }: Measured): PricedReplication => {
    const invoices = invoiceAll(pricing, quantities);
    const cost = outsourcerCost(pricing, work, parts, time);
    const ownDesk = inHouseCost(pricing, work);
    const buyer = buyerOf(pricing, invoices, ownDesk);
    return {
      invoices: invoices.priced,
      buyer,
      paid: paidBy(scenario, invoices.priced, buyer),
      inHouse: ownDesk === null ? null : ownDesk.total,
      cost: cost === null ? null : cost.bills,
      revenue:
        invoices.unpriced.size > 0
          ? null
          : sum(Object.values(invoices.priced).map((each) => each.total.total)),
      allotted: cost === null ? null : cost.allotted,
      allottedByMonth: cost === null ? null : cost.byMonth,
      lost,
      uses,
      buyerUse: totalUse(scenario.focus === null ? Object.values(uses).flat() : uses[scenario.focus]),
    };
  };
  return { measure, price };
}

interface Invoices {
  readonly priced: Readonly<Record<string, PeriodBills>>;
  /** Clients that are served and have no card to bill by. */
  readonly unpriced: ReadonlySet<string>;
}

function invoiceAll(pricing: PricingCase, quantities: readonly (readonly ClientQuantities[])[]): Invoices {
  const priced: Record<string, PeriodBills> = Object.create(null);
  const unpriced = new Set<string>();
  for (const { id, index } of pricing.scenario.clients) {
    const bills = billClient(pricing, index, quantities[index]);
    if (bills === null) unpriced.add(id);
    else if (bills.length > 0) priced[id] = totalled(bills);
  }
  return { priced, unpriced };
}

/** A client's invoices by month: none when it buys nothing of the outsourcer, null when it has no card to bill by. */
export function billClient(
  pricing: PricingCase,
  client: number,
  months: readonly ClientQuantities[],
): Bill[] | null {
  const { form, card } = pricing.clients[client];
  // Own agents who idle all day are outsourced work too, and are paid for.
  const outsourced = months.some((each) => each.handled.contacts > 0 || each.dedicated.staffed > 0);
  if (form === 'in-house' && !outsourced) return [];
  return card === null ? null : invoicesOf(card, form, months);
}

/** The focal client pays its own desk too. */
function paidBy(
  { focus }: Scenario,
  invoices: Invoices['priced'],
  buyer: PeriodBills | null,
): PricedReplication['paid'] {
  return focus === null || buyer === null ? invoices : { ...invoices, [focus]: buyer };
}

function buyerOf(
  { scenario, grid, clients }: PricingCase,
  { priced, unpriced }: Invoices,
  ownDesk: PeriodBills | null,
): PeriodBills | null {
  const together = (bills: readonly PeriodBills[]) =>
    totalled(grid.months.map((_, m) => mergeBills([emptyBill, ...bills.map((each) => each.months[m])])));
  const client = scenario.clients.find((each) => each.id === scenario.focus);
  if (client === undefined) return unpriced.size > 0 ? null : together(Object.values(priced));
  if (unpriced.has(client.id)) return null;
  const invoice = Object.hasOwn(priced, client.id) ? [priced[client.id]] : [];
  if (clients[client.index].form !== 'in-house') return together(invoice);
  return ownDesk === null ? null : together([ownDesk, ...invoice]);
}
