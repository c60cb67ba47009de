import type { Edition } from './edition.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';

/** Numbers behind a chart: the first cell of a row names it. */
export interface DataTable {
  readonly head: readonly Piece[];
  readonly rows: readonly (readonly Piece[])[];
}

export interface Figure {
  /** Unique in the page. */
  readonly id: string;
  /** Heading level; 3 below a section's own heading. */
  readonly level?: 2 | 3;
  /** What the chart finds, as a sentence. */
  readonly finding: string;
  /** What is drawn, in which unit. */
  readonly measured: Piece;
  readonly key?: Piece;
  readonly chart: Piece;
  readonly note?: Piece;
  readonly data: DataTable | readonly { readonly caption: string; readonly table: DataTable }[] | null;
}

export function titleId(figureId: string): string {
  return `${figureId}-title`;
}

/** A chart with its finding as heading and its numbers as a table that anybody can open. */
export function figure(parts: Figure, edition: Edition): Markup {
  const tables =
    parts.data === null ? [] : 'head' in parts.data ? [{ caption: '', table: parts.data }] : parts.data;
  return html`<figure class="figure" id="${parts.id}"><figcaption>${heading(parts)}<p class="sub">${parts.measured}</p></figcaption>${parts.key}${parts.chart}${
    parts.note ? html`<p class="note">${parts.note}</p>` : null
  }${
    tables.length === 0
      ? null
      : html`<details><summary>${edition.words.numbers}<span class="unseen">: ${parts.finding}</span></summary>${downloadButton(parts, edition)}${tables.map((one) => table(one.table, { caption: one.caption, label: edition.words.tableOf(tables.length > 1 ? `${parts.finding}, ${one.caption}` : parts.finding) }))}</details>`
  }</figure>`;
}

/** Takes the tables along as a file; a page without its script can't, and doesn't show it. */
function downloadButton({ id, finding }: Figure, { words }: Edition): Markup {
  return html`<button type="button" class="csv" data-csv="${id}">${words.asCsv}<span class="unseen">: ${finding}</span></button>`;
}

function heading(parts: Figure): Markup {
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

/** A table that scrolls inside its own box on a narrow screen, reachable by keyboard. */
export function table(data: DataTable, style: TableStyle): Markup {
  const [corner, ...heads] = data.head;
  return scroll(
    style.label,
    html`<table class="${style.style ?? ''}">${style.caption ? html`<caption>${style.caption}</caption>` : null}<thead><tr><th scope="col">${corner}</th>${heads.map(
      (head) => html`<th scope="col">${head}</th>`,
    )}</tr></thead><tbody>${data.rows.map(
      ([name, ...cells]) =>
        html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
    )}</tbody></table>`,
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
