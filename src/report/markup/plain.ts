import { Markup, type Piece } from './markup.ts';
import { isolateEnd, isolateStart } from './text.ts';

/** The page's own markup back as text; what is escaped there is escaped anew wherever it goes. */
export function plainMarkup(markup: string): string {
  return markup
    .replaceAll('<bdi>', isolateStart)
    .replaceAll('</bdi>', isolateEnd)
    .replace(/\s*<small>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#96;/g, '`')
    .replace(/&amp;/g, '&');
}

/** What a piece says, without its markup; names stay isolated. */
export function plain(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return plainMarkup(piece.text);
  return typeof piece === 'object' ? piece.map(plain).join('') : String(piece);
}
