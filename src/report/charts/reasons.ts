import { scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { type Drawn, rowMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Screen, type Told } from './plot.ts';

/** One step of a sum: it begins where the step before ended. */
export interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** A sum rather than a part: it begins at nothing. */
  readonly total: boolean;
  readonly label: string;
}

/** A waterfall lying on its side, so that its words can be read: parts one below the other, and what they come to. */
export function reasons(
  steps: readonly Step[],
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const rowHeight = phone ? 38 : 26;
  const widest = Math.max(...steps.map(({ name }) => textWidth(name, 12, true)));
  const left = phone ? 4 : Math.min(330, widest + 18);
  const room = { width, height: steps.length * rowHeight + 50, top: 20, right: 52, bottom: 30, left };
  const most = Math.max(1, ...steps.map(({ from, to }) => Math.max(from, to)));
  const least = Math.min(0, ...steps.map(({ from, to }) => Math.min(from, to)));
  const x = scaleLinear()
    .domain([least, most])
    .range([left, width - room.right]);
  const ticks = x
    .ticks(phone ? 4 : 8)
    .filter(Number.isInteger)
    .map((at) => ({ at: x(at), label: format.count(at) }));
  const grid = ticks.map(
    ({ at }) => svg`<path class="grid" d="M${at},${room.top}V${room.height - room.bottom}"/>`,
  );
  const bars = steps.map(({ name, from, to, total, label }, i) => {
    const top = room.top + i * rowHeight + (phone ? 17 : 4);
    const middle = top + 9;
    const [begin, end] = [x(Math.min(from, to)), x(Math.max(from, to))];
    const tone = total ? 'f-accent' : to < from ? 'f-wash' : 'f-ghost';
    const style = total ? 'strong' : 'ink';
    const text = phone
      ? fittedText(name, { x: left, y: top - 4, width: width - left - 4, style })
      : fittedText(name, { x: 0, y: middle + 4, width: left - 14, style });
    const next = steps[i + 1];
    const joint =
      next === undefined || next.total
        ? null
        : svg`<path class="tick" d="M${x(to)},${top + 18}V${top + rowHeight}"/>`;
    return svg`<g>${text}<rect class="${tone}" x="${begin}" y="${top}" width="${Math.max(1, end - begin)}" height="18"/>${joint}<text class="${style}" x="${end + 6}" y="${middle + 4}">${label}</text></g>`;
  });
  return drawing(
    room,
    told,
    screen,
    rowMarks(
      steps.map(({ name, label }) => ({ say: `${name}: ${label}` })),
      room,
      rowHeight,
    ),
    [axisTitle(left, 12, words.why.axis), grid, bottomAxis(room, ticks, 28), bars],
  );
}
