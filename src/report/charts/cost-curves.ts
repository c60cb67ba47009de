import { scaleLinear } from 'd3';
import type { BreakEvenPoint, BreakEvenStudy } from '../../study/index.ts';
import type { Format } from '../format.ts';
import { svg } from '../markup/markup.ts';
import { placeText } from '../place.ts';
import { textWidth } from './fit.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, linePath, type Screen, type Told } from './plot.ts';

export interface CurveWords {
  readonly cost: string;
  readonly axis: string;
  readonly here: string;
}

/**
 * What the buyer pays under either option over the axis: lines through the places that were looked at, bands that are
 * the 95 % intervals of their means, a ring at every break-even, and a dashed line where the scenario stands.
 * `says` tells each place in words.
 */
export function costCurves(
  study: BreakEvenStudy,
  says: readonly string[],
  told: Told,
  words: CurveWords,
  format: Format,
  width: number,
  screen: Screen,
): Drawn {
  const phone = screen === 'narrow';
  const room = { width, height: phone ? 300 : 360, top: 26, right: 14, bottom: 44, left: 56 };
  const [right, base] = [width - room.right, room.height - room.bottom];
  const { points, position, from, to, unit } = study;
  const x = scaleLinear()
    .domain([points[0].at, points[points.length - 1].at])
    .range([room.left, right]);
  const all = points.flatMap(({ first, second }) => [first.low, first.high, second.low, second.high]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const y = scaleLinear()
    .domain([Math.min(least, most - 1), most])
    .range([base, room.top])
    .nice(5);
  const curve = (option: 'first' | 'second', edge: 'mean' | 'low' | 'high', list = points) =>
    list.map((point): [number, number] => [x(point.at), y(point[option][edge])]);
  const band = (option: 'first' | 'second') =>
    `${linePath([...curve(option, 'high'), ...curve(option, 'low', [...points].reverse())])}Z`;
  const inside = position >= from && position <= to;
  const here = x(Math.min(Math.max(position, points[0].at), points[points.length - 1].at));
  const place = (at: number) => placeText(at, unit, format);
  const places = points.map(({ at }) => x(at));
  return drawing(room, told, screen, placeMarks(says, places, room), [
    axisTitle(0, 12, words.cost),
    leftAxis(
      room,
      y.ticks(5).map((value) => ({ at: y(value), label: format.shortMoney(value) })),
    ),
    svg`<path class="f-band" d="${band('first')}"/><path class="f-wash" d="${band('second')}"/>`,
    inside ? svg`<path class="line thin dash l-quiet" d="M${here},${room.top}V${base}"/>` : null,
    svg`<path class="line l-ink" d="${linePath(curve('first', 'mean'))}"/><path class="line l-accent" d="${linePath(curve('second', 'mean'))}"/>`,
    inside
      ? svg`<text class="halo ${sideOf(here, words.here, right)}" x="${here + (sideOf(here, words.here, right) === '' ? 6 : -6)}" y="${base - 8}">${words.here}</text>`
      : null,
    study.crossings.map(({ at }) => {
      const [cx, cy] = [x(at), y(costAt(points, at))];
      const side = sideOf(cx, place(at), right);
      return svg`<circle class="f-page l-ink" stroke-width="2" cx="${cx}" cy="${cy}" r="5"/><text class="strong halo ${side}" x="${cx + (side === '' ? 9 : -9)}" y="${Math.max(room.top + 10, cy - 10)}">${place(at)}</text>`;
    }),
    bottomAxis(
      room,
      ticksOf(points[0].at, points[points.length - 1].at, unit === 'seconds').map((at) => ({
        at: x(at),
        label: unit === 'contacts a year' ? format.shortCount(at) : place(at),
      })),
      phone ? 58 : 64,
    ),
    svg`<text class="end" x="${right}" y="${room.height - 6}">${words.axis}</text>`,
  ]);
}

/** A text to the right of a point, unless it would leave the drawing. */
function sideOf(at: number, text: string, right: number): '' | 'end' {
  return at + 9 + textWidth(text) > right ? 'end' : '';
}

/** Round places; of a time in whole and half minutes. */
function ticksOf(from: number, to: number, seconds: boolean): number[] {
  return scaleLinear()
    .domain(seconds ? [from / 30, to / 30] : [from, to])
    .ticks(8)
    .map((at) => (seconds ? at * 30 : at))
    .filter((at) => at >= from && at <= to);
}

/** The first option's cost on the straight line between the places beside. */
function costAt(points: readonly BreakEvenPoint[], at: number): number {
  let before = points[0];
  for (const point of points) {
    if (point.at >= at) {
      const span = point.at - before.at;
      const part = span > 0 ? (at - before.at) / span : 0;
      return before.first.mean + part * (point.first.mean - before.first.mean);
    }
    before = point;
  }
  return before.first.mean;
}
