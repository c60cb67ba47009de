import { weekdayOf } from '../report/findings/reading.ts';
import { printable } from '../scenario/index.ts';
import { quantileTolerance, type Verdict } from '../staffing/index.ts';
import type { StaffedOption, StaffedPool, StaffingStudy } from '../study/index.ts';
import { type Row, tableOf } from './table.ts';
import { headed, paragraphs, periodOf, type VerbTelling, warned } from './verb-telling.ts';

type Telling = VerbTelling<'staff'>;

/** Least staff as a person reads it on a terminal: hours, service reached, and, for one option, agents by half-hour. */
export function staffingText(study: StaffingStudy, telling: Telling): string {
  const { words, common, colours } = telling;
  const { title, seed } = study.scenario;
  const facts = [words.kind, ruleOf(study, telling), common.terminal.seed(printable(seed))];
  const alone = study.options.length + study.notStaffed.length === 1;
  const parts = study.options.flatMap((option) => [
    ...(alone && option.id === null ? [] : [colours.bold(printable(option.name))]),
    hoursTable(option, telling),
    reachedTable(study, option, telling),
    // A desk that never closes has no weeks, and as many agents at any time.
    ...(alone && study.scenario.stationary === null ? weekTables(study, option, telling) : []),
    sentences(study, option, telling),
  ]);
  if (study.notStaffed.length > 0) {
    parts.push(warned([words.stoppedEarly(study.notStaffed.map(printable).join(', '))], telling));
  }
  if (!alone) parts.push(words.oneByOne);
  return paragraphs([headed(printable(title), facts, telling), ...parts]);
}

function ruleOf({ scenario }: StaffingStudy, { words, common, format }: Telling): string {
  const { holds, targetProbability, stationary } = scenario;
  return words.rule(
    stationary === null ? common.holds[holds] : common.terminal.wholeRun,
    targetProbability === null ? null : format.briefPercent(targetProbability),
  );
}

function hoursTable({ pools, hours }: StaffedOption, { words, common, format, colours }: Telling): string {
  const row = (label: string, list: readonly StaffedPool[], most: string): Row => {
    const formula = list.reduce((sum, pool) => sum + pool.formulaHours, 0);
    const staffed = list.reduce((sum, pool) => sum + pool.hours, 0);
    const against =
      formula === 0 || list.every(({ byHand }) => byHand) ? '' : format.percent(staffed / formula - 1, 1);
    return { label, cells: [most, format.count(staffed), format.count(formula), against] };
  };
  const rows = pools.map((pool) => {
    const id = printable(pool.id);
    return row(pool.byHand ? words.byHand(id) : id, [pool], format.count(pool.peakAgents));
  });
  if (pools.length > 1 && hours > 0) rows.push(row(words.all, pools, ''));
  const { agents, staffed, formula, difference } = words.hours;
  return tableOf([agents, staffed, formula, difference], rows, colours, common.terminal.pool);
}

/** The tightest period of each promise; with one period, that. */
function reachedTable(study: StaffingStudy, option: StaffedOption, telling: Telling): string {
  if (option.reached.length === 0) return '';
  const { words, common, format, colours } = telling;
  const { targetProbability } = study.scenario;
  const range = (from: number, to: number) => common.range(format.percent(from, 1), format.percent(to, 1));
  const rows = study.scenario.queues.flatMap(({ id }): Row[] => {
    const own = option.reached.filter(({ queue }) => queue === id);
    if (own.length === 0) return [];
    const slack = (one: (typeof own)[number]) =>
      (one.kept === null ? one.level : one.kept.level) - one.target;
    const { target, period, level, low, high, kept } = own.reduce((least, one) =>
      slack(one) < slack(least) ? one : least,
    );
    const surely =
      kept === null
        ? []
        : [
            format.percent(kept.level, 1),
            range(kept.levelLow, kept.levelHigh),
            format.percent(kept.share, 1),
          ];
    return [
      {
        label: printable(id),
        cells: [
          format.briefPercent(target),
          periodOf(period, telling),
          format.percent(level, 1),
          range(low, high),
          ...surely,
        ],
      },
    ];
  });
  const heads = words.reached;
  const surely =
    targetProbability === null
      ? []
      : [heads.levelIn(format.briefPercent(targetProbability)), heads.interval, heads.keep];
  return tableOf(
    [heads.target, heads.period, heads.level, heads.interval, ...surely],
    rows,
    colours,
    heads.title,
  );
}

function weekTables(study: StaffingStudy, option: StaffedOption, telling: Telling): string[] {
  const { words, colours } = telling;
  const { normal, peak } = study.weeks;
  const weeks =
    normal.week === peak.week
      ? [['', peak] as const]
      : ([
          [` (${words.peakWeek})`, peak],
          [` (${words.normalWeek})`, normal],
        ] as const);
  return option.pools.flatMap((pool) =>
    weeks.map(([kind, { week, from, to }]) => {
      const title = `${printable(pool.id)}, ${printable(study.scenario.weeks[week]!)}${kind}`;
      return `${colours.bold(title)}\n${weekTable(study, pool, from, to, telling)}`;
    }),
  );
}

/** Times below each other, days beside each other; times at which nobody works are left out. */
function weekTable(
  { dates, minutes }: StaffingStudy,
  { agents }: StaffedPool,
  from: number,
  to: number,
  { common, format, colours }: Telling,
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
  return tableOf(heads, rows, colours, common.time);
}

function sentences(study: StaffingStudy, option: StaffedOption, telling: Telling): string {
  const { words, format, colours } = telling;
  const { simulations, checked } = option;
  const lines = [
    boundsOf(option, telling),
    option.unfinished
      ? colours.bold(words.soFar(format.count(simulations)))
      : simulations === 0
        ? words.nothingSimulated
        : words.search(
            format.count(simulations),
            format.count(checked),
            format.decimal(100 * study.tolerance, 1),
          ),
    ...removalOf(option, telling),
    ...playedOf(option, telling),
    ...option.shortfalls.map((shortfall) => colours.bold(shortfallOf(study, shortfall, telling))),
  ];
  return [...new Set(lines)].join('\n');
}

function removalOf(
  { removal, simulations, unfinished }: StaffedOption,
  { words, format }: Telling,
): string[] {
  if (simulations === 0 || unfinished) return [];
  const { tried, takenOut, untried, hoursBefore, hoursAfter } = removal;
  if (tried === 0) return [words.noRemoval];
  const hours = [format.decimal(hoursBefore, 1), format.decimal(hoursAfter, 1)] as const;
  const told = words.removal(format.count(tried), format.count(takenOut), ...hours);
  return [untried === 0 ? told : `${told} ${words.untried(format.count(untried))}`];
}

/** How often periods with a promise were played, and which rule was the last word; where a probability is asked. */
function playedOf({ reached, unfinished }: StaffedOption, { words, format }: Telling): string[] {
  const kept = reached.flatMap((one) => (one.kept === null ? [] : [one.kept]));
  if (kept.length === 0 || unfinished) return [];
  const times = kept.map(({ n }) => n);
  const by = (verdict: Verdict) => format.count(kept.filter((one) => one.verdict === verdict).length);
  const [least, most] = [format.count(Math.min(...times)), format.count(Math.max(...times))];
  const told = words.played(least, most, format.decimal(100 * quantileTolerance, 0));
  return [`${told} ${words.verdicts(by('above'), by('below'), by('narrow'), by('cap'))}`];
}

function boundsOf(
  { hours, lowerBoundHours, formulaBoundHours }: StaffedOption,
  { words, format }: Telling,
): string {
  const [staffed, least] = [format.count(hours), format.count(lowerBoundHours)];
  if (formulaBoundHours <= lowerBoundHours) return words.bounds(staffed, least);
  const gap = format.percent(hours / formulaBoundHours - 1, 1);
  return words.boundsByFormula(staffed, format.count(formulaBoundHours), gap, least);
}

/** What is not met, and where that is so, that a ring time longer than the target makes it so. */
function shortfallOf(
  { scenario }: StaffingStudy,
  { queue, period, target, achieved, unreachable }: StaffedOption['shortfalls'][number],
  telling: Telling,
): string {
  const { words, format } = telling;
  const [name, promised] = [printable(queue), format.briefPercent(target)];
  const found = scenario.queues.find(({ id }) => id === queue);
  if (unreachable && found?.target && found.ringSeconds > found.target.seconds) {
    const [within, ringing] = [found.target.seconds, found.ringSeconds].map(format.seconds);
    return words.ringing(name, promised, within!, ringing!);
  }
  const say = unreachable ? words.noneHelp : words.notMet;
  return say(name, periodOf(period, telling), format.percent(achieved, 1), promised);
}
