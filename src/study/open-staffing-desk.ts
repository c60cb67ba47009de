import type { Grid } from '../scenario/grid.ts';
import { resolveGrid } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Runner, StopSignal } from './runner.ts';
import { StaffingDesk } from './staff-option.ts';

/**
 * The desk that staffs a scenario as it asks: where it holds the staff that it would have without its question, that is
 * what is staffed. Apart from the desk itself, since calendars need the time zones, which a page does without.
 */
export function openStaffingDesk(
  scenario: Scenario,
  grid: Grid,
  runner: Runner,
  signal: StopSignal,
): StaffingDesk {
  const { whatIf } = scenario;
  const staffedFor =
    whatIf?.staff?.hold === true
      ? { scenario: whatIf.unchanged, grid: resolveGrid(whatIf.unchanged) }
      : { scenario, grid };
  return new StaffingDesk(scenario, grid, runner, signal, staffedFor);
}
