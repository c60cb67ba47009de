import type { FormResult, HybridResult } from '../study/design/index.ts';
import { formGaps } from './charts/form-gaps.ts';
import { ruleWeeks } from './charts/rule-weeks.ts';
import { swatch } from './charts/swatch.ts';
import { bareEuro } from './csv.ts';
import { figure, key, type Section, titleId } from './figure.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup, type Piece, svg } from './markup/markup.ts';
import { isolate } from './markup/text.ts';
import { periodText } from './period-text.ts';
import { rowTexts } from './row-text.ts';
import { ruleText } from './rule-text.ts';
import { type Opening, toPaste, verbPage } from './verb-page.ts';
import { watchedText } from './watched-text.ts';
import { type HybridWords, hybridWords } from './words/hybrid-words.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';

interface Telling {
  readonly words: HybridWords;
  readonly common: Words;
  readonly format: Format;
}

/** The page of a hybrid: one file that opens from disk, without a script. */
export function renderHybrid(result: HybridResult, language: Language = 'en'): string {
  const words = hybridWords[language];
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
    opening: opening(result, telling),
    sections: [forms(result, telling), weeks(result, telling), misses(result, telling), method(telling)],
  });
}

const formOf = ({ forms: all }: HybridResult, id: string | null) => all.find((form) => form.id === id);

const said = ({ rule }: FormResult, { common, format }: Telling): string =>
  isolate(ruleText(rule, common, format));

function nameOf(one: FormResult, telling: Telling): string {
  const { rule, form, found } = one;
  const { words } = telling;
  if (rule === '') return form === 'dedicated' ? words.dedicated : words.blended;
  return found === 'scenario' ? words.ofScenario(said(one, telling)) : said(one, telling);
}

function opening(result: HybridResult, telling: Telling): Opening {
  const { words, format } = telling;
  const { scenario, client, saving, verdict } = result;
  const sure =
    saving === null || verdict === null
      ? null
      : saving.n < 2
        ? words.oneReplication
        : words.sure(isolate(client.name), format.amount(saving.low), format.amount(saving.high), verdict);
  return {
    title: words.title(isolate(client.name), isolate(scenario.title)),
    verdict: finding(result, telling),
    partial: result.partial ? words.partial : null,
    whose: sure,
  };
}

function finding(result: HybridResult, telling: Telling): string {
  const { words, format } = telling;
  const { saving, verdict } = result;
  const [best, other] = [formOf(result, result.rule), formOf(result, result.pure)];
  if (other === undefined) {
    return best === undefined ? words.noneMeets : words.onlyRules(said(best, telling));
  }
  const pure = words.within[other.form === 'dedicated' ? 'dedicated' : 'blended'];
  if (best === undefined || saving === null) return words.noRule(pure);
  const rule = said(best, telling);
  if (verdict === 'hybrid') return words.hybrid(rule, format.amount(saving.mean), pure);
  return verdict === 'pure' ? words.pure(pure, format.amount(-saving.mean), rule) : words.close(rule, pure);
}

function forms(result: HybridResult, telling: Telling): Section {
  const { words, common, format } = telling;
  const sorted = [...result.forms].sort((a, b) => a.cost.mean - b.cost.mean);
  const best = formOf(result, result.chosen);
  const least = best?.cost.mean ?? Math.min(...sorted.map(({ cost }) => cost.mean));
  const gap = ({ more, cost }: FormResult) => {
    const mean = cost.mean - least;
    return more ?? { mean, low: mean, high: mean, n: 1 };
  };
  const title =
    best === undefined ? words.formsNone : words.forms(nameOf(best, telling), format.amount(best.cost.mean));
  const { heads } = words;
  const rows = sorted.map((form): readonly Piece[] => {
    const { mean, low, high, n } = gap(form);
    return [
      form === best ? html`<strong>${nameOf(form, telling)}</strong>` : nameOf(form, telling),
      format.amount(form.cost.mean),
      form === best ? '' : format.amount(mean),
      form === best || n < 2 ? '' : `${format.amount(low)} – ${format.amount(high)}`,
      format.percent(form.dedicatedShare),
      form.meetsTarget ? words.yes : words.no,
    ];
  });
  const data = {
    head: [heads.form, heads.pays, heads.more, heads.interval, heads.dedicated, heads.met],
    rows,
  };
  const says = rowTexts(data);
  const chart = formGaps(
    sorted.map((form, i) => {
      const { mean, low, high } = gap(form);
      return {
        name: nameOf(form, telling),
        mean,
        low,
        high,
        meets: form.meetsTarget,
        chosen: form === best,
        say: says[i]!,
      };
    }),
    words.more,
    { titleId: titleId('fig-forms'), description: title },
    format,
  );
  const csv = sorted.map((form) => {
    const { mean, low, high } = gap(form);
    return [
      form.rule === '' ? form.form : form.rule,
      bareEuro(form.cost.mean),
      bareEuro(mean),
      bareEuro(low),
      bareEuro(high),
      form.dedicatedShare,
      form.meetsTarget ? 1 : 0,
    ];
  });
  return {
    id: 'forms',
    title,
    body: figure(
      {
        id: 'fig-forms',
        level: null,
        finding: title,
        measured: words.measured,
        key: key([
          [dot('f-ink'), words.meets],
          [dot('f-page l-alarm'), words.misses],
          [bar(), words.interval],
        ]),
        chart,
        data,
        bare: [
          [
            'form',
            'client-pays-euro',
            'more-euro',
            'more-low-euro',
            'more-high-euro',
            'dedicated-share',
            'meets-target',
          ],
          ...csv,
        ],
      },
      { words: common },
    ),
  };
}

const dot = (style: string): Markup =>
  svg`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="${style}" stroke-width="2" cx="7" cy="7" r="5"/></svg>`;
const bar = (): Markup =>
  svg`<svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true"><path class="line thick l-ink" d="M0,6H24"/></svg>`;

/** When the best rule has dedicated agents, and the rule to paste. */
function weeks(result: HybridResult, telling: Telling): Section | null {
  const { words, common, format } = telling;
  const { calendar } = result;
  const best = formOf(result, result.rule);
  if (best === undefined || calendar === null) return null;
  const title = words.weeks(format.percent(best.dedicatedShare));
  const open = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    calendar.dedicated.some((week) => week[hour] !== null),
  );
  const share = (value: number | null) => (value === null ? '' : format.percent(value));
  const data = {
    head: [words.weekHead, ...open.map((hour) => format.clock(60 * hour))],
    rows: calendar.weeks.map((week, w) => [week, ...open.map((hour) => share(calendar.dedicated[w][hour]))]),
  };
  const chart = ruleWeeks(
    { ...calendar, axis: words.hour, says: rowTexts(data) },
    { titleId: titleId('fig-weeks'), description: `${title}. ${words.weeksMeasured(said(best, telling))}` },
    format,
  );
  return {
    id: 'weeks',
    title,
    body: [
      figure(
        {
          id: 'fig-weeks',
          level: null,
          finding: title,
          measured: words.weeksMeasured(said(best, telling)),
          key: key([
            [swatch('f-accent'), words.key.dedicated],
            [faint(), words.key.someDays],
            [swatch('f-band'), words.key.blended],
          ]),
          chart,
          data,
          bare: [
            ['week', ...open.map((hour) => format.clock(60 * hour))],
            ...calendar.weeks.map((week, w) => [week, ...open.map((hour) => calendar.dedicated[w][hour])]),
          ],
        },
        { words: common },
      ),
      result.verdict === 'pure' ? null : toPaste(words.paste, `dedicated-when: '${best.rule}'`),
    ],
  };
}

const faint = (): Markup =>
  svg`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><rect class="f-accent" fill-opacity="0.6" width="12" height="12"/></svg>`;

/** The worst miss of each form that misses one. */
function misses({ forms: all }: HybridResult, telling: Telling): Section | null {
  const { words, common, format } = telling;
  const lines = all.flatMap((form) => {
    const [worst] = [...form.shortfalls].sort((a, b) => a.achieved - a.target - (b.achieved - b.target));
    if (worst === undefined) return [];
    const period = periodText(worst.period, common, format, isolate);
    const [achieved, target] = [format.percent(worst.achieved, 1), format.percent(worst.target)];
    return [words.miss(nameOf(form, telling), isolate(worst.queue), period, achieved, target)];
  });
  if (lines.length === 0) return null;
  return {
    id: 'misses',
    title: words.missed,
    body: html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  };
}

function method({ words }: Telling): Section {
  return {
    id: 'method',
    title: words.method,
    body: words.methodText.map((text) => html`<p class="lead">${text}</p>`),
  };
}
