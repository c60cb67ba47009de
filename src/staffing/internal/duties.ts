import type { Scenario } from '../../scenario/types.ts';
import { isDeferrable } from '../links.ts';
import type { HeldPeriods } from '../periods.ts';
import type { Duty } from './pool-model.ts';

/** Aimed above the target, because the search sees finitely many replications. */
export const guard = 0.002;

/** A promise as the search begins with it: every contact in time worth an agent of one interval. */
export function dutyOf(scenario: Scenario, { queue, target, labels, periodOf }: HeldPeriods): Duty {
  const count = labels.length;
  const { ringSeconds } = scenario.queues[queue]!;
  return {
    queue,
    deferrable: isDeferrable(scenario.queues[queue]!),
    hopeless: ringSeconds > target.seconds,
    share: target.share,
    labels,
    periodOf,
    // The warm-up of a desk that never closes is not measured, but staffed like the rest.
    plannedIn: scenario.horizon.kind === 'stationary' ? new Int32Array(periodOf.length) : periodOf,
    caution: new Float64Array(count),
    price: new Float64Array(count).fill(1),
    aim: new Float64Array(count).fill(Math.min(0.9995, target.share + guard)),
    weight: new Float64Array(count),
  };
}
