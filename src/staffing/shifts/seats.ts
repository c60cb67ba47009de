import type { TeamRoster } from './roster.ts';
import type { RosterTask } from './roster-program.ts';

/**
 * Who sits where: agents of each pool by slot. Those of a single pool sit there; mixed agents go to whichever of their
 * pools lacks somebody, changing places with each other where that helps, and otherwise stay with the blended one
 * while it works.
 */
export function seated(task: RosterTask, teams: readonly TeamRoster[]): number[][] {
  const { clock, cluster, required } = task;
  const placeOf = (pool: number) => cluster.pools.indexOf(pool);
  const seats = cluster.pools.map(() => new Array<number>(clock.slots).fill(0));
  const present = teams.map((team) => presentOf(team, task));
  for (const [t, { team }] of teams.entries()) {
    if (team.mixed) continue;
    const row = seats[placeOf(team.pools[0])];
    for (let slot = 0; slot < clock.slots; slot++) row[slot] += present[t][slot];
  }
  const mixed = teams.flatMap(({ team }, t) => (team.mixed ? [{ t, places: team.pools.map(placeOf) }] : []));
  for (let slot = 0; slot < clock.slots; slot++) {
    const lacks = cluster.pools.map((_, place) => Math.max(0, required[place][slot] - seats[place][slot]));
    const sides = mixed.map(({ t, places }) => ({ places, agents: present[t][slot], at: [0, 0] }));
    for (const side of sides) {
      for (let n = 0; n < side.agents; n++) {
        if (!seatOne(sides, side, lacks, new Set())) {
          const stays = required[side.places[1]][slot] > 0 ? 1 : 0;
          side.at[stays]++;
        }
      }
    }
    for (const { places, at } of sides) {
      for (const [n, place] of places.entries()) seats[place][slot] += at[n];
    }
  }
  return seats;
}

interface Side {
  readonly places: readonly number[];
  /** Agents that sit in the first and in the second place. */
  readonly at: number[];
}

/** Seats one agent where somebody lacks, moving others to make room (an augmenting path); false when it helps nowhere. */
function seatOne(sides: readonly Side[], side: Side, lacks: number[], seen: Set<number>): boolean {
  for (const [n, place] of side.places.entries()) {
    if (seen.has(place)) continue;
    seen.add(place);
    if (lacks[place] > 0) {
      lacks[place]--;
      side.at[n]++;
      return true;
    }
    for (const other of sides) {
      const there = other.places.indexOf(place);
      if (there < 0 || other.at[there] === 0) continue;
      other.at[there]--;
      if (seatOne(sides, other, lacks, seen)) {
        side.at[n]++;
        return true;
      }
      other.at[there]++;
    }
  }
  return false;
}

/** Agents of a team on the floor, by slot. */
export function presentOf(
  { shifts }: Pick<TeamRoster, 'shifts'>,
  { clock }: Pick<RosterTask, 'clock'>,
): number[] {
  const present = new Array<number>(clock.slots).fill(0);
  const add = (day: number, from: number, to: number, agents: number) => {
    const first = day * clock.perDay + from / clock.stepMinutes;
    for (let slot = first; slot < day * clock.perDay + to / clock.stepMinutes; slot++)
      present[slot % clock.slots] += agents;
  };
  for (const { day, from, to, pause, agents } of shifts) {
    add(day, from, to, agents);
    if (pause !== null) add(day, pause.from, pause.to, -agents);
  }
  return present;
}
