import type { MicroEuro } from '../../scenario/types.ts';
import { clean } from '../markup/text.ts';

/** A cell as a spreadsheet keeps it: a real number or date and how it is shown, or a formula and what it comes to. */
export interface SheetCell {
  readonly value: string | number | Date;
  /** Number format in the spreadsheet's own notation. */
  readonly format?: string;
  /** Without the equals sign; `value` is then the number that it comes to. */
  readonly formula?: string;
  readonly strong?: boolean;
}

export type SheetRow = readonly (SheetCell | null)[];

/** One sheet: a row of headings that stays in sight, and rows below that can be filtered and pivoted. */
export interface WorkSheet {
  /** At most 31 characters. */
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Columns at the left that stay in sight. */
  readonly fixedColumns: number;
}

/** Text is never run: the file says that the cell holds text, whatever it begins with. */
export const text = (value: string): SheetCell => ({ value: clean(value) });
export const strong = (value: string): SheetCell => ({ value: clean(value), strong: true });

const numberIn =
  (format: string) =>
  (value: number | null | undefined): SheetCell | null =>
    value === null || value === undefined || !Number.isFinite(value) ? null : { value, format };

export const count = numberIn('#,##0');
export const decimal = numberIn('#,##0.00');
export const share = numberIn('0.0%');
const wholeEuro = numberIn('"€" #,##0');
const euroAndCents = numberIn('"€" #,##0.00');

const euro = (value: MicroEuro | null | undefined) =>
  value === null || value === undefined ? null : value / 1_000_000;

/** Whole euro shown; the cell holds all of it. */
export const amount = (value: MicroEuro | null | undefined) => wholeEuro(euro(value));
export const price = (value: MicroEuro | null | undefined) => euroAndCents(euro(value));

const midnight = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const day = (iso: string): SheetCell => ({ value: midnight(iso), format: 'yyyy-mm-dd' });
/** `2026-12` as its first day, shown as a month. */
export const month = (label: string): SheetCell => ({ value: midnight(`${label}-01`), format: 'yyyy-mm' });
/** Wall-clock time in the scenario's zone. */
export const moment = (iso: string, minute: number): SheetCell => ({
  value: new Date(midnight(iso).getTime() + minute * 60_000),
  format: 'yyyy-mm-dd hh:mm',
});

/** The address of a cell, both counted from 0: (0, 0) is A1. */
export function address(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

const numberOf = (cell: SheetCell | null | undefined) => (typeof cell?.value === 'number' ? cell.value : 0);

/** Sum of the cells of one column, `from` to `to` inclusive. */
export function sumDown(rows: readonly SheetRow[], column: number, from: number, to: number): SheetCell {
  const cells = rows.slice(from, to + 1).map((row) => row[column]);
  return {
    ...total(cells),
    formula: `SUM(${address(column, from)}:${address(column, to)})`,
  };
}

/** Sum of cells of a row, columns `from` to `to` inclusive; `row` is its place on the sheet. */
export function sumAcross(cells: SheetRow, row: number, from: number, to: number): SheetCell {
  return {
    ...total(cells.slice(from, to + 1)),
    formula: `SUM(${address(from, row)}:${address(to, row)})`,
  };
}

function total(cells: readonly (SheetCell | null | undefined)[]): SheetCell {
  const format = cells.find((cell) => cell?.format !== undefined)?.format;
  const value = cells.reduce((sum, cell) => sum + numberOf(cell), 0);
  return { value, strong: true, ...(format === undefined ? {} : { format }) };
}

type Reckoned = readonly [cell: SheetCell | null | undefined, column: number];

/** One cell less another of the same row; nothing where either is empty. */
export function difference(row: number, [a, columnA]: Reckoned, [b, columnB]: Reckoned): SheetCell | null {
  if (!a || !b) return null;
  const formula = `${address(columnA, row)}-${address(columnB, row)}`;
  return { ...a, value: numberOf(a) - numberOf(b), formula };
}

/** One cell over another of the same row; nothing where that would divide by nothing. */
export function quotient(
  row: number,
  [a, columnA]: Reckoned,
  [b, columnB]: Reckoned,
  format: string,
): SheetCell | null {
  if (!a || !b || numberOf(b) === 0) return null;
  const formula = `${address(columnA, row)}/${address(columnB, row)}`;
  return { value: numberOf(a) / numberOf(b), format, formula };
}
