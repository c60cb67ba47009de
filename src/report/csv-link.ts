import { csvCell, csvText } from './csv.ts';
import type { CaptionedTable } from './data-table.ts';
import { base64 } from './markup/base64.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { plain } from './markup/plain.ts';
import { utf8 } from './markup/sha256.ts';

export type Cell = string | number | null;

/**
 * A link that holds the file itself: it needs no script, and nothing leaves the page. `id` is that of the figure, and
 * `of` tells a screen reader which figure that is.
 */
export function csvLink(id: string, rows: readonly (readonly Cell[])[], of: string, label: string): Markup {
  const text = csvText(rows.map((row) => row.map(cellOf)));
  return html`<p><a class="take" download="${id.replace(/^fig-/, '')}.csv" href="data:text/csv;base64,${base64(utf8(text))}">${label}<span class="unseen">: ${of}</span></a></p>`;
}

/** What tables show, as rows: a caption above each of several, and an empty row between them. */
export function tableRows(tables: readonly CaptionedTable[]): readonly (readonly Cell[])[] {
  return tables.flatMap(({ caption, table: { head, rows } }, t) => [
    ...(t === 0 ? [] : [[]]),
    ...(caption === '' ? [] : [[caption]]),
    ...[head, ...rows].map(shown),
  ]);
}

const shown = (row: readonly Piece[]): Cell[] => row.map((cell) => plain(cell).trim());

/** A spreadsheet would show what keeps names apart from the text around them; half a character is in no file. */
function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return csvCell(cell.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
