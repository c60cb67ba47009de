import { max, scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import { type Family, families } from '../findings/money.ts';
import { svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { type Drawn, rowMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Screen, type Told } from './plot.ts';

export interface MoneyBar {
  readonly name: string;
  readonly chosen: boolean;
  readonly total: number;
  readonly say: string;
  readonly parts: readonly { readonly family: Family; readonly amount: number }[];
}

/** A bar an option, cut by what the money is for. Amounts below zero (a bonus owed) are told in the table only. */
export function moneyStack(
  bars: readonly MoneyBar[],
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const rowHeight = phone ? 50 : 38;
  const left = phone
    ? 14
    : Math.min(270, Math.max(...bars.map((bar) => textWidth(bar.name, 12, bar.chosen))) + 16);
  const room = { width, height: bars.length * rowHeight + 56, top: 22, right: 66, bottom: 30, left };
  const x = scaleLinear()
    .domain([0, max(bars, (bar) => bar.total) || 1])
    .range([left, width - room.right]);
  const ticks = x.ticks(phone ? 3 : 6).map((at) => ({ at: x(at), label: format.shortMoney(at) }));
  const base = room.height - room.bottom;
  const marks = rowMarks(bars, room, rowHeight);
  return drawing(room, told, screen, marks, [
    axisTitle(left, 12, words.axes.costOfPeriod),
    ticks.map((tick) => svg`<path class="grid" d="M${tick.at},${room.top}V${base}"/>`),
    bars.map((bar, i) => {
      const y = room.top + i * rowHeight + (phone ? 20 : 8);
      const style = bar.chosen ? 'accented' : 'ink';
      const name = phone
        ? fittedText(bar.name, { x: 0, y: y - 5, width, style })
        : fittedText(bar.name, { x: 0, y: y + 15, width: left - 12, style });
      let from = 0;
      const parts = bar.parts
        .filter((part) => part.amount > 0)
        .map((part) => {
          const start = x(from);
          from += part.amount;
          return svg`<rect class="m${families.indexOf(part.family)} gap" x="${start}" y="${y}" width="${Math.max(0, x(from) - start)}" height="22"/>`;
        });
      return [
        name,
        parts,
        svg`<text class="${style}" x="${x(Math.max(from, 0)) + 8}" y="${y + 15}">${format.shortMoney(bar.total)}</text>`,
      ];
    }),
    bottomAxis(room, ticks, 44),
  ]);
}
