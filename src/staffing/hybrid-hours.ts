import type { Grid } from '../scenario/grid.ts';
import { hybridMask } from '../scenario/index.ts';
import type { Client, HybridRule, Scenario } from '../scenario/types.ts';
import { handleSeconds, isDeferrable } from './links.ts';

/** 1 in the intervals in which a hybrid client has its own agents; a rule by load looks at its live contacts. */
export function hybridHours(scenario: Scenario, grid: Grid, client: Client, rule: HybridRule): Uint8Array {
  if (rule.kind === 'hours') return hybridMask(rule, grid);
  const erlangs = new Float64Array(grid.intervals);
  for (const q of client.queues) {
    const queue = scenario.queues[q]!;
    if (isDeferrable(queue)) continue;
    const each = handleSeconds(queue) / grid.intervalSeconds;
    const { expected } = grid.queues[q]!;
    for (let i = 0; i < erlangs.length; i++) erlangs[i] = erlangs[i]! + expected[i]! * each;
  }
  return hybridMask(rule, grid, erlangs);
}
