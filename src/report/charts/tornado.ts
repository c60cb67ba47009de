import { extent, scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { type Drawn, rowMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Screen, type Told } from './plot.ts';

export interface TornadoRow {
  readonly name: string;
  readonly say: string;
  /** The saving at the low and the high end, and these ends as people read them. */
  readonly low: { readonly saving: number; readonly label: string };
  readonly high: { readonly saving: number; readonly label: string };
}

/** One bar an assumption, from the saving at its low end to that at its high end; the line is the scenario as written. */
export function tornado(
  rows: readonly TornadoRow[],
  saving: number,
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const rowHeight = phone ? 46 : 30;
  const ends =
    Math.max(...rows.flatMap(({ low, high }) => [textWidth(low.label, 11), textWidth(high.label, 11)])) + 10;
  const left = phone ? 0 : Math.min(230, Math.max(...rows.map(({ name }) => textWidth(name))) + 16);
  const room = { width, height: rows.length * rowHeight + 62, top: 30, right: 8, bottom: 32, left };
  const base = room.height - room.bottom;
  const all = [saving, 0, ...rows.flatMap(({ low, high }) => [low.saving, high.saving])];
  const [least, most] = extent(all) as [number, number];
  const x = scaleLinear()
    .domain([least, most === least ? least + 1 : most])
    .range([left + ends, width - room.right - ends]);
  const ticks = x.ticks(phone ? 3 : 6).map((at) => ({ at: x(at), label: format.shortMoney(at) }));
  const [zero, here] = [x(0), x(saving)];
  const bars = rows.map(({ name, low, high }, i) => {
    const top = room.top + i * rowHeight + (phone ? 20 : 5);
    const middle = top + 14;
    const [from, to] = low.saving <= high.saving ? [low, high] : [high, low];
    const part = (end: typeof low) => {
      const [start, stop] = [Math.min(here, x(end.saving)), Math.max(here, x(end.saving))];
      return svg`<path class="${end === low ? 'd5' : 'd6'}" d="M${start},${top}H${stop}v20H${start}Z"/>`;
    };
    const title = phone
      ? fittedText(name, { x: 0, y: top - 6, width: width - 4, style: 'ink' })
      : fittedText(name, { x: 0, y: middle, width: left - 12, style: 'ink' });
    return svg`<g>${title}${part(low)}${part(high)}<text class="small end" x="${x(Math.min(from.saving, saving)) - 5}" y="${middle}">${from.label}</text><text class="small" x="${x(Math.max(to.saving, saving)) + 5}" y="${middle}">${to.label}</text></g>`;
  });
  const turns = least < 0;
  const marks = rowMarks(rows, room, rowHeight);
  return drawing(room, told, screen, marks, [
    axisTitle(left, 12, words.decisions.tornado.saving),
    ticks.map((tick) => svg`<path class="grid" d="M${tick.at},${room.top}V${base}"/>`),
    bars,
    svg`<path class="line thin l-ink" d="M${here},${room.top - 6}V${base}"/>`,
    turns
      ? svg`<path class="line l-alarm dash" d="M${zero},${room.top - 6}V${base}"/><text class="alarmed halo end" x="${zero - 4}" y="${room.top - 8}">${words.decisions.tornado.flips}</text>`
      : null,
    svg`<text class="strong halo ${here > width / 2 ? 'end' : ''}" x="${here + (here > width / 2 ? 4 : -4)}" y="${room.top - 8}">${words.decisions.tornado.asWritten}</text>`,
    bottomAxis(room, ticks, 50),
  ]);
}
