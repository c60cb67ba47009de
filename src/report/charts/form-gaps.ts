import { scaleLinear } from 'd3';
import type { Format } from '../format.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { rowMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Told, twice } from './plot.ts';

export interface FormGap {
  readonly name: string;
  /** What is paid more than under the cheapest form that meets the target, micro-euro, and its 95 % interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly meets: boolean;
  readonly chosen: boolean;
  readonly say: string;
}

const AT_RIGHT = 90;

/** One row a form: a dot at what it costs more than the cheapest, and its interval; hollow where it misses the target. */
export function formGaps(rows: readonly FormGap[], axis: string, told: Told, format: Format): Markup {
  return twice((width, screen) => {
    const phone = screen === 'narrow';
    const rowHeight = phone ? 44 : 32;
    const widest = Math.max(0, ...rows.map(({ name, chosen }) => textWidth(name, 12, chosen)));
    const left = phone ? 26 : Math.min(400, Math.max(120, widest + 16));
    const room = { width, height: rows.length * rowHeight + 54, top: 22, right: AT_RIGHT, bottom: 32, left };
    const bounds = rows.flatMap(({ low, high, mean }) => [low, high, mean]);
    const [least, most] = [Math.min(0, ...bounds), Math.max(1, ...bounds)];
    const edge = (most - least) / 25;
    const x = scaleLinear()
      .domain([least - edge, most + edge])
      .range([left, width - room.right]);
    const ticks = x.ticks(phone ? 3 : 6).map((at) => ({ at: x(at), label: format.shortMoney(at) }));
    const end = room.height - room.bottom;
    const marks = rowMarks(rows, room, rowHeight);
    return drawing(room, told, screen, marks, [
      axisTitle(left, 12, axis),
      ticks.map(({ at }) => svg`<path class="grid" d="M${at},${room.top}V${end}"/>`),
      // On a phone names stand across it.
      phone ? null : svg`<path class="axis" d="M${x(0)},${room.top}V${end}"/>`,
      bottomAxis(room, ticks, 48),
      rows.map(({ name, mean, low, high, meets, chosen }, row) => {
        const y = room.top + row * rowHeight + (phone ? 30 : rowHeight / 2);
        const tone = chosen ? 'accent' : meets ? 'ink' : 'alarm';
        const style = chosen ? 'accented' : 'ink';
        const label = phone
          ? fittedText(name, { x: 0, y: y - 13, width: width - 4, style })
          : fittedText(name, { x: 0, y: y + 4, width: left - 14, style });
        const said = chosen ? '' : `${mean > 0 ? '+' : ''}${format.shortMoney(mean)}`;
        return svg`<g>${label}<path class="line thick l-${tone}" d="M${x(low)},${y}H${x(high)}"/><circle class="${meets ? `f-${tone}` : `f-page l-${tone}`}" stroke-width="2" cx="${x(mean)}" cy="${y}" r="5.5"/><text class="${style}" x="${width - AT_RIGHT + 12}" y="${y + 4}">${said}</text></g>`;
      }),
    ]);
  });
}
