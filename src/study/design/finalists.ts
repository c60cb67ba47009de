import type { Grid } from '../../scenario/grid.ts';
import type { PlannedPool } from '../../scenario/plan.ts';
import type { Option, Scenario } from '../../scenario/types.ts';
import { type Blend, type Candidate, type Team, widest, withBlend } from '../../staffing/design/index.ts';
import { formPools, type PoolLayout } from '../../staffing/index.ts';

/** A design that waits for its simulation. */
export interface Finalist {
  readonly id: string;
  readonly blend: Blend;
  readonly layout: PoolLayout;
  readonly formulaHours: number | null;
}

const everyone = (form: Option['form']): Option => ({
  id: form,
  name: form,
  form,
  everyone: true,
  rateCard: null,
  hybrid: null,
});

export const optionOf = ({ id }: Finalist): Option => everyone(id === 'dedicated' ? 'dedicated' : 'blended');

/** Dedicated agents, the best teams of every width, rings, and the pools of the file; equal ones once. */
export function finalistsOf(scenario: Scenario, grid: Grid, candidates: readonly Candidate[]): Finalist[] {
  const alone = candidates.find(({ kind, most }) => kind === 'teams' && most === 1);
  const finalists: Finalist[] = [
    {
      id: 'dedicated',
      blend: alone?.blend ?? [],
      layout: formPools(scenario, grid, everyone('dedicated')),
      formulaHours: alone?.paidHours ?? null,
    },
  ];
  const seen = new Set([blendKey(finalists[0].blend)]);
  const add = (finalist: Finalist) => {
    const key = blendKey(finalist.blend);
    if (seen.has(key)) return;
    seen.add(key);
    finalists.push(finalist);
  };
  for (const { kind, most, blend, paidHours } of candidates) {
    const id = kind === 'ring' ? `ring-of-${most}` : `at-most-${most}`;
    add({ id, blend, layout: layoutOf(scenario, grid, blend), formulaHours: paidHours });
  }
  if (scenario.pools.some(({ clients }) => clients.length > 1)) {
    const layout = formPools(scenario, grid, everyone('blended'));
    add({ id: 'as-written', blend: layout.pools.flatMap(teamsOf), layout, formulaHours: null });
  }
  return finalists;
}

export const layoutOf = (scenario: Scenario, grid: Grid, blend: Blend): PoolLayout =>
  formPools(withBlend(scenario, blend), grid, everyone('blended'));

const teamsOf = ({ languages, clients }: PlannedPool): Team[] =>
  languages.map((language) => ({ language, clients }));

const teamKey = ({ language, clients }: Team) => `${language} ${clients.join()}`;
export const blendKey = (blend: Blend) => blend.map(teamKey).sort().join('; ');

/**
 * In which order designs are judged, so that whoever stops early has the most of it: dedicated agents, with which all
 * are compared, then those within the cap, the fewest hours by the formula first, then those beyond it.
 */
export function mostPromisingFirst([dedicated, ...others]: readonly Finalist[], cap: number): Finalist[] {
  if (dedicated === undefined) return [];
  const beyond = ({ blend }: Finalist) => Number(widest(blend) > cap);
  // Of rings the formula knows only a bound, and of the pools of the file nothing: neither tells how good they are.
  const hours = ({ id, formulaHours }: Finalist) =>
    id.startsWith('at-most-') && formulaHours !== null ? formulaHours : Number.MAX_VALUE;
  return [dedicated, ...others.sort((a, b) => beyond(a) - beyond(b) || hours(a) - hours(b))];
}
