import type { Grid } from '../scenario/grid.ts';
import { plannedShifts, weeklyAgents } from '../scenario/index.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Pool } from '../scenario/types.ts';

/** The staffing that a person gave a pool, on the grid; both null when the tool shall staff it. */
export function handStaffing(grid: Grid, pool: Pool): Pick<PlannedPool, 'agents' | 'shifts'> {
  switch (pool.staffing?.kind) {
    case undefined:
      return { agents: null, shifts: null };
    case 'weekly':
      return { agents: weeklyAgents(pool.staffing.blocks, grid), shifts: null };
    case 'shifts':
      return { agents: null, shifts: plannedShifts(pool.staffing.shifts, grid) };
  }
}

/** Whether a person, not the tool, says how many agents a pool has. */
export const isStaffedByHand = ({ agents, shifts }: PlannedPool): boolean =>
  agents !== null || shifts !== null;
