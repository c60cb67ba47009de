import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Blend, Pair } from '../../staffing/design/index.ts';
import type { PairResult } from './blend-result.ts';
import { layoutOf } from './finalists.ts';
import { type Judge, plannedHours, toldShare } from './judge.ts';

/** Pairs whose sharing costs agents by the formula are looked at by simulation, the worst few. */
const PAIRS_SIMULATED = 3;

/** The widest gaps first; equal pairs of other languages after. */
export function pairsToCheck(pairs: readonly Pair[]): Pair[] {
  return pairs
    .filter(({ costs }) => costs === 'promises')
    .sort((a, b) => b.togetherHours - b.apartHours - (a.togetherHours - a.apartHours))
    .slice(0, PAIRS_SIMULATED);
}

/** Hours of the two staffed apart and together, by the search for the least staff. */
export async function simulatedPair(
  scenario: Scenario,
  grid: Grid,
  judge: Judge,
  { language, clients }: Pair,
  tell: (stage: string, done: number) => void,
): Promise<NonNullable<PairResult['simulated']>> {
  const paid = async (blend: Blend) => {
    const all = layoutOf(scenario, grid, blend);
    const teams = new Set(blend.map(({ clients: team }) => team.join()));
    const pools = all.pools.filter(
      (pool) => pool.languages.includes(language) && teams.has(pool.clients.join()),
    );
    const { plan } = await judge.staff({ pools, withoutPartner: [] }, tell);
    return plannedHours(scenario, grid, plan);
  };
  return {
    apartHours: await paid(clients.map((client) => ({ language, clients: [client] }))),
    togetherHours: await paid([{ language, clients }]),
  };
}

/** A pair as it is told; where simulation found that sharing saves, the formula's warning is withdrawn. */
export function pairResult(
  scenario: Scenario,
  grid: Grid,
  { clients: [a, b], language, costs, apartHours, togetherHours }: Pair,
  simulated: PairResult['simulated'],
): PairResult {
  const share = toldShare(scenario, grid);
  const told = (hours: { readonly apartHours: number; readonly togetherHours: number }) => ({
    apartHours: hours.apartHours * share,
    togetherHours: hours.togetherHours * share,
  });
  return {
    language,
    clients: [scenario.clients[a].id, scenario.clients[b].id],
    ...told({ apartHours, togetherHours }),
    costs: simulated !== null && simulated.togetherHours <= simulated.apartHours ? null : costs,
    simulated: simulated === null ? null : told(simulated),
  };
}
