import { type Markup, svg } from '../markup/markup.ts';
import { isolateEnd, isolateStart } from '../markup/text.ts';

/**
 * Width of a text in pixels, estimated on the wide side (no font is measured: the page is made without a browser).
 * Wide scripts and emoji count one em.
 */
export function textWidth(text: string, size = 12, bold = false): number {
  let ems = 0;
  for (const character of text) ems += emOf(character);
  return ems * size * (bold ? 1.13 : 1);
}

function emOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code === 0x2068 || code === 0x2069 || code === 0x200d || code === 0xfe0f) return 0;
  if (code > 0x1100) return code >= 0x2010 && code <= 0x20bf ? 0.65 : 1.1;
  if (/[iljtf.,:;|!' ]/.test(character)) return 0.34;
  if (/[mwMW@%]/.test(character)) return 0.98;
  if (/\p{Lu}/u.test(character)) return 0.75;
  return 0.63;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of it as fits with an ellipsis; whole graphemes, isolates kept in balance. */
export function shorten(text: string, width: number, size = 12, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const bare = text.replaceAll(isolateStart, '').replaceAll(isolateEnd, '');
  const room = width - textWidth('…', size, bold);
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(bare)) {
    used += textWidth(segment, size, bold);
    if (used > room) break;
    kept += segment;
  }
  return `${isolateStart}${kept.trimEnd()}${isolateEnd}…`;
}

/** A text shortened to fit, with the whole of it to read by hovering. */
export function fittedText(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly style?: string },
): Markup {
  const bold = /strong|accented/.test(at.style ?? '');
  const short = shorten(text, at.width, 12, bold);
  const title = short === text ? null : svg`<title>${text}</title>`;
  return svg`<text x="${at.x}" y="${at.y}" class="${at.style ?? ''}">${short}${title}</text>`;
}
