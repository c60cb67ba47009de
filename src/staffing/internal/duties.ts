import type { Scenario } from '../../scenario/types.ts';
import { isDeferrable } from '../links.ts';
import type { HeldPeriods } from '../periods.ts';

/** What one contact in time is worth in each period of a queue, in agents of one interval, and what is aimed at. */
export interface Duty {
  readonly queue: number;
  readonly deferrable: boolean;
  /** No number of agents can do it: the caller still hears the bell when the time is up. */
  readonly hopeless: boolean;
  readonly share: number;
  readonly labels: readonly string[];
  /** Period in which each interval is measured, and by which it is staffed; -1 for none. They differ in a warm-up. */
  readonly periodOf: Int32Array;
  readonly plannedIn: Int32Array;
  /** What is aimed at beyond the guard, 0…1, where a check failed after the search had mended it before; by period. */
  readonly caution: Float64Array;
  /** Worth of a contact in time (live), by period. */
  readonly price: Float64Array;
  /** Share that the formula must reach so that the simulation reaches the target (live), by period. */
  readonly aim: Float64Array;
  /** Agents for each Erlang of deferrable work (deferrable), by period. */
  readonly weight: Float64Array;
}

/** Expected good and counted contacts by duty and period. */
export interface Expected {
  readonly good: Float64Array[];
  readonly counted: Float64Array[];
}

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
