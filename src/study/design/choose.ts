import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { widest } from '../../staffing/design/index.ts';
import type { WidthResult } from './blend-result.ts';
import { blendKey, type Finalist, layoutOf } from './finalists.ts';
import { type Judged, moreOf, plannedHours } from './judge.ts';

/** Widths that are weighed: what a fifth client would bring is worth knowing under a cap of three. */
export const WIDEST = 5;

/** A finalist that was simulated. */
export interface Done extends Finalist {
  readonly judged: Judged;
}

/** What designs are chosen by: what the staff costs, or its paid hours where no cost card says what those cost. */
function burdenOf({ judged }: Done): number {
  const values = judged.cost ?? judged.paidHours;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The cheapest design within the cap among those that keep every promise. */
export function bestOf(done: readonly Done[], cap: number): Done | null {
  return done
    .filter(({ blend, judged }) => widest(blend) <= cap && judged.shortfalls.length === 0)
    .reduce<Done | null>((best, one) => (best === null || burdenOf(one) < burdenOf(best) ? one : best), null);
}

/** From each language the teams of the design that needs least there; null where one design is best everywhere. */
export function mixedOf(scenario: Scenario, grid: Grid, done: readonly Done[], cap: number): Finalist | null {
  const allowed = done.filter(
    ({ blend, judged, id }) => widest(blend) <= cap && judged.shortfalls.length === 0 && id !== 'as-written',
  );
  const languages = [...new Set(scenario.queues.map(({ language }) => language))];
  if (allowed.length < 2 || languages.length < 2) return null;
  const blend = languages.flatMap((language) => {
    const best = allowed.reduce((a, b) =>
      hoursIn(scenario, grid, b.judged, language) < hoursIn(scenario, grid, a.judged, language) ? b : a,
    );
    return best.blend.filter((team) => team.language === language);
  });
  if (done.some((one) => blendKey(one.blend) === blendKey(blend))) return null;
  return { id: 'best-by-language', blend, layout: layoutOf(scenario, grid, blend), formulaHours: null };
}

function hoursIn(scenario: Scenario, grid: Grid, { plan }: Judged, language: string): number {
  return plannedHours(scenario, grid, {
    pools: plan.pools.filter(({ languages }) => languages.includes(language)),
  });
}

/** By each width the best design of separate teams no wider; rings, which need only two, stand beside them. */
export function widthsOf(done: readonly Done[]): WidthResult[] {
  const teams = done.filter(({ id }) => id === 'dedicated' || id.startsWith('at-most-'));
  const widths = Array.from({ length: WIDEST }, (_, w) => bestOf(teams, w + 1));
  return widths.map((best, w) => {
    const before = w === 0 ? null : widths[w - 1];
    const gains = best !== null && before !== null;
    return {
      clients: w + 1,
      design: best?.id ?? null,
      gainedHours: gains ? moreOf('paidHours', best.judged, before.judged) : null,
      gainedCost: gains ? moreOf('cost', best.judged, before.judged) : null,
    };
  });
}
