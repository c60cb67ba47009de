import type { Edition } from '../edition.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { columnMarks, type Drawn } from './marks.ts';
import { drawing, type Told } from './plot.ts';
import { runsOf } from './runs.ts';

/** Distances from the target, in shares, at which the colour changes; four steps below, four above. */
export const heatBounds = [-0.2, -0.1, -0.05, 0, 0.05, 0.1, 0.15] as const;

export function heatStep(level: number, target: number): number {
  const distance = level - target;
  const found = heatBounds.findIndex((bound) => distance < bound);
  return found < 0 ? heatBounds.length : found;
}

export interface HeatMap {
  /** By weekday, Monday first, then by interval of the day. */
  readonly heat: readonly (readonly (number | null)[])[];
  readonly target: number;
  /** Intervals to show, both included. */
  readonly first: number;
  readonly last: number;
  readonly intervalSeconds: number;
  /** Each interval that is shown, in words: all its weekdays. */
  readonly says: readonly string[];
}

/** Weekday by time of day; blue holds the target, orange misses it. One path a colour keeps the page small. */
export function heatMap(data: HeatMap, told: Told, edition: Edition): Drawn {
  const { format } = edition;
  const width = 400;
  const rowHeight = 20;
  const rows = data.heat.length;
  const room = { width, height: rows * rowHeight + 24, top: 0, right: 0, bottom: 24, left: 36 };
  const count = data.last - data.first + 1;
  const cell = (width - room.left) / count;
  const paths = Array.from({ length: 8 }, () => '');
  let closed = '';
  data.heat.forEach((day, d) => {
    const steps = Array.from({ length: count }, (_, i) => {
      const level = day[data.first + i] ?? null;
      return level === null ? null : heatStep(level, data.target);
    });
    for (const { first, count: long, step } of runsOf(steps)) {
      const box = `M${round(room.left + first * cell)},${d * rowHeight}h${round(long * cell)}v${rowHeight - 1}h${round(-long * cell)}z`;
      if (step === null) closed += box;
      else paths[step] += box;
    }
  });
  const between = Array.from(
    { length: count - 1 },
    (_, i) => `M${round(room.left + (i + 1) * cell)},0v${rows * rowHeight}`,
  ).join('');
  const perHour = 3600 / data.intervalSeconds;
  const every = count / perHour > 14 ? 4 : 2;
  const hours: Markup[] = [];
  for (let i = data.first; i <= data.last + 1; i++) {
    const minute = (i * data.intervalSeconds) / 60;
    if (minute % (60 * every) !== 0) continue;
    const at = room.left + (i - data.first) * cell;
    const side = at > width - 16 ? 'end' : 'mid';
    hours.push(
      svg`<path class="tick" d="M${at},${rows * rowHeight}v4"/><text class="small ${side}" x="${at}" y="${rows * rowHeight + 17}">${format.clock(minute)}</text>`,
    );
  }
  return drawing(room, told, 'both', columnMarks(data.says, room), [
    closed === '' ? null : svg`<path class="closed" d="${closed}"/>`,
    paths.map((d, step) => (d === '' ? null : svg`<path class="d${step}" d="${d}"/>`)),
    svg`<path class="gap" d="${between}"/>`,
    data.heat.map(
      (_, d) => svg`<text class="small" x="0" y="${d * rowHeight + 14}">${format.shortWeekday(d)}</text>`,
    ),
    hours,
  ]);
}

const round = (value: number) => Math.round(value * 100) / 100;
