import type { MoneyResult } from '../../study/comparison.ts';

/** The families in which a bill's lines are drawn, in drawing order; the numbers are the palette's. */
export const families = ['hours', 'units', 'fees', 'wages', 'hidden', 'other'] as const;
export type Family = (typeof families)[number];

type Line = MoneyResult['lines'][number];

/** By the line's stable key: `hours…`, `units.…`, `fee.…`, `cost.…`. */
export function familyOf(line: Line): Family {
  if (line.hidden) return 'hidden';
  const head = line.key.split(/[.:]/)[0].toLowerCase();
  if (head.startsWith('hour')) return 'hours';
  if (head.startsWith('unit')) return 'units';
  if (head.startsWith('fee')) return 'fees';
  if (head.startsWith('cost')) return 'wages';
  return 'other';
}

/** Amount of each family, micro-euro, families without an amount left out. */
export function byFamily(bill: MoneyResult): readonly { readonly family: Family; readonly amount: number }[] {
  return families.flatMap((family) => {
    const amount = bill.lines
      .filter((line) => familyOf(line) === family)
      .reduce((sum, line) => sum + line.amount, 0);
    return amount === 0 ? [] : [{ family, amount }];
  });
}

export function largestLine(bill: MoneyResult): Line | null {
  return bill.lines.reduce<Line | null>(
    (most, line) => (most === null || line.amount > most.amount ? line : most),
    null,
  );
}
