import type { ShiftType } from '../../scenario/types.ts';
import { dealt } from './deal.ts';
import { type Duty, paidMinutes, pauseSlots, pauseStarts } from './duties.ts';
import type { RosterColumns, RosterTask, TeamColumns } from './roster-program.ts';
import { seated } from './seats.ts';
import type { Team } from './teams.ts';

/** So many agents of a team work this shift; agents are those on the floor, before shrinkage. */
export interface RosteredShift {
  readonly type: ShiftType;
  /** 0 Monday … 6 Sunday. */
  readonly day: number;
  /** Minutes after midnight of that day; `to` may pass 1440. */
  readonly from: number;
  readonly to: number;
  readonly pause: { readonly from: number; readonly to: number } | null;
  readonly agents: number;
}

export interface TeamRoster {
  readonly team: Team;
  readonly shifts: readonly RosteredShift[];
  /** People on the floor's side of shrinkage who can work these shifts within their contracts. */
  readonly fullTimers: number;
  readonly partTimers: number;
  /** Paid hours of the shifts, before shrinkage is added. */
  readonly hours: number;
}

/** A week of a cluster of teams, rostered. */
export interface ClusterRoster {
  readonly teams: readonly TeamRoster[];
  /** Agents in each pool and slot, in the order of the task's `cluster.pools`. */
  readonly seats: readonly (readonly number[])[];
}

/** Reads the roster in a solution of its program. */
export function rosterIn(task: RosterTask, columns: RosterColumns, values: ArrayLike<number>): ClusterRoster {
  const teams = columns.teams.map((one) => teamRoster(task, one, values));
  return { teams, seats: seated(task, teams) };
}

function teamRoster(task: RosterTask, columns: TeamColumns, values: ArrayLike<number>): TeamRoster {
  const { clock, rules } = task;
  const { types } = columns;
  const worked = types.flatMap(({ duties, shifts: { counts } }) => withAgents(duties, counts, values));
  const shifts = types.flatMap(({ duties, shifts: { counts }, pauses }) =>
    withPauses(
      withAgents(duties, counts, values),
      pauses === null ? [] : withAgents(pauses.slots, pauses.counts, values),
      task,
    ),
  );
  shifts.sort((a, b) => a.day - b.day || a.from - b.from || b.to - a.to);
  const hours = worked.reduce((sum, { what, agents }) => sum + (agents * paidMinutes(what.type)) / 60, 0);
  const people = (partTime: boolean) =>
    dealt(
      worked.filter(({ what }) => what.type.partTime === partTime),
      partTime ? rules.partTime : rules.fullTime,
      Math.ceil(rules.restMinutes / clock.stepMinutes),
      Math.round(values[partTime ? columns.partTimers : columns.fullTimers]),
    ).length;
  return { team: columns.team, shifts, fullTimers: people(false), partTimers: people(true), hours };
}

/** What begins somewhere, with how many agents begin it. */
function withAgents<Begun>(begun: readonly Begun[], columns: readonly number[], values: ArrayLike<number>) {
  return begun.flatMap((what, n) => {
    const agents = Math.round(values[columns[n]]);
    return agents > 0 ? [{ what, agents }] : [];
  });
}

/** Gives each shift of a type its break: the first to come has the first. */
function withPauses(
  duties: readonly { readonly what: Duty; readonly agents: number }[],
  pauses: readonly { readonly what: number; readonly agents: number }[],
  { clock }: RosterTask,
): RosteredShift[] {
  const { stepMinutes, perDay } = clock;
  const left = pauses.map(({ agents }) => agents);
  let next = 0;
  return duties.flatMap(({ what: duty, agents }) => {
    const { type, day } = duty;
    const minute = (slot: number) => (slot - day * perDay) * stepMinutes;
    const shift = { type, day, from: minute(duty.fromSlot), to: minute(duty.toSlot) };
    if (type.pause === null) return [{ ...shift, pause: null, agents }];
    const parts: RosteredShift[] = [];
    for (let unplaced = agents; unplaced > 0; ) {
      while (next < pauses.length && left[next] === 0) next++;
      const slot = pauses[next]?.what ?? pauseStarts(duty, clock)[0];
      const some = Math.min(unplaced, left[next] ?? unplaced);
      left[next] -= some;
      unplaced -= some;
      const pause = { from: minute(slot), to: minute(slot + pauseSlots(type, clock)) };
      parts.push({ ...shift, pause, agents: some });
    }
    return parts;
  });
}
