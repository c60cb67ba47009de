import { Weights } from '../measures/controls.ts';
import { estimate } from '../measures/estimate.ts';
import type { Estimate } from '../measures/types.ts';
import type { MicroEuro } from '../scenario/types.ts';
import { sum } from './money.ts';
import type { Bill, MoneyLine } from './types.ts';

/** A bill over replications: its total with its spread, and the mean of every line. */
export interface BillSummary {
  readonly total: Estimate;
  readonly lines: readonly SummaryLine[];
}

/** A mean line, and its amount in single replications: a tenth of them is below `p10`, a tenth above `p90`. */
export interface SummaryLine extends MoneyLine {
  readonly p10: MicroEuro;
  readonly p90: MicroEuro;
}

/** The mean of each line over all bills, absent ones as nothing; the lines add up to the mean total, rounded once. */
export function summariseBills(bills: readonly Bill[], weights = new Weights(bills.length)): BillSummary {
  const total = estimate(
    bills.map((each) => each.total),
    weights,
  );
  const keys = [...new Set(bills.flatMap(({ lines }) => lines.map(({ key }) => key)))];
  const groups = keys.map((key) => bills.map(({ lines }) => lines.find((line) => line.key === key) ?? null));
  const single = groups.map((group) => group.map((line) => line?.amount ?? 0));
  const means = single.map((each) => weights.mean(each));
  const amounts = roundTogether(means, total.mean);
  return {
    total,
    lines: groups.map((group, i) => {
      const there = group.filter((line) => line !== null);
      return {
        ...there[0],
        quantity: weights.mean(group.map((line) => line?.quantity ?? 0)),
        price: meanPrice(there),
        amount: amounts[i],
        ...spreadOf(single[i]),
      };
    }),
  };
}

function spreadOf(amounts: readonly MicroEuro[]): Pick<SummaryLine, 'p10' | 'p90'> {
  const { p10, p90 } = estimate(amounts);
  return { p10: Math.round(p10), p90: Math.round(p90) };
}

/** Amounts to whole micro-euro, the largest remainders up, so that they add up to their rounded total. */
function roundTogether(amounts: readonly number[], total: number): MicroEuro[] {
  const whole = amounts.map(Math.floor);
  let left = Math.round(total) - sum(whole);
  const remainder = (i: number) => amounts[i] - whole[i];
  const order = amounts.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const i of order) {
    if (left <= 0) break;
    whole[i] += 1;
    left -= 1;
  }
  return whole;
}

function meanPrice(group: readonly MoneyLine[]): MicroEuro {
  if (group.every((line) => line.price === group[0].price)) return group[0].price;
  const quantity = sumOf(group.map((line) => line.quantity));
  return quantity === 0 ? group[0].price : Math.round(sum(group.map((line) => line.amount)) / quantity);
}

function sumOf(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
