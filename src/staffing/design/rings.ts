import type { Team } from './teams.ts';

/** What a ring is weighed by. Clients are places in `Scenario.clients`. */
export interface RingWeights {
  /** Paid hours of a ring of these clients at its best, as if it pooled like one line. */
  readonly ringHours: (clients: readonly number[]) => number;
  readonly aloneHours: (client: number) => number;
  /** How far two clients are busy together, -1…1. */
  readonly collision: (a: number, b: number) => number;
}

/**
 * A ring of overlapping teams, each of so many neighbours: with two, the chain of A and B, B and C, C and A. Work that is
 * too much for one team moves on to the next, so that a ring of two skills each does nearly what all skills would (Wallace
 * and Whitt 2005; Jordan and Graves 1995 for plants). It begins with all clients and lets go of whom it costs
 * more than they bring; those stand alone. Neighbours are such as are least busy together. Null where no ring is left.
 */
export function ringOf(
  language: string,
  clients: readonly number[],
  served: number,
  { ringHours, aloneHours, collision }: RingWeights,
): { readonly teams: readonly Team[]; readonly paidHours: number } | null {
  const outside: number[] = [];
  let inside = [...clients];
  const total = (ring: readonly number[], alone: readonly number[]) =>
    ringHours(ring) + alone.reduce((sum, client) => sum + aloneHours(client), 0);
  let hours = inside.length > served ? total(inside, outside) : Number.POSITIVE_INFINITY;
  while (inside.length > served + 1) {
    const options = inside.map((client) => {
      const rest = inside.filter((each) => each !== client);
      return { client, rest, hours: total(rest, [...outside, client]) };
    });
    const best = options.reduce((a, b) => (b.hours < a.hours ? b : a));
    if (best.hours >= hours) break;
    outside.push(best.client);
    inside = best.rest;
    hours = best.hours;
  }
  if (inside.length <= served) return null;
  const ring = roundTable(inside, collision);
  const teams = ring.map((_, seat) => ({
    language,
    clients: Array.from({ length: served }, (_, next) => ring[(seat + next) % ring.length]!).sort(
      (a, b) => a - b,
    ),
  }));
  return {
    teams: [...teams, ...outside.map((client) => ({ language, clients: [client] }))],
    paidHours: hours,
  };
}

/** Seats clients so that neighbours are least busy together: whoever fits best comes next, then pairs change seats. */
function roundTable(clients: readonly number[], collision: RingWeights['collision']): number[] {
  const table = [clients[0]!];
  const left = new Set(clients.slice(1));
  while (left.size > 0) {
    const last = table.at(-1)!;
    const next = [...left].reduce((a, b) => (collision(last, b) < collision(last, a) ? b : a));
    table.push(next);
    left.delete(next);
  }
  const length = (seats: readonly number[]) =>
    seats.reduce((sum, client, s) => sum + collision(client, seats[(s + 1) % seats.length]!), 0);
  let best = length(table);
  for (let improved = true; improved; ) {
    improved = false;
    for (let a = 1; a < table.length; a++) {
      for (let b = a + 1; b < table.length; b++) {
        const turned = [...table.slice(0, a), ...table.slice(a, b + 1).reverse(), ...table.slice(b + 1)];
        if (length(turned) >= best - 1e-9) continue;
        table.splice(0, table.length, ...turned);
        best = length(table);
        improved = true;
      }
    }
  }
  return table;
}
