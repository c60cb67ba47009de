import { shrinkageOf } from '../../measures/index.ts';
import { onDuty, wageOf } from '../../pricing/index.ts';
import { gammaQuantile, gammaShareAbove } from '../../random/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import { usualPeople } from '../../scenario/index.ts';
import type { Plan, PlannedPool } from '../../scenario/plan.ts';
import type { CostCard, Option, PeopleRules, Scenario } from '../../scenario/types.ts';
import {
  type Headcount,
  type HiringTask,
  handleSeconds,
  headcountOf,
  later,
  planHires,
  type SolveProgram,
  type SolverLimits,
  weekIntervals,
} from '../../staffing/index.ts';
import { Unanswerable } from '../decisions/unanswerable.ts';
import { openStaffingDesk } from '../open-staffing-desk.ts';
import type { StudyProgress } from '../progress.ts';
import type { Runner, StopSignal } from '../runner.ts';
import type { Origin } from '../scenario-summary.ts';
import { version } from '../version.ts';
import { hireOf } from './hire-cost.ts';
import type { SeasonGroup, SeasonResult } from './result.ts';

export interface SeasonRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly origin: Origin;
  readonly option: Option | null;
  readonly runner: Runner;
  readonly solve: SolveProgram;
  /** For each group and probability. */
  readonly limits: SolverLimits;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: StudyProgress) => void;
}

const EURO = 1_000_000;
const LATE_WEEKS = [1, 2, 4] as const;
const PROBABILITIES = [0.5, 0.8, 0.95] as const;
/** Equally likely levels of demand over which costs are averaged. */
const LEVELS = 40;

/**
 * Staffs an option and plans its people: how many begin training when, so that those on the floor, by their
 * efficiency, are enough in every week for a level of demand that is passed with a stated probability only; what it
 * costs when the same people come later; and what hiring for more or less certainty costs.
 *
 * The need of a week follows the level of demand in proportion, which overstates for small teams. Throws `Stopped`
 * when asked to stop, `Unanswerable` without a cost card.
 */
export async function planSeason(request: SeasonRequest): Promise<SeasonResult> {
  const { scenario, grid, option, runner, signal = { aborted: false } } = request;
  const { onProgress = () => {} } = request;
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  const name = option?.name ?? '';
  const { plan } = await desk.staff(option, (stage, done) =>
    onProgress({ option: name, stage, done: done * 0.8 }),
  );
  return seasonOf(request, plan, (group, done) =>
    onProgress({ option: name, stage: `people, ${group}`, done: 0.8 + 0.2 * done }),
  );
}

/** The people of a plan that is there already. Throws `Unanswerable` without a cost card. */
export async function seasonOf(
  { scenario, grid, origin, option, solve, limits }: Omit<SeasonRequest, 'runner'>,
  plan: Plan,
  onGroup: (group: string, done: number) => void = () => {},
): Promise<SeasonResult> {
  const rules = scenario.staffing.people ?? usualPeople;
  const groups: SeasonGroup[] = [];
  const sorted = groupsOf(plan.pools);
  for (const [n, [id, pools]] of [...sorted].entries()) {
    onGroup(id, n / sorted.size);
    groups.push(await groupSeason(scenario, grid, rules, id, pools, solve, limits));
  }
  return {
    format: 'blendsim-season/1',
    blendsim: version,
    scenario: { ...origin, title: scenario.title, seed: scenario.seed },
    option: option === null ? null : { id: option.id, name: option.name },
    weeks: grid.weeks.map(({ label }) => label),
    forecastError: levelCv(scenario, grid, plan.pools),
    probability: rules.probability,
    groups,
  };
}

function groupsOf(pools: readonly PlannedPool[]): Map<string, PlannedPool[]> {
  const groups = new Map<string, PlannedPool[]>();
  for (const pool of pools) {
    const languages = [...pool.languages].sort().join(' ');
    const id = pool.kind === 'in-house' ? `${languages}, own desk` : languages;
    groups.set(id, [...(groups.get(id) ?? []), pool]);
  }
  return groups;
}

async function groupSeason(
  scenario: Scenario,
  grid: Grid,
  rules: PeopleRules,
  id: string,
  pools: readonly PlannedPool[],
  solve: SolveProgram,
  limits: SolverLimits,
): Promise<SeasonGroup> {
  const card = pools[0].kind === 'in-house' ? scenario.inHouseCostCard : scenario.costCard;
  if (card === null)
    throw new Unanswerable(
      'A season of people needs what they cost: costs: outsourcer: wage: in the scenario.',
    );
  const mean = neededByWeek(scenario, grid, rules, card, pools);
  const hours = card.hoursPerFte / 52;
  const languages = [...new Set(pools.flatMap((pool) => pool.languages))];
  const weekCost = (wageOf(card, languages) / EURO) * (1 + card.employerCharges) * hours;
  const hire = hireOf(card);
  const cv = levelCv(scenario, grid, pools);
  const atStart = Math.ceil(mean[0] * gammaQuantile(rules.probability, cv) - 1e-9);
  const taskAt = (level: number): HiringTask => ({
    rules,
    needed: mean.map((people) => people * level),
    atStart,
    attrition: card.attrition,
    weekCost,
    hireCost: hire.cost / EURO,
  });
  const solved = async (probability: number) => {
    const level = gammaQuantile(probability, cv);
    const plan = await planHires(taskAt(level), solve, limits);
    if (plan.kind === 'nothing-found')
      throw new Unanswerable(`No plan of hires for ${id} was found in ${limits.seconds} s (--time-limit).`);
    return { level, task: taskAt(level), ...plan };
  };
  const chosen = await solved(rules.probability);
  const inTime = headcountOf(chosen.task, chosen.hires);
  const week = (w: number) => grid.weeks[Math.max(0, w)].label;
  const risk: SeasonGroup['risk'][number][] = [];
  for (const probability of PROBABILITIES) {
    const { level, task, hires } = probability === rules.probability ? chosen : await solved(probability);
    const atLevels = Array.from({ length: LEVELS }, (_, n) => {
      const at = gammaQuantile((n + 0.5) / LEVELS, cv);
      return headcountOf(
        task,
        hires,
        mean.map((people) => people * at),
      );
    });
    risk.push({
      probability,
      level,
      hired: hires.reduce((sum, { people }) => sum + people, 0),
      cost: micro(average(atLevels.map(({ cost }) => cost))),
      short: shareAbove(enoughUpTo(headcountOf(task, hires), mean, rules), cv),
      shortHours: average(atLevels.map(({ short }) => total(short) * hours)),
    });
  }
  return {
    id,
    languages: languages.sort(),
    ownDesk: pools[0].kind === 'in-house',
    pools: pools.map((pool) => pool.id),
    hire,
    atStart,
    hires: chosen.hires.map(({ start, end, people }) => ({
      decide: week(start - rules.leadWeeks),
      start: week(start),
      end: end >= grid.weeks.length ? null : week(end),
      people,
    })),
    needed: chosen.task.needed,
    training: inTime.training,
    learning: inTime.learning,
    experienced: inTime.experienced,
    effective: inTime.effective,
    cost: micro(inTime.cost),
    gap: chosen.gap,
    late: LATE_WEEKS.map((weeks) => {
      const late = headcountOf(chosen.task, later(chosen.hires, weeks));
      return {
        weeks,
        extraCost: micro(late.cost - inTime.cost),
        overtimeHours: (total(late.overtime) - total(inTime.overtime)) * hours,
        shortHours: (total(late.short) - total(inTime.short)) * hours,
      };
    }),
    risk,
  };
}

/** Experienced full-time people that each week's hours ask for: shrinkage and the shape of shifts included. */
function neededByWeek(
  scenario: Scenario,
  grid: Grid,
  rules: PeopleRules,
  card: CostCard,
  pools: readonly PlannedPool[],
): number[] {
  const duties = pools.map((pool) => ({ duty: onDuty(pool, grid), shrinkage: shrinkageOf(scenario, pool) }));
  const people = grid.weeks.map((_, w) => {
    const { from, to } = weekIntervals(grid, w);
    let paidHours = 0;
    for (const { duty, shrinkage } of duties) {
      for (let i = from; i < to; i++) paidHours += (duty[i] * grid.intervalSeconds) / 3600 / (1 - shrinkage);
    }
    return paidHours / rules.rosterEfficiency / (card.hoursPerFte / 52);
  });
  // A week cut by the horizon asks for as many as the whole week beside it.
  const isWhole = (w: number) => grid.weeks[w].days === 7;
  const first = people.findIndex((_, w) => isWhole(w));
  const last = people.findLastIndex((_, w) => isWhole(w));
  return people.map((count, w) => (first < 0 || isWhole(w) ? count : people[w < first ? first : last]));
}

/** Variation of the year's level over the queues that these pools serve, by their work; levels are independent. */
function levelCv(scenario: Scenario, grid: Grid, pools: readonly PlannedPool[]): number {
  const queues = new Set(pools.flatMap(({ links }) => links.map(({ queue }) => queue)));
  let all = 0;
  let variance = 0;
  for (const q of queues) {
    const work = total(Array.from(grid.queues[q].expected)) * handleSeconds(scenario.queues[q]);
    const own = work * scenario.queues[q].variation.forecastCv;
    all += work;
    variance += own * own;
  }
  return all === 0 ? 0 : Math.sqrt(variance) / all;
}

/** The highest level of demand at which no week is short, overtime included. */
function enoughUpTo({ effective }: Headcount, mean: readonly number[], { overtime }: PeopleRules): number {
  return Math.min(
    ...mean.map((people, w) => (people === 0 ? Infinity : (effective[w] * (1 + overtime)) / people)),
  );
}

function shareAbove(level: number, cv: number): number {
  if (!Number.isFinite(level)) return 0;
  if (cv === 0) return level < 1 - 1e-9 ? 1 : 0;
  const shape = 1 / (cv * cv);
  return gammaShareAbove(shape, level * shape);
}

const micro = (euro: number): number => Math.round(euro * EURO);
const total = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);
const average = (values: readonly number[]): number => total(values) / values.length;
