import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { columnMarks, type Drawn } from './marks.ts';
import { bottomAxis, drawing, type Screen, type Told } from './plot.ts';
import { runsOf } from './runs.ts';

export interface SeasonRow {
  readonly name: string;
  readonly colour: number;
  /** Each week over the client's own average week; null when it has no contacts at all. */
  readonly ratios: readonly number[] | null;
}

/** Upper bounds of the steps of `seasonStep`. */
export const seasonBounds = [0.8, 1.1, 1.4, 1.8, 2.5] as const;

export function seasonStep(ratio: number): number {
  const found = seasonBounds.findIndex((bound) => ratio < bound);
  return found < 0 ? seasonBounds.length : found;
}

/** A row a client, a cell a week, darker the busier against the client's own average: where seasons collide; `says` tells each week. */
export function seasonStrip(
  rows: readonly SeasonRow[],
  starts: readonly string[],
  says: readonly string[],
  peak: number,
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const phone = screen === 'narrow';
  const rowHeight = phone ? 38 : 24;
  const left = phone
    ? 0
    : Math.min(220, Math.max(...rows.map((row, i) => textWidth(row.name, 12, i === 0))) + 30);
  const room = { width, height: rows.length * rowHeight + 34, top: 6, right: 2, bottom: 26, left };
  const step = (width - left - room.right) / Math.max(1, starts.length);
  const barHeight = rowHeight - (phone ? 20 : 3);
  const drawn = rows.map((row, i) => {
    const y = room.top + i * rowHeight + (phone ? 18 : 0);
    const label = fittedText(row.name, {
      x: phone ? 14 : 14,
      y: phone ? y - 4 : y + 15,
      width: phone ? width - 16 : left - 22,
      style: i === 0 ? 'strong halo' : 'ink halo',
    });
    const swatch = svg`<rect class="c${row.colour}" x="0" y="${phone ? y - 13 : y + 6}" width="9" height="9"/>`;
    const runs = runsOf((row.ratios ?? []).map(seasonStep));
    const paths = [0, 1, 2, 3, 4, 5].map((level) => {
      const d = runs
        .filter((run) => run.step === level)
        .map(
          ({ first, count }) =>
            `M${round(left + first * step)},${y + 1}h${round(count * step)}v${barHeight}h${round(-count * step)}z`,
        )
        .join('');
      return d === '' ? null : svg`<path class="s${level}" d="${d}"/>`;
    });
    const between = starts.map((_, w) => `M${round(left + w * step)},${y + 1}v${barHeight}`).join('');
    return { labels: [swatch, label], paths: [paths, svg`<path class="gap" d="${between}"/>`] };
  });
  const ticks = starts.flatMap((start, w) =>
    w > 0 && starts[w - 1].slice(0, 7) !== start.slice(0, 7)
      ? [{ at: left + w * step, label: edition.format.shortMonth(start.slice(0, 7)) }]
      : [],
  );
  const frame =
    peak < 0
      ? null
      : svg`<rect class="f-none l-ink" stroke-width="1.5" x="${left + peak * step - 1}" y="${room.top - 2}" width="${step + 1}" height="${rows.length * rowHeight + 2}"/>`;
  return drawing(room, told, screen, columnMarks(says, room), [
    drawn.map((row) => row.paths),
    frame,
    drawn.map((row) => row.labels),
    bottomAxis(room, ticks, 26),
  ]);
}

const round = (value: number) => Math.round(value * 10) / 10;
