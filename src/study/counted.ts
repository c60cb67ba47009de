import { compileModel, type Facts, type Model } from '../engine/index.ts';
import { type ReplicationCounts, replicationCounter } from '../measures/index.ts';
import { type Measured, type PricerInSteps, pricerInSteps } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { type PromiseCounts, Promises } from './promises.ts';
import type { Replications, Runner, StopSignal } from './runner.ts';

/** All that an option's figures need of one replication, as plain data: its facts may be thrown away. */
export interface Counted {
  readonly service: ReplicationCounts;
  readonly promises: PromiseCounts;
  /** What bills rest on; null when the scenario has no money in it. */
  readonly measured: Measured | null;
}

/** An option as it is played and counted, in any thread. What only counting or pricing needs is made when they begin. */
export class OptionCounter {
  readonly model: Model;
  readonly promises: Promises;
  readonly #scenario: Scenario;
  readonly #makePricer: () => PricerInSteps;
  readonly #makeService: () => ServiceCounter;
  #pricer: PricerInSteps | null = null;
  #service: ServiceCounter | null = null;

  /** @param known What is known of it already: the promises from any other option, the rest from one at other prices. */
  constructor(
    scenario: Scenario,
    grid: Grid,
    option: Option | null,
    plan: Plan,
    known: Partial<Pick<OptionCounter, 'model' | 'promises'>> = {},
  ) {
    this.#scenario = scenario;
    this.model = known.model ?? compileModel(scenario, grid, plan, option);
    this.promises = known.promises ?? new Promises(scenario, grid);
    this.#makePricer = () => pricerInSteps(scenario, grid, plan, option);
    this.#makeService = () => replicationCounter({ scenario, grid, plan });
  }

  get pricer(): PricerInSteps {
    this.#pricer ??= this.#makePricer();
    return this.#pricer;
  }

  count(facts: Facts): Counted {
    this.#service ??= this.#makeService();
    return {
      service: this.#service(facts),
      promises: this.promises.count(facts),
      measured: hasMoney(this.#scenario) ? this.pricer.measure(facts) : null,
    };
  }
}

type ServiceCounter = (facts: Facts) => ReplicationCounts;

/**
 * Plays an option's replications and counts them; as a `Runner`, but what is handed over in replication order is what
 * was counted, and the facts too where they are at hand.
 */
export interface CountingRunner {
  run(
    option: OptionCounter,
    replications: Replications,
    each: (counted: Counted, facts: Facts | null) => void,
    signal: StopSignal,
  ): Promise<number>;
}

/** Counts in this thread what is played wherever. */
export function countHere(runner: Runner): CountingRunner {
  return {
    run: (option, replications, each, signal) =>
      runner.run(option.model, replications, (facts) => each(option.count(facts), facts), signal),
  };
}

function hasMoney(scenario: Scenario): boolean {
  const cards = scenario.clients.some(({ rateCards }) => Object.keys(rateCards).length > 0);
  const quoted = scenario.options.some(({ rateCard }) => rateCard !== null);
  return cards || quoted || scenario.costCard !== null || scenario.inHouseCostCard !== null;
}
