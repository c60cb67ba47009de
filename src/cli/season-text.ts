import { printable } from '../scenario/index.ts';
import type { SeasonGroup, SeasonResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { headed, paragraphs, type VerbTelling } from './verb-telling.ts';

type Telling = VerbTelling<'season'>;

/** A season of people as a person reads it on a terminal. */
export function seasonText(result: SeasonResult, telling: Telling): string {
  const { words, common, format } = telling;
  const { scenario, option, probability, forecastError } = result;
  const facts = [
    words.about(option === null ? null : printable(option.name)),
    words.sure(format.percent(probability), format.briefPercent(forecastError)),
    common.terminal.seed(printable(scenario.seed)),
  ];
  return paragraphs([
    headed(printable(scenario.title), facts, telling),
    ...result.groups.flatMap((group) => groupParts(group, result, telling)),
  ]);
}

function groupParts(group: SeasonGroup, result: SeasonResult, telling: Telling): string[] {
  const { words, format, colours } = telling;
  const { languages, ownDesk, pools, hire, atStart, hires, cost, gap } = group;
  const hired = hires.reduce((sum, { people }) => sum + people, 0);
  const spoken = format.list(languages.map((tag) => printable(format.language(tag))));
  const name = `${colours.bold(words.group(spoken, ownDesk))} ${colours.dim(`(${pools.map(printable).join(', ')})`)}`;
  const figures = words.figures(
    format.count(atStart),
    format.count(hired),
    format.amount(cost),
    format.percent(gap, 1),
  );
  const lines = (names: readonly string[]) => format.list(names.map(printable));
  const each = words.hire(format.amount(hire.cost), lines(hire.lines), lines(hire.asWages));
  return [
    `${name}\n${figures} ${each}`,
    hiresTable(group, telling),
    weekTable(group, result, telling),
    hires.length === 0 ? '' : lateTable(group, telling),
    riskTable(group, telling),
  ];
}

function hiresTable({ hires }: SeasonGroup, { words, format, colours }: Telling): string {
  if (hires.length === 0) return words.nobody;
  const rows = hires.map(
    ({ decide, start, end, people }): Row => ({
      label: decide,
      cells: [start, end ?? words.stays, format.count(people)],
    }),
  );
  const heads = words.hires;
  return tableOf([heads.training, heads.until, heads.people], rows, colours, heads.decide);
}

function weekTable(group: SeasonGroup, { weeks }: SeasonResult, { words, format, colours }: Telling): string {
  const rows = weeks.map(
    (week, w): Row => ({
      label: week,
      cells: [
        group.needed[w],
        group.effective[w],
        group.experienced[w],
        group.learning[w],
        group.training[w],
      ].map((people) => format.decimal(people, 1)),
    }),
  );
  const { week, needed, effective, experienced, learning, training } = words.weeks;
  return tableOf([needed, effective, experienced, learning, training], rows, colours, week);
}

function lateTable({ late }: SeasonGroup, { words, format, colours }: Telling): string {
  const heads = words.late;
  const rows = late.map(
    ({ weeks, extraCost, overtimeHours, shortHours }): Row => ({
      label: heads.weeks(format.count(weeks), weeks === 1),
      cells: [format.amount(extraCost), format.decimal(overtimeHours, 0), format.decimal(shortHours, 0)],
    }),
  );
  return tableOf([heads.extra, heads.overtime, heads.short], rows, colours, heads.every);
}

function riskTable({ risk }: SeasonGroup, { words, format, colours }: Telling): string {
  const rows = risk.map(
    ({ probability, level, hired, cost, short, shortHours }): Row => ({
      label: `P${Math.round(probability * 100)}`,
      cells: [
        format.percent(level),
        format.count(hired),
        format.amount(cost),
        format.percent(short),
        format.decimal(shortHours, 0),
      ],
    }),
  );
  const { hireFor, level, hired, cost, shortWeek, short } = words.risk;
  return tableOf([level, hired, cost, shortWeek, short], rows, colours, hireFor);
}
