import type { Reading } from '../build/reading.ts';
import type { Scenario } from '../types.ts';
import { pathOf } from './demand.ts';

/** Contacts that are handed on for ever would never leave the simulation. */
export function doubtTransfers(reading: Reading, scenario: Scenario): void {
  const { queues } = scenario;
  // mean number of visits that a contact of each queue will still make; it grows without end in a closed circle
  let visits = queues.map(() => 1);
  for (let round = 0; round < 1000; round++) {
    visits = queues.map(
      ({ transfers }) => 1 + transfers.reduce((sum, { share, into }) => sum + share * visits[into]!, 0),
    );
  }
  for (const queue of queues) {
    if (queue.transfers.length === 0 || visits[queue.index]! < 900) continue;
    reading.error(
      [...pathOf(scenario, queue), 'transfers'],
      'transfers in a circle that no contact leaves',
      'a share below 100% somewhere in the circle',
    );
  }
}
