import type { Facts } from '../../engine/facts.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Handling seconds of each pool for each client, over replications: who carries whom. A warm-up is left out. */
export class LinkMinutes {
  readonly #links: { readonly pool: number; readonly client: number }[];
  readonly #seconds: Float64Array[];
  readonly #days: number;

  constructor(scenario: Scenario, plan: Plan, days: number) {
    // Links are numbered through all pools in order, as the engine numbers them.
    this.#links = plan.pools.flatMap(({ links }, pool) =>
      links.map(({ queue }) => ({ pool, client: scenario.queues[queue]!.client })),
    );
    this.#seconds = plan.pools.map(() => new Float64Array(scenario.clients.length));
    this.#days = days;
  }

  add(facts: Facts): void {
    this.#links.forEach(({ pool, client }, link) => {
      let sum = -facts.links.handlingInWarmUp[link]!;
      const end = (link + 1) * this.#days;
      for (let at = link * this.#days; at < end; at++) sum += facts.links.handling[at]!;
      this.#seconds[pool]![client]! += sum;
    });
  }

  /** Minutes in a replication; 0 before the first. */
  means(replications: number): number[][] {
    return this.#seconds.map((row) => Array.from(row, (s) => (replications > 0 ? s / 60 / replications : 0)));
  }
}
