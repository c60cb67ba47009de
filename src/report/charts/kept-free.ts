import { scaleLinear } from 'd3';
import type { Format } from '../format.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { fittedText } from './fit.ts';
import { placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, linePath, type Told, twice } from './plot.ts';

export interface KeptFree {
  /** Numbers of agents kept free, from none on. */
  readonly counts: readonly number[];
  /** By queue the service at each number, shares 0…1; null where nothing was offered. */
  readonly queues: readonly {
    readonly name: string;
    readonly isProtected: boolean;
    readonly service: readonly (number | null)[];
  }[];
  /** The number that was chosen; null when none was. */
  readonly chosen: number | null;
  readonly axis: string;
  /** Each number kept free, in words. */
  readonly says: readonly string[];
}

/** Names at the right need so much between them. */
const LINE = 15;

/** Service by the number kept free, a line a queue: the protected in the accent, who pays for it dashed. */
export function keptFree(data: KeptFree, told: Told, format: Format): Markup {
  return twice((width, screen) => {
    const phone = screen === 'narrow';
    const room = {
      width,
      height: phone ? 260 : 280,
      top: 30,
      right: phone ? 104 : 200,
      bottom: 34,
      left: 46,
    };
    const levels = data.queues.flatMap(({ service }) => service.flatMap((level) => level ?? []));
    const x = scaleLinear()
      .domain([Math.min(...data.counts), Math.max(1, ...data.counts)])
      .range([room.left + 8, width - room.right - 8]);
    const y = scaleLinear()
      .domain([Math.max(0, Math.min(0.9, ...levels) - 0.02), 1])
      .range([room.height - room.bottom, room.top])
      .nice(5);
    const ends = labelPlaces(
      data.queues.map(({ service }) => y(service.findLast((level) => level !== null) ?? 0)),
      room.top,
      room.height - room.bottom,
    );
    const places = data.counts.map((count) => x(count));
    return drawing(room, told, screen, placeMarks(data.says, places, room), [
      axisTitle(0, 10, data.axis),
      leftAxis(
        room,
        y.ticks(5).map((at) => ({ at: y(at), label: format.percent(at) })),
      ),
      data.chosen === null || !data.counts.includes(data.chosen)
        ? null
        : svg`<path class="line thin l-quiet" d="M${x(data.chosen)},${room.top}V${room.height - room.bottom}"/>`,
      data.queues.map(({ name, isProtected, service }, q) => {
        const points = service.flatMap((level, n) =>
          level === null ? [] : [[x(data.counts[n]), y(level)] as const],
        );
        const [tone, style] = isProtected ? ['accent', 'accented'] : ['quiet', ''];
        const label = fittedText(name, {
          x: width - room.right + 8,
          y: ends[q] + 4,
          width: room.right - 10,
          style,
        });
        return svg`<g><path class="line ${isProtected ? '' : 'dash'} l-${tone}" d="${linePath(points)}"/>${points.map(([cx, cy]) => svg`<circle class="f-${tone}" cx="${cx}" cy="${cy}" r="3.5"/>`)}${label}</g>`;
      }),
      bottomAxis(
        room,
        data.counts.map((count) => ({ at: x(count), label: format.count(count) })),
        24,
      ),
    ]);
  });
}

/** Heights of labels near their lines, none over another. */
function labelPlaces(wanted: readonly number[], top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const places = [...wanted];
  order.forEach((i, n) => {
    const above = n === 0 ? top - LINE : places[order[n - 1]];
    places[i] = Math.max(wanted[i], above + LINE);
  });
  // What was pushed below the chart is pushed up again, from the last on.
  let limit = bottom;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i], limit);
    limit = places[i] - LINE;
  }
  return places;
}
