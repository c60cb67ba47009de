import type { PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';

/** Share of paid time not available for contacts: of an in-house desk by its own cost card, else the scenario's. */
export function shrinkageOf(scenario: Scenario, pool: PlannedPool): number {
  if (pool.kind === 'in-house' && scenario.inHouseCostCard !== null) {
    return scenario.inHouseCostCard.shrinkage;
  }
  return scenario.staffing.shrinkage;
}
