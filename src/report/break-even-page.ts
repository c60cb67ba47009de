import type { BreakEvenPoint, BreakEvenStudy, Crossing, Estimate } from '../study/index.ts';
import { costCurves } from './charts/cost-curves.ts';
import { twice } from './charts/plot.ts';
import { lineSwatch, swatch } from './charts/swatch.ts';
import { key, type Section, table, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { clean, isolate } from './markup/text.ts';
import { placeText } from './place.ts';
import { shell } from './shell.ts';
import { type BreakEvenWords, breakEvenWords } from './words/break-even-words.ts';
import { type Language, wordsIn } from './words/index.ts';

interface Telling {
  readonly words: BreakEvenWords;
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
    format,
    names: [first, second],
    place: (at) => placeText(at, study.unit, format),
    told: (at) => `${placeText(at, study.unit, format)} ${words.units[study.unit]}`,
  };
  const sections = [
    curves(study, telling),
    turns(study, telling),
    places(study, telling),
    method(study, telling),
  ];
  return shell({
    language,
    blendsim: ground.blendsim,
    title: html`${clean(ground.title)} · ${words.kind}`,
    skip: common.skip,
    masthead: html`<span><strong>${words.kind}</strong></span><span>${words.facts(isolate(ground.client.name), format.count(ground.replications))}</span>`,
    contents: { title: common.contents, first: { id: 'decision', title: common.decision } },
    opening: html`<section id="decision" aria-labelledby="verdict">${study.partial ? html`<p class="notice">${words.partial}</p>` : null}<h1>${isolate(ground.title)}</h1><p class="verdict" id="verdict">${finding(study, telling)}</p>${today(study, telling)}</section>`,
    sections: sections.flatMap((section) => section ?? []),
    foot: common.foot(isolate(ground.blendsim), isolate(ground.seed), ground.hash.slice(0, 12)),
  });
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
function today({ points, position }: BreakEvenStudy, { words, names, told, format }: Telling): Markup | null {
  const here = points.find(({ at }) => at === position);
  if (here === undefined) return null;
  const { mean } = here.difference;
  const sentence = isUnsure(here)
    ? words.nowUnsure(told(position))
    : words.now(told(position), names[mean < 0 ? 0 : 1], format.amount(Math.abs(mean)));
  return html`<p class="whose">${sentence}</p>`;
}

const isUnsure = ({ difference }: BreakEvenPoint): boolean => difference.low <= 0 && difference.high >= 0;

function curves(study: BreakEvenStudy, telling: Telling): Section {
  const { words, format, names } = telling;
  const axis = words.axes[study.over];
  const measured = words.measured(isolate(study.ground.client.name), axis);
  const told = { titleId: titleId('fig-curves'), description: finding(study, telling) };
  const drawn = twice((width, screen) =>
    costCurves(study, told, { cost: words.cost, axis, here: words.here }, format, width, screen),
  );
  const marks = key([
    [lineSwatch('l-ink'), names[0]],
    [lineSwatch('l-accent'), names[1]],
    [html`${swatch('f-band')} ${swatch('f-wash')}`, words.interval],
  ]);
  return {
    id: 'curves',
    title: words.curves,
    body: html`<figure class="figure" id="fig-curves"><figcaption><p class="sub" id="${titleId('fig-curves')}">${measured}</p></figcaption>${marks}${drawn}</figure>`,
  };
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

function places(study: BreakEvenStudy, telling: Telling): Section {
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
  return {
    id: 'places',
    title: words.places,
    body: table(
      { head: [words.axes[study.over], names[0], names[1], heads.difference, heads.cheaper], rows },
      { label: words.table(words.places) },
    ),
  };
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
