import { type Format, formatsOf } from '../report/format.ts';
import { placeText } from '../report/place.ts';
import { printable } from '../scenario/index.ts';
import type { Axis, BreakEvenStudy, Crossing, Estimate } from '../study/index.ts';
import { headingOf } from './decision.ts';
import { type Row, tableOf, wrapped } from './table.ts';
import type { Colours } from './terminal.ts';

/** Names of options are sentences sometimes. */
const HEAD_WIDTH = 14;

const AXIS_NAMES: Readonly<Record<Axis, string>> = {
  volume: 'Contacts a year',
  'unit-price': 'Price of a unit',
  'hourly-rate': 'Price of an hour',
  aht: 'Handle time',
  penalty: 'Penalty a client',
};

/** A break-even as a person reads it on a terminal: the table of its points, and what follows from them. */
export function breakEvenText(study: BreakEvenStudy, colours: Colours): string {
  const format = formatsOf('en-GB');
  const heading = headingOf(study.ground, colours);
  const paragraphs = [heading, pointsTable(study, format, colours), ...sentences(study, format)];
  return `${paragraphs.join('\n\n')}\n`;
}

function pointsTable(study: BreakEvenStudy, format: Format, colours: Colours): string {
  const [first, second] = study.ground.options.map(({ name }) => printable(name)) as [string, string];
  const interval = ({ low, high, n }: Estimate) =>
    n < 2 ? '' : `${format.amount(low)} to ${format.amount(high)}`;
  const rows = shownPoints(study).map((point): Row => {
    const { difference, meetsTarget } = point;
    const unsure = difference.low <= 0 && difference.high >= 0;
    const winner = difference.mean < 0 ? first : second;
    const missed = [first, second].filter((_, i) => !meetsTarget[i]);
    const here = point.at === study.position ? ' *' : '';
    return {
      label: `${placeText(point.at, study.unit, format)}${here}`,
      cells: [
        format.amount(point.first.mean),
        format.amount(point.second.mean),
        format.amount(difference.mean),
        interval(difference),
        unsure ? 'too close to call' : winner,
        missed.length === 0 ? '' : `${missed.join(', ')}: target missed`,
      ],
    };
  });
  const noted = rows.some(({ cells }) => cells[5] !== '');
  const kept = noted ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 5) }));
  const heads = [
    wrapped(first, HEAD_WIDTH),
    wrapped(second, HEAD_WIDTH),
    'Difference',
    '95 % interval',
    'Cheaper',
    'Note',
  ].slice(0, noted ? 6 : 5);
  const table = tableOf(heads, kept, colours, AXIS_NAMES[study.over]);
  return rows.some(({ label }) => label.endsWith('*'))
    ? `${table}\n${colours.dim('* the scenario as it stands')}`
    : table;
}

/** Exact repricing looks at hundreds of prices; a table shows the even ones and those beside a crossing. */
function shownPoints({ points, crossings, position }: BreakEvenStudy): BreakEvenStudy['points'] {
  const most = 24;
  if (points.length <= most) return points;
  const every = Math.ceil(points.length / most);
  const beside = new Set(crossings.flatMap(({ between }) => between));
  return points.filter(
    ({ at }, i) => i % every === 0 || i === points.length - 1 || at === position || beside.has(at),
  );
}

function sentences(study: BreakEvenStudy, format: Format): string[] {
  const told =
    study.crossings.length === 0
      ? [never(study, format)]
      : study.crossings.map((one) => turn(study, one, format));
  const hidden = `Turns nearer to each other than ${placeText(study.resolution, study.unit, format)} could hide between two points.`;
  const hand = byHand(study, format);
  const stopped = study.partial
    ? ['Stopped early: changes of the winner may not be narrowed, nor all be found.']
    : [];
  return [
    ...told,
    ...(study.over.includes('-') ? [] : [hidden]),
    ...(hand === null ? [] : [hand]),
    ...stopped,
  ];
}

function turn(
  study: BreakEvenStudy,
  { at, low, high, between, cheaperBelow }: Crossing,
  format: Format,
): string {
  const [first, second] = study.ground.options.map(({ name }) => printable(name)) as [string, string];
  const [below, above] = cheaperBelow === 'first' ? [first, second] : [second, first];
  const say = (place: number) => placeText(place, study.unit, format);
  const edge = (place: number | null, end: number, far: string) =>
    place === null ? `${far} ${say(end)}` : say(place);
  const won =
    say(between[0]) === say(between[1])
      ? 'both cost the same there, to the cent'
      : `${below} won at ${say(between[0])} and ${above} at ${say(between[1])}`;
  return (
    `Break-even at ${say(at)} ${unitOf(study)}: ${below} is cheaper below, ${above} above. ` +
    `95 % interval ${edge(low, study.from, 'under')} to ${edge(high, study.to, 'over')}; ${won}.`
  );
}

function never(study: BreakEvenStudy, format: Format): string {
  const [first, second] = study.ground.options.map(({ name }) => printable(name)) as [string, string];
  const winner = (study.points[0]?.difference.mean ?? 0) < 0 ? first : second;
  const say = (place: number) => placeText(place, study.unit, format);
  const open = study.points.filter(({ difference }) => difference.low <= 0 && difference.high >= 0).length;
  const sure = open === 0 ? '' : `, but ${open} of ${study.points.length} are too close to call`;
  return `No break-even between ${say(study.from)} and ${say(study.to)} ${unitOf(study)}: ${winner} is cheaper at every point${sure}.`;
}

function unitOf({ unit }: BreakEvenStudy): string {
  return unit === 'seconds' ? 'of handle time' : unit.replace('micro-euro ', '').replace('share of ', 'of ');
}

function byHand({ byHand: hand, unit }: BreakEvenStudy, format: Format): string | null {
  if (hand === null) return null;
  const { contactsPerHour, occupancyNeeded, contactsPerHourReached, crossings } = hand;
  const reached =
    contactsPerHourReached === null ? '' : ` The plan reaches ${format.decimal(contactsPerHourReached, 2)}.`;
  const cannot = occupancyNeeded > 1 ? ', so the hour can’t win at these prices' : '';
  const turns =
    crossings.length === 0
      ? ''
      : ` By the formula the turn is at ${format.list(crossings.map((at) => placeText(at, unit, format)))}.`;
  return (
    `By hand: a billed hour must handle ${format.decimal(contactsPerHour, 2)} contacts (rate / price), ` +
    `an occupancy of ${format.percent(occupancyNeeded)}${cannot}.${reached}${turns}`
  );
}
