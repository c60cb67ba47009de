import { max, scaleLinear } from 'd3';
import type { BreakEvenByHand } from '../../study/comparison.ts';
import type { Edition } from '../edition.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { textWidth } from './fit.ts';
import { type Drawn, placeMarks } from './marks.ts';
import {
  axisTitle,
  bottomAxis,
  drawing,
  leftAxis,
  linePath,
  type Room,
  type Screen,
  type Told,
} from './plot.ts';

const MOST_MARKS = 25;

/**
 * Cost of the hour and of the unit over the year's volume, with their crossings and this client's place; `says` tells
 * each point of the curves in words.
 */
export function breakEvenChart(
  data: BreakEvenByHand,
  says: readonly string[],
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const room = { width, height: phone ? 290 : 340, top: 26, right: phone ? 14 : 150, bottom: 44, left: 58 };
  const x = scaleLinear()
    .domain([0, max([...data.curve.map((point) => point.contacts), data.position]) || 1])
    .range([room.left, width - room.right]);
  const y = scaleLinear()
    .domain([0, max(data.curve, (point) => Math.max(point.hourly, point.unit)) || 1])
    .range([room.height - room.bottom, room.top])
    .nice(5);
  const base = room.height - room.bottom;
  const hourly = linePath(data.curve.map((point) => [x(point.contacts), y(point.hourly)]));
  const unit = linePath(data.curve.map((point) => [x(point.contacts), y(point.unit)]));
  const at = x(data.position);
  const toLeft = at + textWidth(words.breakEven.here(format.count(data.position))) > width - 8;
  // The curve has more points than anybody walks through; the table has each of them.
  const every = Math.ceil(data.curve.length / MOST_MARKS);
  const read = [...data.curve.keys()].filter((point) => point % every === 0);
  const places = read.map((point) => x(data.curve[point]!.contacts));
  const volumes = x.ticks(phone ? 4 : 7).map((value) => ({ at: x(value), label: format.shortCount(value) }));
  const marks = placeMarks(
    read.map((point) => says[point]!),
    places,
    room,
  );
  return drawing(room, told, screen, marks, [
    axisTitle(0, 12, words.axes.costAYear),
    leftAxis(
      room,
      y.ticks(5).map((value) => ({ at: y(value), label: format.shortMoney(value) })),
    ),
    svg`<path class="line thin dash l-quiet" d="M${at},${room.top}V${base}"/>`,
    svg`<path class="line l-ink" d="${hourly}"/><path class="line l-accent" d="${unit}"/>`,
    [costAt(data, data.position, 'hourly'), costAt(data, data.position, 'unit')].map(
      (cost, i) =>
        svg`<circle class="${i === 0 ? 'f-ink' : 'f-accent'}" cx="${at}" cy="${y(cost)}" r="4.5"/>`,
    ),
    crossingMarks(data, x, y, room, edition),
    svg`<text class="strong halo ${toLeft ? 'end' : ''}" x="${at + (toLeft ? -6 : 6)}" y="${base - 10}">${words.breakEven.here(format.count(data.position))}</text>`,
    phone ? null : curveNames(data, x, y, words),
    bottomAxis(room, volumes, Math.max(36, ...volumes.map(({ label }) => textWidth(label) + 4))),
    svg`<text class="end" x="${width - room.right}" y="${room.height - 6}">${words.axes.contactsAYear}</text>`,
  ]);
}

/** Every crossing is marked; those too near for a label each share one, from the first to the last. */
function crossingMarks(
  data: BreakEvenByHand,
  x: (value: number) => number,
  y: (value: number) => number,
  room: Room,
  { format, words }: Edition,
): Markup[] {
  const labelOf = (from: number, to: number) => {
    const [low, high] = [format.roughCount(from), format.roughCount(to)];
    return low === high ? words.breakEven.crossing(low) : words.breakEven.crossings(low, high);
  };
  const together: number[][] = [];
  for (const crossing of data.crossings) {
    const last = together.at(-1);
    const apart = last === undefined ? 0 : x(crossing) - x(last.at(-1)!);
    if (last === undefined || apart > textWidth(labelOf(last[0]!, crossing)) + 20) together.push([crossing]);
    else last.push(crossing);
  }
  return together.map((crossings) => {
    const [first, last] = [crossings[0]!, crossings.at(-1)!];
    const label = labelOf(first, last);
    const height = y(costAt(data, first, 'unit'));
    const isLeft = x(first) - textWidth(label) - 10 > room.left;
    const dots = crossings.map(
      (crossing) =>
        svg`<circle class="f-page l-ink" stroke-width="2" cx="${x(crossing)}" cy="${y(costAt(data, crossing, 'unit'))}" r="5"/>`,
    );
    // Where there is no room before it, the label stands above both curves.
    const top = room.top + 12;
    return isLeft
      ? svg`${dots}<text class="strong halo end" x="${x(first) - 10}" y="${height - 8}">${label}</text>`
      : svg`<path class="tick" d="M${x(first)},${top + 6}V${height - 6}"/>${dots}<text class="strong halo" x="${x(first)}" y="${top}">${label}</text>`;
  });
}

function curveNames(
  data: BreakEvenByHand,
  x: (value: number) => number,
  y: (value: number) => number,
  words: Edition['words'],
): Markup | null {
  const last = data.curve[data.curve.length - 1];
  if (last === undefined) return null;
  const [hour, unit] = [y(last.hourly), y(last.unit)];
  const apart = Math.abs(hour - unit) >= 16;
  const shift = apart ? 0 : hour < unit ? 8 : -8;
  const edge = x(last.contacts) + 8;
  return svg`<text class="strong" x="${edge}" y="${hour + 4 - shift}">${words.breakEven.byHour}</text><text class="accented" x="${edge}" y="${unit + 4 + shift}">${words.breakEven.byUnit(data.per)}</text>`;
}

/** Cost at a volume, read off a curve between its points. */
function costAt(data: BreakEvenByHand, contacts: number, by: 'hourly' | 'unit'): number {
  let before = data.curve[0];
  for (const point of data.curve) {
    if (point.contacts >= contacts) {
      const span = point.contacts - before.contacts;
      const part = span > 0 ? (contacts - before.contacts) / span : 0;
      return before[by] + part * (point[by] - before[by]);
    }
    before = point;
  }
  return before?.[by] ?? 0;
}
