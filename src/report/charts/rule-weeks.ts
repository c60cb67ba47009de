import type { Format } from '../format.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { columnMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Told, twice } from './plot.ts';

export interface RuleWeeks {
  readonly weeks: readonly string[];
  /** By week, then by hour from 0 to 23: share of open time with dedicated agents; null closed. */
  readonly dedicated: readonly (readonly (number | null)[])[];
  readonly axis: string;
  /** Each week in words. */
  readonly says: readonly string[];
}

/** Shares are told in so many steps of colour: days of a week. */
const STEPS = 7;
const ROW = 13;

/** Weeks from left to right, hours from above: the accent where agents are dedicated, fainter where on some days only. */
export function ruleWeeks({ weeks, dedicated, axis, says }: RuleWeeks, told: Told, format: Format): Markup {
  const isOpen = Array.from({ length: 24 }, (_, hour) => dedicated.some((week) => week[hour] !== null));
  const [first, last] = [Math.max(0, isOpen.indexOf(true)), Math.max(0, isOpen.lastIndexOf(true))];
  return twice((width, screen) => {
    const hours = last - first + 1;
    const room = { width, height: 18 + hours * ROW + 28, top: 18, right: 4, bottom: 28, left: 42 };
    const cell = (width - room.left - room.right) / Math.max(1, weeks.length);
    const gap = Math.min(0.7, cell / 6);
    const x = (week: number) => room.left + week * cell;
    const y = (hour: number) => room.top + (hour - first) * ROW;
    const paths = Array.from({ length: STEPS + 1 }, () => '');
    dedicated.forEach((week, w) => {
      week.forEach((share, hour) => {
        if (share === null) return;
        // Some days are never drawn as none, nor as all.
        const step =
          share === 0 || share === 1
            ? share * STEPS
            : Math.min(STEPS - 1, Math.max(1, Math.round(share * STEPS)));
        paths[step] += `M${short(x(w))},${y(hour)}h${short(cell - gap)}v${ROW - 1}h${short(gap - cell)}z`;
      });
    });
    const every = hours > 14 ? 4 : 2;
    const clock = Array.from({ length: hours + 1 }, (_, n) => first + n).filter((hour) => hour % every === 0);
    return drawing(room, told, screen, columnMarks(says, room), [
      axisTitle(0, 10, axis),
      clock.map(
        (hour) =>
          svg`<text class="small end" x="${room.left - 6}" y="${y(hour) + 4}">${format.clock(60 * hour)}</text>`,
      ),
      paths.map((d, step) =>
        d === ''
          ? null
          : step === 0
            ? svg`<path class="f-band" d="${d}"/>`
            : svg`<path class="f-accent" fill-opacity="${opacity(step)}" d="${d}"/>`,
      ),
      bottomAxis(
        room,
        weeks.map((label, w) => ({ at: x(w + 0.5), label: label.replace(/^\d+-/, '') })),
        38,
      ),
    ]);
  });
}

const opacity = (step: number): number => Math.round(30 + (70 * step) / STEPS) / 100;
const short = (value: number) => Math.round(value * 100) / 100;
