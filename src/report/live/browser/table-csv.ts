import { csvCell, csvText } from '../../csv.ts';

/** Marks that keep names apart from the text around them; a spreadsheet would show them. */
const ISOLATES = /[\u2066-\u2069\u2060]/g;

/** The tables of a figure as the text of a CSV: what is read on the page, a caption above each of several. */
export function csvOf(figure: Element): string {
  const tables = [...figure.querySelectorAll('table')];
  const rows = tables.flatMap((table, t) => [
    ...(t === 0 ? [] : [[]]),
    ...(table.caption === null ? [] : [[cellOf(table.caption)]]),
    ...[...table.rows].map((row) => [...row.cells].map(cellOf)),
  ]);
  return csvText(rows);
}

/** A figure and the small print under it stay apart. */
function cellOf(cell: Element): string {
  const parts = [...cell.childNodes].map(({ textContent }) =>
    (textContent ?? '').replace(ISOLATES, '').trim(),
  );
  return csvCell(parts.filter((part) => part !== '').join(' '));
}
