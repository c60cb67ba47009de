import { csvCell, csvText } from './csv.ts';
import { type DataTable, table, titleId } from './figure.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';

/** A chart of a page without a script, with its numbers as a table and as a file. */
export interface ChartFigure {
  readonly id: string;
  /** What is drawn, in which unit; names the chart. */
  readonly measured: Piece;
  readonly key?: Piece;
  readonly chart: Piece;
  /** Summary of what folds out, and which figure that is of. */
  readonly numbers: string;
  readonly of: string;
  readonly tableLabel: string;
  readonly data: DataTable;
  /** Label of the link, name of the file, and its rows: bare figures, the first row the heads. */
  readonly csv: {
    readonly label: string;
    readonly file: string;
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
}

export function chartFigure(parts: ChartFigure): Markup {
  const { id, measured, key, chart, numbers, of, tableLabel, data, csv } = parts;
  return html`<figure class="figure" id="${id}"><figcaption><p class="sub" id="${titleId(id)}">${measured}</p></figcaption>${key ?? null}${chart}<details><summary>${numbers}<span class="unseen">: ${of}</span></summary><p><a class="take" download="${csv.file}" href="${csvAddress(csv.rows)}">${csv.label}<span class="unseen">: ${of}</span></a></p>${table(data, { label: tableLabel })}</details></figure>`;
}

/** The rows as an address that holds the file itself: no script, and nothing leaves the page. */
function csvAddress(rows: ChartFigure['csv']['rows']): string {
  // Half a character can't stand in an address.
  const bare = (text: string) =>
    csvCell(text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\p{Surrogate}/gu, '\ufffd'));
  const text = csvText(
    rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? bare(cell) : cell === null ? '' : String(cell))),
    ),
  );
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}
