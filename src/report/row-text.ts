import type { DataTable } from './data-table.ts';
import { Markup, type Piece } from './markup/markup.ts';
import { plain, plainMarkup } from './markup/plain.ts';

/** A row of a chart's table in words, for the mark that shows it: what it is, and each figure after its head. */
export function rowTexts({ head, rows }: DataTable): string[] {
  return rows.map(([name, ...cells]) => {
    const said = cells.flatMap((cell, c) => {
      const text = spoken(cell).trim();
      return text === '' ? [] : [`${plain(head[c + 1])} ${text}`];
    });
    return `${plain(name)}: ${said.join('; ')}`;
  });
}

/** The same of one column, for a panel whose heading says which. */
export function columnTexts({ rows }: DataTable, column: number): string[] {
  return rows.map((row) => `${plain(row[0])}: ${plain(row[column])}`);
}

/** In a sentence the small print under a figure stands in brackets. */
const spoken = (cell: Piece): string =>
  cell instanceof Markup
    ? plainMarkup(cell.text.replace(/\s*<small>/g, ' (').replace(/<\/small>/g, ')'))
    : plain(cell);
