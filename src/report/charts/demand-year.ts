import { area, max, scaleLinear, stack } from 'd3';
import type { Edition } from '../edition.ts';
import { type Markup, svg } from '../markup/markup.ts';
import { shorten, textWidth } from './fit.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, dateTicks, drawing, leftAxis, type Screen, type Told } from './plot.ts';

export interface DemandBand {
  readonly name: string;
  /** Client colour 0…8. */
  readonly colour: number;
  /** Contacts in each week. */
  readonly values: readonly number[];
}

export interface DemandYear {
  /** Whether the first band is the focal client; without one the peak is that of all together. */
  readonly focused: boolean;
  /** The focal client first: it lies on the base line, where its shape can be read. */
  readonly bands: readonly DemandBand[];
  /** ISO date of each week's first day. */
  readonly starts: readonly string[];
  /** Each week in words. */
  readonly says: readonly string[];
  /** Week to mark, or -1. */
  readonly peak: number;
  readonly peakLabel: string;
  readonly events: readonly { readonly name: string; readonly date: string }[];
}

const weekMs = 7 * 86_400_000;

export function demandYear(
  data: DemandYear,
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const labels = phone
    ? 0
    : Math.min(230, Math.max(...data.bands.map((band) => textWidth(band.name, 12, true))) + 28);
  const flags = flagsOf(data, width);
  const top = 46 + 13 * flags.rows;
  const room = {
    width,
    height: (phone ? 220 : 290) + top,
    top,
    right: Math.max(labels, 8),
    bottom: 28,
    left: 44,
  };
  const weeks = data.starts.length;
  const totals = data.starts.map((_, w) => data.bands.reduce((sum, band) => sum + band.values[w], 0));
  const y = scaleLinear()
    .domain([0, max(totals) || 1])
    .range([room.height - room.bottom, room.top])
    .nice(5);
  const x = scaleLinear()
    .domain([0, Math.max(1, weeks - 1)])
    .range([room.left, width - room.right]);
  const layers = stack<unknown, number, number>()
    .keys(data.bands.map((_, i) => i))
    .value((_, band, w) => data.bands[band].values[w])
    .order(null)([...data.starts.keys()].map((w) => w));
  const shape = area<[number, number]>()
    .x((_, w) => Math.round(x(w) * 10) / 10)
    .y0((point) => Math.round(y(point[0]) * 10) / 10)
    .y1((point) => Math.round(y(point[1]) * 10) / 10);
  // d3 calls `value` with the datum's index as third argument, so the data are only places in the arrays.
  const bands = layers.map((layer, i) => {
    const points = layer.map((point) => [point[0], point[1]] as [number, number]);
    return svg`<path class="c${data.bands[i].colour} gap" d="${shape(points) ?? ''}"><title>${data.bands[i].name}</title></path>`;
  });
  const places = data.starts.map((_, w) => x(w));
  return drawing(room, told, screen, placeMarks(data.says, places, room), [
    axisTitle(0, room.top - 24, words.axes.contactsAWeek),
    leftAxis(
      room,
      y.ticks(5).map((at) => ({ at: y(at), label: format.shortCount(at) })),
    ),
    bands,
    phone ? null : bandLabels(data, layers, y, room),
    bottomAxis(room, dateTicks(data.starts, x, edition), 26),
    flagMarks(flags.list, x, room),
    peakMark(data, totals, x, y, room),
  ]);
}

/** Names at the right edge, each beside its band, pushed apart where bands are thin. */
function bandLabels(
  data: DemandYear,
  layers: readonly { readonly [index: number]: ArrayLike<number> }[],
  y: (value: number) => number,
  room: { width: number; right: number; bottom: number; height: number },
): Markup[] {
  const last = data.starts.length - 1;
  const wanted = layers.map((layer, i) => ({
    i,
    at: (y(layer[last]?.[0] ?? 0) + y(layer[last]?.[1] ?? 0)) / 2,
  }));
  wanted.sort((a, b) => b.at - a.at);
  let below = room.height - room.bottom + 12;
  return wanted.map(({ i, at }) => {
    const where = Math.min(at + 4, below - 15);
    below = where;
    const from = room.width - room.right;
    const band = data.bands[i];
    return svg`<rect class="c${band.colour}" x="${from + 6}" y="${where - 9}" width="9" height="9"/><text class="${data.focused && i === 0 ? 'strong' : 'ink'}" x="${from + 19}" y="${where}">${shorten(band.name, room.right - 22, 12, i === 0)}</text>`;
  });
}

interface Flag {
  readonly name: string;
  /** Weeks from the first one. */
  readonly week: number;
  /** -1 when there is no room for the name. */
  readonly row: number;
}

const flagFont = 11;

/**
 * Events as small flags, the first of each name, in up to four rows that keep their names apart; what finds no
 * room is a line without a name, told below the chart.
 */
function flagsOf(data: DemandYear, width: number): { readonly list: readonly Flag[]; readonly rows: number } {
  if (data.starts.length < 2) return { list: [], rows: 0 };
  const first = Date.parse(`${data.starts[0]}T00:00:00Z`);
  const weeks = data.starts.length;
  const ends: number[] = [];
  const list = data.events
    .map((event) => ({ name: event.name, week: (Date.parse(`${event.date}T00:00:00Z`) - first) / weekMs }))
    .filter((event) => event.week >= 0 && event.week <= weeks)
    .sort((a, b) => a.week - b.week)
    .filter((event, i, all) => all.findIndex((one) => one.name === event.name) === i)
    .map((event) => {
      const name = shorten(event.name, 110, flagFont);
      const half = textWidth(name, flagFont) / 2;
      const at = (event.week / weeks) * width;
      let row = ends.findIndex((end) => end + 12 < at - half);
      if (row < 0 && ends.length < 4) row = ends.push(0) - 1;
      if (row >= 0) ends[row] = at + half;
      return { name, week: event.week, row };
    });
  return { list, rows: ends.length };
}

function flagMarks(
  flags: readonly Flag[],
  x: (index: number) => number,
  room: { top: number; width: number; right: number },
): Markup[] {
  return flags.map((flag) => {
    const at = Math.min(x(flag.week), room.width - room.right);
    const half = textWidth(flag.name, flagFont) / 2;
    const middle = Math.max(half, Math.min(at, room.width - half));
    if (flag.row < 0) return svg`<path class="tick" d="M${at},${room.top - 16}v12"/>`;
    const y = 10 + flag.row * 13;
    return svg`<path class="tick" d="M${at},${y + 3}V${room.top - 4}"/><text class="small mid halo" x="${middle}" y="${y}">${flag.name}</text>`;
  });
}

function peakMark(
  data: DemandYear,
  totals: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
  room: { left: number; width: number; right: number },
): Markup | null {
  if (data.peak < 0) return null;
  const at = x(data.peak);
  const height = y(data.focused ? data.bands[0].values[data.peak] : totals[data.peak]);
  const label = data.peakLabel;
  const width = textWidth(label, 12, true);
  const toLeft = at - width - 12 > room.left;
  const where = Math.max(y(totals[data.peak]) - 10, 16);
  return svg`<path class="line thin l-ink" d="M${at},${where + 6}V${height}"/><circle class="f-page l-ink" stroke-width="2" cx="${at}" cy="${height}" r="4"/><text class="strong halo ${toLeft ? 'end' : ''}" x="${at + (toLeft ? -7 : 7)}" y="${where + 4}">${label}</text>`;
}
