import type { Queue } from '../../scenario/types.ts';

/** Coefficients of variation of real demand around its forecast, by what they come from. */
export interface DemandSpread {
  /** Of the level of a whole year. */
  readonly year: number;
  /** Of a day's level, and of the level within it. */
  readonly day: number;
}

/** Spread of several queues' work together: a cause that they share adds up, everything else partly cancels. */
export function demandSpread(
  parts: readonly { readonly queue: Queue; readonly work: number }[],
): DemandSpread {
  const random = parts.filter(({ queue: { demand } }) => {
    // Counted or recorded contacts are met exactly.
    return demand.kind !== 'recorded' && !(demand.kind === 'intervals' && demand.exact);
  });
  const all = parts.reduce((sum, { work }) => sum + work, 0);
  if (all === 0) return { year: 0, day: 0 };
  let year = 0;
  let day = 0;
  for (const a of random) {
    const { variation } = a.queue;
    const share = a.work / all;
    year += share * share * variation.forecastCv * variation.forecastCv;
    day +=
      share * share * (variation.dayCv * variation.dayCv + variation.withinDayCv * variation.withinDayCv);
    for (const b of random) {
      if (a === b) continue;
      let correlation = 0;
      for (const { name, loading } of variation.causes) {
        const same = b.queue.variation.causes.find((cause) => cause.name === name);
        if (same) correlation += loading * same.loading;
      }
      day += share * (b.work / all) * correlation * variation.dayCv * b.queue.variation.dayCv;
    }
  }
  return { year: Math.sqrt(year), day: Math.sqrt(Math.max(0, day)) };
}
