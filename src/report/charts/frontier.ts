import { extent, mean, scaleLinear } from 'd3';
import type { Estimate } from '../../measures/types.ts';
import type { Edition } from '../edition.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, linePath, type Screen, type Told } from './plot.ts';

export interface FrontierLine {
  readonly name: string;
  readonly chosen: boolean;
  /** Which mark it has: its place in the scenario, so that it keeps it whatever is recommended. */
  readonly mark: number;
  readonly points: readonly {
    readonly cost: Estimate;
    readonly service: Estimate;
    readonly asWritten: boolean;
    readonly meets: boolean;
    /** The point in words. */
    readonly say: string;
  }[];
}

/**
 * What the buyer pays against the service that it gets, a line an option through its promises: the large mark is the
 * promise as written, hollow marks miss theirs, thin strokes are the 95 % intervals of both figures.
 */
export function frontierChart(
  lines: readonly FrontierLine[],
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const names = phone
    ? 0
    : Math.min(280, Math.max(...lines.map(({ name, chosen }) => textWidth(name, 12, chosen))) + 4);
  const height = phone ? 300 : 360;
  const [top, bottom] = [26, 44];
  const all = lines.flatMap(({ points }) => points);
  const y = scaleLinear()
    .domain(padded(all.flatMap(({ cost }) => [cost.low, cost.high])))
    .range([height - bottom, top]);
  const amounts = y.ticks(5).map((value) => ({ at: y(value), label: format.shortMoney(value) }));
  const left = Math.max(44, ...amounts.map(({ label }) => textWidth(label) + 8));
  const room = { width, height, top, right: phone ? 16 : names + 22, bottom, left };
  const [right, base] = [width - room.right, room.height - room.bottom];
  const x = scaleLinear()
    .domain(padded(all.flatMap(({ service }) => [service.low, service.high])))
    .range([room.left, right]);
  const tone = ({ chosen }: FrontierLine) => (chosen ? 'accent' : 'ink');
  const drawn = lines.map((line) => {
    const at = line.points.map(({ cost, service }): [number, number] => [x(service.mean), y(cost.mean)]);
    const spread = line.points
      .map(
        ({ cost, service }) =>
          `M${short(x(service.mean))},${short(y(cost.low))}V${short(y(cost.high))}M${short(x(service.low))},${short(y(cost.mean))}H${short(x(service.high))}`,
      )
      .join('');
    const dots = line.points.map(({ asWritten, meets }, i) => {
      const style = meets ? `f-${tone(line)} l-page` : `f-page l-${tone(line)}`;
      return svg`<path class="${style}" stroke-width="${meets ? 1 : 2}" d="${markPath(line.mark, at[i]![0], at[i]![1], asWritten ? 6.5 : 4)}"/>`;
    });
    return svg`<g><path class="line thin l-quiet" d="${spread}"/><path class="line l-${tone(line)}" d="${linePath(at)}"/>${dots}</g>`;
  });
  // Labels beside the ends of their lines, pushed apart where lines end together.
  const ends = lines
    .map((line) => ({ line, y: y(line.points.at(-1)!.cost.mean), x: x(line.points.at(-1)!.service.mean) }))
    .sort((a, b) => a.y - b.y);
  for (let i = 1; i < ends.length; i++) ends[i]!.y = Math.max(ends[i]!.y, ends[i - 1]!.y + 16);
  const over = Math.max(0, (ends.at(-1)?.y ?? 0) - base);
  const labels = phone
    ? null
    : ends.map(({ line, y: level }) =>
        fittedText(line.name, {
          x: right + 16,
          y: level - over + 4,
          width: names + 4,
          style: line.chosen ? 'accented' : 'ink',
        }),
      );
  const together = togetherOf(lines);
  const marks = placeMarks(
    together.map((group) => group.map(({ say }) => say).join('; ')),
    together.map((group) => mean(group, ({ service }) => x(service)) ?? room.left),
    room,
  );
  return drawing(room, told, screen, marks, [
    axisTitle(0, 12, words.decisions.frontier.cost),
    leftAxis(room, amounts),
    drawn,
    labels,
    bottomAxis(
      room,
      x.ticks(phone ? 4 : 8).map((share) => ({ at: x(share), label: format.briefPercent(share) })),
      44,
    ),
    svg`<text class="end" x="${right}" y="${room.height - 6}">${words.decisions.frontier.service}</text>`,
  ]);
}

/** An option's mark for a key, as large as the promise that is written. */
export function frontierMark(line: Pick<FrontierLine, 'mark' | 'chosen'>): Markup {
  return svg`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path class="${line.chosen ? 'f-accent' : 'f-ink'}" d="${markPath(line.mark, 7, 7, 5.5)}"/></svg>`;
}

/** Points nearer to each other than this part of the axis can't be pointed at apart. */
const TOGETHER = 0.03;

/**
 * Points from left to right, those at about the same service together, whichever lines they are on: neighbours on the
 * axis are neighbours for the arrow keys.
 */
function togetherOf(lines: readonly FrontierLine[]): { service: number; say: string }[][] {
  const points = lines
    .flatMap(({ name, points: own }) =>
      own.map(({ service, say }) => ({ service: service.mean, say: `${name}, ${say}` })),
    )
    .sort((a, b) => a.service - b.service);
  const span = (points.at(-1)?.service ?? 0) - (points[0]?.service ?? 0);
  const groups: (typeof points)[] = [];
  for (const point of points) {
    const last = groups.at(-1);
    if (last !== undefined && point.service - last[0]!.service <= TOGETHER * span) last.push(point);
    else groups.push([point]);
  }
  return groups;
}

/** From the least to the greatest, with a little room around. */
function padded(values: readonly number[]): [number, number] {
  const [low, high] = extent(values) as [number, number];
  const room = 0.05 * (high - low || Math.abs(high) || 1);
  return [low - room, high + room];
}

const short = (value: number) => String(Math.round(value * 10) / 10);

/** Disc, square, diamond, triangle: about the same area, told apart without colour. */
function markPath(mark: number, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number) => `${short(x + dx * r)},${short(y + dy * r)}`;
  switch (mark % 4) {
    case 0:
      return `M${at(-1, 0)}a${short(r)},${short(r)} 0 1 0 ${short(2 * r)},0a${short(r)},${short(r)} 0 1 0 ${short(-2 * r)},0Z`;
    case 1:
      return `M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`;
    case 2:
      return `M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}Z`;
    default:
      return `M${at(0, -1.2)}L${at(1.15, 0.85)}L${at(-1.15, 0.85)}Z`;
  }
}
