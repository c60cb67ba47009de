import type { Edition } from '../edition.ts';
import { type Markup, type Piece, svg } from '../markup/markup.ts';
import { textWidth } from './fit.ts';
import { type Drawn, type Marks, readable } from './marks.ts';
import type { Room, Screen, Told } from './room.ts';

export type { Room, Screen, Told } from './room.ts';

/** A chart and the marks that a pointer or the arrow keys read: no number may be had by the eye alone. */
export function drawing(room: Room, told: Told, screen: Screen, marks: Marks, body: Piece): Drawn {
  const style = screen === 'both' ? 'chart' : `chart ${screen}`;
  const chart = svg`<svg class="${style}" viewBox="0 0 ${room.width} ${room.height}" width="${room.width}" height="${room.height}" role="img" aria-labelledby="${told.titleId}"><desc>${told.description}</desc>${body}</svg>`;
  return { chart, room, told, marks };
}

/** One chart drawn for a wide screen and again for a phone, with its text at the same size. */
export function twice(draw: (width: number, screen: Screen) => Drawn): Markup {
  return readable([draw(860, 'wide'), draw(348, 'narrow')]);
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Horizontal grid lines with their labels at the left. */
export function leftAxis(room: Room, ticks: readonly Tick[]): Markup {
  const right = room.width - room.right;
  return svg`<g>${ticks.map(
    (tick) =>
      svg`<path class="grid" d="M${room.left},${tick.at}H${right}"/><text class="end" x="${room.left - 6}" y="${tick.at + 4}">${tick.label}</text>`,
  )}</g>`;
}

/** The base line with labels below: every one of them, or every second, third … until none touch. */
export function bottomAxis(room: Room, ticks: readonly Tick[], spacing: number): Markup {
  const y = room.height - room.bottom;
  let every = 1;
  while (ticks.some((tick, i) => i >= every && tick.at - ticks[i - every].at < spacing)) every++;
  const shown = ticks.filter((_, i) => i % every === 0);
  // The last one would be cut by the edge, or lie over what is beside the chart.
  const inside = ({ at, label }: Tick) => Math.min(at, room.width - textWidth(label) / 2);
  return svg`<g><path class="axis" d="M${room.left},${y}H${room.width - room.right}"/>${shown.map(
    (tick) =>
      svg`<path class="tick" d="M${tick.at},${y}v4"/><text class="mid" x="${inside(tick)}" y="${y + 17}">${tick.label}</text>`,
  )}</g>`;
}

/** Months by the first whole week of each; days where all weeks begin in one month. */
export function dateTicks(
  starts: readonly string[],
  at: (week: number) => number,
  { format }: Pick<Edition, 'format'>,
): Tick[] {
  const months = starts.flatMap((start, w) =>
    w > 0 && starts[w - 1]!.slice(0, 7) !== start.slice(0, 7)
      ? [{ at: at(w), label: format.shortMonth(start.slice(0, 7)) }]
      : [],
  );
  if (months.length > 0) return months;
  return starts.map((start, w) => ({ at: at(w), label: format.shortDate(start) }));
}

/** What an axis measures, above its upper end. */
export function axisTitle(x: number, y: number, text: string, style = ''): Markup {
  return svg`<text class="${style}" x="${x}" y="${y}">${text}</text>`;
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** A path that goes from step to step: value i holds from x(i) to x(i + 1). */
export function stepPath(
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let previous: number | null = null;
  values.forEach((value, i) => {
    if (value === previous) return;
    path += previous === null ? `M${short(x(i))},${short(y(value))}` : `H${short(x(i))}V${short(y(value))}`;
    previous = value;
  });
  return path === '' ? '' : `${path}H${short(x(values.length))}`;
}

/** The same, closed down to the base line. */
export function stepArea(
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  const line = stepPath(values, x, y);
  return line === '' ? '' : `${line}V${short(y(0))}H${short(x(0))}Z`;
}

/** A polyline through points. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)},${short(y)}`).join('');
}
