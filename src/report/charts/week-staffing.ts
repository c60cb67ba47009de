import { max, scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import type { WeekView } from '../findings/reading.ts';
import { svg } from '../markup/markup.ts';
import { columnMarks, type Drawn } from './marks.ts';
import { axisTitle, drawing, leftAxis, type Screen, stepArea, stepPath, type Told } from './plot.ts';

export interface WeekChart {
  readonly view: WeekView;
  readonly label: string;
  /** Weekday of the first interval, 0 Monday. */
  readonly firstWeekday: number;
  readonly intervalsPerDay: number;
  /** Scale shared with the other week. */
  readonly most: number;
  readonly height: number;
  /** Stretches of the same length in words, null where nobody is needed. */
  readonly says: readonly (string | null)[];
}

/** One week by interval: agents on duty as an area, agents required as a line; shortage in the alarm colour. */
export function weekStaffing(
  data: WeekChart,
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const room = {
    width,
    height: data.height,
    top: data.label === '' ? 18 : 24,
    right: 2,
    bottom: 24,
    left: 36,
  };
  const count = Math.max(1, data.view.staffed.length);
  const x = scaleLinear()
    .domain([0, count])
    .range([room.left, width - room.right]);
  const y = scaleLinear()
    .domain([0, Math.max(1, data.most)])
    .range([room.height - room.bottom, room.top])
    .nice(3);
  const days = Math.ceil(count / data.intervalsPerDay);
  const dayWidth = x(data.intervalsPerDay) - x(0);
  const dayMarks = Array.from({ length: days }, (_, d) => {
    const at = x(d * data.intervalsPerDay);
    const name = format.shortWeekday((data.firstWeekday + d) % 7);
    return svg`<path class="tick" d="M${at},${room.top}V${room.height - room.bottom + 6}"/><text class="mid" x="${at + dayWidth / 2}" y="${room.height - 6}">${name}</text>`;
  });
  const short = data.view.staffed.map((staffed, i) =>
    (data.view.required[i] ?? 0) > staffed ? (data.view.required[i] ?? 0) : 0,
  );
  const marks = columnMarks(data.says, room);
  return drawing(room, told, screen, marks, [
    svg`<text class="strong" x="0" y="12">${data.label}</text>`,
    axisTitle(width - room.right, 12, words.axes.agents, 'end'),
    leftAxis(
      room,
      y
        .ticks(3)
        .filter(Number.isInteger)
        .map((at) => ({ at: y(at), label: format.count(at) })),
    ),
    dayMarks,
    max(short) ? svg`<path class="f-alarm-wash" d="${stepArea(short, x, y)}"/>` : null,
    svg`<path class="f-wash" d="${stepArea(data.view.staffed, x, y)}"/>`,
    svg`<path class="line thin l-accent" d="${stepPath(data.view.staffed, x, y)}"/>`,
    svg`<path class="line thin l-ink" d="${stepPath(data.view.required, x, y)}"/>`,
    svg`<path class="axis" d="M${room.left},${room.height - room.bottom}H${width - room.right}"/>`,
  ]);
}
