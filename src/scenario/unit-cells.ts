import { bandsByInterval } from './calendar/bands.ts';
import type { ContractTerms } from './contract-terms.ts';
import type { Grid } from './grid.ts';

/**
 * Into which drawers the units of a contract are counted while a replication plays: one for each month and each
 * combination of dearer hours in it. The engine counts by number, pricing reads what the number stands for.
 */
export interface UnitCells {
  /** Number of the drawer in each interval. */
  readonly ofInterval: Int32Array;
  /** Month of each drawer and places in `unitSurcharges.bands`, in order of their first interval. */
  readonly cells: readonly { readonly month: number; readonly bands: readonly number[] }[];
}

const NO_BANDS: readonly number[] = [];

/** Null when the contract asks for no count of single contacts. */
export function unitCells(terms: ContractTerms | undefined, grid: Grid): UnitCells | null {
  if (terms?.unitSurcharges === undefined && terms?.billedContacts?.kinds === undefined) return null;
  const bands = bandsByInterval(terms.unitSurcharges, grid);
  const ofInterval = new Int32Array(grid.intervals);
  const cells: { month: number; bands: readonly number[] }[] = [];
  const numbers = new Map<string, number>();
  for (let interval = 0; interval < grid.intervals; interval++) {
    const { month } = grid.days[grid.dayOf[interval]!]!;
    const holding = bands?.[interval] ?? NO_BANDS;
    const key = `${month} ${holding.join()}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = cells.length;
      numbers.set(key, number);
      cells.push({ month, bands: holding });
    }
    ofInterval[interval] = number;
  }
  return { ofInterval, cells };
}
