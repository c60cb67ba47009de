import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { SeasonGroup, SeasonResult } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** A season of people as a person reads it on a terminal. */
export function seasonText(result: SeasonResult, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { scenario, option, probability, forecastError } = result;
  const about = option === null ? 'the plan as given' : printable(option.name);
  const sure = `enough with ${format.percent(probability)}, forecast error ${format.briefPercent(forecastError)}`;
  const parts = [
    `${colours.bold(printable(scenario.title))}\n${colours.dim(`People for ${about} · ${sure}`)}`,
  ];
  for (const group of result.groups) parts.push(...groupParts(group, result, format, colours));
  return `${parts.join('\n\n')}\n`;
}

function groupParts(group: SeasonGroup, result: SeasonResult, format: Format, colours: Colours): string[] {
  const { id, pools, atStart, hires, cost, gap } = group;
  const hired = hires.reduce((sum, { people }) => sum + people, 0);
  const heading =
    `${colours.bold(`People who speak ${printable(id)}`)} ${colours.dim(`(${pools.map(printable).join(', ')})`)}\n` +
    `${format.count(atStart)} at the beginning, ${format.count(hired)} hired; ${format.amount(cost)}, the solver's gap is ${format.percent(gap, 1)}.`;
  const rows = hires.map(
    ({ decide, start, end, people }): Row => ({
      label: decide,
      cells: [start, end ?? 'stays', format.count(people)],
    }),
  );
  const plan =
    rows.length === 0
      ? 'Nobody needs to be hired.'
      : tableOf(['Training', 'Until', 'People'], rows, colours, 'Decide');
  return [
    heading,
    plan,
    weekTable(group, result, format, colours),
    lateTable(group, format, colours),
    riskTable(group, format, colours),
  ];
}

function weekTable(group: SeasonGroup, { weeks }: SeasonResult, format: Format, colours: Colours): string {
  const people = (value: number) => format.decimal(value, 1);
  const rows = weeks.map(
    (week, w): Row => ({
      label: week,
      cells: [
        group.needed[w],
        group.effective[w],
        group.experienced[w],
        group.learning[w],
        group.training[w],
      ].map(people),
    }),
  );
  return tableOf(['Needed', 'Effective', 'Experienced', 'Learning', 'In training'], rows, colours, 'Week');
}

function lateTable({ late }: SeasonGroup, format: Format, colours: Colours): string {
  const rows = late.map(
    ({ weeks, extraCost, overtimeHours, shortHours }): Row => ({
      label: `${weeks} week${weeks === 1 ? '' : 's'} late`,
      cells: [format.amount(extraCost), format.decimal(overtimeHours, 0), format.decimal(shortHours, 0)],
    }),
  );
  return tableOf(['Extra cost', 'More overtime, h', 'More short, h'], rows, colours, 'Every hire');
}

function riskTable({ risk }: SeasonGroup, format: Format, colours: Colours): string {
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
  return tableOf(
    ['Of forecast', 'Hired', 'Expected cost', 'Short in a week', 'Short, h'],
    rows,
    colours,
    'Hire for',
  );
}
