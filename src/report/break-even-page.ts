import type { BreakEvenPoint, BreakEvenStudy, Crossing, Estimate } from '../study/index.ts';
import { costCurves } from './charts/cost-curves.ts';
import { twice } from './charts/plot.ts';
import { lineSwatch, swatch } from './charts/swatch.ts';
import { bareEuro } from './csv.ts';
import type { Cell } from './csv-link.ts';
import type { DataTable } from './data-table.ts';
import { figure, key, type Section, table, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { isolate } from './markup/text.ts';
import { placeText } from './place.ts';
import { rowTexts } from './row-text.ts';
import { type Opening, verbPage } from './verb-page.ts';
import { type BreakEvenWords, breakEvenWords } from './words/break-even-words.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';

interface Telling {
  readonly words: BreakEvenWords;
  readonly common: Words;
  readonly format: Format;
  /** Of the first and the second option. */
  readonly names: readonly [string, string];
  readonly place: (at: number) => string;
  /** With its unit, as in a sentence. */
  readonly told: (at: number) => string;
}

/** The page of a break-even: one file that opens from disk. */
export function renderBreakEven(study: BreakEvenStudy, language: Language = 'en'): string {
  const words = breakEvenWords[language];
  const common = wordsIn(language);
  const format = formatsOf(common.locale);
  const { ground } = study;
  const [first, second] = ground.options.map(({ id, name }) =>
    isolate(name === id ? name.charAt(0).toUpperCase() + name.slice(1) : name),
  );
  const telling: Telling = {
    words,
    common,
    format,
    names: [first, second],
    place: (at) => placeText(at, study.unit, format),
    told: (at) => `${placeText(at, study.unit, format)} ${words.units[study.unit]}`,
  };
  return verbPage({
    language,
    blendsim: ground.blendsim,
    scenario: ground,
    kind: words.kind,
    facts: words.facts(isolate(ground.client.name), format.count(ground.replications)),
    opening: opening(study, telling),
    sections: [turns(study, telling), method(study, telling)],
  });
}

function opening(study: BreakEvenStudy, telling: Telling): Opening {
  return {
    title: isolate(study.ground.title),
    verdict: finding(study, telling),
    partial: study.partial ? telling.words.partial : null,
    whose: today(study, telling),
    more: curves(study, telling),
  };
}

/** Names of who is cheaper below a break-even and above it. */
function sides({ cheaperBelow }: Crossing, { names }: Telling): readonly [string, string] {
  return cheaperBelow === 'first' ? names : [names[1], names[0]];
}

function finding({ crossings, points, from, to, unit }: BreakEvenStudy, telling: Telling): string {
  const { words, names, place, told, format } = telling;
  if (crossings.length === 1) return words.turn(told(crossings[0].at), ...sides(crossings[0], telling));
  if (crossings.length > 1) {
    const all = format.list(crossings.map(({ at }) => place(at)));
    return words.turns(format.count(crossings.length), `${all} ${words.units[unit]}`, names[0], names[1]);
  }
  const decisive = points.find(({ difference }) => difference.mean !== 0);
  if (decisive === undefined) return words.even;
  const open = points.filter(({ difference }) => difference.low <= 0 && difference.high >= 0).length;
  const winner = names[decisive.difference.mean < 0 ? 0 : 1];
  return words.never(
    winner,
    place(from),
    told(to),
    open === 0 ? null : format.count(open),
    format.count(points.length),
  );
}

/** Who is cheaper where the scenario stands, when that place was looked at. */
function today({ points, position }: BreakEvenStudy, { words, names, told, format }: Telling): string | null {
  const here = points.find(({ at }) => at === position);
  if (here === undefined) return null;
  const { mean } = here.difference;
  return isUnsure(here)
    ? words.nowUnsure(told(position))
    : words.now(told(position), names[mean < 0 ? 0 : 1], format.amount(Math.abs(mean)));
}

const isUnsure = ({ difference }: BreakEvenPoint): boolean => difference.low <= 0 && difference.high >= 0;

/** The chart whose title is the verdict above it. */
function curves(study: BreakEvenStudy, telling: Telling): Markup {
  const { words, common, format, names } = telling;
  const axis = words.axes[study.over];
  const measured = words.measured(isolate(study.ground.client.name), axis);
  const told = { titleId: titleId('fig-curves'), description: finding(study, telling) };
  const data = placesOf(study, telling);
  const says = rowTexts(data);
  const chart = twice((width, screen) =>
    costCurves(study, says, told, { cost: words.cost, axis, here: words.here }, format, width, screen),
  );
  const marks = key([
    [lineSwatch('l-ink'), names[0]],
    [lineSwatch('l-accent'), names[1]],
    [html`${swatch('f-band')} ${swatch('f-wash')}`, words.interval],
  ]);
  return figure(
    {
      id: 'fig-curves',
      level: null,
      finding: finding(study, telling),
      measured,
      key: marks,
      chart,
      data,
      bare: bareOf(study),
      isOpen: true,
    },
    { words: common },
  );
}

function turns(study: BreakEvenStudy, telling: Telling): Section | null {
  const { words, place } = telling;
  if (study.crossings.length === 0) return null;
  const { heads } = words;
  const rows = study.crossings.map((crossing): readonly Piece[] => {
    const [below, above] = sides(crossing, telling);
    const { low, high, between } = crossing;
    const edges = [
      low === null ? words.under(place(study.from)) : place(low),
      high === null ? words.beyond(place(study.to)) : place(high),
    ];
    return [place(crossing.at), edges.join(' – '), below, above, between.map(place).join(' – ')];
  });
  return {
    id: 'turns',
    title: words.crossings,
    body: table(
      { head: [heads.at, heads.interval, heads.below, heads.above, heads.between], rows },
      { label: words.table(words.crossings) },
    ),
  };
}

/** What was found at each place that was looked at. */
function placesOf(study: BreakEvenStudy, telling: Telling): DataTable {
  const { words, format, names, place } = telling;
  const { heads } = words;
  const cost = (figure: Estimate): Markup =>
    html`${format.amount(figure.mean)}<small>${format.amount(figure.low)} – ${format.amount(figure.high)}</small>`;
  const rows = study.points.map((point): readonly Piece[] => {
    const winner = names[point.difference.mean < 0 ? 0 : 1];
    const missed = names.filter((_, option) => !point.meetsTarget[option]);
    return [
      point.at === study.position
        ? html`<strong>${place(point.at)}, ${words.here}</strong>`
        : place(point.at),
      cost(point.first),
      cost(point.second),
      cost(point.difference),
      html`${isUnsure(point) ? words.tooClose : winner}${missed.length === 0 ? null : html`<small>${words.missed(format.list(missed))}</small>`}`,
    ];
  });
  return { head: [words.axes[study.over], names[0], names[1], heads.difference, heads.cheaper], rows };
}

/** The same as other programs read it; money in euro, a place in the unit that its head names. */
function bareOf({ points, unit, ground: { options } }: BreakEvenStudy): Cell[][] {
  const heads = [...options.map(({ id }) => id), 'difference'];
  const place = unit.startsWith('micro-euro') ? unit.replace('micro-euro', 'euro') : unit;
  return [
    [
      place.replaceAll(' ', '-'),
      ...heads.flatMap((head) => ['euro', 'low-euro', 'high-euro'].map((of) => `${head}-${of}`)),
      ...options.map(({ id }) => `${id}-meets-target`),
    ],
    ...points.map(({ at, first, second, difference, meetsTarget }) => [
      unit.startsWith('micro-euro') ? bareEuro(at) : at,
      ...[first, second, difference].flatMap(({ mean, low, high }) => [mean, low, high].map(bareEuro)),
      ...meetsTarget.map(Number),
    ]),
  ];
}

function method({ byHand, over, resolution }: BreakEvenStudy, { words, format, place }: Telling): Section {
  const priced = over === 'unit-price' || over === 'hourly-rate';
  const hand =
    byHand === null
      ? null
      : html`<p>${words.byHand(
          format.decimal(byHand.contactsPerHour, 2),
          format.percent(byHand.occupancyNeeded),
          byHand.contactsPerHourReached === null ? null : format.decimal(byHand.contactsPerHourReached, 2),
        )} ${byHand.crossings.length === 0 ? null : words.handTurns(format.list(byHand.crossings.map(place)))}</p>`;
  return {
    id: 'method',
    title: words.method,
    body: [html`<p class="lead">${words.methodText(place(resolution), priced)}</p>`, hand],
  };
}
