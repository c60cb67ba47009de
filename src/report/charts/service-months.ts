import { scaleLinear, scalePoint } from 'd3';
import type { Estimate } from '../../measures/types.ts';
import type { Edition } from '../edition.ts';
import { holdsTarget } from '../findings/service.ts';
import { svg } from '../markup/markup.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { drawing, leftAxis, type Told } from './plot.ts';

export interface ServiceMonths {
  /** `2026-12` */
  readonly months: readonly string[];
  readonly levels: readonly (Estimate | null)[];
  readonly target: number | null;
  /** Lowest level on the axis, shared by all panels. */
  readonly from: number;
  /** Each month in words. */
  readonly says: readonly string[];
}

/** A dot a month with its 95 % interval; the line is the target, and months that miss it are hollow. */
export function serviceMonths(data: ServiceMonths, told: Told, edition: Edition): Drawn {
  const { format } = edition;
  const room = { width: 400, height: 170, top: 10, right: 8, bottom: 26, left: 40 };
  const y = scaleLinear()
    .domain([data.from, 1])
    .range([room.height - room.bottom, room.top]);
  const x = scalePoint<number>()
    .domain([...data.months.keys()])
    .range([room.left, room.width - room.right])
    .padding(0.6);
  const at = (month: number) => x(month) ?? room.left;
  const base = room.height - room.bottom;
  const target = data.target;
  const places = data.months.map((_, month) => at(month));
  return drawing(room, told, 'both', placeMarks(data.says, places, room), [
    leftAxis(
      room,
      y.ticks(4).map((value) => ({ at: y(value), label: format.percent(value) })),
    ),
    target === null
      ? null
      : svg`<path class="line thin l-ink" d="M${room.left},${y(target)}H${room.width - room.right}"/>`,
    data.levels.map((level, month) => {
      if (level === null) return null;
      const misses = target !== null && !holdsTarget(level.mean, target);
      const tone = misses ? 'alarm' : 'accent';
      const clip = (value: number) => y(Math.max(data.from, Math.min(1, value)));
      return svg`<g><path class="line l-${tone}" d="M${at(month)},${clip(level.low)}V${clip(level.high)}"/><circle class="${misses ? 'f-page' : 'f-accent'} l-${tone}" stroke-width="2" cx="${at(month)}" cy="${clip(level.mean)}" r="4"/></g>`;
    }),
    svg`<path class="axis" d="M${room.left},${base}H${room.width - room.right}"/>`,
    data.months.map((month, i) =>
      data.months.length > 13 && i % Math.ceil(data.months.length / 12) !== 0
        ? null
        : svg`<text class="small mid" x="${at(i)}" y="${base + 17}">${format.shortMonth(month).slice(0, 3)}</text>`,
    ),
  ]);
}
