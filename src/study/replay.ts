import type { StaffingResult } from '../staffing/index.ts';
import { levelled } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { type Begun, comparisonOf, optionsOf, type Told } from './comparison-of.ts';
import { OptionPlay } from './play-option.ts';
import type { Runner, StopSignal } from './runner.ts';

export interface ReplayRequest extends Told {
  /** The staffing of each option, in the order of the scenario. */
  readonly staffed: readonly StaffingResult[];
  readonly runner: Runner;
  readonly signal: StopSignal;
  /** Replications after which the comparison so far is wanted, rising; that of all of them comes last in any case. */
  readonly steps: readonly number[];
  /** Not called any more once `signal` asks to stop. */
  readonly show: (comparison: Comparison, begun: readonly Begun[], isLast: boolean) => void;
}

/**
 * Plays plans that are already there, a few replications of every option first, so that an answer comes soon and gets
 * sharper. The last comparison is the one that `compareOptions` makes of the same plans, to the last bit.
 */
export async function replay(request: ReplayRequest): Promise<void> {
  const { scenario, grid, staffed, runner, signal, steps, show } = request;
  const begun = optionsOf(scenario).map((option, o): Begun => {
    const { plan } = staffed[o];
    const play = new OptionPlay(scenario, grid, option, plan, { onReplication: () => {} });
    return { option, staffed: staffed[o], play };
  });
  const least = scenario.precision?.atLeast ?? scenario.replications;
  for (const step of steps) {
    if (step >= least) break;
    // Side by side: with one replication each, the workers would wait for each other.
    await Promise.all(begun.map(({ play }) => play.upTo(step, runner, signal)));
    if (signal.aborted) return;
    show(comparisonOf(request, begun, true, true), begun, false);
  }
  await Promise.all(begun.map(({ play }) => play.untilPrecise(runner, signal)));
  if (signal.aborted) return;
  await levelled(scenario, begun, runner, signal);
  if (!signal.aborted) show(comparisonOf(request, begun, false), begun, true);
}
