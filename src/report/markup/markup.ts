import { escapeText, isolateEnd, isolateStart } from './text.ts';

/** A piece of page that is already safe: only the two tags below make one. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: markup as it is, text escaped, numbers as coordinates, null as nothing. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** `html\`<p title="${text}">${text}</p>\``: attributes must be quoted. An isolated name in content becomes `<bdi>`. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return build(parts, pieces, true);
}

/** The same for SVG, where no `<bdi>` exists: names keep their isolating characters. */
export function svg(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return build(parts, pieces, false);
}

export const nothing = new Markup('');

function build(parts: TemplateStringsArray, pieces: readonly Piece[], content: boolean): Markup {
  let out = parts[0];
  let insideTag = endsInsideTag(parts[0], false);
  for (let i = 0; i < pieces.length; i++) {
    out += write(pieces[i], content && !insideTag) + parts[i + 1];
    insideTag = endsInsideTag(parts[i + 1], insideTag);
  }
  return new Markup(out);
}

function endsInsideTag(part: string, before: boolean): boolean {
  const open = part.lastIndexOf('<');
  const close = part.lastIndexOf('>');
  return open === close ? before : open > close;
}

function write(piece: Piece, asContent: boolean): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'number') return coordinate(piece);
  if (typeof piece === 'string') return asContent ? withBdi(escapeText(piece)) : escapeText(piece);
  return piece.map((one) => write(one, asContent)).join('');
}

function withBdi(escaped: string): string {
  return escaped.replaceAll(isolateStart, '<bdi>').replaceAll(isolateEnd, '</bdi>');
}

/** A tenth of a pixel is enough for a chart. A coordinate that is not finite is a bug of the chart. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A chart has the coordinate ${value}.`);
  return String(Math.round(value * 10) / 10 + 0);
}

/**
 * Code of ours inside a script element. What would end the element or open a comment in it is split, which inside
 * strings and regular expressions, the only places where code has such text, means the same.
 */
export function inlineScript(code: string): Markup {
  return new Markup(code.replace(/<(?=\/script|script|!--)/gi, '\\x3C').replace(/[\u2028\u2029]/g, ''));
}

/** A text for our script to read, which nothing runs or shows: base64 letters only, so that it can't end early. */
export function inert(id: string, text: string): Markup {
  if (!/^[A-Za-z0-9+/=]*$/.test(text)) throw new RangeError(`The text of ${id} is not base64.`);
  return html`<script type="text/plain" id="${id}">${new Markup(text)}</script>`;
}
