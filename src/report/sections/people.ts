import type { Comparison } from '../../study/comparison.ts';
import type { SeasonGroup } from '../../study/index.ts';
import { seasonPeople } from '../charts/season-people.ts';
import { lineSwatch, swatch } from '../charts/swatch.ts';
import type { Edition } from '../edition.ts';
import { figure, key, type Section, titleId } from '../figure.ts';
import { sumSeries } from '../findings/reading.ts';
import { beginsOf, firstDecision, hiredOf } from '../findings/season.ts';
import { isolate } from '../markup/text.ts';
import { rowTexts } from '../row-text.ts';

const series = ['needed', 'effective', 'experienced', 'learning', 'training'] as const;

/** The recommended option as people over the season, where the comparison was asked in depth and knows how they learn. */
export function people(comparison: Comparison, edition: Edition): Section | null {
  const { words, format } = edition;
  const text = words.season;
  const season = comparison.decisions?.season ?? null;
  if (season === null || season.groups.length === 0) return null;
  const { groups, weeks } = season;
  const hired = groups.reduce((sum, group) => sum + hiredOf(group), 0);
  const first = firstDecision(groups);
  const late = groups.reduce((sum, group) => sum + (group.late[0]?.extraCost ?? 0), 0);
  const lateWeeks = groups[0]?.late[0]?.weeks ?? 1;
  const together = Object.fromEntries(
    series.map((name) => [name, sumSeries(groups.map((group) => group[name]))]),
  ) as Record<(typeof series)[number], number[]>;
  const verdict =
    first === undefined ? text.nobody : text.verdict(format.count(hired), edition.week(first), hired === 1);
  // A heading ends without the full stop of the sentence that it is elsewhere.
  const finding = verdict.replace(/\.$/, '');
  const option = comparison.options.find(({ id }) => id === season.option?.id);
  const byWeek = {
    head: [text.heads.week, ...series.map((name) => text.heads[name])],
    rows: weeks.map((week, w) => [
      edition.week(week),
      ...series.map((name) => format.decimal(together[name][w] ?? 0, 1)),
    ]),
  };
  return {
    id: 'people',
    title: option === undefined ? text.kind : `${text.kind}: ${edition.optionName(option)}`,
    body: figure(
      {
        id: 'fig-people',
        finding,
        measured: text.measured,
        key: key([
          [swatch('f-band'), text.heads.needed],
          [lineSwatch('l-accent'), text.heads.effective],
          [lineSwatch('l-quiet dash'), text.heads.training],
        ]),
        chart: seasonPeople(
          {
            needed: together.needed,
            effective: together.effective,
            training: together.training,
            begins: beginsOf(groups, weeks),
            weeks: weeks.map(edition.week),
            axis: text.axis,
            says: rowTexts(byWeek),
          },
          { titleId: titleId('fig-people'), description: text.told(finding) },
          format,
        ),
        note: [
          ...(first === undefined ? [] : [text.late(format.count(lateWeeks), format.amount(late))]),
          text.methodText(
            format.percent(season.probability),
            format.briefPercent(season.forecastError),
            format.percent(Math.max(...groups.map(({ gap }) => gap)), 1),
          ),
        ].join(' '),
        data: [
          {
            caption: text.byWeek,
            table: byWeek,
          },
          ...(first === undefined
            ? []
            : [
                {
                  caption: text.hires,
                  table: {
                    head: [
                      text.heads.people,
                      text.heads.decide,
                      text.heads.training,
                      text.heads.until,
                      text.heads.hired,
                    ],
                    rows: groups.flatMap((group) =>
                      group.hires.map((hire) => [
                        nameOf(group, edition),
                        edition.week(hire.decide),
                        edition.week(hire.start),
                        hire.end === null ? text.stays : edition.week(hire.end),
                        format.count(hire.people),
                      ]),
                    ),
                  },
                },
              ]),
        ],
      },
      edition,
    ),
  };
}

/** 'People who speak Dutch and German, own desk'. */
function nameOf({ languages, ownDesk }: SeasonGroup, { words, format }: Edition): string {
  return words.season.people(
    format.list(languages.map((language) => isolate(format.language(language)))),
    ownDesk,
  );
}
