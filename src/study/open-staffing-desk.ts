import type { Grid } from '../scenario/grid.ts';
import { resolveGrid } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Runner, StopSignal } from './runner.ts';
import { type Asked, StaffingDesk } from './staff-option.ts';

/**
 * The desk that staffs a scenario as it asks: where it holds the staff that it would have without its question, that is
 * what is staffed; several questions may hold it, one after the other. Apart from the desk itself, since calendars need
 * the time zones, which a page does without.
 */
export function openStaffingDesk(
  scenario: Scenario,
  grid: Grid,
  runner: Runner,
  signal: StopSignal,
): StaffingDesk {
  return new StaffingDesk(runner, signal, madeFor({ scenario, grid }));
}

function madeFor(asked: Asked): readonly [Asked, ...Asked[]] {
  const { whatIf } = asked.scenario;
  if (whatIf?.staff?.hold !== true) return [asked];
  const scenario = whatIf.unchanged;
  const [first, ...later] = madeFor({ scenario, grid: resolveGrid(scenario) });
  return [first, ...later, asked];
}
