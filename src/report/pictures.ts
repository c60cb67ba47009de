import { shorten, textWidth } from './charts/fit.ts';
import { Markup, svg } from './markup/markup.ts';
import { plainMarkup } from './markup/plain.ts';
import { light } from './style/palette.ts';
import { chartRules, tokens } from './style/sheet.ts';

/** One chart as a file of its own: its finding above, what the colours mean below. */
export interface Picture {
  /** Such as `costs`, or `heat-2` where a figure has several charts. */
  readonly name: string;
  /** A whole SVG document. */
  readonly svg: string;
}

/** Every chart of a page as a picture, in the order of the page; of the two drawings for two screens the wide one. */
export function picturesOf(page: string): readonly Picture[] {
  return [...page.matchAll(/<figure class="figure" id="fig-([^"]+)">([\s\S]*?)<\/figure>/g)].flatMap(
    ({ 1: name, 2: figure, index }) => {
      const shown = figure!.replace(/<div class="only-narrow">[\s\S]*?<\/div>/g, '');
      // On some pages the heading of the section is the finding, or the verdict above the chart.
      const section = page.slice(page.lastIndexOf('<section ', index), index);
      const finding = inner(HEADING, shown) || inner(HEADING, section) || inner(VERDICT, section);
      const charts = [...shown.matchAll(CHART)].filter(([, , , screen]) => screen !== ' narrow');
      return charts.map(([, title, say, , width, height, body], i) => ({
        name: charts.length === 1 ? name! : `${name}-${i + 1}`,
        svg: document({
          finding,
          panel: [title, say].flatMap((one) => (one ? [plainMarkup(one)] : [])).join(': '),
          width: Number(width),
          height: Number(height),
          body: new Markup(body!),
          key: keyOf(shown),
        }),
      }));
    },
  );
}

const HEADING = /<h[23] [^>]*>([\s\S]*?)<\/h[23]>/;
const VERDICT = /<p class="verdict"[^>]*>([\s\S]*?)\.?<\/p>/;

/** A chart with its panel's heading and sentence, where it stands in a panel. */
const CHART =
  /(?:<h4[^>]*>([\s\S]*?)<\/h4><p class="say">([\s\S]*?)<\/p>)?(?:<form[^>]*>)?<svg class="chart( wide| narrow)?" viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>([\s\S]*?)<\/svg>/g;

interface Parts {
  readonly finding: string;
  readonly panel: string;
  readonly width: number;
  readonly height: number;
  readonly body: Markup;
  readonly key: readonly (readonly [swatch: Markup, text: string])[];
}

const inner = (pattern: RegExp, text: string) => plainMarkup(pattern.exec(text)?.[1] ?? '');

function keyOf(figure: string): Parts['key'] {
  return [...figure.matchAll(/<li>(<svg[\s\S]*?<\/svg>)<span>([\s\S]*?)<\/span><\/li>/g)].map(
    ([, swatch, label]) => [new Markup(swatch!), plainMarkup(label!)],
  );
}

const EDGE = 16;
const LINE = 20;
const TITLE_SIZE = 15;

function document({ finding, panel, width, height, body, key }: Parts): string {
  const title = wrapped(finding, width, TITLE_SIZE);
  const below = EDGE + title.length * LINE + (panel === '' ? 0 : 18) + 8;
  const rows = keyRows(key, width);
  const all = { width: width + 2 * EDGE, height: below + height + rows.length * LINE + EDGE };
  const text = title.map(
    (line, i) => svg`<text class="title" x="${EDGE}" y="${EDGE + (i + 0.75) * LINE}">${line}</text>`,
  );
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${all.width}" height="${all.height}" viewBox="0 0 ${all.width} ${all.height}" role="img"><style>${new Markup(style)}</style><rect class="f-page" width="${all.width}" height="${all.height}"/>${text}${
    panel === '' ? null : svg`<text x="${EDGE}" y="${below - 12}">${shorten(panel, width, 12)}</text>`
  }<svg x="${EDGE}" y="${below}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="visible">${body}</svg>${rows.map(
    (row, i) =>
      row.map(
        ({ x, swatch, label }) =>
          svg`<g transform="translate(${EDGE + x} ${below + height + (i + 0.25) * LINE})">${swatch}<text x="26" y="10">${label}</text></g>`,
      ),
  )}</svg>\n`.text;
}

function keyRows(key: Parts['key'], width: number) {
  const rows: { x: number; swatch: Markup; label: string }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const [swatch, label] of key) {
    const room = 26 + textWidth(label) + 16;
    if (x + room > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ x, swatch, label });
    x += room;
  }
  return rows;
}

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, true) <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Programs that draw SVG know few custom properties, so each colour stands where it is used. */
const style = (() => {
  const colours = new Map(
    tokens(light)
      .split(';')
      .map((token) => token.split(':') as [string, string]),
  );
  const rules = chartRules
    .replace(/svg\.chart[^{]*\{[^}]*\}/g, '')
    .replace(/var\((--[\w]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor');
  return `text{font-family:"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"DejaVu Sans",sans-serif;font-size:12px}${rules}svg .title{fill:${light.ink};font-size:${TITLE_SIZE}px;font-weight:600}`;
})();
