import type { Facts } from '../../engine/facts.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Handling seconds of each pool for each client, over replications: who carries whom. A warm-up is left out. */
export class LinkMinutes {
  readonly #links: { readonly pool: number; readonly client: number }[];
  readonly #seconds: Float64Array[];

  constructor(scenario: Scenario, plan: Plan) {
    // Links are numbered through all pools in order, as the engine numbers them.
    this.#links = plan.pools.flatMap(({ links }, pool) =>
      links.map(({ queue }) => ({ pool, client: scenario.queues[queue]!.client })),
    );
    this.#seconds = plan.pools.map(() => new Float64Array(scenario.clients.length));
  }

  /** Takes a replication's seconds by link. */
  add(seconds: Float64Array): void {
    this.#links.forEach(({ pool, client }, link) => {
      this.#seconds[pool]![client]! += seconds[link]!;
    });
  }

  /** Minutes in a replication; 0 before the first. */
  means(replications: number): number[][] {
    return this.#seconds.map((row) => Array.from(row, (s) => (replications > 0 ? s / 60 / replications : 0)));
  }
}

/** Handling seconds of each link over a replication, after the warm-up. */
export function linkSeconds({ links: { handling, handlingInWarmUp }, days }: Facts): Float64Array {
  return Float64Array.from({ length: handlingInWarmUp.length }, (_, link) => {
    let sum = -handlingInWarmUp[link]!;
    for (let at = link * days; at < (link + 1) * days; at++) sum += handling[at]!;
    return sum;
  });
}
