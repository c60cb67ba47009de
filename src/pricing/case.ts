import { bandsByInterval } from '../scenario/calendar/bands.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { CostCard, Form, Option, RateCard, Scenario } from '../scenario/types.ts';
import { type UnitCells, unitCells } from '../scenario/unit-cells.ts';
import { formUnder, rateCardUnder } from './contract.ts';
import { headcountByMonth, newcomersByMonth, onDuty, peakByMonth } from './headcount.ts';
import { type ShortHours, shortHours } from './minimum-hours.ts';
import { monthSpans } from './months.ts';

/** A stretch of intervals, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A plan under an option, ready to be priced: all that is the same in every replication, worked out once.
 * Lists over pools and clients follow the plan and the scenario, lists over months the grid.
 */
export interface PricingCase {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly plan: Plan;
  readonly option: Option | null;
  readonly months: readonly Stretch[];
  readonly days: readonly Stretch[];
  readonly spans: readonly { readonly before: number; readonly months: number }[];
  readonly pools: readonly PoolCase[];
  readonly clients: readonly ClientCase[];
  /** All that are not in-house, and those in-house that serve the focal client. */
  readonly outsourcer: Desk;
  readonly ownDesk: Desk;
}

/** Pools of one employer, by place in the plan, and as many workplaces as agents are on duty at once. */
export interface Desk {
  readonly pools: readonly number[];
  readonly workplaces: number;
}

export interface PoolCase {
  /** Agents on duty in each interval. */
  readonly duty: ArrayLike<number>;
  readonly mostOnDuty: number;
  /** People who join in each month, by the cost card of who employs them. */
  readonly newcomers: readonly number[];
  /** Hours with an allowance in each interval, by the cost card of who employs the agents; null when it has none. */
  readonly allowances: readonly (readonly number[])[] | null;
  /** By place in `Scenario.clients`. */
  readonly serves: readonly boolean[];
}

export interface ClientCase {
  readonly form: Form;
  readonly card: RateCard | null;
  /** Pools of the outsourcer, by place in the plan: its own, the others, and those that serve it. */
  readonly own: readonly number[];
  readonly shared: readonly number[];
  readonly serving: readonly number[];
  /** Most agents of its own on duty in each month. */
  readonly peaks: readonly number[];
  /** What its own agents' plan is short of the card's minimum hours, by month. */
  readonly short: readonly ShortHours[];
  /** Dearer hours of its card in each interval; null when it has none. */
  readonly bands: readonly (readonly number[])[] | null;
  /** Drawers in which the engine counted its units; null when its card asks for none. */
  readonly unitCells: UnitCells | null;
  /** For each of its queues, 1 in the intervals in which agents of its own take it. */
  readonly takenByOwn: readonly Uint8Array[];
}

/** Paid hours of a full-time agent in a year where no cost card says it: 52 weeks of 36 hours. */
const USUAL_FTE_HOURS = 1872;

export function pricingCase(scenario: Scenario, grid: Grid, plan: Plan, option: Option | null): PricingCase {
  const days = grid.days.map(({ firstInterval, intervals }) => ({
    from: firstInterval,
    to: firstInterval + intervals,
  }));
  return {
    scenario,
    grid,
    plan,
    option,
    months: grid.months.map((month) => ({
      from: days[month.firstDay].from,
      to: days[month.firstDay + month.days - 1].to,
    })),
    days,
    spans: monthSpans(grid),
    pools: plan.pools.map((pool) => poolCase(scenario, grid, pool)),
    clients: clientCases(scenario, grid, plan, option),
    outsourcer: deskOf(grid, plan, ({ kind }) => kind !== 'in-house'),
    ownDesk: deskOf(
      grid,
      plan,
      ({ kind, clients }) =>
        kind === 'in-house' && clients.some((c) => scenario.clients[c].id === scenario.focus),
    ),
  };
}

function deskOf(grid: Grid, plan: Plan, isOfDesk: (pool: PlannedPool) => boolean): Desk {
  const pools = plan.pools.map((_, p) => p).filter((p) => isOfDesk(plan.pools[p]));
  const peaks = peakByMonth(
    pools.map((p) => plan.pools[p]),
    grid,
  );
  return { pools, workplaces: peaks.reduce((most, peak) => Math.max(most, peak), 0) };
}

/** A pool of one client counts as its dedicated one only when it is planned so: a shared pool may lose its others. */
export function isDedicatedTo(pool: PlannedPool, client: number): boolean {
  return pool.kind === 'dedicated' && pool.clients.length === 1 && pool.clients[0] === client;
}

function poolCase(scenario: Scenario, grid: Grid, pool: PlannedPool): PoolCase {
  const duty = onDuty(pool, grid);
  const card: CostCard | null = pool.kind === 'in-house' ? scenario.inHouseCostCard : scenario.costCard;
  const shrinkage = card?.shrinkage ?? scenario.staffing.shrinkage;
  const people = headcountByMonth(pool, grid, shrinkage, card?.hoursPerFte ?? USUAL_FTE_HOURS);
  let mostOnDuty = 0;
  for (let interval = 0; interval < grid.intervals; interval++) {
    if (duty[interval] > mostOnDuty) mostOnDuty = duty[interval];
  }
  return {
    duty,
    mostOnDuty,
    newcomers: newcomersByMonth(people),
    allowances: bandsByInterval(card?.allowances, grid),
    serves: scenario.clients.map(({ index }) => pool.clients.includes(index)),
  };
}

function clientCases(scenario: Scenario, grid: Grid, plan: Plan, option: Option | null): ClientCase[] {
  const outsourced = plan.pools.map((_, p) => p).filter((p) => plan.pools[p].kind !== 'in-house');
  return scenario.clients.map((client) => {
    const card = rateCardUnder(scenario, option, client);
    const own = outsourced.filter((p) => isDedicatedTo(plan.pools[p], client.index));
    const ownPools = own.map((p) => plan.pools[p]);
    return {
      form: formUnder(scenario, option, client),
      card,
      own,
      shared: outsourced.filter((p) => !own.includes(p)),
      serving: outsourced.filter((p) => plan.pools[p].clients.includes(client.index)),
      peaks: peakByMonth(ownPools, grid),
      short: shortHours(
        ownPools.map((pool) => onDuty(pool, grid)),
        grid,
        card?.terms?.commitment,
      ),
      bands: bandsByInterval(card?.terms?.surcharges, grid),
      unitCells: card?.unit ? unitCells(card.terms, grid) : null,
      takenByOwn: client.queues.map((queue) => takenBy(grid, ownPools, queue)),
    };
  });
}

/** 1 in the intervals in which one of these pools has agents on duty who take the queue. */
function takenBy(grid: Grid, pools: readonly PlannedPool[], queue: number): Uint8Array {
  const taken = new Uint8Array(grid.intervals);
  for (const pool of pools) {
    const duty = onDuty(pool, grid);
    for (const { queue: served, active } of pool.links) {
      if (served !== queue) continue;
      for (let interval = 0; interval < grid.intervals; interval++) {
        if (duty[interval] > 0 && (active === null || active[interval] === 1)) taken[interval] = 1;
      }
    }
  }
  return taken;
}
