import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { HeldStaffing } from '../../staffing/index.ts';
import type { Begun, Origin } from '../../study/index.ts';
import type { Language } from '../words/index.ts';
import { pack, unpack } from './pack.ts';

/** What a page needs to play the report's scenario again. */
export interface LivePayload {
  /** Under the question of its file, if that asks one: what a reader asks comes on top. */
  readonly scenario: Scenario;
  /** The calendar, resolved where the report was made: a page asks no time zone for its demand. */
  readonly grid: Grid;
  readonly origin: Origin;
  readonly warnings: readonly string[];
  /** The staffing of every option, in their order. */
  readonly staffed: readonly HeldStaffing[];
  /** What the buyer pays in each replication of each option, so that a change can be paired; null without a price. */
  readonly costs: readonly (readonly number[] | null)[];
  readonly language: Language;
  /** The scenario file's text, to be downloaded with the question on the screen below those that it asks itself. */
  readonly text: string;
}

/** What a run hands to its report. */
export interface Live {
  readonly scenario: Scenario;
  readonly grid: Grid;
  readonly origin: Origin;
  readonly warnings: readonly string[];
  readonly options: readonly Begun[];
  readonly text: string;
}

/** The payload as harmless text. */
export function packLive({ scenario, options, ...rest }: Live, language: Language): string {
  const payload: LivePayload = {
    ...rest,
    language,
    scenario: withoutRows(scenario),
    staffed: options.map(({ staffed: { plan, shortfalls, checkedQueues, simulations } }) => ({
      plan,
      shortfalls,
      checkedQueues,
      simulations,
    })),
    costs: options.map(({ play }) => costsOf(play.played().priced)),
  };
  return pack(payload);
}

export const unpackLive = (packed: string) => unpack(packed) as LivePayload;

/** Rows of files have become the grid, and are the one thing in a scenario that may be long. */
function withoutRows(scenario: Scenario): Scenario {
  const { whatIf } = scenario;
  return {
    ...scenario,
    ...(whatIf !== undefined && { whatIf: { ...whatIf, unchanged: withoutRows(whatIf.unchanged) } }),
    queues: scenario.queues.map((queue) => {
      const { demand } = queue;
      if (demand.kind === 'intervals') return { ...queue, demand: { ...demand, rows: [] } };
      return demand.kind === 'recorded' ? { ...queue, demand: { ...demand, at: [] } } : queue;
    }),
  };
}

type Priced = ReturnType<Begun['play']['played']>['priced'];

/** By replication; null when one of them has no price. */
export function costsOf(priced: Priced): number[] | null {
  const costs = priced.flatMap(({ buyer }) => (buyer === null ? [] : [buyer.total.total]));
  return costs.length === priced.length && costs.length > 0 ? costs : null;
}
