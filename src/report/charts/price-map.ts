import { scaleLinear, scaleLog } from 'd3';
import type { PriceMap } from '../../study/index.ts';
import type { Edition } from '../edition.ts';
import type { MapColumn, MapReading } from '../findings/price-map.ts';
import { svg } from '../markup/markup.ts';
import { shorten, textWidth } from './fit.ts';
import { type Drawn, placeMarks } from './marks.ts';
import { axisTitle, bottomAxis, drawing, leftAxis, linePath, type Screen, type Told } from './plot.ts';

export interface DrawnMap {
  readonly map: PriceMap;
  readonly reading: MapReading;
  /** Contacts a year of the scenario. */
  readonly volume: number;
  /** Names of the first and the second option, and which is recommended, if one of them is. */
  readonly names: readonly [string, string];
  readonly chosen: 0 | 1 | null;
  /** Each volume in words. */
  readonly says: readonly string[];
}

/** Volume by price: who is cheaper on each side of the boundary, and the band in which nobody can say. */
export function priceMapChart(
  { map, reading, volume, names, chosen, says }: DrawnMap,
  told: Told,
  edition: Edition,
  width: number,
  screen: Screen,
): Drawn {
  const { format, words } = edition;
  const phone = screen === 'narrow';
  const { columns, below } = reading;
  const room = { width, height: phone ? 300 : 360, top: 26, right: 14, bottom: 44, left: 50 };
  const [right, base] = [width - room.right, room.height - room.bottom];
  const x = scaleLog()
    .domain([columns[0].volume, columns[columns.length - 1].volume])
    .range([room.left, right]);
  const y = scaleLinear().domain([map.from, map.to]).range([base, room.top]);
  const place = (value: number) => y(Math.min(map.to, Math.max(map.from, value)));
  const along = (value: (column: MapColumn) => number, list: readonly MapColumn[] = columns) =>
    list.map((column): [number, number] => [x(column.volume), place(value(column))]);
  const closed = (points: readonly (readonly [number, number])[]) => `${linePath(points)}Z`;
  const tone = (option: 0 | 1) => (option === chosen ? 'f-wash' : 'f-sunken');
  const above = below === 1 ? 0 : 1;
  // A long name is cut, what is said of it is not.
  const wins = (name: string) =>
    words.decisions.map.wins(
      shorten(name, right - room.left - 20 - textWidth(words.decisions.map.wins(''), 12, true), 12, true),
    );
  const label = (option: 0 | 1) => (option === chosen ? 'accented' : 'strong');
  const [here, price] = [
    x(Math.min(Math.max(volume, columns[0].volume), columns[columns.length - 1].volume)),
    place(map.position),
  ];
  const hereText = words.decisions.map.here;
  const toLeft = here + textWidth(hereText) + 14 > right;
  const places = columns.map((column) => x(column.volume));
  return drawing(room, told, screen, placeMarks(says, places, room), [
    axisTitle(0, 12, priceAxis(map, edition)),
    svg`<path class="${tone(below)}" d="${closed([[room.left, base], ...along(({ low }) => low), [right, base]])}"/>`,
    svg`<path class="${tone(above)}" d="${closed([[room.left, room.top], ...along(({ high }) => high), [right, room.top]])}"/>`,
    svg`<path class="f-band" d="${closed([...along(({ low }) => low), ...along(({ high }) => high, columns.toReversed())])}"/>`,
    leftAxis(
      room,
      y.ticks(5).map((value) => ({ at: y(value), label: format.shortMoney(value) })),
    ),
    svg`<path class="line l-ink" d="${linePath(along(({ at }) => at))}"/>`,
    ([above, below] as const).map((option, i) => {
      // On the side on which the region has more room.
      const roomAt = (column: MapColumn) =>
        i === 0 ? place(column.high) - room.top : base - place(column.low);
      const atRight = roomAt(columns[columns.length - 1]) > roomAt(columns[0]);
      return svg`<text class="${label(option)} halo ${atRight ? 'end' : ''}" x="${atRight ? right - 10 : room.left + 10}" y="${i === 0 ? room.top + 20 : base - 12}">${wins(names[option])}</text>`;
    }),
    svg`<path class="line thin dash l-quiet" d="M${here},${base}V${price}H${room.left}"/><circle class="f-accent" cx="${here}" cy="${price}" r="5"/><text class="strong halo ${toLeft ? 'end' : ''}" x="${here + (toLeft ? -10 : 10)}" y="${price + 4}">${hereText}</text>`,
    bottomAxis(
      room,
      volumeTicks(columns).map((value) => ({ at: x(value), label: format.shortCount(value) })),
      44,
    ),
    svg`<text class="end" x="${right}" y="${room.height - 6}">${words.axes.contactsAYear}</text>`,
  ]);
}

/** What the price is a price of. */
function priceAxis({ unit }: PriceMap, { words }: Edition): string {
  return words.decisions.map.axis[
    unit.endsWith('minute') ? 'minute' : unit.endsWith('hour') ? 'hour' : 'contact'
  ];
}

/** Round volumes on a scale of ratios: 1, 2 and 5 times powers of ten. */
function volumeTicks(columns: readonly MapColumn[]): number[] {
  const [from, to] = [columns[0].volume, columns[columns.length - 1].volume];
  const ticks: number[] = [];
  for (let power = 1; power <= to; power *= 10) {
    for (const times of [1, 2, 5])
      if (power * times >= from && power * times <= to) ticks.push(power * times);
  }
  return ticks;
}
