import { onDuty } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { type Kept, type Removal, type StaffingResult, tolerance } from '../staffing/index.ts';
import type { ScenarioSummary } from './comparison.ts';
import { summariseDemand } from './demand-summary.ts';
import { openStaffingDesk } from './open-staffing-desk.ts';
import { intervalsOf } from './pool-result.ts';
import type { StudyProgress } from './progress.ts';
import { type Runner, Stopped, type StopSignal } from './runner.ts';
import { type Origin, summariseScenario } from './scenario-summary.ts';
import { version } from './version.ts';

/** The least staff that keeps every promise, for some options of a scenario. Plain JSON, like the comparison. */
export interface StaffingStudy {
  readonly format: 'blendsim-staffing/1';
  readonly blendsim: string;
  readonly scenario: ScenarioSummary;
  /** A target counts as kept when it is missed by no more than this. */
  readonly tolerance: number;
  /** Index into `scenario.weeks`, and the intervals of each week: from the first to before the second. */
  readonly weeks: { readonly normal: StaffedWeek; readonly peak: StaffedWeek };
  /** Local date and minute of the day at which each interval begins. */
  readonly dates: readonly string[];
  readonly minutes: readonly number[];
  readonly options: readonly StaffedOption[];
  /** Names of the options that were not staffed because the work was stopped; else empty. */
  readonly notStaffed: readonly string[];
  /** True when the work was stopped before every option was staffed. */
  readonly partial: boolean;
}

export interface StaffedWeek {
  readonly week: number;
  readonly from: number;
  readonly to: number;
}

export interface StaffedOption {
  /** Null for the pools of a scenario without options. */
  readonly id: string | null;
  readonly name: string;
  /** The search was stopped: the best plan so far, with the service that the search saw of it; nothing checked it. */
  readonly unfinished: boolean;
  readonly met: boolean;
  readonly shortfalls: readonly {
    readonly queue: string;
    readonly period: string;
    readonly target: number;
    readonly achieved: number;
    readonly unreachable: boolean;
  }[];
  readonly withoutPartner: readonly string[];
  /** Replications played for this option; what an earlier option shares counts 0. */
  readonly simulations: number;
  /** Replications on fresh random numbers on which `reached` rests. */
  readonly checked: number;
  /** What the tests found that tried to take agents out of the plan. */
  readonly removal: Removal;
  /** Staffed agent-hours, and what no plan of these pools can go below. */
  readonly hours: number;
  readonly lowerBoundHours: number;
  /** What no plan goes below if the formula as corrected by simulation is right; deferrable work not in it. */
  readonly formulaBoundHours: number;
  readonly reached: readonly {
    readonly queue: string;
    readonly period: string;
    readonly target: number;
    readonly level: number;
    readonly low: number;
    readonly high: number;
    readonly kept: Kept | null;
  }[];
  readonly pools: readonly StaffedPool[];
}

export interface StaffedPool {
  readonly id: string;
  readonly name: string;
  readonly kind: 'dedicated' | 'blended' | 'in-house';
  readonly clients: readonly string[];
  readonly byHand: boolean;
  readonly hours: number;
  /** Hours by the formula with patience, each interval by itself and rounded up. */
  readonly formulaHours: number;
  readonly peakAgents: number;
  /** By interval of the horizon: agents on duty, offered load in Erlang, and the formula's number. */
  readonly agents: readonly number[];
  readonly load: readonly number[];
  readonly formula: readonly number[];
}

export interface StaffingRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly runner: Runner;
  readonly origin: Origin;
  /** In the order to be staffed; null is the pools of the file. */
  readonly options: readonly (Option | null)[];
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/**
 * Staffs options without playing or pricing them. When `signal` asks to stop, the result holds the options staffed until
 * then, marked partial; when the first was not done, the best plan of it so far, marked unfinished. Throws `Stopped` when
 * there is none yet: before its first round of simulation is over.
 */
export async function studyStaffing(request: StaffingRequest): Promise<StaffingStudy> {
  const { scenario, grid, runner, origin, options, signal = { aborted: false } } = request;
  const { onProgress = () => {} } = request;
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const staffed: StaffedOption[] = [];
  for (const [o, option] of options.entries()) {
    try {
      const result = await desk.staff(option, (stage, done) =>
        onProgress({ option: option?.name ?? '', stage, done: (o + done) / options.length }),
      );
      staffed.push(staffedOption(scenario, grid, option, result));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      // Half a search beside whole ones would be taken for one of them; alone it is better than nothing.
      const soFar = staffed.length === 0 ? desk.soFar(option) : null;
      if (soFar !== null) staffed.push(staffedOption(scenario, grid, option, soFar));
      else if (staffed.length === 0) throw error;
      break;
    }
  }
  const notStaffed = options.slice(staffed.length).map((option) => option?.name ?? '');
  const { normalWeek, peakWeek } = summariseDemand(scenario, grid);
  return {
    format: 'blendsim-staffing/1',
    blendsim: version,
    scenario: summariseScenario(scenario, grid, origin),
    tolerance,
    weeks: {
      normal: { week: normalWeek, ...intervalsOf(grid, normalWeek) },
      peak: { week: peakWeek, ...intervalsOf(grid, peakWeek) },
    },
    dates: Array.from(grid.dayOf, (day) => grid.days[day]!.date),
    minutes: Array.from(grid.minuteOf),
    options: staffed,
    notStaffed,
    partial: notStaffed.length > 0 || staffed.some(({ unfinished }) => unfinished),
  };
}

function staffedOption(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  result: StaffingResult,
): StaffedOption {
  const named = <T extends { readonly queue: number }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, queue: scenario.queues[one.queue]!.id }));
  const pools = result.plan.pools.map((pool, p): StaffedPool => {
    const { byHand, load, deferrableLoad, required } = result.pools[p]!;
    const agents = Array.from(onDuty(pool, grid));
    return {
      id: pool.id,
      name: pool.name,
      kind: pool.kind,
      clients: pool.clients.map((client) => scenario.clients[client]!.id),
      byHand,
      hours: hoursOf(agents, grid),
      formulaHours: hoursOf(required, grid),
      peakAgents: agents.reduce((most, x) => Math.max(most, x), 0),
      agents,
      load: Array.from(load, (live, i) => live + deferrableLoad[i]!),
      formula: [...required],
    };
  });
  return {
    id: option?.id ?? null,
    name: option?.name ?? '',
    unfinished: result.unfinished,
    met: result.met,
    shortfalls: named(result.shortfalls),
    withoutPartner: result.withoutPartner,
    simulations: result.simulations,
    checked: result.checked,
    removal: result.removal,
    hours: pools.reduce((sum, { hours }) => sum + hours, 0),
    lowerBoundHours: result.lowerBoundHours,
    formulaBoundHours: result.formulaBoundHours,
    reached: named(result.reached),
    pools,
  };
}

const hoursOf = (agents: ArrayLike<number>, { intervalSeconds }: Grid): number => {
  let sum = 0;
  for (let i = 0; i < agents.length; i++) sum += agents[i]!;
  return (sum * intervalSeconds) / 3600;
};
