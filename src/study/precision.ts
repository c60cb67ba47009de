import { type Collector, contractLevel, contractTally, enough } from '../measures/index.ts';
import type { PricedReplication } from '../pricing/index.ts';
import type { Precision, Scenario } from '../scenario/types.ts';

/**
 * Whether an option's replications, as many as were played in order, tell enough; asked after each in order, the answer
 * is the same for any number of workers. A scenario without prices asks nothing of a cost.
 */
export function preciseEnough(
  scenario: Scenario,
  { atLeast, serviceLevel, cost }: Precision,
  collector: Collector,
  priced: readonly PricedReplication[],
): boolean {
  if (collector.replications < atLeast) return false;
  const weights = collector.weights();
  const rule = { atLeast: 2, atMost: Number.POSITIVE_INFINITY };
  if (serviceLevel !== null) {
    const levels = levelsOf(scenario, collector);
    if (levels !== null && enough(levels, { ...rule, halfWidth: serviceLevel }, weights) === null)
      return false;
  }
  if (cost !== null) {
    const costs = priced.flatMap(({ buyer }) => (buyer === null ? [] : [buyer.total.total]));
    if (costs.length < collector.replications) return true;
    const halfWidth = cost * Math.abs(weights.mean(costs));
    if (enough(costs, { ...rule, halfWidth }, weights) === null) return false;
  }
  return true;
}

/** The contract's level by replication (or batch); null when some have none, and so no interval can be had. */
function levelsOf(scenario: Scenario, collector: Collector): number[] | null {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  const queues = scenario.queues.filter(({ client }) => focal === undefined || client === focal.index);
  const count = collector.samples(queues[0]!.index).length;
  const levels = Array.from({ length: count }, (_, sample) =>
    contractLevel(contractTally(queues, (queue) => collector.samples(queue)[sample]!)),
  );
  return levels.every((level) => level !== null) ? levels : null;
}
