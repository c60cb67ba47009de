import type { Estimate } from '../measures/index.ts';
import type { BlendResult, DesignResult, PairResult } from '../study/design/index.ts';
import { designHours } from './charts/design-hours.ts';
import { bareEuro } from './csv.ts';
import type { Cell } from './csv-link.ts';
import { figure, type Section, scroll, table, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { isolate } from './markup/text.ts';
import { rowTexts } from './row-text.ts';
import { type Opening, toPaste, verbPage } from './verb-page.ts';
import { watchedText } from './watched-text.ts';
import { type BlendWords, blendWords } from './words/blend-words.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';

/** Clients whose joint peak is more than this of the sum of both peak at the same time. */
const ALL_COLLIDE = 0.995;

interface Telling {
  readonly words: BlendWords;
  readonly common: Words;
  readonly format: Format;
  readonly nameOf: (client: string) => string;
}

/** The page of a designed blend: one file that opens from disk. `pools` is the block to paste; null when there is none. */
export function renderBlend(result: BlendResult, pools: string | null, language: Language = 'en'): string {
  const words = blendWords[language];
  const common = wordsIn(language);
  const format = formatsOf(common.locale);
  const names = new Map(result.clients.map(({ id, name }) => [id, isolate(name)]));
  const telling: Telling = {
    words,
    common,
    format,
    nameOf: (client) => names.get(client) ?? isolate(client),
  };
  const { scenario, cap } = result;
  return verbPage({
    language,
    blendsim: result.blendsim,
    scenario,
    kind: words.kind,
    facts: words.facts(
      watchedText(scenario, common, format),
      format.count(scenario.replications),
      format.count(cap),
    ),
    opening: opening(result, telling),
    sections: [
      designs(result, telling),
      teams(result, pools, telling),
      widths(result, telling),
      pairs(result, telling),
      collisions(result, telling),
      method(result, telling),
    ],
  });
}

const chosenOf = ({ designs, chosen }: BlendResult): DesignResult | undefined =>
  designs.find(({ id }) => id === chosen);

function nameOfDesign({ id }: DesignResult, { words, format }: Telling): string {
  const most = /^(at-most|ring-of)-(\d)$/.exec(id);
  if (most !== null) return words[most[1] === 'ring-of' ? 'ring' : 'teams'](format.count(Number(most[2])));
  return id === 'dedicated' ? words.dedicated : id === 'as-written' ? words.asWritten : words.byLanguage;
}

const span = ({ low, high }: Estimate, show: (value: number) => string): string =>
  `${show(low)} – ${show(high)}`;

function opening(result: BlendResult, telling: Telling): Opening {
  const { words, format } = telling;
  const best = chosenOf(result);
  return {
    title: words.title(isolate(result.scenario.title)),
    verdict: verdict(best, telling),
    partial: result.partial ? words.partial : null,
    whose:
      best === undefined || best.id === 'dedicated'
        ? null
        : words.sure(
            span(best.savedHours, format.count),
            best.savedCost === null ? null : format.amount(best.savedCost.mean),
          ),
  };
}

function verdict(best: DesignResult | undefined, telling: Telling): string {
  const { words, format } = telling;
  if (best === undefined) return words.noneMeets;
  if (best.id === 'dedicated') return words.dedicatedIsBest;
  if (best.id === 'as-written') return words.fileIsBest;
  const { savedHours, paidHours } = best;
  const share = format.percent(savedHours.mean / (paidHours.mean + savedHours.mean), 1);
  return words.verdict(nameOfDesign(best, telling), format.count(savedHours.mean), share);
}

function designs(result: BlendResult, telling: Telling): Section | null {
  const { words, common, format } = telling;
  const best = chosenOf(result);
  if (best === undefined) return null;
  const { heads } = words;
  const name = (design: DesignResult) => nameOfDesign(design, telling);
  const title = words.designs(name(best));
  const rows = result.designs.map((design): readonly Piece[] => [
    design === best ? html`<strong>${name(design)}</strong>` : name(design),
    format.count(design.paidHours.mean),
    format.count(design.learningHours),
    design.id === 'dedicated' ? '' : saved(design.savedHours, format.count),
    design.savedCost === null || design.id === 'dedicated' ? '' : saved(design.savedCost, format.amount),
    design.meetsTarget ? words.yes : words.no,
  ]);
  const data = {
    head: [heads.design, heads.paid, heads.learning, heads.savedHours, heads.savedCost, heads.met],
    rows,
  };
  const says = rowTexts(data);
  const chart = designHours(
    result.designs.map((design, i) => ({
      name: name(design),
      hours: design.paidHours.mean,
      learning: design.learningHours,
      chosen: design === best,
      say: says[i]!,
    })),
    { titleId: titleId('fig-designs'), description: words.measured },
    format,
  );
  return {
    id: 'designs',
    title,
    body: figure(
      {
        id: 'fig-designs',
        level: null,
        finding: title,
        measured: words.measured,
        chart,
        data,
        bare: [BARE_HEADS, ...result.designs.map(bareOf)],
        isOpen: true,
      },
      { words: common },
    ),
  };
}

const BARE_HEADS = [
  'design',
  'paid-hours',
  'learning-hours',
  'saved-hours',
  'saved-hours-low',
  'saved-hours-high',
  'saved-euro',
  'saved-low-euro',
  'saved-high-euro',
  'meets-target',
];

/** A design as other programs read it. */
function bareOf({ id, paidHours, learningHours, savedHours, savedCost, meetsTarget }: DesignResult): Cell[] {
  const euro = (micro: number | undefined) => (micro === undefined ? null : bareEuro(micro));
  return [
    id,
    paidHours.mean,
    learningHours,
    savedHours.mean,
    savedHours.low,
    savedHours.high,
    euro(savedCost?.mean),
    euro(savedCost?.low),
    euro(savedCost?.high),
    meetsTarget ? 1 : 0,
  ];
}

const saved = (figure: Estimate, show: (value: number) => string): Markup =>
  html`${show(figure.mean)}<small>${span(figure, show)}</small>`;

function teams(
  result: BlendResult,
  pools: string | null,
  { words, format, nameOf }: Telling,
): Section | null {
  const best = chosenOf(result);
  if (best === undefined || best.teams.length === 0) return null;
  const rows = best.teams.map(({ language, clients }) => [
    isolate(format.language(language)),
    clients.map(nameOf).join(', '),
  ]);
  return {
    id: 'teams',
    title: words.chosenTeams,
    body: [
      table(
        { head: [words.heads.language, words.heads.clients], rows },
        { label: words.table(words.chosenTeams), style: 'sources' },
      ),
      pools === null ? null : toPaste(words.paste, pools),
    ],
  };
}

function widths(result: BlendResult, telling: Telling): Section | null {
  const { words, format } = telling;
  const rows = result.widths.flatMap(
    ({ clients, design, gainedHours, gainedCost }, w): (readonly Piece[])[] => {
      const judged = result.designs.find(({ id }) => id === design);
      // Where one client more changes nothing there is nothing to tell.
      if (judged === undefined || (w > 0 && design === result.widths[w - 1].design)) return [];
      return [
        [
          format.count(clients),
          format.count(judged.paidHours.mean),
          gainedHours === null ? '' : saved(gainedHours, format.count),
          gainedCost === null ? '' : saved(gainedCost, format.amount),
          nameOfDesign(judged, telling),
        ],
      ];
    },
  );
  if (rows.length < 2) return null;
  const { heads } = words;
  return {
    id: 'widths',
    title: words.widths,
    body: html`<p class="lead">${words.widthsNote}</p>${table({ head: [heads.clients, heads.paid, heads.gainedHours, heads.gainedCost, heads.by], rows }, { label: words.table(words.widths) })}`,
  };
}

function pairs(result: BlendResult, { words, format, nameOf }: Telling): Section | null {
  const costly = result.pairs.filter(({ costs }) => costs !== null);
  if (costly.length === 0) return null;
  const { heads } = words;
  const row = ({ clients, language, costs, simulated, ...formula }: PairResult): readonly Piece[] => {
    const { apartHours, togetherHours } = simulated ?? formula;
    return [
      clients.map(nameOf).join(' + '),
      isolate(format.language(language)),
      format.count(apartHours),
      format.count(togetherHours),
      simulated === null ? words.formula : words.simulated,
      costs === 'promises' ? words.promises : words.learning,
    ];
  };
  const title = words.pairs(costly.length);
  const head = [heads.clients, heads.language, heads.apart, heads.together, heads.judgedBy, heads.why];
  return {
    id: 'pairs',
    title,
    body: html`<p class="lead">${words.pairsLead}</p>${table({ head, rows: costly.map(row) }, { label: words.table(title) })}`,
  };
}

function collisions(result: BlendResult, { words, format, nameOf }: Telling): Section | null {
  const [first] = result.collisions;
  if (first === undefined) return null;
  const best = result.collisions.reduce((a, b) => (b.jointPeak < a.jointPeak ? b : a));
  const title =
    best.jointPeak > ALL_COLLIDE
      ? words.allCollide
      : words.collisions(nameOf(best.clients[0]), nameOf(best.clients[1]), format.percent(best.jointPeak));
  const of = (a: string, b: string) =>
    result.collisions.find(({ clients }) => clients.includes(a) && clients.includes(b));
  const cell = (row: string, column: string): Markup => {
    const found = row === column ? undefined : of(row, column);
    if (found === undefined) return html`<td></td>`;
    const step = Math.min(5, Math.max(0, Math.floor((found.jointPeak - 0.5) * 12)));
    return html`<td class="t-s${step}">${format.percent(found.jointPeak)}<small>${found.weeks === null ? '–' : format.decimal(found.weeks, 2)}</small></td>`;
  };
  const ids = result.clients.map(({ id }) => id);
  const matrix = html`<table class="leak"><thead><tr><th scope="col">${words.heads.clients}</th>${ids.map((id) => html`<th scope="col">${nameOf(id)}</th>`)}</tr></thead><tbody>${ids.map(
    (row) => html`<tr><th scope="row">${nameOf(row)}</th>${ids.map((column) => cell(row, column))}</tr>`,
  )}</tbody></table>`;
  return {
    id: 'collisions',
    title,
    body: html`<p class="lead">${words.collisionsLead}</p>${scroll(words.table(title), matrix)}`,
  };
}

function method({ search }: BlendResult, { words, format }: Telling): Section {
  return {
    id: 'method',
    title: words.method,
    body: html`<p class="lead">${words.methodText(format.count(search.weighed), search.exhaustive, format.count(search.simulations))}</p>`,
  };
}
