import type { Estimate, ReserveResult } from '../study/index.ts';
import { chartFigure } from './chart-figure.ts';
import { designHours } from './charts/design-hours.ts';
import { keptFree } from './charts/kept-free.ts';
import { lineSwatch } from './charts/swatch.ts';
import { key, type Section, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup, type Piece } from './markup/markup.ts';
import { clean, isolate } from './markup/text.ts';
import { shell } from './shell.ts';
import { type Language, wordsIn } from './words/index.ts';
import { type ReserveWords, reserveWords } from './words/reserve-words.ts';

interface Telling {
  readonly words: ReserveWords;
  readonly format: Format;
}

/** The page of a reservation: one file that opens from disk, without a script. `pools` is the block to paste, or null. */
export function renderReserve(
  result: ReserveResult,
  pools: string | null,
  language: Language = 'en',
): string {
  const words = reserveWords[language];
  const common = wordsIn(language);
  const format = formatsOf(common.locale);
  const telling: Telling = { words, format };
  const { scenario } = result;
  return shell({
    language,
    blendsim: result.blendsim,
    title: html`${clean(scenario.title)} · ${words.kind}`,
    skip: common.skip,
    masthead: html`<span><strong>${words.kind}</strong></span><span>${words.facts(format.date(scenario.from), format.date(scenario.to), format.count(scenario.replications))}</span>`,
    contents: { title: common.contents, first: { id: 'decision', title: common.decision } },
    opening: opening(result, pools, telling),
    sections: [hours(result, telling), service(result, telling), method(telling)],
    foot: common.foot(isolate(result.blendsim), isolate(scenario.seed), scenario.hash.slice(0, 12)),
  });
}

function opening(result: ReserveResult, pools: string | null, { words, format }: Telling): Markup {
  const { pool, scenario, protects, against, savedHours, chosen } = result;
  const named = (ids: readonly string[]) => format.list(ids.map(isolate));
  const sure =
    savedHours === null || chosen === null || chosen === 0
      ? ''
      : savedHours.n < 2
        ? ` ${words.oneReplication}`
        : ` ${words.sure(format.count(savedHours.low), format.count(savedHours.high))}`;
  const paste =
    pools === null
      ? null
      : html`<p class="lead">${words.paste}</p><pre class="run" tabindex="0">${pools.split('\n').map(clean).join('\n')}</pre>`;
  return html`<section id="decision" aria-labelledby="verdict">${result.partial ? html`<p class="notice">${words.partial}</p>` : null}<h1>${words.title(isolate(pool.name), isolate(scenario.title))}</h1><p class="verdict" id="verdict">${finding(result, { words, format })}</p><p class="whose">${words.whom(named(protects), named(against))}${sure}</p>${paste}</section>`;
}

function finding({ chosen, savedHours, pool }: ReserveResult, { words, format }: Telling): string {
  const name = isolate(pool.name);
  if (chosen === null) return words.noneMeets;
  if (chosen === 0) return words.nobody(name);
  return savedHours === null
    ? words.only(format.count(chosen), chosen === 1, name)
    : words.verdict(format.count(chosen), chosen === 1, name, format.count(savedHours.mean));
}

/** Paid hours at the same targets, by the number kept free. */
function hours({ thresholds, chosen }: ReserveResult, { words, format }: Telling): Section {
  const title = chosen === null ? words.hoursNone : words.hours(format.count(chosen));
  const chart = designHours(
    thresholds.map(({ keepFree, equalService: { paidHours } }) => ({
      name: words.keep(format.count(keepFree)),
      hours: paidHours.mean,
      learning: 0,
      chosen: keepFree === chosen,
    })),
    { titleId: titleId('fig-hours'), description: title },
    format,
  );
  const { heads } = words;
  const rows = thresholds.map(({ keepFree, equalService: { paidHours, meetsTarget } }): readonly Piece[] => [
    keepFree === chosen ? html`<strong>${format.count(keepFree)}</strong>` : format.count(keepFree),
    format.count(paidHours.mean),
    paidHours.n < 2 ? '' : `${format.count(paidHours.low)} – ${format.count(paidHours.high)}`,
    meetsTarget ? words.yes : words.no,
  ]);
  return {
    id: 'hours',
    title,
    body: chartFigure({
      id: 'fig-hours',
      measured: words.hoursMeasured,
      chart,
      numbers: words.numbers,
      of: title,
      tableLabel: words.table(title),
      data: { head: [heads.kept, heads.paid, heads.interval, heads.met], rows },
      csv: {
        label: words.csv,
        file: 'hours.csv',
        rows: [
          ['kept-free', 'paid-hours', 'low', 'high', 'meets-target'],
          ...thresholds.map(({ keepFree, equalService: { paidHours, meetsTarget } }) => [
            keepFree,
            paidHours.mean,
            paidHours.low,
            paidHours.high,
            meetsTarget ? 1 : 0,
          ]),
        ],
      },
    }),
  };
}

/** Who gains and who pays with the same agents. */
function service(result: ReserveResult, { words, format }: Telling): Section {
  const { thresholds, protects, against, chosen } = result;
  const queues = [...protects, ...against];
  const of = (queue: string) =>
    thresholds.map(({ sameAgents }): Estimate | null => sameAgents.service[queue] ?? null);
  const [queue] = protects;
  const last = thresholds.findLastIndex(({ keepFree }) => keepFree === (chosen || keepFree));
  const [before, after] = queue === undefined ? [] : [of(queue)[0], of(queue)[last]];
  const title =
    queue === undefined || !before || !after
      ? words.serviceNone
      : words.service(isolate(queue), format.percent(before.mean, 1), format.percent(after.mean, 1));
  const chart = keptFree(
    {
      counts: thresholds.map(({ keepFree }) => keepFree),
      queues: queues
        .filter((id) => of(id).some((level) => level !== null))
        .map((id) => ({
          name: isolate(id),
          isProtected: protects.includes(id),
          service: of(id).map((level) => level?.mean ?? null),
        })),
      chosen,
      axis: words.axis,
    },
    { titleId: titleId('fig-service'), description: title },
    format,
  );
  return {
    id: 'service',
    title,
    body: chartFigure({
      id: 'fig-service',
      measured: words.serviceMeasured,
      key: key([
        [lineSwatch('l-accent'), words.key.protects],
        [lineSwatch('dash l-quiet'), words.key.against],
      ]),
      chart,
      numbers: words.numbers,
      of: title,
      tableLabel: words.table(title),
      data: {
        head: [words.heads.kept, ...queues.map(isolate)],
        rows: thresholds.map(({ keepFree }, n) => [
          format.count(keepFree),
          ...queues.map((id) => percentOf(of(id)[n] ?? null, format)),
        ]),
      },
      csv: {
        label: words.csv,
        file: 'service.csv',
        rows: [
          ['kept-free', ...queues],
          ...thresholds.map(({ keepFree }, n) => [keepFree, ...queues.map((id) => of(id)[n]?.mean ?? null)]),
        ],
      },
    }),
  };
}

const percentOf = (level: Estimate | null, format: Format): string =>
  level === null ? '' : format.percent(level.mean, 1);

function method({ words }: Telling): Section {
  return { id: 'method', title: words.method, body: html`<p class="lead">${words.methodText}</p>` };
}
