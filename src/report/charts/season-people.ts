import { scaleLinear } from 'd3';
import type { Format } from '../format.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { textWidth } from './fit.ts';
import { columnMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, stepArea, stepPath, type Told, twice } from './plot.ts';

export interface SeasonPeople {
  /** By week: what the work needs and what the people are worth, counted as experienced people; and who is in training. */
  readonly needed: readonly number[];
  readonly effective: readonly number[];
  readonly training: readonly number[];
  /** Weeks by index in which training begins, and how many people begin. */
  readonly begins: readonly { readonly week: number; readonly people: number }[];
  /** What the weeks are called below the axis. */
  readonly weeks: readonly string[];
  readonly axis: string;
  /** Each week in words. */
  readonly says: readonly string[];
}

/** Need as an area, effective people as a line over it, those in training below, and each hire where it begins. */
export function seasonPeople(data: SeasonPeople, told: Told, format: Format): Markup {
  return twice((width, screen) => {
    const room = { width, height: 260, top: 34, right: 10, bottom: 28, left: 38 };
    const x = scaleLinear()
      .domain([0, Math.max(1, data.weeks.length)])
      .range([room.left, width - room.right]);
    const y = scaleLinear()
      .domain([0, Math.max(1, ...data.needed, ...data.effective, ...data.training)])
      .range([room.height - room.bottom, room.top])
      .nice(5);
    const ticks = data.weeks.map((label, w) => ({ at: x(w + 0.5), label }));
    const spacing = Math.max(38, ...ticks.map(({ label }) => textWidth(label) + 10));
    const hires = data.begins.map(
      ({ week }) => svg`<path class="tick" d="M${x(week)},${room.top - 10}V${room.height - room.bottom}"/>`,
    );
    const labels = apart(data.begins.map(({ week, people }) => ({ at: x(week), people }))).map(
      ({ at, people }) =>
        svg`<text class="accented small mid" x="${at}" y="${room.top - 13}">+${format.count(people)}</text>`,
    );
    return drawing(room, told, screen, columnMarks(data.says, room), [
      axisTitle(0, 10, data.axis),
      leftAxis(
        room,
        y
          .ticks(5)
          .filter(Number.isInteger)
          .map((at) => ({ at: y(at), label: format.count(at) })),
      ),
      svg`<path class="f-band" d="${stepArea(data.needed, x, y)}"/>`,
      hires,
      labels,
      svg`<path class="line dash thin l-quiet" d="${stepPath(data.training, x, y)}"/>`,
      svg`<path class="line l-accent" d="${stepPath(data.effective, x, y)}"/>`,
      bottomAxis(room, ticks, spacing),
    ]);
  });
}

/** Least pixels between two numbers above the chart. */
const LABEL_ROOM = 26;

/** Numbers that would touch as one sum, above the first of them. */
function apart(begins: readonly { at: number; people: number }[]): { at: number; people: number }[] {
  const kept: { at: number; people: number }[] = [];
  for (const { at, people } of begins) {
    const last = kept.at(-1);
    if (last !== undefined && at - last.at < LABEL_ROOM) last.people += people;
    else kept.push({ at, people });
  }
  return kept;
}
