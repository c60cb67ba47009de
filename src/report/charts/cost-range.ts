import { extent, scaleLinear } from 'd3';
import type { Estimate } from '../../measures/types.ts';
import type { Edition } from '../edition.ts';
import { svg } from '../markup/markup.ts';
import { fittedText, textWidth } from './fit.ts';
import { type Drawn, rowMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, type Screen, type Told } from './plot.ts';

export interface CostRow {
  readonly name: string;
  readonly cost: Estimate;
  /** What each single year of the simulation cost. */
  readonly bills: readonly number[];
  readonly meets: boolean;
  readonly chosen: boolean;
  readonly say: string;
}

/** Where the axis of these rows begins and ends: around what they cost, on both screens the same. */
export function costAxis(rows: readonly Pick<CostRow, 'cost' | 'bills'>[]): readonly [number, number] {
  const bounds = extent(
    rows.flatMap((row) => [row.cost.p10, row.cost.p90, row.cost.low, row.cost.high, ...row.bills]),
  );
  const [low, high] = [bounds[0] ?? 0, bounds[1] ?? 0];
  const spread = high - low || Math.abs(high) || 1;
  const [from, to] = scaleLinear()
    .domain([Math.max(0, low - spread * 0.06), high + spread * 0.02])
    .nice(6)
    .domain();
  return [from!, to!];
}

/**
 * One row an option: the dot is the expected cost, the thick line its 95 % interval, the thin one P10 to P90 of a
 * single year, and each year of the simulation has a stroke below. Options that miss the target have a hollow dot.
 */
export function costRange(
  rows: readonly CostRow[],
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const rowHeight = phone ? 46 : 34;
  const widest = Math.max(...rows.map((row) => textWidth(row.name, 12, row.chosen)));
  const left = phone ? 16 : Math.min(290, Math.max(120, widest + 16));
  const room = { width, height: rows.length * rowHeight + 54, top: 22, right: 84, bottom: 32, left };
  const x = scaleLinear()
    .domain(costAxis(rows))
    .range([left, width - room.right]);
  const ticks = x.ticks(phone ? 3 : 6).map((at) => ({ at: x(at), label: format.shortMoney(at) }));
  const grid = ticks.map(
    (tick) => svg`<path class="grid" d="M${tick.at},${room.top}V${room.height - room.bottom}"/>`,
  );
  const marks = rows.map((row, i) => {
    const y = room.top + i * rowHeight + (phone ? 32 : rowHeight / 2);
    const tone = row.chosen ? 'accent' : row.meets ? 'ink' : 'alarm';
    const label = row.chosen ? 'accented' : 'ink';
    const name = phone
      ? fittedText(row.name, { x: 0, y: y - 14, width: width - 4, style: label })
      : fittedText(row.name, { x: 0, y: y + 4, width: left - 14, style: label });
    const dot = row.meets ? `f-${tone}` : `f-page l-${tone}`;
    const years = row.bills.map((bill) => `M${x(bill)},${y + 8}v5`).join('');
    return svg`<g>${name}<path class="line thin l-quiet" d="${years}"/><path class="line thin l-${tone}" d="M${x(row.cost.p10)},${y}H${x(row.cost.p90)}M${x(row.cost.p10)},${y - 4}v8M${x(row.cost.p90)},${y - 4}v8"/><path class="line thick l-${tone}" d="M${x(row.cost.low)},${y}H${x(row.cost.high)}"/><circle class="${dot}" stroke-width="2" cx="${x(row.cost.mean)}" cy="${y}" r="5.5"/><text class="${label}" x="${width - room.right + 12}" y="${y + 4}">${format.shortMoney(row.cost.mean)}</text></g>`;
  });
  return drawing(room, told, screen, rowMarks(rows, room, rowHeight), [
    axisTitle(left, 12, words.axes.costOfPeriod),
    grid,
    bottomAxis(room, ticks, 44),
    marks,
  ]);
}
