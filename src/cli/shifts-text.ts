import { rosterYaml } from '../report/roster-yaml.ts';
import { printable } from '../scenario/index.ts';
import type { RosteredPool, RosteredTeam, RosterResult, WeekRoster } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { headed, paragraphs, type VerbTelling, warned } from './verb-telling.ts';

type Telling = VerbTelling<'shifts'>;

/** Rosters as a person reads them on a terminal. */
export function shiftsText(result: RosterResult, telling: Telling): string {
  const { words, common, format } = telling;
  const { scenario, option, weeks, uncovered, partial } = result;
  const about = words.about(option === null ? null : printable(option.name));
  return paragraphs([
    headed(printable(scenario.title), [about, common.terminal.seed(printable(scenario.seed))], telling),
    ...(weeks.length + uncovered.length > 1
      ? [yearTable(weeks, telling)]
      : weeks.flatMap((week) => weekParts(week, result.stepMinutes, telling))),
    warned(
      [
        ...(uncovered.length === 0 ? [] : [words.uncovered(format.list(uncovered.map(({ week }) => week)))]),
        ...(partial ? [words.stoppedEarly] : []),
      ],
      telling,
    ),
  ]);
}

function weekParts(week: WeekRoster, stepMinutes: number, telling: Telling): string[] {
  const { words, format, colours } = telling;
  return [
    colours.bold(words.week(week.week, format.date(week.from))),
    ...week.teams.map((team) => teamTable(team, telling)),
    ...week.pools.map((pool) => fitMap(pool, stepMinutes, telling)),
    figures(week, telling),
    serviceTable(week, telling),
    misses(week, telling),
    `${words.paste}\n\n${rosterYaml(week, stepMinutes).trimEnd()}`,
  ];
}

/** Shifts by people by weekday; agents are those on the floor. */
function teamTable(team: RosteredTeam, { words, format, colours }: Telling): string {
  const rows = team.shifts.map(({ type, from, to, break: pause, agents }): Row => {
    const rest = pause === null ? '' : `, ${words.break(hours(pause.from, pause.to, format))}`;
    return {
      label: `${hours(from, to, format)}${rest}`,
      cells: [printable(type), ...agents.map((count) => (count === 0 ? '·' : format.count(count)))],
    };
  });
  const { fullTime, partTime } = team.people;
  const who = team.mixed ? words.inTurn(format.list(team.pools.map(printable))) : printable(team.id);
  const people = words.people(
    format.count(fullTime),
    format.count(partTime),
    format.decimal(team.paidHours, 0),
  );
  const money = team.cost === null ? '' : `, ${format.amount(team.cost)}`;
  const days = Array.from({ length: 7 }, (_, day) => format.shortWeekday(day));
  return `${tableOf([words.type, ...days], rows, colours, who)}\n${colours.dim(`${people}${money}`)}`;
}

/** How the roster fits the requirement, half-hour by half-hour: too many (+), too few (-), just right (·). */
function fitMap(pool: RosteredPool, stepMinutes: number, { words, format, colours }: Telling): string {
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
  const sums = words.sums(format.decimal(pool.shortHours, 1), format.decimal(pool.overHours, 1));
  return `${colours.bold(words.fit(printable(pool.name)))} ${colours.dim(`(${sums})`)}\n${colours.dim(scale.trimEnd())}\n${lines.join('\n')}`;
}

function figures({ hours: h, efficiency, cost, solver }: WeekRoster, { words, format }: Telling): string {
  return [
    words.paid(
      format.decimal(h.paid, 0),
      cost === null ? null : format.amount(cost),
      format.decimal(h.paidByPlan, 0),
      format.percent(efficiency, 1),
    ),
    words.floor(format.decimal(h.required, 1), format.decimal(h.short, 1), format.decimal(h.over, 1)),
    words.gap(format.percent(solver.gap, 1), solver.outOfTime),
    ...(solver.raised === 0 ? [] : [words.raised(solver.raised)]),
  ].join(' ');
}

function serviceTable({ service }: WeekRoster, { words, common, format, colours }: Telling): string {
  const level = ({ mean, low, high }: WeekRoster['service'][number]['planned']) =>
    `${format.percent(mean, 1)} (${common.range(format.percent(low, 1), format.percent(high, 1))})`;
  const rows = service.map(
    ({ queue, target, planned, rostered }): Row => ({
      label: printable(queue),
      cells: [format.percent(target), level(planned), level(rostered)],
    }),
  );
  const { title, target, plan, roster } = words.service;
  return tableOf([target, plan, roster], rows, colours, title);
}

function misses({ week, service }: WeekRoster, telling: Telling): string {
  const lines = service.flatMap(({ queue, kept }) =>
    kept ? [] : [telling.words.misses(printable(queue), week)],
  );
  return warned(lines, telling);
}

function yearTable(weeks: readonly WeekRoster[], telling: Telling): string {
  const { words, format, colours } = telling;
  const rows = weeks.map((week): Row => {
    const people = week.teams.reduce((sum, team) => sum + team.people.fullTime + team.people.partTime, 0);
    const missed = week.service.filter(({ kept }) => !kept).length;
    return {
      label: week.week,
      cells: [
        format.count(people),
        format.decimal(week.hours.paidByPlan, 0),
        format.decimal(week.hours.paid, 0),
        week.hours.paid === 0 ? '' : format.percent(week.efficiency, 1),
        format.decimal(week.hours.short, 1),
        week.cost === null ? '' : format.amount(week.cost),
        format.percent(week.solver.gap, 1),
        week.service.length === 0 ? '' : missed === 0 ? words.kept : words.missed(format.count(missed)),
      ],
    };
  });
  if (weeks.length > 1) rows.push(sumOf(weeks, telling));
  const { people, required, paid, efficiency, short, cost, gap, service, week: weekHead } = words.heads;
  const heads = [people, required, paid, efficiency, short, cost, gap, service];
  return tableOf(heads, rows, colours, weekHead);
}

/** All weeks together; people differ from week to week and are not added up. */
function sumOf(weeks: readonly WeekRoster[], { words, format }: Telling): Row {
  const sum = (of: (week: WeekRoster) => number) => weeks.reduce((all, week) => all + of(week), 0);
  const [byPlan, paid] = [sum(({ hours: h }) => h.paidByPlan), sum(({ hours: h }) => h.paid)];
  const cost = weeks.some((week) => week.cost === null) ? null : sum((week) => week.cost ?? 0);
  return {
    label: words.all,
    cells: [
      '',
      format.decimal(byPlan, 0),
      format.decimal(paid, 0),
      paid === 0 ? '' : format.percent(byPlan / paid, 1),
      format.decimal(
        sum(({ hours: h }) => h.short),
        1,
      ),
      cost === null ? '' : format.amount(cost),
      '',
      '',
    ],
  };
}

const hours = (from: number, to: number, format: Telling['format']) =>
  `${format.clock(from % 1440)}-${format.clock(to > 1440 ? to % 1440 : to)}`;
