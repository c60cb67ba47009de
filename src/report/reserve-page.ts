import type { Estimate, ReserveResult } from '../study/index.ts';
import { designHours } from './charts/design-hours.ts';
import { keptFree } from './charts/kept-free.ts';
import { lineSwatch } from './charts/swatch.ts';
import { figure, key, type Section, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Piece } from './markup/markup.ts';
import { isolate } from './markup/text.ts';
import { rowTexts } from './row-text.ts';
import { type Opening, toPaste, verbPage } from './verb-page.ts';
import { watchedText } from './watched-text.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';
import { type ReserveWords, reserveWords } from './words/reserve-words.ts';

interface Telling {
  readonly words: ReserveWords;
  readonly common: Words;
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
  const telling: Telling = { words, common, format };
  const { scenario } = result;
  return verbPage({
    language,
    blendsim: result.blendsim,
    scenario,
    kind: words.kind,
    facts: words.facts(watchedText(scenario, common, format), format.count(scenario.replications)),
    opening: opening(result, pools, telling),
    sections: [hours(result, telling), service(result, telling), method(telling)],
  });
}

function opening(result: ReserveResult, pools: string | null, telling: Telling): Opening {
  const { words, format } = telling;
  const { pool, scenario, protects, against, savedHours, chosen } = result;
  const named = (ids: readonly string[]) => format.list(ids.map(isolate));
  const sure =
    savedHours === null || chosen === null || chosen === 0
      ? ''
      : savedHours.n < 2
        ? ` ${words.oneReplication}`
        : ` ${words.sure(format.count(savedHours.low), format.count(savedHours.high))}`;
  return {
    title: words.title(isolate(pool.name), isolate(scenario.title)),
    verdict: finding(result, telling),
    partial: result.partial ? words.partial : null,
    whose: `${words.whom(named(protects), named(against))}${sure}`,
    more: pools === null ? null : toPaste(words.paste, pools),
  };
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
function hours({ thresholds, chosen }: ReserveResult, { words, common, format }: Telling): Section {
  const title = chosen === null ? words.hoursNone : words.hours(format.count(chosen));
  const { heads } = words;
  const rows = thresholds.map(({ keepFree, equalService: { paidHours, meetsTarget } }): readonly Piece[] => [
    keepFree === chosen ? html`<strong>${format.count(keepFree)}</strong>` : format.count(keepFree),
    format.count(paidHours.mean),
    paidHours.n < 2 ? '' : `${format.count(paidHours.low)} – ${format.count(paidHours.high)}`,
    meetsTarget ? words.yes : words.no,
  ]);
  const data = { head: [heads.kept, heads.paid, heads.interval, heads.met], rows };
  const says = rowTexts(data).map((say) => `${heads.kept} ${say}`);
  const chart = designHours(
    thresholds.map(({ keepFree, equalService: { paidHours } }, i) => ({
      name: words.keep(format.count(keepFree)),
      hours: paidHours.mean,
      learning: 0,
      chosen: keepFree === chosen,
      say: says[i]!,
    })),
    { titleId: titleId('fig-hours'), description: title },
    format,
  );
  return {
    id: 'hours',
    title,
    body: figure(
      {
        id: 'fig-hours',
        level: null,
        finding: title,
        measured: words.hoursMeasured,
        chart,
        data,
        bare: [
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
      { words: common },
    ),
  };
}

/** Who gains and who pays with the same agents. */
function service(result: ReserveResult, { words, common, format }: Telling): Section {
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
  const data = {
    head: [words.heads.kept, ...queues.map(isolate)],
    rows: thresholds.map(({ keepFree }, n) => [
      format.count(keepFree),
      ...queues.map((id) => percentOf(of(id)[n] ?? null, format)),
    ]),
  };
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
      says: rowTexts(data).map((say) => `${words.heads.kept} ${say}`),
    },
    { titleId: titleId('fig-service'), description: title },
    format,
  );
  return {
    id: 'service',
    title,
    body: figure(
      {
        id: 'fig-service',
        level: null,
        finding: title,
        measured: words.serviceMeasured,
        key: key([
          [lineSwatch('l-accent'), words.key.protects],
          [lineSwatch('dash l-quiet'), words.key.against],
        ]),
        chart,
        data,
        bare: [
          ['kept-free', ...queues],
          ...thresholds.map(({ keepFree }, n) => [keepFree, ...queues.map((id) => of(id)[n]?.mean ?? null)]),
        ],
      },
      { words: common },
    ),
  };
}

const percentOf = (level: Estimate | null, format: Format): string =>
  level === null ? '' : format.percent(level.mean, 1);

function method({ words }: Telling): Section {
  return { id: 'method', title: words.method, body: html`<p class="lead">${words.methodText}</p>` };
}
