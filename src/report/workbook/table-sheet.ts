import { type SheetRow, strong, type WorkSheet } from './cells.ts';

/** Rows below their headings; nothing where there are no rows. */
export function tableSheet(
  name: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly SheetRow[],
  fixedColumns = 1,
): WorkSheet | null {
  if (rows.length === 0) return null;
  return {
    name,
    widths: columns.map(([, width]) => width),
    rows: [columns.map(([head]) => strong(head)), ...rows],
    fixedColumns,
  };
}
