import { batchesOf, type Estimate, estimate, pairedDifference, Weights } from '../../measures/index.ts';
import { onDuty, pricingCase, trainingHours } from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Option, Scenario } from '../../scenario/types.ts';
import type { PoolLayout, StaffingResult } from '../../staffing/index.ts';
import type { OptionResult } from '../comparison.ts';
import { openStaffingDesk } from '../open-staffing-desk.ts';
import { type PlayedOption, playOption } from '../play-option.ts';
import { allFound } from '../promises.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import type { StaffingDesk } from '../staff-option.ts';

/** A design that was staffed for the targets and played for the report; one value a replication (or batch). */
export interface Judged {
  readonly plan: Plan;
  readonly staffed: StaffingResult;
  readonly played: PlayedOption;
  readonly shortfalls: OptionResult['shortfalls'];
  readonly undecided: OptionResult['shortfalls'];
  /** Hours on duty over 1 - shrinkage, and the hours in which agents learn further clients. */
  readonly paidHours: readonly number[];
  /** Those of them in which agents learn, of a replication (or batch). */
  readonly learningHours: number;
  /** What the outsourcer's staff costs; null without a cost card. */
  readonly cost: readonly number[] | null;
  /** What the buyer pays; null where a price is missing. */
  readonly buyer: readonly number[] | null;
}

/** Tells how far the judging of one design is, 0…1. */
export type OnJudging = (stage: string, done: number) => void;

const STAFFING_SHARE = 0.7;

/** Judges designs of one scenario at equal service: each staffed for the same targets, all played on the same contacts. */
export class Judge {
  private readonly scenario: Scenario;
  private readonly grid: Grid;
  private readonly runner: Runner;
  private readonly signal: StopSignal;
  private readonly desk: StaffingDesk;

  constructor(scenario: Scenario, grid: Grid, runner: Runner, signal: StopSignal) {
    this.scenario = scenario;
    this.grid = grid;
    this.runner = runner;
    this.signal = signal;
    this.desk = openStaffingDesk(scenario, grid, runner, signal);
  }

  /** The least agents for a layout, not yet played. Throws `Stopped` when asked to stop before. */
  staff(layout: PoolLayout, tell: OnJudging): Promise<StaffingResult> {
    return this.desk.staffLayout(layout, (stage, done) => tell(stage, done));
  }

  /**
   * Staffs and plays; `option` says by which forms and cards it is priced, `as` may be the scenario under another seed.
   * Throws `Stopped` when asked to stop before.
   */
  async judge(layout: PoolLayout, option: Option, tell: OnJudging, as = this.scenario): Promise<Judged> {
    const staffed = await this.staff(layout, (stage, done) => tell(stage, STAFFING_SHARE * done));
    const playing = (stage: string, done: number) =>
      tell(stage, STAFFING_SHARE + (1 - STAFFING_SHARE) * done);
    return this.play(staffed, option, playing, as);
  }

  /** Plays what was staffed, with `as` the scenario under another seed: on other contacts. */
  async play(
    staffed: StaffingResult,
    option: Option,
    tell: OnJudging,
    scenario = this.scenario,
  ): Promise<Judged> {
    const { grid, runner, signal } = this;
    const { plan } = staffed;
    const asked = scenario.replications;
    const played = await playOption(scenario, grid, option, plan, runner, signal, {
      onReplication: (done) => tell(`replication ${done} of ${asked}`, done / asked),
    });
    if (played.collector.replications < asked) throw new Stopped();
    const learning = learningHours(scenario, grid, plan);
    const samples = plan.pools.map((_, p) => played.collector.poolSamples(p));
    const count = samples[0]?.length ?? 0;
    const { priced } = played;
    return {
      plan,
      staffed,
      played,
      ...allFound(scenario, staffed, played.promises),
      paidHours: Array.from(
        { length: count },
        (_, s) => samples.reduce((sum, pool) => sum + pool[s].paid, 0) / 3600 + (learning * asked) / count,
      ),
      learningHours: (learning * asked) / count,
      cost: allKnown(priced.map(({ cost }) => cost?.total.total ?? null)),
      buyer: allKnown(priced.map(({ buyer }) => buyer?.total.total ?? null)),
    };
  }
}

/** A figure of a design over its replications, the luck of the contacts that came taken out. */
export function figureOf({ played }: Judged, values: readonly number[]): Estimate {
  return estimate(values, weightsFor(played, values));
}

/** How much more of a figure one design takes than another, paired by replication; null where one has no such figure. */
export function moreOf(figure: 'paidHours', than: Judged, judged: Judged): Estimate;
export function moreOf(figure: 'cost' | 'buyer', than: Judged, judged: Judged): Estimate | null;
export function moreOf(
  figure: 'paidHours' | 'cost' | 'buyer',
  than: Judged,
  judged: Judged,
): Estimate | null {
  const [a, b] = [judged[figure], than[figure]];
  // First attempts are the same under every plan, and so are the weights that rest on them.
  return a === null || b === null ? null : pairedDifference(a, b, weightsFor(judged.played, a));
}

/** A bill has one value a replication where other figures of a desk that never closes have one a batch. */
function weightsFor({ collector }: PlayedOption, values: readonly number[]): Weights {
  const weights = collector.weights();
  return weights.n === values.length ? weights : new Weights(values.length);
}

/** Paid hours of a plan as it is staffed, before anybody works over: on duty over 1 - shrinkage, and learning. */
export function plannedHours(scenario: Scenario, grid: Grid, plan: Plan): number {
  let agents = 0;
  for (const pool of plan.pools) agents += sumOf(onDuty(pool, grid));
  const onDutyHours = (agents * grid.intervalSeconds) / 3600;
  return onDutyHours / (1 - scenario.staffing.shrinkage) + learningHours(scenario, grid, plan);
}

/** Hours in which the agents of a plan learn clients beyond the first, over the horizon. */
function learningHours(scenario: Scenario, grid: Grid, plan: Plan): number {
  const { pools } = pricingCase(scenario, grid, plan, null);
  return plan.pools.reduce((sum, pool, p) => {
    const joining = {
      clients: pool.clients.length,
      newcomers: sumOf(pools[p].newcomers),
      staffedSeconds: sumOf(pools[p].duty) * grid.intervalSeconds,
    };
    return sum + trainingHours(scenario, scenario.costCard, joining);
  }, 0);
}

/** Part of the planned hours that one value of `Judged.paidHours` holds: all of a calendar's, a batch's of a desk that never closes. */
export function toldShare({ horizon }: Scenario, { intervals, intervalSeconds }: Grid): number {
  const [{ from, to }] = batchesOf(horizon, intervals, intervalSeconds);
  return (to - from) / intervals;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function allKnown(values: readonly (number | null)[]): number[] | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? known : null;
}
