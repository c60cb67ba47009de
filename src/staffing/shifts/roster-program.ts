import type { ShiftRules, ShiftType } from '../../scenario/types.ts';
import { type Duty, dutiesOf, paidMinutes, pauseSlots, pauseStarts } from './duties.ts';
import { Ladder } from './ladder.ts';
import { type IntegerProgram, ProgramBuilder, type Term } from './program.ts';
import type { Team, TeamCluster } from './teams.ts';
import type { WeekClock } from './week.ts';

/** A week of some teams to be covered with shifts. */
export interface RosterTask {
  readonly clock: WeekClock;
  readonly rules: ShiftRules;
  readonly cluster: TeamCluster;
  /** Agents needed on the floor, by pool (as `cluster.pools` numbers them) and slot. */
  readonly required: readonly (readonly number[])[];
  /** Agents that must be there even where an hour short would be cheaper, by pool and slot; at most `required`. */
  readonly least: readonly (readonly number[])[];
  /** What an hour on the floor costs, by team of the cluster: wages, and the absence that comes with them. */
  readonly hourCost: readonly number[];
}

/** Where in a solution the roster is read. */
export interface RosterColumns {
  readonly program: IntegerProgram;
  readonly teams: readonly TeamColumns[];
}

export interface TeamColumns {
  readonly team: Team;
  readonly types: readonly TypeColumns[];
  readonly fullTimers: number;
  readonly partTimers: number;
}

/** The shifts of one type that a team may work, in order of their beginnings, and where their breaks begin. */
export interface TypeColumns {
  readonly type: ShiftType;
  readonly duties: readonly Duty[];
  readonly shifts: Ladder;
  /** Null where the type has no break. */
  readonly pauses: Ladder | null;
}

/** One more person on the roster weighs as much as so many hours: of two rosters of equal hours, the fewer people. */
const PERSON_HOURS = 0.1;

/**
 * The integer program of a week:
 *
 * - how many agents of a team work each shift (type and beginning), and how many breaks begin in each half-hour;
 * - at least so many on the floor as needed, or an hour short at its price;
 * - mixed agents are given to one of their two pools, half-hour by half-hour;
 * - people: nobody more than once a day, nor more days or paid hours a week than the contract says, nor back before
 *   the rest is over; part-timers work at most their share of the hours.
 *
 * Breaks are counted apart from shifts, and matched first to first (S. E. Bechtold and L. W. Jacobs, Implicit modeling
 * of flexible break assignments in optimal shift scheduling, Management Science 36, 1990): exact, as all shifts of a
 * type have the same window, and many times fewer columns than shifts with every place of their break.
 */
export function rosterProgram(task: RosterTask): RosterColumns {
  const builder = new ProgramBuilder();
  const teams = task.cluster.teams.map((team, t) => teamColumns(builder, task, team, t));
  coverRows(builder, task, teams);
  for (const columns of teams) {
    pauseRows(builder, task, columns);
    peopleRows(builder, task, columns);
    restRows(builder, task, columns);
  }
  return { program: builder.program(), teams };
}

function teamColumns(builder: ProgramBuilder, task: RosterTask, team: Team, t: number): TeamColumns {
  const { clock, rules, cluster } = task;
  const rows = team.pools.map((pool) => task.required[cluster.pools.indexOf(pool)]);
  const most = rows.reduce((sum, row) => sum + Math.max(...row), 0);
  const hour = task.hourCost[t];
  const duties = dutiesOf(rules, clock, (slot) => rows.some((row) => row[slot] > 0));
  const types = rules.types.flatMap((type): TypeColumns[] => {
    const mine = duties.filter((duty) => duty.type === type);
    if (mine.length === 0) return [];
    const begins = mine.map(({ fromSlot }) => fromSlot);
    const shifts = new Ladder(builder, begins, (hour * paidMinutes(type)) / 60, most);
    const pauses = [...new Set(mine.flatMap((duty) => pauseStarts(duty, clock)))].sort((a, b) => a - b);
    return [
      {
        type,
        duties: mine,
        shifts,
        pauses: pauses.length === 0 ? null : new Ladder(builder, pauses, 0, most),
      },
    ];
  });
  const person = () => builder.column(hour * PERSON_HOURS, { whole: true });
  return { team, types, fullTimers: person(), partTimers: person() };
}

function coverRows(builder: ProgramBuilder, task: RosterTask, teams: readonly TeamColumns[]): void {
  const { clock, rules, cluster, required, least } = task;
  const present = teams.map((columns) => presentTerms(columns, task));
  const cover = cluster.pools.map(() => Array.from({ length: clock.slots }, (): Term[] => []));
  for (const [t, { team }] of teams.entries()) {
    for (let slot = 0; slot < clock.slots; slot++) {
      if (present[t][slot].length === 0) continue;
      const places = team.pools.map((pool) => cluster.pools.indexOf(pool));
      if (!team.mixed) {
        cover[places[0]][slot].push(...present[t][slot]);
        continue;
      }
      const given = places.map((place): Term => {
        const column = builder.column(0, { upper: required[place][slot] });
        cover[place][slot].push([column, 1]);
        return [column, 1];
      });
      builder.row(
        -Infinity,
        0,
        given.concat(present[t][slot].map(([column, value]) => [column, -value] as const)),
      );
    }
  }
  const cheapest = Math.min(...task.hourCost);
  for (const [place, terms] of cover.entries()) {
    for (let slot = 0; slot < clock.slots; slot++) {
      const needed = required[place][slot];
      if (needed === 0) continue;
      const mayLack = Number.isFinite(rules.shortHour) ? needed - least[place][slot] : 0;
      if (mayLack > 0) {
        const cost = (rules.shortHour * cheapest * clock.stepMinutes) / 60;
        terms[slot].push([builder.column(cost, { upper: mayLack }), 1]);
      }
      builder.row(needed, Infinity, terms[slot]);
    }
  }
}

/** Who of a team is on the floor, by slot: those in their shift, less those in their break. */
function presentTerms({ types }: TeamColumns, { clock }: RosterTask): Term[][] {
  return Array.from({ length: clock.slots }, (_, slot) =>
    types.flatMap(({ type, duties, shifts, pauses }) => [
      ...shifts.during(slot, duties[0].toSlot - duties[0].fromSlot, clock.slots),
      ...(pauses?.during(slot, pauseSlots(type, clock), clock.slots, -1) ?? []),
    ]),
  );
}

/** Every shift has its break inside its window: as many as have begun theirs opened before, and had it when it closed. */
function pauseRows(builder: ProgramBuilder, { clock }: RosterTask, { types }: TeamColumns): void {
  for (const { duties, shifts, pauses } of types) {
    if (pauses === null) continue;
    const [first] = duties;
    const window = pauseStarts(first, clock);
    const earliest = window[0] - first.fromSlot;
    const latest = window[window.length - 1] - first.fromSlot;
    for (const slot of pauses.slots) {
      const had = pauses.between(0, slot + 1);
      builder.row(-Infinity, 0, [...had, ...shifts.between(0, slot - earliest + 1, -1)]);
      builder.row(0, Infinity, [...had, ...shifts.between(0, slot - latest + 1, -1)]);
    }
    builder.row(0, 0, [...pauses.between(0, Infinity), ...shifts.between(0, Infinity, -1)]);
  }
}

/** Nobody works twice a day, nor more than a week of work. */
function peopleRows(builder: ProgramBuilder, { rules, clock }: RosterTask, columns: TeamColumns): void {
  for (const [partTime, people, week] of [
    [false, columns.fullTimers, rules.fullTime],
    [true, columns.partTimers, rules.partTime],
  ] as const) {
    const mine = columns.types.filter(({ type }) => type.partTime === partTime);
    for (let day = 0; day < 7; day++) {
      const today = mine.flatMap(({ shifts }) =>
        shifts.between(day * clock.perDay, (day + 1) * clock.perDay),
      );
      builder.row(-Infinity, 0, [...today, [people, -1]]);
    }
    const all = mine.flatMap(({ shifts }) => shifts.between(0, clock.slots));
    builder.row(-Infinity, 0, [...all, [people, -week.days]]);
    const hours = mine.flatMap(({ type, shifts }) => shifts.between(0, clock.slots, paidMinutes(type) / 60));
    builder.row(-Infinity, 0, [...hours, [people, -week.minutes / 60]]);
  }
  const share = rules.partTimeShare;
  if (share >= 1) return;
  const hours = columns.types.flatMap(({ type, shifts }) =>
    shifts.between(0, clock.slots, (paidMinutes(type) / 60) * (type.partTime ? 1 - share : -share)),
  );
  builder.row(-Infinity, 0, hours);
}

/**
 * Who ends late is not among those who begin early on the next day. For every end of a shift: those who end then or
 * later, and those who begin before its rest is over, are different people (Hall's condition for two days, as the sets
 * of forbidden beginnings lie inside each other).
 */
function restRows(builder: ProgramBuilder, { clock, rules }: RosterTask, columns: TeamColumns): void {
  const rest = Math.ceil(rules.restMinutes / clock.stepMinutes);
  const { perDay, slots } = clock;
  for (const [partTime, people] of [
    [false, columns.fullTimers],
    [true, columns.partTimers],
  ] as const) {
    const mine = columns.types.filter(({ type }) => type.partTime === partTime);
    for (let day = 0; day < 7; day++) {
      // Sunday is followed by the Monday of a week alike.
      const tomorrow = ((day + 1) % 7) * perDay;
      const wrap = day === 6 ? slots : 0;
      const ends = new Set(
        mine.flatMap(({ duties }) => duties.filter((duty) => duty.day === day).map(({ toSlot }) => toSlot)),
      );
      for (const end of ends) {
        const early = mine.flatMap(({ shifts }) =>
          shifts.between(tomorrow, Math.min(tomorrow + perDay, end + rest - wrap)),
        );
        if (early.length === 0) continue;
        const late = mine.flatMap(({ shifts, duties: [{ fromSlot, toSlot }] }) =>
          shifts.between(Math.max(day * perDay, end - (toSlot - fromSlot)), (day + 1) * perDay),
        );
        builder.row(-Infinity, 0, [...late, ...early, [people, -1]]);
      }
    }
  }
}
