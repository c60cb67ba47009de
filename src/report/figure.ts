import { type Cell, csvLink, tableRows } from './csv-link.ts';
import type { CaptionedTable, DataTable } from './data-table.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import type { Words } from './words/index.ts';

/** Words that every figure needs, whatever its page is about. */
export interface FigureWords {
  readonly words: Pick<Words, 'numbers' | 'asCsv' | 'tableOf'>;
}

export interface Figure {
  /** Unique in the page; begins with `fig-`. */
  readonly id: string;
  /** Heading level; 3 below a section's own heading, null where the section's heading is the finding already. */
  readonly level?: 2 | 3 | null;
  /** What the chart finds, as a sentence. */
  readonly finding: string;
  /** What is drawn, in which unit. */
  readonly measured: Piece;
  readonly key?: Piece;
  readonly chart: Piece;
  readonly note?: Piece;
  readonly data: DataTable | readonly CaptionedTable[];
  /** The same rows for other programs, the first of them the heads; without it the file has what the table shows. */
  readonly bare?: readonly (readonly Cell[])[];
  /** Whether the table shows from the start. */
  readonly isOpen?: boolean;
}

export function titleId(figureId: string): string {
  return `${figureId}-title`;
}

/** A chart with its finding as heading and its numbers as a table and as a file that anybody can open. */
export function figure(parts: Figure, { words }: FigureWords): Markup {
  const { id, finding, measured, chart, note, isOpen } = parts;
  const tables = 'head' in parts.data ? [{ caption: '', table: parts.data }] : parts.data;
  const rows = parts.bare ?? tableRows(tables);
  return html`<figure class="figure" id="${id}"><figcaption>${heading(parts)}${
    parts.level === null
      ? html`<p class="sub" id="${titleId(id)}">${measured}</p>`
      : html`<p class="sub">${measured}</p>`
  }</figcaption>${parts.key}${chart}${note ? html`<p class="note">${note}</p>` : null}<details${
    isOpen ? html` open` : null
  }><summary>${words.numbers}<span class="unseen">: ${finding}</span></summary>${csvLink(id, rows, finding, words.asCsv)}${tables.map(
    (one) =>
      table(one.table, {
        caption: one.caption,
        label: words.tableOf(tables.length > 1 ? `${finding}, ${one.caption}` : finding),
      }),
  )}</details></figure>`;
}

function heading(parts: Figure): Markup | null {
  if (parts.level === null) return null;
  const id = titleId(parts.id);
  return parts.level === 2
    ? html`<h2 id="${id}">${parts.finding}</h2>`
    : html`<h3 id="${id}">${parts.finding}</h3>`;
}

export interface TableStyle {
  readonly caption?: Piece;
  /** Names the scrolling region for a keyboard and a screen reader. */
  readonly label: string;
  readonly style?: string;
}

/**
 * A table that scrolls inside its own box on a narrow screen, reachable by keyboard. Cells and rows end where the next
 * begins: tables are a tenth of a report, and their closing tags a quarter of that.
 */
export function table(data: DataTable, style: TableStyle): Markup {
  const [corner, ...heads] = data.head;
  return scroll(
    style.label,
    html`<table class="${style.style ?? ''}">${style.caption ? html`<caption>${style.caption}</caption>` : null}<thead><tr><th scope="col">${corner}${heads.map(
      (head) => html`<th scope="col">${head}`,
    )}<tbody>${data.rows.map(
      ([name, ...cells]) => html`<tr><th scope="row">${name}${cells.map((cell) => html`<td>${cell}`)}`,
    )}</table>`,
  );
}

/** `label` says what the table holds; no other landmark of the page may have the same name. */
export function scroll(label: string, content: Markup): Markup {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}

export interface Panel {
  readonly title: Piece;
  readonly chosen: boolean;
  readonly say: Piece;
  readonly chart: Piece;
}

/** Small multiples, one an option. */
export function panels(list: readonly Panel[]): Markup {
  return html`<div class="panels">${list.map(
    (one) =>
      html`<div class="panel"><h4${one.chosen ? html` class="chosen"` : null}>${one.title}</h4><p class="say">${one.say}</p>${one.chart}</div>`,
  )}</div>`;
}

export function key(items: readonly (readonly [Markup, Piece])[]): Markup {
  return html`<ul class="key">${items.map(([mark, text]) => html`<li>${mark}<span>${text}</span></li>`)}</ul>`;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Piece;
}
