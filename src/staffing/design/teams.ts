import type { Pool, Scenario } from '../../scenario/types.ts';
import { likeTheNamed } from '../layout.ts';
import { carriedRules, isKept } from './carried-rules.ts';

/** Clients whose contacts in one language the same agents take; a team of one client shares with nobody. */
export interface Team {
  readonly language: string;
  /** Places in `Scenario.clients`, ascending. */
  readonly clients: readonly number[];
}

/** Who shares agents with whom: every client is in at least one team of each of its languages. */
export type Blend = readonly Team[];

/** Languages in file order, each with the clients who have contacts in it. */
export function languagesOf({
  queues,
}: Scenario): { readonly language: string; readonly clients: number[] }[] {
  const found = new Map<string, Set<number>>();
  for (const { language, client } of queues) {
    found.set(language, (found.get(language) ?? new Set()).add(client));
  }
  return [...found].map(([language, clients]) => ({ language, clients: [...clients].sort((a, b) => a - b) }));
}

/** Most clients that an agent of the blend serves. */
export const widest = (blend: Blend): number =>
  blend.reduce((most, { clients }) => Math.max(most, clients.length), 0);

/** A team as the scenario's `pools:` would have it. */
export function poolOf(scenario: Scenario, team: Team, id: string): Pool {
  const { language, clients } = team;
  const names = clients.map((client) => scenario.clients[client]!.name);
  return {
    ...likeTheNamed(scenario, clients, language),
    ...carriedRules(scenario, team),
    id,
    name: names.join(', '),
    apart: clients.length === 1,
  };
}

/**
 * The scenario with the teams of a blend in place of its own shared ones. Desks in-house and pools of one client stay:
 * they say how that client is served in its other forms.
 */
export function withBlend(scenario: Scenario, blend: Blend): Scenario {
  const kept = scenario.pools.filter(isKept);
  const taken = new Set(kept.map(({ id }) => id));
  const pools = blend.map((team): Pool => {
    const base = [...team.clients.map((client) => scenario.clients[client]!.id), team.language].join('-');
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return poolOf(scenario, team, id);
  });
  return { ...scenario, pools: [...kept, ...pools] };
}
