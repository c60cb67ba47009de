import type { Comparison } from '../../study/comparison.ts';
import type { BreakEven, PriceMap, Sensitivity } from '../../study/index.ts';
import { twice } from '../charts/plot.ts';
import { priceMapChart } from '../charts/price-map.ts';
import { swatch } from '../charts/swatch.ts';
import { tornado } from '../charts/tornado.ts';
import type { Edition } from '../edition.ts';
import { figure, key, type Section, titleId } from '../figure.ts';
import { flipsOf, leverValue } from '../findings/flips.ts';
import { columnHere, readMap } from '../findings/price-map.ts';
import { html, type Markup } from '../markup/markup.ts';
import { rowTexts } from '../row-text.ts';
import { frontierFigure } from './frontier.ts';

/** Bars that say nothing beside the longest only make the chart longer. */
const mostBars = 10;

/** What would change the decision, where the comparison was asked in depth. */
export function decisions(comparison: Comparison, edition: Edition): Section | null {
  const { words } = edition;
  const found = comparison.decisions;
  if (found === undefined) return null;
  const { breakEven, map, sensitivity, frontier } = found;
  const figures = [
    sensitivity === null ? null : tornadoFigure(comparison, sensitivity, edition),
    breakEven === null || map === null || map.columns.length < 2
      ? null
      : mapFigure(comparison, breakEven, map, edition),
    frontier === null ? null : frontierFigure(comparison, frontier, edition),
  ].filter((one) => one !== null);
  if (figures.length === 0) return null;
  const notice = found.partial ? html`<p class="notice" role="note">${words.decisions.partial}</p>` : null;
  return { id: 'turns', title: words.decisions.title, body: [notice, ...figures] };
}

/** An option's name as the report has it, by its id. */
function nameOf({ options }: Comparison, id: string, edition: Edition): string {
  const option = options.find((each) => each.id === id);
  return option === undefined ? id : edition.optionName(option);
}

function mapFigure(comparison: Comparison, breakEven: BreakEven, map: PriceMap, edition: Edition): Markup {
  const { words, format } = edition;
  const text = words.decisions.map;
  const names = breakEven.between.map((id) => nameOf(comparison, id, edition)) as [string, string];
  const chosen = breakEven.between.indexOf(comparison.recommendation?.option ?? '');
  const per = map.unit.endsWith('minute') ? 'minute' : map.unit.endsWith('hour') ? 'hour' : 'contact';
  const price = (at: number) => text.price(format.price(at), per);
  const reading = readMap(map, map.position);
  const here = columnHere(map, breakEven);
  const crossingHere = here?.crossings[0]?.at ?? null;
  const winners = (column: (typeof map.columns)[number]) => names[column.cheaperAtLowest === 'first' ? 0 : 1];
  const told = {
    titleId: titleId('fig-map'),
    description: text.told(
      map.columns
        .map((column) => {
          const turn = column.crossings[0];
          return text.column(
            format.roughCount(column.volume),
            turn === undefined ? text.everywhere(winners(column)) : price(turn.at),
          );
        })
        .join('; '),
    ),
  };
  const turns = breakEven.crossings.map(({ at }) => format.roughCount(at));
  const head = [text.head.volume, text.head.price, text.head.low, text.head.high, text.head.below];
  const rowsOf = (column: (typeof map.columns)[number]) =>
    column.crossings.length === 0
      ? [[format.count(column.volume), text.everywhere(winners(column)), '', '', winners(column)]]
      : column.crossings.map(({ at, low, high, cheaperBelow }) => [
          format.count(column.volume),
          format.price(at),
          low === null ? '' : format.price(low),
          high === null ? '' : format.price(high),
          names[cheaperBelow === 'first' ? 0 : 1],
        ]);
  const drawn = {
    map,
    reading,
    volume: breakEven.position,
    names,
    chosen: chosen === 0 || chosen === 1 ? (chosen as 0 | 1) : null,
    says: map.columns.map((column) =>
      column.crossings.length === 0
        ? text.column(format.count(column.volume), text.everywhere(winners(column)))
        : rowTexts({ head, rows: rowsOf(column) }).join('; '),
    ),
  };
  return figure(
    {
      id: 'fig-map',
      finding: text.finding(
        crossingHere === null ? null : price(crossingHere),
        here === null ? names[0] : winners(here),
        format.count(breakEven.position),
      ),
      measured: text.measured(names[0], names[1]),
      key: key([[swatch('f-band'), text.unsure]]),
      chart: twice((width, screen) => priceMapChart(drawn, told, edition, width, screen)),
      note: text.volume(
        turns.length === 0 ? null : format.list(turns),
        format.roughCount(breakEven.from),
        format.roughCount(breakEven.to),
        format.roughCount(breakEven.resolution),
      ),
      data: { head, rows: map.columns.flatMap(rowsOf) },
    },
    edition,
  );
}

function tornadoFigure(comparison: Comparison, found: Sensitivity, edition: Edition): Markup {
  const { words, format } = edition;
  const text = words.decisions.tornado;
  const { levers } = words.decisions;
  const [winner, runnerUp] = [found.winner, found.runnerUp].map((id) => nameOf(comparison, id, edition));
  const moving = found.levers.filter(({ swing }) => swing > 0);
  const still = found.levers.filter(({ swing }) => swing === 0).map(({ key: lever }) => levers[lever]);
  const rows = moving.slice(0, mostBars).map((lever) => ({
    name: levers[lever.key],
    low: { saving: lever.low.saving.mean, label: leverValue(lever, lever.low.at, format) },
    high: { saving: lever.high.saving.mean, label: leverValue(lever, lever.high.at, format) },
  }));
  const told = {
    titleId: titleId('fig-tornado'),
    description: text.told(
      rows
        .map(({ name, low, high }) => text.row(name, format.amount(low.saving), format.amount(high.saving)))
        .join('; '),
    ),
  };
  const flips = flipsOf(found);
  const data = {
    head: [
      text.head.lever,
      text.head.low,
      text.head.high,
      text.head.savingLow,
      text.head.savingHigh,
      text.head.flips,
    ],
    rows: found.levers.map((lever) => {
      const value = (at: number) => leverValue(lever, at, format);
      const mine = flips.filter((flip) => flip.lever === lever).map(({ crossing }) => value(crossing.at));
      const [from, to] = lever.searched;
      return [
        levers[lever.key],
        value(lever.low.at),
        value(lever.high.at),
        format.money(lever.low.saving.mean),
        format.money(lever.high.saving.mean),
        mine.length > 0 ? format.list(mine) : text.head.none(value(from), value(to)),
      ];
    }),
  };
  const says = rowTexts(data);
  const bars = rows.map((row, i) => ({ ...row, say: says[found.levers.indexOf(moving[i]!)]! }));
  return figure(
    {
      id: 'fig-tornado',
      finding: text.finding(rows[0]?.name ?? '', rows[1]?.name ?? null, found.partial),
      measured: text.measured(winner, runnerUp),
      chart: twice((width, screen) => tornado(bars, found.saving.mean, told, edition, width, screen)),
      note: still.length === 0 ? null : text.note(format.list(still)),
      data,
    },
    edition,
  );
}
