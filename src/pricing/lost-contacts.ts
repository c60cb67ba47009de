import type { Facts } from '../engine/facts.ts';
import type { Client, MicroEuro, Scenario } from '../scenario/types.ts';

/** Customers of a client who were never answered, and what the client itself loses by them. */
export interface LostContacts {
  readonly contacts: number;
  readonly value: MicroEuro;
}

/**
 * Lost is who abandoned or was turned away and did not try again: all who left less all who came back. What came back
 * is what was offered beyond first attempts; where queues transfer to the client's, transfers are among it, and are
 * taken out by the share of the answered that each transferring queue passes on. Null where no value is stated.
 */
export function lostContacts(scenario: Scenario, facts: Facts, client: Client): LostContacts | null {
  const { lostContactValue } = client;
  if (lostContactValue === undefined) return null;
  const { queues, intervals } = facts;
  const sum = (column: Int32Array, queue: number): number => {
    let total = 0;
    for (let at = queue * intervals; at < (queue + 1) * intervals; at++) total += column[at];
    return total;
  };
  let lost = 0;
  for (const queue of client.queues) {
    lost += sum(queues.abandoned, queue) + sum(queues.turnedAway, queue);
    lost -= sum(queues.offered, queue) - sum(queues.firstAttempts, queue);
  }
  for (const { index, transfers } of scenario.queues) {
    for (const { share, into } of transfers) {
      if (client.queues.includes(into)) lost += share * sum(queues.answered, index);
    }
  }
  const contacts = Math.max(0, Math.round(lost));
  return { contacts, value: contacts * lostContactValue };
}
