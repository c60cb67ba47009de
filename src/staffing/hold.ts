import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { AskedStaff, Option, Scenario } from '../scenario/types.ts';
import { isStaffedByHand } from './by-hand.ts';
import { firstGuess } from './first-guess.ts';
import { flowsOf } from './flows.ts';
import { formPools } from './layout.ts';
import { lowerBoundHours } from './lower-bound.ts';
import { noRemoval } from './removal.ts';
import type { StaffingResult } from './types.ts';

/** What is kept of a staffing to play its plan again. */
export type HeldStaffing = Pick<StaffingResult, 'plan' | 'shortfalls' | 'checkedQueues' | 'simulations'>;

/**
 * A staffing taken as it is: its agents at the work and the penalties of this scenario, which may be another than it
 * was made for. What each pool needs by the formula is that of this scenario too, so that a gap shows. Hours in which
 * a hybrid client has agents of its own were planned, and stay.
 */
export function holdStaffing(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  held: HeldStaffing,
): StaffingResult {
  const layout = formPools(scenario, grid, option);
  const pools = held.plan.pools.map((pool) => atFactorsOf(layout.pools, pool));
  const isByHand = pools.map((pool) =>
    isStaffedByHand(layout.pools.find(({ id }) => id === pool.id) ?? pool),
  );
  const flows = once(() => flowsOf(scenario, grid, pools));
  const bound = once(() => lowerBoundHours(scenario, grid, pools, flows()));
  const reasons = once(() => flows().map((flow, p) => firstGuess(scenario, grid, flow, isByHand[p]!)));
  return {
    plan: { pools },
    met: held.shortfalls.length === 0,
    shortfalls: held.shortfalls,
    checkedQueues: held.checkedQueues,
    simulations: held.simulations,
    checked: 0,
    rule: scenario.staffing.holds,
    probability: scenario.staffing.targetProbability,
    reached: [],
    removal: noRemoval,
    unfinished: false,
    // The formula takes longer than all else here: whoever plays the plan need not wait for it.
    get pools() {
      return reasons();
    },
    get lowerBoundHours() {
      return bound();
    },
    /** The sharper bound falls out of a search, and nothing was searched. */
    get formulaBoundHours() {
      return bound();
    },
    withoutPartner: layout.withoutPartner,
  };
}

function once<Value extends object | number>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function atFactorsOf(now: readonly PlannedPool[], held: PlannedPool): PlannedPool {
  const links = now.find(({ id }) => id === held.id)?.links ?? [];
  return {
    ...held,
    links: held.links.map((link) => ({
      ...link,
      handleFactor: links.find(({ queue }) => queue === link.queue)?.handleFactor ?? link.handleFactor,
    })),
  };
}

/** The plan with agents added to pools, or taken away, in every interval in which they have any. */
export function withAgents(plan: Plan, { agents }: Pick<AskedStaff, 'agents'>): Plan {
  const asked = new Map(Object.entries(agents));
  return {
    pools: plan.pools.map((pool) => {
      const more = asked.get(pool.id) ?? 0;
      if (more === 0 || pool.agents === null) return pool;
      return { ...pool, agents: pool.agents.map((count) => (count === 0 ? 0 : Math.max(0, count + more))) };
    }),
  };
}
