import { compileModel, type Facts } from '../engine/index.ts';
import { type Collector, collect } from '../measures/index.ts';
import { type PricedReplication, pricer } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { PromiseWatch, type Shortfalls } from './promises.ts';
import type { Runner, StopSignal } from './runner.ts';

/** An option after its replications: figures only, the facts are gone. */
export interface PlayedOption {
  readonly plan: Plan;
  readonly collector: Collector;
  readonly shortfalls: Shortfalls;
  /** In replication order; empty when the scenario has no money in it. */
  readonly priced: readonly PricedReplication[];
}

/** Sees the facts of each replication, in order; they are gone afterwards. */
export type Observer = (facts: Facts) => void;

export interface PlayWatch {
  readonly onReplication: (done: number) => void;
  readonly observer?: Observer;
}

/**
 * Plays a plan for the report, from replication 0, and reduces each replication's facts as they come, so that
 * memory does not grow with their number. Every option meets the same contacts, because the replication and the
 * queue alone decide them.
 */
export async function playOption(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  plan: Plan,
  runner: Runner,
  signal: StopSignal,
  { onReplication, observer }: PlayWatch,
): Promise<PlayedOption> {
  const collector = collect({ scenario, grid, plan });
  const promises = new PromiseWatch(scenario, grid);
  const priced: PricedReplication[] = [];
  const price = pricer(scenario, grid, plan, option);
  await runner.run(
    compileModel(scenario, grid, plan, option),
    { from: 0, count: scenario.replications },
    (facts) => {
      collector.add(facts);
      promises.add(facts);
      if (hasMoney(scenario)) priced.push(price(facts));
      observer?.(facts);
      onReplication(collector.replications);
    },
    signal,
  );
  return { plan, collector, shortfalls: promises.shortfalls(), priced };
}

function hasMoney(scenario: Scenario): boolean {
  const cards = scenario.clients.some(({ rateCards }) => Object.keys(rateCards).length > 0);
  const quoted = scenario.options.some(({ rateCard }) => rateCard !== null);
  return cards || quoted || scenario.costCard !== null || scenario.inHouseCostCard !== null;
}
