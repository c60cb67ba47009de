import { type Markup, svg } from '../markup/markup.ts';

/** A small square in a chart's colour, for a key; says nothing to a screen reader. */
export function swatch(style: string): Markup {
  return svg`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect class="${style}" width="12" height="12"/></svg>`;
}

/** A short line in a chart's colour. */
export function lineSwatch(style: string): Markup {
  return svg`<svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true"><path class="line ${style}" d="M0,6H20"/></svg>`;
}

/** A horizontal bar in a table cell. */
export function cellBar(share: number, style: string): Markup {
  const width = Math.max(0, Math.min(1, share)) * 96;
  return svg`<svg class="cellbar" width="96" height="6" viewBox="0 0 96 6" aria-hidden="true"><rect class="f-sunken" width="96" height="6"/><rect class="${style}" width="${width}" height="6"/></svg>`;
}
