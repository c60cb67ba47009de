import { scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { type Drawn, stretchMarks } from './marks.ts';
import { bottomAxis, dateTicks, drawing, leftAxis, stepPath, type Told } from './plot.ts';

export interface AgentsYear {
  readonly shown: readonly number[];
  readonly others: readonly (readonly number[])[];
  /** First day of each week, ISO. */
  readonly starts: readonly string[];
  readonly most: number;
  /** Each week in words. */
  readonly says: readonly string[];
}

/** So many weeks are read at once. */
const WEEKS = 4;

/** Mean agents on duty in open hours, by week; the other options thin behind. */
export function agentsYear(data: AgentsYear, told: Told, edition: Edition): Drawn {
  const { format } = edition;
  const room = { width: 400, height: 170, top: 10, right: 4, bottom: 26, left: 36 };
  const x = scaleLinear()
    .domain([0, Math.max(1, data.starts.length)])
    .range([room.left, room.width - room.right]);
  const y = scaleLinear()
    .domain([0, Math.max(1, data.most)])
    .range([room.height - room.bottom, room.top])
    .nice(4);
  return drawing(room, told, 'both', stretchMarks(data.says, WEEKS, room), [
    leftAxis(
      room,
      y
        .ticks(4)
        .filter(Number.isInteger)
        .map((at) => ({ at: y(at), label: format.count(at) })),
    ),
    data.others.map((other) => svg`<path class="line thin l-ghost" d="${stepPath(other, x, y)}"/>`),
    svg`<path class="line l-accent" d="${stepPath(data.shown, x, y)}"/>`,
    bottomAxis(room, dateTicks(data.starts, x, edition), 30),
  ]);
}
