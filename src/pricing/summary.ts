import { estimate, estimateOf } from '../measures/estimate.ts';
import type { Estimate } from '../measures/types.ts';
import type { MicroEuro } from '../scenario/types.ts';
import { sum } from './money.ts';
import type { Bill, MoneyLine, PeriodBills, PricedReplication } from './types.ts';

/** A bill over replications: its total with its spread, and the mean of every line. */
export interface BillSummary {
  readonly total: Estimate;
  readonly lines: readonly MoneyLine[];
}

/** The money of one option over its replications; the shape of `OptionMoney` in a comparison. */
export interface MoneySummary {
  readonly buyer: BillSummary;
  readonly byMonth: readonly MicroEuro[];
  readonly perContact: Estimate | null;
  readonly perHandledHour: Estimate | null;
  readonly perPaidHour: Estimate | null;
  readonly inHouse: { readonly direct: Estimate; readonly hidden: Estimate } | null;
  readonly outsourcer: {
    readonly revenue: Estimate;
    readonly cost: BillSummary;
    readonly margin: Estimate;
  } | null;
  readonly invoices: Readonly<Record<string, BillSummary>>;
  readonly allotted: Readonly<Record<string, Estimate>>;
}

/**
 * Replications, in their order, as estimates. Null when there are none, or the buyer's bill can't be priced:
 * prices and cost cards are the same in every replication, so one that lacks them means that all do.
 */
export function summariseMoney(replications: readonly PricedReplication[]): MoneySummary | null {
  const buyers = known(replications.map((each) => each.buyer));
  if (buyers.length === 0) return null;
  const totals = buyers.map((each) => each.total.total);
  const perUse = (use: (each: PricedReplication) => number) =>
    estimateOf(replications.map((each, i) => (use(each) > 0 ? totals[i] / use(each) : null)));
  return {
    buyer: summariseBills(buyers.map((each) => each.total)),
    byMonth: meanMonths(buyers),
    perContact: perUse((each) => each.buyerUse.contacts),
    perHandledHour: perUse((each) => each.buyerUse.handledSeconds / 3600),
    perPaidHour: perUse((each) => each.buyerUse.paidSeconds / 3600),
    inHouse: summariseDesk(known(replications.map((each) => each.inHouse))),
    outsourcer: summariseOutsourcer(replications),
    invoices: byClient(
      replications.map((each) => each.invoices),
      (invoices) => summariseBills(invoices.map((each) => each.total)),
    ),
    allotted: byClient(known(replications.map((each) => each.allotted)), (amounts) => estimate(amounts)),
  };
}

/** The mean of each line over all bills, absent ones as nothing; the lines add up to the mean total, rounded once. */
export function summariseBills(bills: readonly Bill[]): BillSummary {
  const total = estimate(bills.map((each) => each.total));
  const lines = new Map<string, MoneyLine[]>();
  for (const each of bills) {
    for (const line of each.lines) lines.set(line.key, [...(lines.get(line.key) ?? []), line]);
  }
  const groups = [...lines.values()];
  const sums = groups.map((group) => sum(group.map((line) => line.amount)));
  const means = shareOut(sums, bills.length);
  return {
    total,
    lines: groups.map((group, i) => ({
      ...group[0],
      quantity: sumOf(group.map((line) => line.quantity)) / bills.length,
      price: meanPrice(group),
      amount: means[i],
    })),
  };
}

function summariseDesk(desks: readonly Bill[]): MoneySummary['inHouse'] {
  if (desks.length === 0) return null;
  const part = (hidden: boolean) =>
    estimate(
      desks.map((desk) =>
        sum(desk.lines.filter((line) => line.hidden === hidden).map((line) => line.amount)),
      ),
    );
  return { direct: part(false), hidden: part(true) };
}

function summariseOutsourcer(replications: readonly PricedReplication[]): MoneySummary['outsourcer'] {
  const revenues = known(replications.map((each) => each.revenue));
  const costs = known(replications.map((each) => each.cost)).map((each) => each.total);
  if (revenues.length < replications.length || costs.length < replications.length) return null;
  return {
    revenue: estimate(revenues),
    cost: summariseBills(costs),
    margin: estimate(revenues.map((revenue, i) => revenue - costs[i].total)),
  };
}

function meanMonths(bills: readonly PeriodBills[]): MicroEuro[] {
  return bills[0].months.map((_, m) =>
    Math.round(sum(bills.map((each) => each.months[m].total)) / bills.length),
  );
}

function byClient<T, R>(
  records: readonly Readonly<Record<string, T>>[],
  summarise: (values: T[]) => R,
): Readonly<Record<string, R>> {
  const summary: Record<string, R> = Object.create(null);
  for (const id of Object.keys(records[0] ?? {})) summary[id] = summarise(records.map((each) => each[id]));
  return summary;
}

/** Each sum over n to whole micro-euro, the remainders by size, so that the parts add up to their rounded mean. */
function shareOut(sums: readonly MicroEuro[], n: number): MicroEuro[] {
  const floors = sums.map((each) => Math.floor(each / n));
  let left = Math.round(sum(sums) / n) - sum(floors);
  const remainder = (i: number) => sums[i] - floors[i] * n;
  const order = sums.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const i of order) {
    if (left <= 0) break;
    floors[i] += 1;
    left -= 1;
  }
  return floors;
}

function meanPrice(group: readonly MoneyLine[]): MicroEuro {
  if (group.every((line) => line.price === group[0].price)) return group[0].price;
  const quantity = sumOf(group.map((line) => line.quantity));
  return quantity === 0 ? group[0].price : Math.round(sum(group.map((line) => line.amount)) / quantity);
}

function known<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}

function sumOf(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
