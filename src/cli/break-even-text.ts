import { placeText } from '../report/place.ts';
import { printable } from '../scenario/index.ts';
import type { BreakEvenStudy, Crossing, Estimate } from '../study/index.ts';
import { decisionHeading } from './decision.ts';
import { type Row, tableOf, wrapped } from './table.ts';
import { paragraphs, type VerbTelling } from './verb-telling.ts';

/** Names of options are sentences sometimes. */
const HEAD_WIDTH = 14;

type Telling = VerbTelling<'breakeven'>;

/** A break-even as a person reads it on a terminal: the table of its points, and what follows from them. */
export function breakEvenText(study: BreakEvenStudy, telling: Telling): string {
  return paragraphs([
    decisionHeading(study.ground, telling),
    pointsTable(study, telling),
    ...sentences(study, telling),
  ]);
}

const namesOf = ({ ground }: BreakEvenStudy) =>
  ground.options.map(({ name }) => printable(name)) as [string, string];

function pointsTable(study: BreakEvenStudy, { words, common, format, colours }: Telling): string {
  const [first, second] = namesOf(study);
  const { heads } = words;
  const interval = ({ low, high, n }: Estimate) =>
    n < 2 ? '' : common.range(format.amount(low), format.amount(high));
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
        unsure ? words.tooClose : winner,
        missed.length === 0 ? '' : words.missed(missed.join(', ')),
      ],
    };
  });
  const noted = rows.some(({ cells }) => cells[5] !== '');
  const kept = noted ? rows : rows.map((row) => ({ ...row, cells: row.cells.slice(0, 5) }));
  const titles = [
    wrapped(first, HEAD_WIDTH),
    wrapped(second, HEAD_WIDTH),
    heads.difference,
    heads.interval,
    heads.cheaper,
    heads.note,
  ].slice(0, noted ? 6 : 5);
  const table = tableOf(titles, kept, colours, words.axes[study.over]);
  return rows.some(({ label }) => label.endsWith('*')) ? `${table}\n${colours.dim(words.here)}` : table;
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

function sentences(study: BreakEvenStudy, telling: Telling): string[] {
  const { words, format } = telling;
  const told =
    study.crossings.length === 0
      ? [never(study, telling)]
      : study.crossings.map((one) => turn(study, one, telling));
  return [
    ...told,
    // Prices are exact: nothing hides between two of them.
    study.over.includes('-') ? '' : words.hidden(placeText(study.resolution, study.unit, format)),
    byHand(study, telling),
    study.partial ? words.partial : '',
  ];
}

function turn(
  study: BreakEvenStudy,
  { at, low, high, between, cheaperBelow }: Crossing,
  { words, format }: Telling,
): string {
  const [first, second] = namesOf(study);
  const [below, above] = cheaperBelow === 'first' ? [first, second] : [second, first];
  const say = (place: number) => placeText(place, study.unit, format);
  const [from, to] = [say(between[0]), say(between[1])];
  return [
    words.turn(`${say(at)} ${words.units[study.unit]}`, below, above),
    words.found(
      low === null ? words.under(say(study.from)) : say(low),
      high === null ? words.over(say(study.to)) : say(high),
      from === to ? words.same : words.won(below, from, above, to),
    ),
  ].join(' ');
}

function never(study: BreakEvenStudy, { words, format }: Telling): string {
  const [first, second] = namesOf(study);
  const winner = (study.points[0]?.difference.mean ?? 0) < 0 ? first : second;
  const say = (place: number) => placeText(place, study.unit, format);
  const open = study.points.filter(({ difference }) => difference.low <= 0 && difference.high >= 0).length;
  return words.never(
    say(study.from),
    `${say(study.to)} ${words.units[study.unit]}`,
    winner,
    open === 0 ? null : format.count(open),
    format.count(study.points.length),
  );
}

function byHand({ byHand: hand, unit }: BreakEvenStudy, { words, format }: Telling): string {
  if (hand === null) return '';
  const { contactsPerHour, occupancyNeeded, contactsPerHourReached, crossings } = hand;
  return [
    words.byHand(format.decimal(contactsPerHour, 2), format.percent(occupancyNeeded), occupancyNeeded > 1),
    ...(contactsPerHourReached === null ? [] : [words.reached(format.decimal(contactsPerHourReached, 2))]),
    ...(crossings.length === 0
      ? []
      : [words.formulaTurns(format.list(crossings.map((at) => placeText(at, unit, format))))]),
  ].join(' ');
}
