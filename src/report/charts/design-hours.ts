import type { Format } from '../format.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { rowMarks } from './marks.ts';
import { drawing, type Told, twice } from './plot.ts';

export interface DesignBar {
  readonly name: string;
  readonly hours: number;
  /** Part of the hours in which agents learn. */
  readonly learning: number;
  readonly chosen: boolean;
  readonly say: string;
}

const rowHeight = 44;

/** Paid hours of each design as a bar from zero, its name above it; what agents learn in is the dark end. */
export function designHours(bars: readonly DesignBar[], told: Told, format: Format): Markup {
  const most = Math.max(1, ...bars.map(({ hours }) => hours));
  return twice((width, screen) => {
    const room = { width, height: bars.length * rowHeight, top: 0, right: 64, bottom: 0, left: 0 };
    const x = (hours: number) => (hours / most) * (width - room.right);
    const marks = rowMarks(bars, room, rowHeight);
    return drawing(
      room,
      told,
      screen,
      marks,
      bars.map(({ name, hours, learning, chosen }, row) => {
        const y = row * rowHeight;
        const style = chosen ? 'accented' : 'ink';
        return svg`<text class="${style}" x="0" y="${y + 14}">${name}</text><path class="${chosen ? 'f-accent' : 'f-ghost'}" d="M0,${y + 20}h${x(hours - learning)}v14h${-x(hours - learning)}z"/><path class="f-ink" d="M${x(hours - learning)},${y + 20}h${x(learning)}v14h${-x(learning)}z"/><text class="${style}" x="${x(hours) + 6}" y="${y + 32}">${format.count(hours)}</text>`;
      }),
    );
  });
}
