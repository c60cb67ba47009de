import type { Reading } from '../build/reading.ts';
import type { Client, Form, Option, Pool, Scenario } from '../types.ts';

/**
 * Pools that are staffed by hand and stand in no option: their agents would count nowhere, and nobody would see that
 * others were staffed in their place.
 */
export function doubtUnusedStaffing(reading: Reading, scenario: Scenario): void {
  const { clients, options, pools } = scenario;
  if (options.length === 0) return;
  for (const pool of pools) {
    if (pool.staffing === null) continue;
    const isUsed = options.some((option) =>
      pool.clients.some((client) => takes(pool, formUnder(scenario, clients[client]!, option))),
    );
    if (isUsed) continue;
    const wanted = isShared(pool) ? 'shared agents' : pool.inHouse ? 'an own desk' : 'agents of their own';
    reading.warn(
      ['pools', pool.id],
      'agents given by hand to a pool that stands in no option',
      `an option in which one of its clients has ${wanted}`,
      'the tool staffs other pools in its place',
    );
  }
}

/** Shared pools are for blended hours, a client's own pool for its own. */
const isShared = (pool: Pool): boolean => pool.clients.length > 1 || pool.apart;

function takes(pool: Pool, form: Form): boolean {
  if (isShared(pool)) return form === 'blended' || form === 'hybrid';
  return pool.inHouse ? form === 'in-house' : form === 'dedicated' || form === 'hybrid';
}

const formUnder = ({ focus }: Scenario, client: Client, option: Option): Form =>
  option.everyone || client.id === focus ? option.form : client.form;
