import type { PricingCase } from './case.ts';
import type { ClientUse } from './types.ts';
import type { Workload } from './workload.ts';

/** `time[pool][month][client]`, agent-seconds. */
export type AllottedTime = readonly (readonly (readonly number[])[])[];

/** What every client's contacts took in each month, by client id. */
export function usesOf(
  { scenario, plan, months }: PricingCase,
  workload: Workload,
  time: AllottedTime,
): Readonly<Record<string, readonly ClientUse[]>> {
  const outsourced = scenario.staffing.shrinkage;
  const inHouse = scenario.inHouseCostCard?.shrinkage ?? outsourced;
  const uses: Record<string, readonly ClientUse[]> = Object.create(null);
  for (const { id, index } of scenario.clients) {
    uses[id] = months.map((_, m) =>
      totalUse(
        plan.pools.map((pool, p) => ({
          contacts: workload[p][m].clients[index].contacts,
          handledSeconds: workload[p][m].clients[index].handling,
          paidSeconds: time[p][m][index] / (1 - (pool.kind === 'in-house' ? inHouse : outsourced)),
        })),
      ),
    );
  }
  return uses;
}

export function totalUse(uses: readonly ClientUse[]): ClientUse {
  const total = { contacts: 0, handledSeconds: 0, paidSeconds: 0 };
  for (const use of uses) {
    total.contacts += use.contacts;
    total.handledSeconds += use.handledSeconds;
    total.paidSeconds += use.paidSeconds;
  }
  return total;
}
