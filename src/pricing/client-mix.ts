import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Client, MicroEuro, Queue, Scenario, UnitPrice } from '../scenario/types.ts';

/** A client's mean contact, by the forecast. */
export interface ClientMix {
  readonly queues: readonly Queue[];
  /** Contacts over the horizon, and a year. */
  readonly contacts: number;
  readonly contactsAYear: number;
  /** Talk and after-contact work of a mean contact. */
  readonly handleSeconds: number;
  /** Mean over contacts of what is the same for all contacts of a queue. */
  readonly mean: (value: (queue: Queue) => number) => number;
}

/** Null when nothing is expected. */
export function clientMix(scenario: Scenario, grid: Grid, client: Client): ClientMix | null {
  const queues = client.queues.map((q) => scenario.queues[q]);
  const mix = queues.map((queue) => ({ queue, contacts: expectedOf(grid, queue) }));
  const contacts = mix.reduce((sum, each) => sum + each.contacts, 0);
  if (contacts === 0) return null;
  const mean = (value: (queue: Queue) => number) =>
    mix.reduce((sum, each) => sum + each.contacts * value(each.queue), 0) / contacts;
  return {
    queues,
    contacts,
    contactsAYear: contacts / yearsOn(grid),
    handleSeconds: mean(handleSeconds),
    mean,
  };
}

/** What a mean contact costs by a unit price, not rounded. */
export function contactPrice(mix: ClientMix, unit: UnitPrice): MicroEuro {
  return mix.mean(
    (queue) => unit.price[queue.channel] * (unit.per === 'minute' ? billedSeconds(unit, queue) / 60 : 1),
  );
}

/** The mean price of the card's own unit, a contact or a minute. */
export function meanUnitPrice(mix: ClientMix, unit: UnitPrice): MicroEuro {
  const contact = contactPrice(mix, unit);
  if (unit.per === 'contact') return Math.round(contact);
  return Math.round(contact / (mix.mean((queue) => billedSeconds(unit, queue)) / 60));
}

/** How many years the grid is long, of 365 days. */
export const yearsOn = (grid: Grid): number => (grid.intervals * grid.intervalSeconds) / (365 * 86_400);

export function expectedOf(grid: Grid, queue: Queue): number {
  let contacts = 0;
  for (const expected of grid.queues[queue.index].expected) contacts += expected;
  return contacts;
}

export function handleSeconds(queue: Queue): number {
  return lawMean(queue.talk) + lawMean(queue.afterWork);
}

function billedSeconds(unit: UnitPrice, queue: Queue): number {
  return unit.minutesOf === 'talk' ? lawMean(queue.talk) : handleSeconds(queue);
}
