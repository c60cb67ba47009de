import { type Format, formatsOf } from '../report/format.ts';
import { rosterYaml } from '../report/roster-yaml.ts';
import { printable } from '../scenario/index.ts';
import type { RosteredPool, RosteredTeam, RosterResult, WeekRoster } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** Rosters as a person reads them on a terminal. */
export function shiftsText(result: RosterResult, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { scenario, option, weeks } = result;
  const about = option === null ? 'the plan as given' : printable(option.name);
  const heading = `${colours.bold(printable(scenario.title))}\n${colours.dim(`Shifts for ${about}`)}`;
  const parts = [heading];
  if (weeks.length > 1) parts.push(yearTable(weeks, format, colours));
  else for (const week of weeks) parts.push(...weekParts(week, result, format, colours));
  if (result.partial) parts.push(`${colours.yellow('!')} Stopped early; weeks are missing.`);
  return `${parts.join('\n\n')}\n`;
}

function weekParts(week: WeekRoster, result: RosterResult, format: Format, colours: Colours): string[] {
  return [
    colours.bold(`Week ${week.week}, from ${format.date(week.from)}`),
    ...week.teams.map((team) => teamTable(team, format, colours)),
    ...week.pools.map((pool) => fitMap(pool, result.stepMinutes, format, colours)),
    figures(week, format),
    serviceTable(week, format, colours),
    ...misses(week, colours),
    `To simulate this week's roster, put this into the scenario:\n\n${rosterYaml(week, result.stepMinutes).trimEnd()}`,
  ];
}

/** Shifts by people by weekday; agents are those on the floor. */
function teamTable(team: RosteredTeam, format: Format, colours: Colours): string {
  const rows = team.shifts.map(({ type, from, to, break: pause, agents }): Row => {
    const rest = pause === null ? '' : `, break ${hours(pause.from, pause.to, format)}`;
    return {
      label: `${hours(from, to, format)}${rest}`,
      cells: [printable(type), ...agents.map((count) => (count === 0 ? '·' : format.count(count)))],
    };
  });
  const { fullTime, partTime } = team.people;
  const who = team.mixed ? `${team.pools.map(printable).join(' and ')} in turn` : printable(team.id);
  const money = team.cost === null ? '' : `, ${format.amount(team.cost)}`;
  const people = `${format.count(fullTime)} full-time and ${format.count(partTime)} part-time people`;
  const days = Array.from({ length: 7 }, (_, day) => format.shortWeekday(day));
  return `${tableOf(['Type', ...days], rows, colours, who)}\n${colours.dim(`${people}, ${format.decimal(team.paidHours, 0)} paid hours${money}`)}`;
}

/** How the roster fits the requirement, half-hour by half-hour: too many (+), too few (-), just right (·). */
function fitMap(pool: RosteredPool, stepMinutes: number, format: Format, colours: Colours): string {
  const perDay = 1440 / stepMinutes;
  const used = Array.from({ length: perDay }, (_, n) =>
    Array.from({ length: 7 }, (_, day) => day * perDay + n).some(
      (slot) => pool.required[slot] > 0 || pool.rostered[slot] > 0,
    ),
  );
  const first = used.indexOf(true);
  const last = used.lastIndexOf(true);
  const perHour = Math.max(1, Math.round(60 / stepMinutes));
  const lines = Array.from({ length: 7 }, (_, day) => {
    const cells: string[] = [];
    for (let n = first; n <= last; n++) {
      const needed = pool.required[day * perDay + n];
      const over = pool.rostered[day * perDay + n] - needed;
      const text = over === 0 ? (needed === 0 ? '' : '·') : `${over > 0 ? '+' : '-'}${Math.abs(over)}`;
      const cell = text.padStart(3);
      cells.push(over < 0 ? colours.yellow(cell) : cell);
    }
    return cells.every((cell) => cell.trim() === '')
      ? null
      : `${format.shortWeekday(day).padEnd(4)}${cells.join('')}`;
  }).filter((line) => line !== null);
  let scale = '    ';
  for (let n = first; n <= last; n += perHour) {
    scale += format
      .clock(n * stepMinutes)
      .slice(0, 2)
      .padStart(3)
      .padEnd(3 * perHour);
  }
  const sums = `${format.decimal(pool.shortHours, 1)} h short, ${format.decimal(pool.overHours, 1)} h over`;
  return `${colours.bold(`${printable(pool.name)}: rostered against required`)} ${colours.dim(`(${sums})`)}\n${colours.dim(scale.trimEnd())}\n${lines.join('\n')}`;
}

function figures({ hours: h, efficiency, cost, solver }: WeekRoster, format: Format): string {
  const money = cost === null ? '' : `, ${format.amount(cost)} of wages and charges`;
  const gap = `The solver's gap is ${format.percent(solver.gap, 1)}${solver.outOfTime ? ': its time was over before it was as small as asked' : ''}.`;
  const raised =
    solver.raised === 0
      ? ''
      : ` The requirement was raised ${solver.raised} time${solver.raised === 1 ? '' : 's'}, since the simulated service missed.`;
  return (
    `${format.decimal(h.paid, 0)} paid hours${money}, against ${format.decimal(h.paidByPlan, 0)} that the plan asks for: ` +
    `${format.percent(efficiency, 1)} efficient. On the floor ${format.decimal(h.required, 1)} h are required, ` +
    `${format.decimal(h.short, 1)} h are short and ${format.decimal(h.over, 1)} h too many. ${gap}${raised}`
  );
}

function serviceTable({ service }: WeekRoster, format: Format, colours: Colours): string {
  const level = ({ mean, low, high }: WeekRoster['service'][number]['planned']) =>
    `${format.percent(mean, 1)} (${format.percent(low, 1)} to ${format.percent(high, 1)})`;
  const rows = service.map(
    ({ queue, target, planned, rostered }): Row => ({
      label: printable(queue),
      cells: [format.percent(target), level(planned), level(rostered)],
    }),
  );
  return tableOf(['Target', 'Plan', 'Roster'], rows, colours, 'Service in the week, 95 % interval');
}

function misses(week: WeekRoster, colours: Colours): string[] {
  const lines = week.service.flatMap(({ queue, kept }) =>
    kept
      ? []
      : [
          `${colours.yellow('!')} ${printable(queue)} in ${week.week}: the roster serves less than the plan and misses the target.`,
        ],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function yearTable(weeks: readonly WeekRoster[], format: Format, colours: Colours): string {
  const rows = weeks.map((week): Row => {
    const people = week.teams.reduce((sum, team) => sum + team.people.fullTime + team.people.partTime, 0);
    const missed = week.service.filter(({ kept }) => !kept).length;
    return {
      label: week.week,
      cells: [
        format.count(people),
        format.decimal(week.hours.paidByPlan, 0),
        format.decimal(week.hours.paid, 0),
        format.percent(week.efficiency, 1),
        format.decimal(week.hours.short, 1),
        week.cost === null ? '' : format.amount(week.cost),
        format.percent(week.solver.gap, 1),
        missed === 0 ? 'kept' : `${missed} missed`,
      ],
    };
  });
  const heads = [
    'People',
    'Hours\nrequired',
    'Hours\npaid',
    'Efficiency',
    'Hours\nshort',
    'Cost',
    'Gap',
    'Service',
  ];
  return tableOf(heads, rows, colours, 'Week');
}

const hours = (from: number, to: number, format: Format) =>
  `${format.clock(from % 1440)}-${format.clock(to > 1440 ? to % 1440 : to)}`;
