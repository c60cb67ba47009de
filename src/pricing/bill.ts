import type { MicroEuro } from '../scenario/types.ts';
import { amountOf, CENT, stated, sum } from './money.ts';
import type { Bill, MoneyLine, PeriodBills } from './types.ts';

/** One line, its quantity stated to six decimals and its amount rounded to the cent from that very quantity. */
export function line(
  key: string,
  label: string,
  quantity: number,
  unit: string,
  price: MicroEuro,
  hidden = false,
): MoneyLine {
  const billed = stated(quantity);
  return { key, label, quantity: billed, unit, price, amount: amountOf(price, billed), hidden };
}

/** Lines with nothing in them are left out, so that a month without training shows no training. */
export function bill(lines: readonly MoneyLine[]): Bill {
  const kept = lines.filter((each) => each.quantity !== 0);
  return { lines: kept, total: sum(kept.map((each) => each.amount)) };
}

export const emptyBill: Bill = { lines: [], total: 0 };

/**
 * Several bills as one: the year from its months, or a desk from its parts. Amounts are added, never worked out
 * anew, so that a year costs what its invoices add up to. Where prices differ the line shows their mean.
 */
export function mergeBills(bills: readonly Bill[]): Bill {
  const merged = new Map<string, MoneyLine>();
  for (const each of bills) {
    for (const next of each.lines) {
      const before = merged.get(next.key);
      merged.set(next.key, before === undefined ? next : add(before, next));
    }
  }
  const lines = [...merged.values()];
  return { lines, total: sum(lines.map((each) => each.amount)) };
}

function add(a: MoneyLine, b: MoneyLine): MoneyLine {
  const quantity = stated(a.quantity + b.quantity);
  const amount = sum([a.amount, b.amount]);
  const price = a.price === b.price || quantity === 0 ? a.price : Math.round(amount / quantity);
  return { ...a, quantity, amount, price };
}

/** Monthly bills with their sum. */
export function totalled(months: readonly Bill[]): PeriodBills {
  return { months, total: mergeBills(months) };
}

/** Whether an amount is whole cents, as every line and total must be. */
export function isWholeCents(amount: MicroEuro): boolean {
  return amount % CENT === 0;
}
