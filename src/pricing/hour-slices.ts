import type { Facts } from '../engine/facts.ts';
import type { Surcharges } from '../scenario/contract-terms.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import { bandFinder } from './surcharges.ts';
import type { HourSlice } from './types.ts';

/** The time of these pools, `slices[month]`, cut by pool and by the bands of dearer hours that hold together. */
export function hourSlices(
  grid: Grid,
  plan: Plan,
  facts: Facts,
  pools: readonly number[],
  surcharges: Surcharges | undefined,
  shrinkage: number,
): HourSlice[][] {
  const bandsOf = bandsByInterval(grid, surcharges);
  const months = grid.months.map(() => new Map<string, Cut>());
  for (const p of pools) {
    const { languages } = plan.pools[p];
    const offset = p * grid.intervals;
    for (let interval = 0; interval < grid.intervals; interval++) {
      const staffed = facts.pools.staffed[offset + interval];
      if (staffed === 0) continue;
      const bands = bandsOf(interval);
      const month = months[grid.days[grid.dayOf[interval]].month];
      const key = `${p} ${bands.join(' ')}`;
      let cut = month.get(key);
      if (cut === undefined) {
        cut = { languages, bands, staffed: 0, productive: 0 };
        month.set(key, cut);
      }
      cut.staffed += staffed;
      cut.productive += facts.pools.handling[offset + interval];
    }
  }
  return months.map((month) =>
    [...month.values()].map((cut) => ({ ...cut, paid: cut.staffed / (1 - shrinkage) })),
  );
}

interface Cut {
  readonly languages: readonly string[];
  readonly bands: readonly number[];
  staffed: number;
  productive: number;
}

const NONE: readonly number[] = [];

function bandsByInterval(
  grid: Grid,
  surcharges: Surcharges | undefined,
): (interval: number) => readonly number[] {
  if (surcharges === undefined || surcharges.bands.length === 0) return () => NONE;
  const find = bandFinder(surcharges, grid);
  return (interval) => find(grid.days[grid.dayOf[interval]], grid.minuteOf[interval]);
}
