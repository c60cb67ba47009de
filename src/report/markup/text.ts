/**
 * Text that a person wrote (names, sources, warnings) made harmless without losing what it says.
 * Everything in the page passes through `escapeText`; every name also through `isolate`.
 */

/** First strong isolate and its end: what stands between can't change the direction of its surroundings. */
export const isolateStart = '\u2068';
export const isolateEnd = '\u2069';
const replacement = '\uFFFD';

/**
 * Control characters and lone surrogates become U+FFFD, line and paragraph separators a space, and the
 * directional overrides and isolates that could reorder the rest of a line disappear. Letters, emoji with their
 * joiners, and right-to-left script stay as they are.
 */
export function clean(text: string): string {
  let out = '';
  for (const character of text) out += harmless(character, character.codePointAt(0) as number);
  return out;
}

function harmless(character: string, code: number): string {
  if (code === 0x09 || code === 0x0a || code === 0x0d) return ' ';
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return replacement;
  if (code === 0x2028 || code === 0x2029) return ' ';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return '';
  if (code >= 0xd800 && code <= 0xdfff) return replacement;
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return replacement;
  return character;
}

/** A name ready to stand in a sentence of any direction. */
export function isolate(name: string): string {
  return isolateStart + clean(name) + isolateEnd;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** The one escape function: valid in element content and in a quoted attribute, in HTML and in SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => entities[character]);
}
