import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { Groups } from './groups.ts';
import { languagesOf } from './teams.ts';

/** Two clients with contacts in one language: what they need apart and together, by the formula, in paid hours. */
export interface Pair {
  readonly language: string;
  /** Places in `Scenario.clients`. */
  readonly clients: readonly [number, number];
  readonly apartHours: number;
  readonly togetherHours: number;
  /**
   * Why sharing costs more than it saves: the `promises` or the handle times of the two do not go together, so that
   * it would do so even if changing clients were free; or `learning` does it: penalty, changeover and training.
   * Null where sharing saves.
   */
  readonly costs: 'promises' | 'learning' | null;
}

/** Every pair of clients who speak one language. */
export function pairsOf(scenario: Scenario, grid: Grid, groups: Groups): Pair[] {
  const staffing = {
    ...scenario.staffing,
    penaltyPerClient: 0,
    trainingHoursPerClient: 0,
    changeoverSeconds: 0,
  };
  let atNoCost: Groups | null = null;
  const saves = (of: Groups, language: string, a: number, b: number) => {
    const apartHours = of.paidHours(language, [a]) + of.paidHours(language, [b]);
    return { apartHours, togetherHours: of.paidHours(language, [a, b]) };
  };
  return languagesOf(scenario).flatMap(({ language, clients }) =>
    clients.flatMap((a, place) =>
      clients.slice(place + 1).map((b): Pair => {
        const hours = saves(groups, language, a, b);
        const pair = { language, clients: [a, b] as const, ...hours };
        if (hours.togetherHours <= hours.apartHours) return { ...pair, costs: null };
        atNoCost ??= new Groups({ ...scenario, staffing }, grid);
        const free = saves(atNoCost, language, a, b);
        return { ...pair, costs: free.togetherHours > free.apartHours ? 'promises' : 'learning' };
      }),
    ),
  );
}
