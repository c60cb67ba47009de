import type { Reading } from '../build/reading.ts';
import { resolveGrid } from '../calendar/resolve.ts';
import type { Scenario } from '../types.ts';
import { doubtCosts } from './costs.ts';
import { doubtQueues } from './demand.ts';
import { doubtNoEffect } from './no-effect.ts';
import { doubtPools } from './pools.ts';
import { doubtPrices } from './prices.ts';
import { doubtTransfers } from './transfers.ts';
import { doubtUnusedStaffing } from './unused-staffing.ts';

/** What is legal but doubtful, as warnings; and the few errors that only a calendar shows. */
export function findDoubts(reading: Reading, scenario: Scenario): void {
  const grid = resolveGrid(scenario);
  doubtPrices(reading, scenario);
  doubtCosts(reading, scenario);
  doubtQueues(reading, scenario, grid);
  doubtPools(reading, scenario, grid);
  doubtUnusedStaffing(reading, scenario);
  doubtTransfers(reading, scenario);
  doubtNoEffect(reading, scenario, grid);
}
