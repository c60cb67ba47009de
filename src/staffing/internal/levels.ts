import type { Duty } from './duties.ts';
import type { Observation } from './observe.ts';
import type { PoolModel } from './pool-model.ts';
import { expectedOf } from './settle.ts';

/** Simulated service level of one period. */
export interface Level {
  /** Mean over replications, 0…1, freed of the luck of their demand. */
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
  /** Contacts that it rests on, all replications together. */
  readonly contacts: number;
  /** Realised level of each replication in which something counted. */
  readonly values: readonly number[];
}

/** How far demand is moved to see how the formula's level answers. */
const nudge = 0.15;

/**
 * Mean service level of each duty and period over the replications seen. The demand of each replication is a
 * control variate: its mean and variance are known, and the formula tells how the level bends as demand grows.
 */
export function levelsOf(
  seen: readonly (readonly Observation[])[],
  models: readonly PoolModel[],
  duties: readonly Duty[],
  demandVariance: readonly Float64Array[],
): Level[][] {
  const usual = expectedOf(models, duties);
  const more = expectedOf(models, duties, 1 + nudge);
  const less = expectedOf(models, duties, 1 - nudge);
  return duties.map((duty, d) =>
    duty.labels.map((_, p): Level => {
      let slope = 0;
      let bend = 0;
      if (!duty.deferrable) {
        const here = ratio(usual.good[d]!, usual.counted[d]!, p);
        const up = ratio(more.good[d]!, more.counted[d]!, p) - here;
        const down = ratio(less.good[d]!, less.counted[d]!, p) - here;
        slope = (up - down) / (2 * nudge);
        bend = (up + down) / (2 * nudge * nudge);
      }
      let n = 0;
      let sum = 0;
      let squares = 0;
      let contacts = 0;
      const values: number[] = [];
      for (const replication of seen) {
        const { level, counted, demand } = replication[d]!;
        if (Number.isNaN(level[p]!)) continue;
        const off = demand[p]! - 1;
        const freed = level[p]! - slope * off - bend * (off * off - demandVariance[d]![p]!);
        values.push(level[p]!);
        n++;
        sum += freed;
        squares += freed * freed;
        contacts += counted[p]!;
      }
      if (n === 0) return { mean: Number.NaN, error: Number.POSITIVE_INFINITY, contacts: 0, values };
      const mean = sum / n;
      const variance = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0.01;
      const least = (duty.share * (1 - duty.share)) / contacts;
      return { mean, error: Math.sqrt(Math.max(variance / n, least)), contacts, values };
    }),
  );
}

function ratio(good: Float64Array, counted: Float64Array, p: number): number {
  return counted[p]! > 0 ? good[p]! / counted[p]! : 0;
}
