import type { PlannedPool } from '../../scenario/plan.ts';
import type { Scenario, ShiftRules } from '../../scenario/types.ts';

/** People who are rostered together: those of one pool, or those who work for a dedicated and a blended pool in turn. */
export interface Team {
  readonly id: string;
  /** Indices into the plan's pools: one, or the dedicated one and then the blended one. */
  readonly pools: readonly number[];
  readonly mixed: boolean;
}

/** What is rostered in one program: teams that share a pool must be, others need not. */
export interface TeamCluster {
  readonly pools: readonly number[];
  readonly teams: readonly Team[];
}

/**
 * The teams of some pools. Agents are mixed where a dedicated pool and a blended one ask for the same languages and
 * the clients of both together stay within the cap.
 */
export function teamsOf(
  scenario: Scenario,
  rules: ShiftRules,
  pools: readonly PlannedPool[],
  rostered: readonly number[],
): TeamCluster[] {
  const teams: Team[] = rostered.map((p) => ({ id: pools[p].id, pools: [p], mixed: false }));
  if (rules.mixed) {
    for (const own of rostered) {
      for (const shared of rostered) {
        if (mayMix(scenario, pools[own], pools[shared]))
          teams.push({ id: `${pools[own].id}+${pools[shared].id}`, pools: [own, shared], mixed: true });
      }
    }
  }
  return clustersOf(rostered, teams);
}

function mayMix(scenario: Scenario, own: PlannedPool, shared: PlannedPool): boolean {
  if (own.kind !== 'dedicated' || shared.kind !== 'blended') return false;
  const clients = new Set([...own.clients, ...shared.clients]);
  const speaks = own.languages.every((language) => shared.languages.includes(language));
  return speaks && own.languages.length === shared.languages.length && clients.size <= scenario.staffing.cap;
}

function clustersOf(rostered: readonly number[], teams: readonly Team[]): TeamCluster[] {
  const clusters: { pools: number[]; teams: Team[] }[] = rostered.map((p) => ({ pools: [p], teams: [] }));
  const clusterOf = (pool: number) => clusters.find(({ pools }) => pools.includes(pool))!;
  for (const team of teams) {
    const into = clusterOf(team.pools[0]);
    for (const pool of team.pools) {
      const other = clusterOf(pool);
      if (other === into) continue;
      into.pools.push(...other.pools);
      into.teams.push(...other.teams);
      clusters.splice(clusters.indexOf(other), 1);
    }
    into.teams.push(team);
  }
  return clusters.map((cluster) => ({ ...cluster, pools: cluster.pools.sort((a, b) => a - b) }));
}
