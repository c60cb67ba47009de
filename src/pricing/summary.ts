import { Weights } from '../measures/controls.ts';
import { estimate, estimateOf } from '../measures/estimate.ts';
import type { Estimate } from '../measures/types.ts';
import type { MicroEuro } from '../scenario/types.ts';
import { type ClientAccount, summariseAccounts } from './accounts.ts';
import { type BillSummary, summariseBills } from './bill-summary.ts';
import { sum } from './money.ts';
import type { Bill, PeriodBills, PricedReplication } from './types.ts';

/** The money of one option over its replications; the shape of `OptionMoney` in a comparison. */
export interface MoneySummary {
  readonly buyer: BillSummary;
  readonly byMonth: readonly MicroEuro[];
  /** What the buyer pays in each replication, in order: its distribution, micro-euro. */
  readonly bills: readonly MicroEuro[];
  readonly perContact: Estimate | null;
  readonly perHandledHour: Estimate | null;
  readonly perPaidHour: Estimate | null;
  readonly lost: {
    readonly contacts: Estimate;
    readonly value: Estimate;
    readonly withBill: Estimate;
  } | null;
  readonly inHouse: { readonly direct: Estimate; readonly hidden: Estimate } | null;
  readonly outsourcer: {
    readonly revenue: Estimate;
    readonly cost: BillSummary;
    readonly margin: Estimate;
  } | null;
  readonly invoices: Readonly<Record<string, BillSummary>>;
  readonly accounts: Readonly<Record<string, ClientAccount>>;
  readonly allotted: Readonly<Record<string, Estimate>>;
}

/**
 * Replications, in their order, as estimates. Null when there are none, or the buyer's bill can't be priced:
 * prices and cost cards are the same in every replication, so one that lacks them means that all do. With `weights`
 * the luck of the contacts that came is taken out of every mean; lines still add up to their totals.
 */
export function summariseMoney(
  replications: readonly PricedReplication[],
  weights = new Weights(replications.length),
): MoneySummary | null {
  const buyers = known(replications.map((each) => each.buyer));
  if (buyers.length === 0) return null;
  const totals = buyers.map((each) => each.total.total);
  const perUse = (use: (each: PricedReplication) => number) =>
    estimateOf(
      replications.map((each, i) => (use(each) > 0 ? totals[i] / use(each) : null)),
      weights,
    );
  return {
    buyer: summariseBills(
      buyers.map((each) => each.total),
      weights,
    ),
    byMonth: meanMonths(buyers, weights),
    bills: totals,
    perContact: perUse((each) => each.buyerUse.contacts),
    perHandledHour: perUse((each) => each.buyerUse.handledSeconds / 3600),
    perPaidHour: perUse((each) => each.buyerUse.paidSeconds / 3600),
    lost: summariseLost(replications, totals, weights),
    inHouse: summariseDesk(known(replications.map((each) => each.inHouse)), weights),
    outsourcer: summariseOutsourcer(replications, weights),
    invoices: byClient(
      replications.map((each) => each.invoices),
      (invoices) =>
        summariseBills(
          invoices.map((each) => each.total),
          weights,
        ),
    ),
    accounts: summariseAccounts(replications, weights),
    allotted: byClient(known(replications.map((each) => each.allotted)), (amounts) =>
      estimate(amounts, weights),
    ),
  };
}

/** What the buyer loses by customers who were never answered, alone and on top of its bill. */
function summariseLost(
  replications: readonly PricedReplication[],
  bills: readonly MicroEuro[],
  weights: Weights,
): MoneySummary['lost'] {
  const lost = known(replications.map((each) => each.lost));
  if (lost.length < replications.length) return null;
  return {
    contacts: estimate(
      lost.map(({ contacts }) => contacts),
      weights,
    ),
    value: estimate(
      lost.map(({ value }) => value),
      weights,
    ),
    withBill: estimate(
      lost.map(({ value }, i) => value + bills[i]),
      weights,
    ),
  };
}

function summariseDesk(desks: readonly Bill[], weights: Weights): MoneySummary['inHouse'] {
  if (desks.length === 0) return null;
  const part = (hidden: boolean) =>
    estimate(
      desks.map((desk) =>
        sum(desk.lines.filter((line) => line.hidden === hidden).map((line) => line.amount)),
      ),
      weights,
    );
  return { direct: part(false), hidden: part(true) };
}

function summariseOutsourcer(
  replications: readonly PricedReplication[],
  weights: Weights,
): MoneySummary['outsourcer'] {
  const revenues = known(replications.map((each) => each.revenue));
  const costs = known(replications.map((each) => each.cost)).map((each) => each.total);
  if (revenues.length < replications.length || costs.length < replications.length) return null;
  return {
    revenue: estimate(revenues, weights),
    cost: summariseBills(costs, weights),
    margin: estimate(
      revenues.map((revenue, i) => revenue - costs[i].total),
      weights,
    ),
  };
}

function meanMonths(bills: readonly PeriodBills[], weights: Weights): MicroEuro[] {
  return bills[0].months.map((_, m) => Math.round(weights.mean(bills.map((each) => each.months[m].total))));
}

function byClient<T, R>(
  records: readonly Readonly<Record<string, T>>[],
  summarise: (values: T[]) => R,
): Readonly<Record<string, R>> {
  const summary: Record<string, R> = Object.create(null);
  for (const id of Object.keys(records[0] ?? {})) summary[id] = summarise(records.map((each) => each[id]));
  return summary;
}

function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}
