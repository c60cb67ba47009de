import { html, type Markup, svg } from '../markup/markup.ts';
import type { Room, Told } from './room.ts';

/** What of a chart is read by itself: neighbouring rows or columns, each with its numbers in words. */
export interface Marks {
  readonly along: 'rows' | 'columns';
  /** Where the first begins and the last ends, in the chart's units. */
  readonly from: number;
  readonly to: number;
  /** In a text's place null: nothing is drawn there. Sizes are parts of the whole; without them all are the same. */
  readonly says: readonly (string | null)[];
  readonly sizes?: readonly number[];
}

/** A chart for one screen, and the marks over it. */
export interface Drawn {
  readonly chart: Markup;
  readonly room: Room;
  readonly told: Told;
  readonly marks: Marks;
}

/** The largest part that a mark can have of the others: style sheet and marks count in these. */
export const LARGEST = 40;

/**
 * A chart, drawn for one screen or for two, with its marks to read: each is a transparent radio button over its place,
 * so that a pointer, a finger and a keyboard get the same words without a script. The whole group is one stop of Tab,
 * and the arrow keys go from mark to mark. The form keeps the buttons of this chart apart from another's and sends
 * nothing. Margins are pictures without content, because the page's policy allows no style on an element.
 */
export function readable(drawn: readonly [Drawn] | readonly [wide: Drawn, narrow: Drawn]): Markup {
  const [{ marks, told }] = drawn;
  const shares = drawn.map(({ marks: { from, to }, room }) => {
    const all = marks.along === 'rows' ? room.height : room.width;
    return { before: percent(from / all), after: percent(1 - to / all) };
  });
  const margin = (side: 'before' | 'after') =>
    shares.map((share, i) => {
      const screen = shares.length === 1 ? null : html` class="${i === 0 ? 'wide' : 'narrow'}"`;
      return html`<svg${screen} ${marks.along === 'rows' ? svg`height` : svg`width`}="${share[side]}"></svg>`;
    });
  // A panel shares the figure's heading with others, so it is named by what it tells.
  const name =
    drawn.length === 1 ? html`aria-label="${told.description}"` : html`aria-labelledby="${told.titleId}"`;
  const first = marks.says.findIndex((say) => say !== null);
  const most = Math.max(0, ...(marks.sizes ?? []));
  const buttons = marks.says.map((say, i) => {
    const size =
      marks.sizes === undefined ? null : Math.max(1, Math.round((marks.sizes[i]! / most) * LARGEST));
    const part = size === null ? null : html` class="p${size}"`;
    return say === null
      ? html`<i${part}></i>`
      : html`<input type=radio name=m${part}${i === first ? html` checked` : null} aria-label="${say}">`;
  });
  return html`<form class="read" method="dialog" autocomplete="off">${drawn.map(({ chart }) => chart)}<div class="marks ${marks.along}" role="radiogroup" ${name}>${margin('before')}${buttons}${margin('after')}</div></form>`;
}

/** A chart that is the same on every screen. */
export const alone = (drawn: Drawn): Markup => readable([drawn]);

const percent = (share: number) => `${Math.round(1000 * Math.min(1, Math.max(0, share))) / 10}%`;

/** A mark for each row of a chart of rows, from edge to edge: a name belongs to what stands beside it. */
export function rowMarks(rows: readonly { readonly say: string }[], { top }: Room, rowHeight: number): Marks {
  return { along: 'rows', from: top, to: top + rows.length * rowHeight, says: rows.map(({ say }) => say) };
}

/** A mark for each of so many equal steps of the axis, as high as the chart. */
export function columnMarks(says: Marks['says'], { left, right, width }: Room): Marks {
  return { along: 'columns', from: left, to: width - right, says };
}

/** The same for so many steps at a time: a chart of many small panels would have more marks than anybody walks through. */
export function stretchMarks(says: readonly string[], size: number, room: Room): Marks {
  const stretches = Array.from({ length: Math.ceil(says.length / size) }, (_, i) =>
    says.slice(i * size, (i + 1) * size),
  );
  const marks = columnMarks(
    stretches.map((stretch) => stretch.join('; ')),
    room,
  );
  return says.length % size === 0 ? marks : { ...marks, sizes: stretches.map(({ length }) => length) };
}

/** A mark for each of these places on the axis, halfway to its neighbours, as high as the chart. */
export function placeMarks(says: Marks['says'], places: readonly number[], room: Room): Marks {
  if (places.length < 2) return columnMarks(says, room);
  const steps = places.slice(1).map((place, i) => place - places[i]!);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const last = places[places.length - 1]!;
  if (most - least < 0.02 * most)
    return { along: 'columns', from: places[0]! - most / 2, to: last + most / 2, says };
  const ends = [
    places[0]! - steps[0]! / 2,
    ...steps.map((step, i) => places[i]! + step / 2),
    last + steps.at(-1)! / 2,
  ];
  return {
    along: 'columns',
    from: ends[0]!,
    to: ends.at(-1)!,
    says,
    sizes: places.map((_, i) => ends[i + 1]! - ends[i]!),
  };
}
