import type { Facts } from '../engine/index.ts';
import { type Collector, collect } from '../measures/index.ts';
import type { Measured, PricedReplication } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Option, Scenario } from '../scenario/types.ts';
import { type Counted, type CountingRunner, countHere, OptionCounter } from './counted.ts';
import { preciseEnough } from './precision.ts';
import { type Found, PromiseWatch } from './promises.ts';
import type { Runner, StopSignal } from './runner.ts';

/** An option after its replications: figures only, the facts are gone. */
export interface PlayedOption {
  readonly plan: Plan;
  readonly collector: Collector;
  readonly promises: Found;
  /** In replication order; empty when the scenario has no money in it. */
  readonly priced: readonly PricedReplication[];
}

/** Sees the facts of each replication that is counted in this thread, in order; they are gone afterwards. */
export type Observer = (facts: Facts) => void;

export interface PlayWatch {
  readonly onReplication: (done: number) => void;
  readonly observer?: Observer;
  /** Keeps what bills rest on, so that the replications can be priced anew. */
  readonly isRepriced?: boolean;
}

/**
 * Plays a plan for the report, from replication 0, and reduces each replication's facts as they come, so that
 * memory does not grow with their number. Every option meets the same contacts, because the replication and the
 * queue alone decide them. With a precision asked for, fewer replications may be enough.
 */
export async function playOption(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  plan: Plan,
  runner: Runner,
  signal: StopSignal,
  watch: PlayWatch,
): Promise<PlayedOption> {
  const play = new OptionPlay(scenario, grid, option, plan, watch);
  await play.untilPrecise(countHere(runner), signal);
  return play.played();
}

/** An option being played; more replications can follow. */
export class OptionPlay {
  private readonly scenario: Scenario;
  private readonly grid: Grid;
  private readonly plan: Plan;
  /** How its replications are counted. */
  readonly counter: OptionCounter;
  private collector: Collector;
  private promises: PromiseWatch;
  private readonly priced: PricedReplication[] = [];
  /** In replication order, when they are to be priced anew. */
  private readonly measured: Measured[] = [];
  private readonly watch: PlayWatch;

  constructor(
    scenario: Scenario,
    grid: Grid,
    option: Option | null,
    plan: Plan,
    watch: PlayWatch,
    counter = new OptionCounter(scenario, grid, option, plan),
  ) {
    this.scenario = scenario;
    this.grid = grid;
    this.plan = plan;
    this.counter = counter;
    this.collector = collect({ scenario, grid, plan });
    this.promises = new PromiseWatch(counter.promises);
    this.watch = watch;
  }

  /**
   * The same replications under a scenario that differs in nothing but the height of hourly rates and unit prices. This
   * play must be at rest, and goes on in the other.
   */
  repriced(scenario: Scenario, option: Option | null): OptionPlay {
    const { grid, plan, watch } = this;
    const counter = new OptionCounter(scenario, grid, option, plan, this.counter);
    const play = new OptionPlay(scenario, grid, option, plan, watch, counter);
    play.collector = this.collector;
    play.promises = this.promises;
    for (const measured of this.measured) play.book(measured);
    return play;
  }

  get replications(): number {
    return this.collector.replications;
  }

  /** Whether the replications so far tell as much as the scenario asks. */
  get isPrecise(): boolean {
    const { scenario, collector, priced } = this;
    const { precision } = scenario;
    return precision !== undefined && preciseEnough(scenario, precision, collector, priced);
  }

  /** Plays the scenario's replications, or fewer when they tell enough. */
  async untilPrecise(runner: CountingRunner, signal: StopSignal): Promise<void> {
    await this.play(this.scenario.replications, () => this.isPrecise, runner, signal);
  }

  /** Plays on until there are so many. */
  async upTo(replications: number, runner: CountingRunner, signal: StopSignal): Promise<void> {
    await this.play(replications, () => false, runner, signal);
  }

  played(): PlayedOption {
    const { plan, collector, promises, priced } = this;
    return { plan, collector, promises: promises.found(), priced };
  }

  private async play(
    replications: number,
    isEnough: () => boolean,
    runner: CountingRunner,
    signal: StopSignal,
  ): Promise<void> {
    const from = this.collector.replications;
    // Some workers are ahead when enough is known; what they bring must not count, or their number would.
    let stopped = false;
    const stop: StopSignal = {
      get aborted() {
        return stopped || signal.aborted;
      },
    };
    await runner.run(
      this.counter,
      { from, count: replications - from },
      (counted, facts) => {
        if (stopped) return;
        this.add(counted, facts);
        stopped = isEnough();
      },
      stop,
    );
  }

  private add({ service, promises, measured }: Counted, facts: Facts | null): void {
    this.collector.take(service);
    this.promises.take(promises);
    if (measured !== null) this.book(measured);
    if (facts !== null) this.watch.observer?.(facts);
    this.watch.onReplication(this.collector.replications);
  }

  private book(measured: Measured): void {
    this.priced.push(this.counter.pricer.price(measured));
    if (this.watch.isRepriced) this.measured.push(measured);
  }
}
