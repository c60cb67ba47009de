import type { Piece } from './markup/markup.ts';

/** Numbers behind a chart: the first cell of a row names it. */
export interface DataTable {
  readonly head: readonly Piece[];
  readonly rows: readonly (readonly Piece[])[];
}

/** One of several tables of a figure. */
export interface CaptionedTable {
  /** Empty where there is one table only. */
  readonly caption: string;
  readonly table: DataTable;
}
