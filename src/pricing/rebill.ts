import type { Facts } from '../engine/facts.ts';
import type { Client, MicroEuro, Option, Scenario } from '../scenario/types.ts';
import type { PricingCase } from './case.ts';
import { rateCardUnder } from './contract.ts';
import { inHouseCost } from './desk-cost.ts';
import { sum } from './money.ts';
import { billClient } from './price.ts';
import { quantitiesOfClient } from './quantities.ts';
import type { ClientQuantities } from './types.ts';
import { type Workload, workloadOf } from './workload.ts';

/** What the buyer used in one replication: enough to bill it at any price without playing it again. */
export interface BuyerUse {
  readonly months: readonly ClientQuantities[];
  /** For the cost of its own desk; null when it has none. */
  readonly workload: Workload | null;
}

/** Reads off the facts what a client is billed for. */
export function useOf(pricing: PricingCase, client: Client, facts: Facts): BuyerUse {
  const workload = workloadOf(pricing, facts);
  const ownDesk = pricing.clients[client.index].form === 'in-house';
  return {
    months: quantitiesOfClient(pricing, facts, workload, client.index),
    workload: ownDesk ? workload : null,
  };
}

/**
 * What the client pays for this use over the horizon: its invoices, its own desk, or both, exactly as
 * `priceReplication` has it. `pricing` may hold other prices or wages than the one that the use was read with, but
 * the same plan. Null when a price or the in-house cost card is missing.
 */
export function billFor(pricing: PricingCase, client: Client, use: BuyerUse): MicroEuro | null {
  const bills = billClient(pricing, client.index, use.months);
  if (bills === null) return null;
  const invoiced = sum(bills.map(({ total }) => total));
  if (use.workload === null) return invoiced;
  const desk = inHouseCost(pricing, use.workload);
  return desk === null ? null : invoiced + desk.total.total;
}

/** The same case at the prices and wages of another version of its scenario; surcharges keep their hours. */
export function atPricesOf(pricing: PricingCase, scenario: Scenario, option: Option | null): PricingCase {
  return {
    ...pricing,
    scenario,
    option,
    clients: pricing.clients.map((each, c) => ({
      ...each,
      card: rateCardUnder(scenario, option, scenario.clients[c]),
    })),
  };
}
