import type { Option } from '../../scenario/types.ts';
import type { Recommendation } from '../comparison.ts';
import { Stopped } from '../runner.ts';
import type { SeasonResult } from '../season/result.ts';
import { type BreakEven, breakEven } from './break-even.ts';
import { type Frontier, frontier } from './frontier.ts';
import { type PriceMap, priceMap } from './price-map.ts';
import { type Sensitivity, sensitivity } from './sensitivity.ts';
import { type DecisionRequest, deskFor, StepMeter } from './study.ts';
import { Unanswerable } from './unanswerable.ts';

/** What would change the decision, by simulation; part of a comparison that was made in depth. */
export interface Decisions {
  /** Over volume, between the focal client's own agents and shared ones; null where these have no prices. */
  readonly breakEven: BreakEven | null;
  /** The same over volume and price together. */
  readonly map: PriceMap | null;
  /** Of the recommended option against the next; null where there is no choice. */
  readonly sensitivity: Sensitivity | null;
  /** What better and lower promises cost with each option; null without targets or prices. */
  readonly frontier: Frontier | null;
  /**
   * The recommended option as people: whom to hire, and when. Null where the scenario has no `people:` or no wages, and
   * where the caller brings no solver.
   */
  readonly season: SeasonResult | null;
  /** Stopped before all was found. */
  readonly partial: boolean;
}

/** Places of the volume axis to begin with: fewer than a break-even asked for by itself. */
const volumePoints = 7;

/**
 * The usual questions to a decision: the break-even over volume between the dedicated and the blended option, over
 * price at each volume, the sensitivity of the recommendation, cost against service, and its people. When stopped, what was found until then.
 */
export async function decisionsOf(
  request: DecisionRequest,
  recommendation: Recommendation | null,
  seasonOfChoice: (() => Promise<SeasonResult | null>) | null = null,
): Promise<Decisions | null> {
  const { scenario, grid, onProgress } = request;
  const client = scenario.clients.find(({ id }) => id === scenario.focus);
  if (client === undefined) return null;
  const meter = new StepMeter(onProgress ?? (() => {}));
  const desk = deskFor(request, client, meter);
  const found: { -readonly [Part in keyof Decisions]: Decisions[Part] } = {
    breakEven: null,
    map: null,
    sensitivity: null,
    frontier: null,
    season: null,
    partial: false,
  };
  const named = (id: string | null | undefined) => scenario.options.find((option) => option.id === id);
  const [winner, runnerUp] = [named(recommendation?.option), named(recommendation?.runnerUp)];
  // What takes least comes first: whoever stops early keeps the most.
  const steps: readonly (() => Promise<void>)[] = [
    async () => {
      meter.step('people', 0);
      found.season = (await seasonOfChoice?.()) ?? null;
    },
    async () => {
      found.frontier = await frontier({
        scenario,
        client,
        desk,
        onPoint: (option, shift, done) =>
          meter.step(
            `${option}, target ${shift < 0 ? '-' : '+'}${Math.round(Math.abs(shift) * 100)}`,
            0.12 * done,
          ),
      });
    },
    async () => {
      const between = hourAndUnit(scenario.options);
      if (between === null) return;
      const overVolume = await breakEven({
        scenario,
        grid,
        client,
        desk,
        between,
        over: 'volume',
        points: volumePoints,
        onPoint: (at, done) => meter.step(`volume ${Math.round(at)}`, 0.12 + 0.28 * done),
      });
      found.breakEven = overVolume;
      found.map = await priceMap(scenario, grid, client, between, desk, overVolume);
    },
    async () => {
      if (winner === undefined || runnerUp === undefined) return;
      const onLever = (key: string, done: number) => meter.step(key, 0.4 + 0.6 * done);
      found.sensitivity = await sensitivity({ scenario, desk, winner, runnerUp, onLever });
    },
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (error instanceof Stopped) {
        found.partial = true;
        break;
      }
      // An option without prices has no break-even; the rest of the report still stands.
      if (!(error instanceof Unanswerable)) throw error;
    }
  }
  found.partial ||= [found.sensitivity, found.breakEven, found.frontier].some((part) => part?.partial);
  return found;
}

/** The focal client's own dedicated and blended options; null when one of them is not offered. */
function hourAndUnit(options: readonly Option[]): readonly [Option, Option] | null {
  const of = (form: Option['form']) => options.find((option) => option.form === form && !option.everyone);
  const [dedicated, blended] = [of('dedicated'), of('blended')];
  return dedicated === undefined || blended === undefined ? null : [dedicated, blended];
}
