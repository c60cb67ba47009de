import type { SeasonGroup, SeasonResult } from '../study/index.ts';
import { seasonPeople } from './charts/season-people.ts';
import { lineSwatch, swatch } from './charts/swatch.ts';
import { figure, key, type Section, table, titleId } from './figure.ts';
import { beginsOf, firstDecision, hiredOf } from './findings/season.ts';
import { type Format, formatsOf } from './format.ts';
import { html, type Markup } from './markup/markup.ts';
import { isolate } from './markup/text.ts';
import { rowTexts } from './row-text.ts';
import { type Opening, verbPage } from './verb-page.ts';
import { type Language, type Words, wordsIn } from './words/index.ts';
import { type SeasonWords, seasonWords } from './words/season-words.ts';

interface Telling {
  readonly words: SeasonWords;
  readonly common: Words;
  readonly format: Format;
}

/** The page of a season's people: when to hire how many, and what it costs to be late. Needs no script. */
export function renderSeason(result: SeasonResult, language: Language = 'en'): string {
  const words = seasonWords[language];
  const common = wordsIn(language);
  const telling: Telling = { words, common, format: formatsOf(common.locale) };
  const { scenario, groups } = result;
  return verbPage({
    language,
    blendsim: result.blendsim,
    scenario,
    kind: words.kind,
    facts: result.option === null ? words.asGiven : isolate(result.option.name),
    opening: opening(result, telling),
    sections: [...groups.map((group, g) => people(group, g, result, telling)), method(result, telling)],
  });
}

/** Those who speak the same languages, by the languages' names. */
const nameOf = ({ languages, ownDesk }: SeasonGroup, { words, format }: Telling): string =>
  words.people(format.list(languages.map((tag) => isolate(format.language(tag)))), ownDesk);

function opening({ scenario, groups }: SeasonResult, { words, format }: Telling): Opening {
  const hired = groups.reduce((sum, group) => sum + hiredOf(group), 0);
  const first = firstDecision(groups);
  const verdict =
    first === undefined ? words.nobody : words.verdict(format.count(hired), isolate(first), hired === 1);
  const late = groups.reduce((sum, group) => sum + (group.late[0]?.extraCost ?? 0), 0);
  const weeks = groups[0]?.late[0]?.weeks ?? 1;
  return {
    title: words.title(isolate(scenario.title)),
    verdict,
    partial: null,
    whose: first === undefined ? null : words.late(format.count(weeks), format.amount(late)),
  };
}

/** Series of a week, in the order of the table. */
const SERIES = ['needed', 'effective', 'experienced', 'learning', 'training'] as const;

function people(group: SeasonGroup, g: number, { weeks }: SeasonResult, telling: Telling): Section {
  const { words, common, format } = telling;
  const { heads } = words;
  const id = `fig-people-${g + 1}`;
  const title = words.group(
    nameOf(group, telling),
    format.count(group.atStart),
    format.count(hiredOf(group)),
  );
  const one = (value: number) => format.decimal(value, 1);
  const data = {
    head: [heads.week, ...SERIES.map((name) => heads[name])],
    rows: weeks.map((week, w) => [week, ...SERIES.map((name) => one(group[name][w]!))]),
  };
  const chart = seasonPeople(
    {
      needed: group.needed,
      effective: group.effective,
      training: group.training,
      begins: beginsOf([group], weeks),
      weeks: weeks.map((label) => label.replace(/^\d+-/, '')),
      axis: words.axis,
      says: rowTexts(data),
    },
    { titleId: titleId(id), description: words.told(title) },
    format,
  );
  return {
    id: `people-${g + 1}`,
    title,
    body: [
      figure(
        {
          id,
          level: null,
          finding: title,
          measured: words.measured,
          key: key([
            [swatch('f-band'), heads.needed],
            [lineSwatch('l-accent'), heads.effective],
            [lineSwatch('l-quiet dash'), heads.training],
          ]),
          chart,
          data,
          bare: [
            ['week', ...SERIES],
            ...weeks.map((week, w) => [week, ...SERIES.map((name) => group[name][w]!)]),
          ],
        },
        { words: common },
      ),
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
