import type { Weights } from './controls.ts';
import { estimateAmount, estimateShare } from './estimate.ts';
import { busyAgentsOf, type PoolSample } from './pool-sample.ts';
import { occupancyOf, utilisationOf } from './pool-time.ts';
import type { PoolMeasures } from './types.ts';

/** Figures of a pool from its totals by replication (or batch); hours are of one of them. */
export function poolMeasures(samples: readonly PoolSample[], weights?: Weights): PoolMeasures {
  const hours = (seconds: (sample: PoolSample) => number) =>
    estimateAmount(
      samples.map((sample) => seconds(sample) / 3600),
      weights,
    )!;
  return {
    staffedHours: hours((s) => s.staffed),
    paidHours: hours((s) => s.paid),
    handlingHours: hours((s) => s.handling),
    changeoverHours: hours((s) => s.changeover),
    idleHours: hours((s) => s.idle),
    overrunHours: hours((s) => s.overrun),
    occupancy: estimateShare(samples.map(occupancyOf), weights),
    utilisation: estimateShare(samples.map(utilisationOf), weights),
    busyAgents: estimateAmount(samples.map(busyAgentsOf), weights)!,
  };
}
