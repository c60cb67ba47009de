import type { Facts } from '../engine/facts.ts';
import type { ClientCase, PricingCase } from './case.ts';
import type { HourSlice } from './types.ts';
import type { Workload } from './workload.ts';

interface Cut {
  readonly languages: readonly string[];
  readonly levels: readonly string[];
  readonly bands: readonly number[];
  staffed: number;
  productive: number;
}

const ORDINARY: readonly number[] = [];

/** The time of a client's own agents in one month, cut by pool and by the dearer hours that hold together. */
export function hourSlices(
  pricing: PricingCase,
  client: ClientCase,
  facts: Facts,
  workload: Workload,
  month: number,
): HourSlice[] {
  const cuts = client.own.flatMap((p) => {
    const { languages } = pricing.plan.pools[p];
    const levels = levelsOf(pricing, p);
    if (client.bands !== null) return cutByBands(pricing, client.bands, facts, p, month);
    const { staffed, handling } = workload[p][month];
    return [{ languages, levels, bands: ORDINARY, staffed, productive: handling }];
  });
  const { shrinkage } = pricing.scenario.staffing;
  return cuts
    .filter((cut) => cut.staffed > 0)
    .map((cut) => ({ ...cut, paid: cut.staffed / (1 - shrinkage) }));
}

function cutByBands(
  pricing: PricingCase,
  bands: readonly (readonly number[])[],
  facts: Facts,
  pool: number,
  month: number,
): Cut[] {
  const { languages } = pricing.plan.pools[pool];
  const levels = levelsOf(pricing, pool);
  const offset = pool * pricing.grid.intervals;
  const { from, to } = pricing.months[month];
  const cuts = new Map<string, Cut>();
  for (let interval = from; interval < to; interval++) {
    const staffed = facts.pools.staffed[offset + interval];
    if (staffed === 0) continue;
    const key = bands[interval].join();
    let cut = cuts.get(key);
    if (cut === undefined) {
      cut = { languages, levels, bands: bands[interval], staffed: 0, productive: 0 };
      cuts.set(key, cut);
    }
    cut.staffed += staffed;
    cut.productive += facts.pools.handling[offset + interval];
  }
  return [...cuts.values()];
}

/** Levels of the queues that a pool serves. */
function levelsOf({ scenario, plan }: PricingCase, pool: number): string[] {
  return [...new Set(plan.pools[pool].links.flatMap(({ queue }) => scenario.queues[queue].level ?? []))];
}
