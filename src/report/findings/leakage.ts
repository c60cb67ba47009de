import type { Comparison, OptionResult, PoolResult } from '../../study/comparison.ts';

/** One row of the leakage matrix: a pool that handled anything, and its share of time by client. */
export interface LeakageRow {
  readonly pool: PoolResult;
  /** Minutes by client, in `scenario.clients` order. */
  readonly minutes: readonly number[];
  readonly total: number;
}

export function leakageRows(option: OptionResult): readonly LeakageRow[] {
  return option.pools.flatMap((pool, p) => {
    const minutes = option.leakage[p] ?? [];
    const total = minutes.reduce((sum, value) => sum + value, 0);
    return total > 0 ? [{ pool, minutes, total }] : [];
  });
}

/** Of the focal client's handled time, the share that shared pools did; null when nothing was handled. */
export function sharedPart(comparison: Comparison, option: OptionResult): number | null {
  const focus = comparison.scenario.clients.findIndex((client) => client.id === comparison.scenario.focus);
  if (focus < 0) return null;
  let shared = 0;
  let all = 0;
  for (const row of leakageRows(option)) {
    const minutes = row.minutes[focus] ?? 0;
    all += minutes;
    if (row.pool.clients.length > 1) shared += minutes;
  }
  return all > 0 ? shared / all : null;
}

/** Of the time of the shared pools that serve the focal client, the share that went to others. */
export function toOthers(comparison: Comparison, option: OptionResult): number | null {
  const clients = comparison.scenario.clients;
  const focus = clients.findIndex((client) => client.id === comparison.scenario.focus);
  if (focus < 0) return null;
  let others = 0;
  let all = 0;
  for (const row of leakageRows(option)) {
    if (row.pool.clients.length < 2 || !row.pool.clients.includes(clients[focus].id)) continue;
    all += row.total;
    others += row.total - (row.minutes[focus] ?? 0);
  }
  return all > 0 ? others / all : null;
}
