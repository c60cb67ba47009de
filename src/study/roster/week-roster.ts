import type { Grid } from '../../scenario/grid.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Scenario, ShiftRules } from '../../scenario/types.ts';
import type { RosteredShift, TeamRoster } from '../../staffing/index.ts';
import { payOf } from './hour-cost.ts';
import type { RosteredPool, RosteredTeam, RosterLine, WeekRoster, WeekService } from './result.ts';
import type { RosteredWeek } from './roster-weeks.ts';

/** A rostered week as it is told. */
export function weekRoster(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  rules: ShiftRules,
  week: RosteredWeek,
  service: readonly WeekService[],
): WeekRoster {
  const { label, firstDay } = grid.weeks[week.week];
  const teams: RosteredTeam[] = [];
  const pools: RosteredPool[] = [];
  let shiftHours = 0;
  let paidByPlan = 0;
  for (const [t, { cluster, clock, required }] of week.tasks.entries()) {
    const { teams: rostered, seats } = week.rosters[t]!;
    const hours = clock.stepMinutes / 60;
    for (const roster of rostered) {
      if (roster.hours === 0) continue;
      teams.push(teamTold(scenario, plan, rules, roster));
      shiftHours += roster.hours;
    }
    for (const [place, p] of cluster.pools.entries()) {
      const pool = plan.pools[p];
      const needed = required[place];
      const short = needed.map((agents, slot) => Math.max(0, agents - seats[place][slot]));
      const over = needed.map((agents, slot) => Math.max(0, seats[place][slot] - agents));
      const own = payOf(scenario, rules, plan.pools, { id: pool.id, pools: [p], mixed: false });
      paidByPlan += total(needed) * hours * own.paidPerHour;
      pools.push({
        id: pool.id,
        name: pool.name,
        languages: pool.languages,
        clients: pool.clients.map((client) => scenario.clients[client].id),
        required: needed,
        rostered: seats[place],
        shortHours: total(short) * hours,
        overHours: total(over) * hours,
      });
    }
  }
  const paid = teams.reduce((sum, { paidHours }) => sum + paidHours, 0);
  const hours = grid.intervalSeconds / 3600;
  const costs = teams.map(({ cost }) => cost);
  return {
    week: label,
    from: grid.days[firstDay].date,
    teams,
    pools,
    hours: {
      required: total(pools.map(({ required }) => total(required))) * hours,
      rostered: shiftHours,
      paid,
      paidByPlan,
      short: total(pools.map(({ shortHours }) => shortHours)),
      over: total(pools.map(({ overHours }) => overHours)),
    },
    efficiency: paid === 0 ? 1 : paidByPlan / paid,
    cost: costs.some((cost) => cost === null) ? null : total(costs.map((cost) => cost ?? 0)),
    solver: { gap: week.gap, outOfTime: week.outOfTime, raised: week.raised },
    service,
  };
}

function teamTold(scenario: Scenario, plan: Plan, rules: ShiftRules, roster: TeamRoster): RosteredTeam {
  const { team, shifts, hours, fullTimers, partTimers } = roster;
  const { paidPerHour, euroPerPaidHour } = payOf(scenario, rules, plan.pools, team);
  const paidHours = hours * paidPerHour;
  const people = (onTheFloor: number) => Math.ceil(onTheFloor * paidPerHour - 1e-9);
  return {
    id: team.id,
    pools: team.pools.map((p) => plan.pools[p].id),
    mixed: team.mixed,
    shifts: linesOf(shifts),
    people: { fullTime: people(fullTimers), partTime: people(partTimers) },
    paidHours,
    cost: euroPerPaidHour === null ? null : Math.round(paidHours * euroPerPaidHour * 1_000_000),
  };
}

/** Shifts that differ by the day only, in one line. */
function linesOf(shifts: readonly RosteredShift[]): RosterLine[] {
  const lines = new Map<string, RosterLine & { readonly agents: number[] }>();
  for (const { type, day, from, to, pause, agents } of shifts) {
    const key = [type.id, from, to, pause?.from].join(' ');
    const line = lines.get(key) ?? { type: type.id, from, to, break: pause, agents: [0, 0, 0, 0, 0, 0, 0] };
    line.agents[day] += agents;
    lines.set(key, line);
  }
  return [...lines.values()].sort(
    (a, b) => a.from - b.from || a.to - b.to || (a.break?.from ?? 0) - (b.break?.from ?? 0),
  );
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
