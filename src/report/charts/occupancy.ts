import { scaleLinear } from 'd3';
import type { Estimate } from '../../measures/types.ts';
import type { Edition } from '../edition.ts';
import { sustainable } from '../findings/occupancy.ts';
import { svg } from '../markup/markup.ts';
import { fittedText } from './fit.ts';
import { type Drawn, rowMarks } from './marks.ts';
import { bottomAxis, drawing, type Told } from './plot.ts';

export interface OccupancyBar {
  readonly name: string;
  readonly occupancy: Estimate;
  /** Colours of the clients it serves. */
  readonly clients: readonly number[];
  readonly say: string;
}

/** A bar a pool, with the clients that it serves as dots; the shaded band is what agents can keep up. */
export function occupancyBars(bars: readonly OccupancyBar[], told: Told, edition: Edition): Drawn {
  const { format } = edition;
  const rowHeight = 30;
  const room = { width: 400, height: bars.length * rowHeight + 34, top: 4, right: 44, bottom: 28, left: 0 };
  const x = scaleLinear()
    .domain([0, 1])
    .range([room.left, room.width - room.right]);
  const base = room.height - room.bottom;
  const marks = rowMarks(bars, room, rowHeight);
  return drawing(room, told, 'both', marks, [
    svg`<rect class="f-band" x="${x(sustainable.low)}" y="0" width="${x(sustainable.high) - x(sustainable.low)}" height="${base}"/>`,
    bars.map((bar, i) => {
      const y = room.top + i * rowHeight;
      const level = Math.min(1, bar.occupancy.mean);
      const tone = bar.occupancy.mean > sustainable.high ? 'f-alarm' : 'f-quiet';
      const dots = bar.clients.map(
        (colour, c) => svg`<circle class="c${colour}" cx="${5 + c * 11}" cy="${y + 9}" r="4"/>`,
      );
      const indent = bar.clients.length * 11 + 4;
      return [
        dots,
        fittedText(bar.name, { x: indent, y: y + 13, width: room.width - room.right - indent, style: 'ink' }),
        svg`<rect class="${tone}" x="0" y="${y + 18}" width="${x(level)}" height="6"/><text class="ink" x="${room.width - room.right + 6}" y="${y + 25}">${format.percent(bar.occupancy.mean)}</text>`,
      ];
    }),
    bottomAxis(
      room,
      [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at: x(at), label: at === 0 ? '' : format.percent(at) })),
      30,
    ),
  ]);
}
