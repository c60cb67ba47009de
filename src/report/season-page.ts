import type { SeasonGroup, SeasonResult } from '../study/index.ts';
import { seasonPeople } from './charts/season-people.ts';
import { lineSwatch, swatch } from './charts/swatch.ts';
import { type Section, table, titleId } from './figure.ts';
import { beginsOf, firstDecision, hiredOf } from './findings/season.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup } from './markup/markup.ts';
import { clean, isolate } from './markup/text.ts';
import { shell } from './shell.ts';
import { type Language, wordsIn } from './words/index.ts';
import { type SeasonWords, seasonWords } from './words/season-words.ts';

interface Telling {
  readonly words: SeasonWords;
  readonly format: Format;
}

/** The page of a season's people: when to hire how many, and what it costs to be late. Needs no script. */
export function renderSeason(result: SeasonResult, language: Language = 'en'): string {
  const words = seasonWords[language];
  const common = wordsIn(language);
  const telling: Telling = { words, format: formatsOf(common.locale) };
  const { scenario, groups } = result;
  return shell({
    language,
    blendsim: result.blendsim,
    title: html`${clean(scenario.title)} · ${words.kind}`,
    skip: common.skip,
    masthead: html`<span><strong>${words.kind}</strong></span><span>${result.option === null ? words.asGiven : isolate(result.option.name)}</span>`,
    contents: { title: common.contents, first: { id: 'decision', title: common.decision } },
    opening: opening(result, telling),
    sections: [...groups.map((group, g) => people(group, g, result, telling)), method(result, telling)],
    foot: common.foot(isolate(result.blendsim), isolate(scenario.seed), scenario.hash.slice(0, 12)),
  });
}

/** Those who speak the same languages, by the languages' names. */
const nameOf = ({ languages, ownDesk }: SeasonGroup, { words, format }: Telling): string =>
  words.people(format.list(languages.map((tag) => isolate(format.language(tag)))), ownDesk);

function opening({ scenario, groups }: SeasonResult, { words, format }: Telling): Markup {
  const hired = groups.reduce((sum, group) => sum + hiredOf(group), 0);
  const first = firstDecision(groups);
  const verdict =
    first === undefined ? words.nobody : words.verdict(format.count(hired), isolate(first), hired === 1);
  const late = groups.reduce((sum, group) => sum + (group.late[0]?.extraCost ?? 0), 0);
  const weeks = groups[0]?.late[0]?.weeks ?? 1;
  return html`<section id="decision" aria-labelledby="verdict"><h1>${words.title(isolate(scenario.title))}</h1><p class="verdict" id="verdict">${verdict}</p>${
    first === undefined
      ? null
      : html`<p class="whose">${words.late(format.count(weeks), format.amount(late))}</p>`
  }</section>`;
}

function people(group: SeasonGroup, g: number, { weeks }: SeasonResult, telling: Telling): Section {
  const { words, format } = telling;
  const id = `fig-people-${g + 1}`;
  const title = words.group(
    nameOf(group, telling),
    format.count(group.atStart),
    format.count(hiredOf(group)),
  );
  const chart = seasonPeople(
    {
      needed: group.needed,
      effective: group.effective,
      training: group.training,
      begins: beginsOf([group], weeks),
      weeks: weeks.map((label) => label.replace(/^\d+-/, '')),
      axis: words.axis,
    },
    { titleId: titleId(id), description: words.told(title) },
    format,
  );
  const one = (value: number) => format.decimal(value, 1);
  const { heads } = words;
  return {
    id: `people-${g + 1}`,
    title,
    body: [
      html`<figure class="figure" id="${id}"><figcaption><p class="sub" id="${titleId(id)}">${words.measured}</p></figcaption><ul class="key"><li>${swatch('f-band')}${heads.needed}</li><li>${lineSwatch('l-accent')}${heads.effective}</li><li>${lineSwatch('l-quiet dash')}${heads.training}</li></ul>${chart}<details><summary>${words.byWeek}<span class="unseen">: ${nameOf(group, telling)}</span></summary>${table(
        {
          head: [
            heads.week,
            heads.needed,
            heads.effective,
            heads.experienced,
            heads.learning,
            heads.training,
          ],
          rows: weeks.map((week, w) => [
            week,
            one(group.needed[w]!),
            one(group.effective[w]!),
            one(group.experienced[w]!),
            one(group.learning[w]!),
            one(group.training[w]!),
          ]),
        },
        { label: words.table(`${words.byWeek}, ${nameOf(group, telling)}`) },
      )}</details></figure>`,
      hiresOf(group, telling),
      risks(group, telling),
    ],
  };
}

function hiresOf(group: SeasonGroup, telling: Telling): Markup {
  const { words, format } = telling;
  const { hire, hires, late } = group;
  const lines = (names: readonly string[]) => format.list(names.map(isolate));
  const { heads } = words;
  if (hires.length === 0) return html`<p class="lead">${words.nobody}</p>`;
  return html`<p class="lead">${words.hire(format.amount(hire.cost), lines(hire.lines), lines(hire.asWages))}</p>${table(
    {
      head: [heads.decide, heads.training, heads.until, heads.people],
      rows: hires.map(({ decide, start, end, people: count }) => [
        decide,
        start,
        end ?? words.stays,
        format.count(count),
      ]),
    },
    { caption: words.hires, label: words.table(`${words.hires}, ${nameOf(group, telling)}`) },
  )}${table(
    {
      head: [heads.every, heads.extra, heads.overtime, heads.short],
      rows: late.map(({ weeks, extraCost, overtimeHours, shortHours }) => [
        words.weeksLate(format.count(weeks), weeks === 1),
        format.amount(extraCost),
        format.count(overtimeHours),
        format.count(shortHours),
      ]),
    },
    { caption: words.beingLate, label: words.table(`${words.beingLate}, ${nameOf(group, telling)}`) },
  )}`;
}

function risks(group: SeasonGroup, telling: Telling): Markup | null {
  const { words, format } = telling;
  const { risk } = group;
  if (risk.length === 0) return null;
  const { heads } = words;
  return table(
    {
      head: [heads.hireFor, heads.level, heads.hired, heads.cost, heads.shortWeek, heads.short],
      rows: risk.map(({ probability, level, hired, cost, short, shortHours }) => [
        `P${Math.round(100 * probability)}`,
        format.percent(level),
        format.count(hired),
        format.amount(cost),
        format.percent(short),
        format.count(shortHours),
      ]),
    },
    { caption: words.risk, label: words.table(`${words.risk}, ${nameOf(group, telling)}`) },
  );
}

function method({ probability, forecastError, groups }: SeasonResult, { words, format }: Telling): Section {
  const gap = Math.max(0, ...groups.map((group) => group.gap));
  return {
    id: 'method',
    title: words.method,
    body: html`<p class="lead">${words.methodText(format.percent(probability), format.briefPercent(forecastError), format.percent(gap, 1))}</p>`,
  };
}
