import type { Facts } from '../../../src/engine/facts.ts';
import type { Model } from '../../../src/engine/model.ts';
import { simulate } from '../../../src/engine/simulate.ts';
import { addCounts, countQueues, emptyCounts } from '../../../src/measures/counts.ts';
import { poolTime } from '../../../src/measures/pool-time.ts';
import type { Counts, PoolTime } from '../../../src/measures/types.ts';
import type { Check } from './case.ts';
import { controlsOf, inputChecks } from './controls.ts';

/** What a value of a check is made of: one replication, or several together, warm-up and end cut off. */
export interface Played {
  /** Of one queue, or of several together. */
  queue(...queues: number[]): Counts;
  pool(...pools: number[]): PoolTime;
  /** Length of what is left, seconds. */
  readonly seconds: number;
  /** A figure of the facts, summed over the replications. */
  sum(of: (facts: Facts) => number): number;
}

export interface Plays {
  readonly runs: readonly Played[];
  /** Checks with the luck of each run's demand taken out, and checks of the demand itself. */
  controlled(checks: readonly Check[]): Check[];
}

export interface PlayOptions {
  /** Values of a check; default 40. */
  readonly values?: number;
  /** Replications that make one value; default 1. */
  readonly together?: number;
  /** Intervals left out at the start (from empty) and at the end (fates decided after arrivals stopped). */
  readonly first: number;
  readonly last: number;
}

/** Plays replications of a model in order. */
export function play(model: Model, { values = 40, together = 1, first, last }: PlayOptions): Plays {
  const from = first;
  const to = model.intervals - last;
  const all = Array.from({ length: values }, (_, value) =>
    Array.from({ length: together }, (_, i) => simulate(model, value * together + i)),
  );
  const runs = all.map(
    (facts): Played => ({
      queue: (...queues) =>
        facts.reduce((sum, one) => addCounts(sum, countQueues(one, queues, from, to)), emptyCounts()),
      pool: (...pools) => {
        const total: PoolTime = { staffed: 0, handling: 0, changeover: 0, idle: 0, overrun: 0, paid: 0 };
        for (const one of facts) {
          const time = poolTime(one, pools, from, to, 0);
          for (const key of Object.keys(total) as (keyof PoolTime)[]) total[key] += time[key];
        }
        return total;
      },
      seconds: facts.length * (to - from) * model.intervalSeconds,
      sum: (of) => facts.reduce((sum, one) => sum + of(one), 0),
    }),
  );
  return {
    runs,
    controlled: (checks) => {
      const controls = controlsOf(model, runs, from, to, together);
      const values = controls.map((control) => control.values);
      return [...checks.map((check) => ({ ...check, controls: values })), ...inputChecks(controls)];
    },
  };
}
