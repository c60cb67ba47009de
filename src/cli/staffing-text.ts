import { weekdayOf } from '../report/findings/reading.ts';
import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { StaffedOption, StaffedPool, StaffingStudy } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import type { Colours } from './terminal.ts';

/** Least staff as a person reads it on a terminal: hours, service reached, and, for one option, agents by half-hour. */
export function staffingText(study: StaffingStudy, colours: Colours): string {
  const format = formatsOf('en-GB');
  const { title, seed } = study.scenario;
  const heading = `${colours.bold(printable(title))}\n${colours.dim(`least staff for the target · ${ruleOf(study, format)} · seed ${printable(seed)}`)}`;
  const alone = study.options.length + study.notStaffed.length === 1;
  const parts = study.options.flatMap((option) => [
    ...(alone && option.id === null ? [] : [colours.bold(printable(option.name))]),
    hoursTable(option, format, colours),
    reachedTable(study, option, format, colours),
    ...(alone ? weekTables(study, option, format, colours) : []),
    sentences(study, option, format, colours),
  ]);
  if (study.partial) {
    const missing = study.notStaffed.map(printable).join(', ');
    parts.push(`${colours.yellow('!')} Stopped early: not staffed: ${missing}.`);
  }
  if (!alone)
    parts.push('With --option the agents of one are shown by weekday and time; --csv has every interval.');
  return `${[heading, ...parts].filter((text) => text !== '').join('\n\n')}\n`;
}

function ruleOf({ scenario }: StaffingStudy, format: Format): string {
  const { holds, targetProbability } = scenario;
  return targetProbability === null
    ? `every ${holds}, on average`
    : `every ${holds}, with a probability of ${format.briefPercent(targetProbability)}`;
}

function hoursTable({ pools, hours }: StaffedOption, format: Format, colours: Colours): string {
  const row = (label: string, list: readonly StaffedPool[], most: string): Row => {
    const formula = list.reduce((sum, pool) => sum + pool.formulaHours, 0);
    const staffed = list.reduce((sum, pool) => sum + pool.hours, 0);
    const against =
      formula === 0 || list.every(({ byHand }) => byHand) ? '' : format.percent(staffed / formula - 1, 1);
    return { label, cells: [most, format.count(staffed), format.count(formula), against] };
  };
  const rows = pools.map((pool) => {
    const name = `${printable(pool.id)}${pool.byHand ? ' (by hand)' : ''}`;
    return row(name, [pool], format.count(pool.peakAgents));
  });
  if (pools.length > 1 && hours > 0) rows.push(row('All', pools, ''));
  return tableOf(
    ['Agents,\nat most', 'Staffed\nhours', 'Erlang A,\nrounded up', 'Difference'],
    rows,
    colours,
    'Pool',
  );
}

/** The tightest period of each promise; with one period, that. */
function reachedTable(study: StaffingStudy, option: StaffedOption, format: Format, colours: Colours): string {
  if (option.reached.length === 0) return '';
  const { targetProbability } = study.scenario;
  const kept = targetProbability !== null;
  const rows = study.scenario.queues.flatMap(({ id }): Row[] => {
    const own = option.reached.filter(({ queue }) => queue === id);
    if (own.length === 0) return [];
    const slack = (one: (typeof own)[number]) =>
      (one.kept === null ? one.level : one.kept.level) - one.target;
    const tightest = own.reduce((least, one) => (slack(one) < slack(least) ? one : least));
    const { target, period, level, low, high } = tightest;
    const range = (from: number, to: number) => `${format.percent(from, 1)} to ${format.percent(to, 1)}`;
    const more =
      tightest.kept === null
        ? []
        : [
            format.percent(tightest.kept.level, 1),
            range(tightest.kept.levelLow, tightest.kept.levelHigh),
            format.percent(tightest.kept.share, 1),
          ];
    return [
      {
        label: printable(id),
        cells: [
          format.briefPercent(target),
          printable(period),
          format.percent(level, 1),
          range(low, high),
          ...more,
        ],
      },
    ];
  });
  const sure = kept ? format.briefPercent(targetProbability) : '';
  return tableOf(
    [
      'Target',
      'Tightest\nperiod',
      'Mean\nlevel',
      '95 % interval',
      ...(kept ? [`Level in\n${sure} of them`, '95 % interval', 'Keep the\ntarget'] : []),
    ],
    rows,
    colours,
    'Service reached',
  );
}

function weekTables(study: StaffingStudy, option: StaffedOption, format: Format, colours: Colours): string[] {
  const { normal, peak } = study.weeks;
  const weeks =
    normal.week === peak.week
      ? [['', peak] as const]
      : ([
          ['peak week', peak],
          ['normal week', normal],
        ] as const);
  return option.pools.flatMap((pool) =>
    weeks.map(([name, { week, from, to }]) => {
      const label = printable(study.scenario.weeks[week]!);
      const title = `${printable(pool.id)}, ${label}${name === '' ? '' : ` (${name})`}`;
      return `${colours.bold(title)}\n${weekTable(study, pool, from, to, format, colours)}`;
    }),
  );
}

/** Times below each other, days beside each other; times at which nobody works are left out. */
function weekTable(
  { dates, minutes }: StaffingStudy,
  { agents }: StaffedPool,
  from: number,
  to: number,
  format: Format,
  colours: Colours,
): string {
  const days = [...new Set(dates.slice(from, to))];
  const byTime = new Map<number, string[]>();
  for (let i = from; i < to; i++) {
    if (agents[i] === 0) continue;
    const row = byTime.get(minutes[i]!) ?? days.map(() => '');
    row[days.indexOf(dates[i]!)] = format.count(agents[i]!);
    byTime.set(minutes[i]!, row);
  }
  const rows = [...byTime]
    .sort(([a], [b]) => a - b)
    .map(([minute, cells]): Row => ({ label: format.clock(minute), cells }));
  const heads = days.map((date) => `${format.shortWeekday(weekdayOf(date))}\n${format.shortDate(date)}`);
  return tableOf(heads, rows, colours, 'Time');
}

function sentences(study: StaffingStudy, option: StaffedOption, format: Format, colours: Colours): string {
  const { hours, lowerBoundHours, formulaBoundHours, simulations, checked } = option;
  const tolerance = format.decimal(100 * study.tolerance, 1);
  const lines = [
    boundsOf(hours, lowerBoundHours, formulaBoundHours, format),
    simulations === 0
      ? 'Nothing was simulated for it: these pools are staffed by hand, or as in an option before.'
      : `Found in ${format.count(simulations)} simulated horizons, ${format.count(checked)} of them the check, on random numbers that the search did not see; it keeps targets to ${tolerance} percentage points.`,
  ];
  for (const { queue, period, target, achieved, unreachable } of option.shortfalls) {
    const what = `${printable(queue)}, ${printable(period)}: ${format.percent(achieved, 1)} of the promised ${format.briefPercent(target)}`;
    lines.push(
      colours.bold(
        unreachable
          ? (whyUnreachable(study, queue, target, format) ?? `${what}; more agents would not help.`)
          : `Not met: ${what}.`,
      ),
    );
  }
  return [...new Set(lines)].join('\n');
}

function boundsOf(hours: number, least: number, byFormula: number, format: Format): string {
  const staffed = `${format.count(hours)} staffed hours.`;
  const work = `The work promised and the minimum of agents take ${format.count(least)} whatever the plan`;
  if (byFormula <= least) return `${staffed} ${work}.`;
  const gap = format.percent(hours / byFormula - 1, 1);
  return `${staffed} By the formula as simulation corrected it no plan does with fewer than ${format.count(byFormula)}: a gap of at most ${gap}. ${work}.`;
}

/** 'No number of agents reaches 95% in 5s with a ring time of 10s', where that is the reason. */
function whyUnreachable(study: StaffingStudy, queue: string, share: number, format: Format): string | null {
  const found = study.scenario.queues.find(({ id }) => id === queue);
  if (!found?.target || found.ringSeconds <= found.target.seconds) return null;
  return `${printable(queue)}: no number of agents reaches ${format.briefPercent(share)} in ${format.seconds(found.target.seconds)} with a ring time of ${format.seconds(found.ringSeconds)}.`;
}
