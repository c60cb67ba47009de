import type { Grid } from '../../scenario/grid.ts';
import { usualShifts } from '../../scenario/index.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Option, Scenario, ShiftRules } from '../../scenario/types.ts';
import {
  asWeek,
  type ClusterRoster,
  coverWeek,
  putWeek,
  type RosterTask,
  type SolveProgram,
  type SolverLimits,
  teamsOf,
  tolerance,
  weekClock,
} from '../../staffing/index.ts';
import { Unanswerable } from '../decisions/unanswerable.ts';
import { openStaffingDesk } from '../open-staffing-desk.ts';
import type { StudyProgress } from '../progress.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { version } from '../version.ts';
import { payOf } from './hour-cost.ts';
import type { RosterResult, WeekRoster, WeekService } from './result.ts';
import { noRosterFound, uncoverable } from './uncoverable.ts';
import { weekRoster } from './week-roster.ts';
import { playWeeks, type WeekLevels } from './week-service.ts';

export interface RosterRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly origin: Origin;
  readonly option: Option | null;
  /** Indices into `Grid.weeks`. */
  readonly weeks: readonly number[];
  readonly runner: Runner;
  readonly solve: SolveProgram;
  /** For each week. */
  readonly limits: SolverLimits;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/** Rounds in which the requirement may be raised before a miss is left to be told. */
const MOST_RAISES = 4;
/** Share of the work that staffing usually takes. */
const STAFFING_SHARE = 0.5;

/** A week at work. */
export interface RosteredWeek {
  readonly week: number;
  readonly tasks: RosterTask[];
  readonly rosters: (ClusterRoster | null)[];
  gap: number;
  outOfTime: boolean;
  raised: number;
}

/**
 * Staffs an option, covers weeks of the plan with shifts at least cost, and plays the rostered weeks on the contacts
 * that the plan met. Where a queue's week misses what it should reach, the half-hours that the roster left short are
 * raised, and the week is solved again.
 *
 * Of several weeks those that no shifts can cover are named and left out. Throws `Unanswerable` when that is all of them, `Stopped` when asked to stop before one was done.
 */
export async function rosterWeeks(request: RosterRequest): Promise<RosterResult> {
  const { scenario, grid, option, runner, signal = { aborted: false }, onProgress = () => {} } = request;
  const rules = scenario.staffing.shifts ?? usualShifts;
  const name = option?.name ?? '';
  const tell = (stage: string, done: number) => onProgress({ option: name, stage, done });
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const { plan } = await desk.staff(option, (stage, done) => tell(stage, done * STAFFING_SHARE));
  const players = { runner, signal };

  tell('playing the plan', STAFFING_SHARE);
  const planned = await playWeeks(scenario, grid, option, plan, request.weeks, players);
  const all = request.weeks.map((week) => weekTasks(scenario, grid, plan, rules, week));
  let solved = 0;
  const finished: RosteredWeek[] = [];
  const uncovered: { week: string; why: string }[] = [];
  let refused: Unanswerable | undefined;
  let pending = all;
  let rostered: WeekLevels = new Map();
  for (let round = 0; pending.length > 0; round++) {
    const ready: RosteredWeek[] = [];
    for (const week of pending) {
      if (signal.aborted) break;
      const share = STAFFING_SHARE + (1 - STAFFING_SHARE) * (solved / (all.length + 1));
      tell(`${round === 0 ? 'shifts' : `shifts, round ${round + 1}`}, ${grid.weeks[week.week].label}`, share);
      try {
        if (await coverTasks(request, plan, week)) ready.push(week);
        else finished.push(week);
      } catch (error) {
        // Of several weeks the others are worth having.
        if (!(error instanceof Unanswerable) || all.length === 1) throw error;
        uncovered.push({ week: grid.weeks[week.week].label, why: error.message });
        refused ??= error;
      }
      if (round === 0) solved++;
    }
    if (ready.length === 0) break;
    const played = await playWeeks(
      scenario,
      grid,
      option,
      withRosters(grid, plan, ready),
      ready.map(({ week }) => week),
      players,
    );
    rostered = new Map([...rostered, ...played]);
    const missing = ready.filter((week) => {
      const services = serviceOf(scenario, week.week, planned, rostered);
      const missed = services.flatMap(({ queue, kept }) => (kept ? [] : [queue]));
      return round < MOST_RAISES && missed.length > 0 && raise(scenario, plan, week, missed);
    });
    finished.push(...ready.filter((week) => !missing.includes(week)));
    pending = signal.aborted ? [] : missing;
  }
  if (finished.length === 0) throw refused ?? new Stopped();
  finished.sort((a, b) => a.week - b.week);
  return {
    format: 'blendsim-roster/1',
    blendsim: version,
    scenario: { ...request.origin, title: scenario.title, seed: scenario.seed },
    option: option === null ? null : { id: option.id, name: option.name },
    replications: scenario.replications,
    stepMinutes: grid.intervalSeconds / 60,
    shrinkage: scenario.staffing.shrinkage,
    weeks: finished.map(
      (week): WeekRoster =>
        weekRoster(scenario, grid, plan, rules, week, serviceOf(scenario, week.week, planned, rostered)),
    ),
    uncovered,
    partial: finished.length + uncovered.length < all.length,
  };
}

function weekTasks(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  rules: ShiftRules,
  week: number,
): RosteredWeek {
  const clock = weekClock(grid.intervalSeconds);
  // Named shifts are a roster already.
  const byNumber = plan.pools.flatMap(({ agents }, p) => (agents === null ? [] : [p]));
  const rows = new Map(byNumber.map((p) => [p, asWeek(grid, clock, week, plan.pools[p].agents!)]));
  const working = byNumber.filter((p) => rows.get(p)!.some((agents) => agents > 0));
  const tasks = teamsOf(scenario, rules, plan.pools, working).map((cluster): RosterTask => {
    const required = cluster.pools.map((p) => rows.get(p)!);
    const { minimumAgents } = scenario.staffing;
    return {
      clock,
      rules,
      cluster,
      required,
      least: required.map((row) => row.map((agents) => Math.min(agents, minimumAgents))),
      hourCost: cluster.teams.map((team) => payOf(scenario, rules, plan.pools, team).weight),
    };
  });
  return { week, tasks, rosters: tasks.map(() => null), gap: 0, outOfTime: false, raised: 0 };
}

/** Solves what of a week is to be solved; false when a raised requirement can't be covered, and the roster before it stays. */
async function coverTasks(request: RosterRequest, plan: Plan, week: RosteredWeek): Promise<boolean> {
  const { label } = request.grid.weeks[week.week];
  const pools = week.tasks.reduce((sum, { cluster }) => sum + cluster.pools.length, 0);
  const gaps: number[] = [];
  let outOfTime = false;
  for (const [t, task] of week.tasks.entries()) {
    // Half of the time for the first answer, the rest for those that a raised requirement asks for.
    const parts = week.raised === 0 ? 2 : 2 * MOST_RAISES;
    const seconds = (request.limits.seconds * task.cluster.pools.length) / pools / parts;
    const cover = await coverWeek(task, request.solve, { ...request.limits, seconds });
    if (cover.kind !== 'covered') {
      if (week.rosters[t] !== null) return false;
      if (cover.kind === 'nothing-found') throw noRosterFound(label, seconds);
      throw uncoverable(label, plan.pools, task, cover.lacking);
    }
    week.rosters[t] = cover.roster;
    gaps.push(cover.gap);
    outOfTime ||= cover.outOfTime;
  }
  week.gap = Math.max(0, ...gaps);
  week.outOfTime = outOfTime;
  return true;
}

function withRosters(grid: Grid, plan: Plan, weeks: readonly RosteredWeek[]): Plan {
  const agents = plan.pools.map((pool) => pool.agents?.slice() ?? null);
  for (const { week, tasks, rosters } of weeks) {
    for (const [t, { cluster, clock }] of tasks.entries()) {
      cluster.pools.forEach((pool, place) => {
        putWeek(grid, clock, week, rosters[t]!.seats[place], agents[pool]!);
      });
    }
  }
  return { pools: plan.pools.map((pool, p) => ({ ...pool, agents: agents[p] })) };
}

function serviceOf(
  scenario: Scenario,
  week: number,
  planned: WeekLevels,
  rostered: WeekLevels,
): WeekService[] {
  return scenario.queues.flatMap(({ id, index, target }) => {
    const before = planned.get(week)?.[index] ?? null;
    const after = rostered.get(week)?.[index] ?? null;
    if (target === null || before === null || after === null) return [];
    const kept = after.mean >= Math.min(target.share, before.mean) - tolerance;
    return [{ queue: id, target: target.share, planned: before, rostered: after, kept }];
  });
}

/** Asks for half of what the roster left short in the pools of these queues; false when nothing was short. */
function raise(scenario: Scenario, plan: Plan, week: RosteredWeek, missed: readonly string[]): boolean {
  const queues = new Set(scenario.queues.filter(({ id }) => missed.includes(id)).map(({ index }) => index));
  let any = false;
  week.tasks.forEach((task, t) => {
    const least = task.cluster.pools.map((pool, place) => {
      if (!plan.pools[pool].links.some(({ queue }) => queues.has(queue))) return task.least[place];
      const seats = week.rosters[t]!.seats[place];
      return task.least[place].map((atLeast, slot) => {
        const short = task.required[place][slot] - seats[slot];
        if (short <= 0) return atLeast;
        any = true;
        return Math.max(atLeast, seats[slot] + Math.ceil(short / 2));
      });
    });
    week.tasks[t] = { ...task, least };
  });
  if (any) week.raised++;
  return any;
}
