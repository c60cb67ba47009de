import { scaleLinear } from 'd3';
import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, linePath, type Told } from './plot.ts';

export interface WaitCurve {
  readonly points: readonly { readonly seconds: number; readonly share: number }[];
}

export interface WaitsChart {
  readonly shown: WaitCurve;
  /** The other options, thin, for comparison. */
  readonly others: readonly WaitCurve[];
  /** Seconds of the contract; null when there is no target. */
  readonly threshold: number | null;
  /** Share of the answered who waited no longer than so many seconds. */
  readonly answered: (seconds: number) => number | null;
  readonly longest: number;
  /** Lowest share on the axis. */
  readonly from: number;
}

/** Share of the answered who waited no longer than so many seconds. */
export function waitsChart(data: WaitsChart, told: Told, edition: Edition): Drawn {
  const { format, words } = edition;
  const room = { width: 400, height: 170, top: 24, right: 14, bottom: 26, left: 40 };
  const x = scaleLinear()
    .domain([0, Math.max(1, data.longest)])
    .range([room.left, room.width - room.right]);
  const y = scaleLinear()
    .domain([data.from, 1])
    .range([room.height - room.bottom, room.top]);
  const path = (curve: WaitCurve) =>
    linePath(
      curve.points
        .filter((point) => point.seconds <= data.longest)
        .map((point) => [x(point.seconds), y(point.share)]),
    );
  const threshold =
    data.threshold === null || data.threshold > data.longest
      ? null
      : svg`<path class="line thin dash l-quiet" d="M${x(data.threshold)},${room.top}V${room.height - room.bottom}"/>`;
  const within = data.threshold === null ? null : data.answered(data.threshold);
  const mark =
    data.threshold === null || within === null || data.threshold > data.longest
      ? null
      : svg`<circle class="f-accent" cx="${x(data.threshold)}" cy="${y(within)}" r="4"/><text class="strong halo" x="${x(data.threshold) + 9}" y="${y(within) + 18}">${words.waits.mark(format.percent(within, 1), format.seconds(data.threshold))}</text>`;
  const ticks = timeTicks(data.longest);
  const says = ticks.map((at) =>
    words.waits.mark(format.percent(data.answered(at) ?? 0, 1), format.seconds(at)),
  );
  const places = ticks.map((at) => x(at));
  return drawing(room, told, 'both', placeMarks(says, places, room), [
    axisTitle(0, 12, words.axes.answeredWithin),
    leftAxis(
      room,
      [0, 0.25, 0.5, 0.75, 0.8, 0.85, 0.9, 0.95, 1]
        .filter((at) => at >= data.from && (data.from >= 0.75 || at % 0.25 === 0))
        .map((at) => ({ at: y(at), label: format.percent(at) })),
    ),
    threshold,
    data.others.map((curve) => svg`<path class="line thin l-ghost" d="${path(curve)}"/>`),
    svg`<path class="line l-accent" d="${path(data.shown)}"/>`,
    mark,
    bottomAxis(
      room,
      ticks.map((at) => ({ at: x(at), label: format.seconds(at) })),
      40,
    ),
  ]);
}

const timeSteps = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 43_200, 86_400];

/** Multiples of a step that a clock knows, at most six of them. */
function timeTicks(longest: number): number[] {
  const step = timeSteps.find((one) => longest / one <= 6) ?? Math.ceil(longest / 6);
  return Array.from({ length: Math.floor(longest / step) + 1 }, (_, i) => i * step);
}
