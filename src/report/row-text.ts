import type { DataTable } from './data-table.ts';
import { plain } from './markup/plain.ts';

/** A row of a chart's table in words, for the mark that shows it: what it is, and each figure after its head. */
export function rowTexts({ head, rows }: DataTable): string[] {
  return rows.map(([name, ...cells]) => {
    const said = cells.flatMap((cell, c) => {
      const text = plain(cell).trim();
      return text === '' ? [] : [`${plain(head[c + 1])} ${text}`];
    });
    return `${plain(name)}: ${said.join('; ')}`;
  });
}

/** The same of one column, for a panel whose heading says which. */
export function columnTexts({ rows }: DataTable, column: number): string[] {
  return rows.map((row) => `${plain(row[0])}: ${plain(row[column])}`);
}
