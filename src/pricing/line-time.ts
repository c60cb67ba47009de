import type { Facts } from '../engine/facts.ts';
import type { PricingCase } from './case.ts';

/**
 * How long a client's telephone calls held a line to the outsourcer in each month, seconds: waiting, whoever waited,
 * and talk. Waits count in the month of the call, talk when it passes. Zero where the card has no fee for it.
 */
export function lineSecondsByMonth(pricing: PricingCase, facts: Facts, client: number): number[] {
  const { scenario, grid, plan, months } = pricing;
  const seconds = months.map(() => 0);
  if (!pricing.clients[client].card?.fees.some(({ per }) => per === 'forwarded-minute')) return seconds;
  const calls = new Set(
    scenario.clients[client].queues.filter((queue) => scenario.queues[queue].channel === 'voice'),
  );
  for (const queue of calls) {
    months.forEach(({ from, to }, m) => {
      for (let interval = from; interval < to; interval++) {
        seconds[m] += facts.queues.waitAll[queue * grid.intervals + interval];
      }
    });
  }
  let link = 0;
  for (const pool of plan.pools) {
    for (const { queue } of pool.links) {
      if (pool.kind !== 'in-house' && calls.has(queue)) {
        grid.days.forEach(({ month }, day) => {
          seconds[month] += facts.links.talk[link * grid.days.length + day];
        });
      }
      link++;
    }
  }
  return seconds;
}
