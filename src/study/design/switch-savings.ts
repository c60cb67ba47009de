import { lawMean } from '../../random/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Client, Option, Queue, RateCard, Scenario } from '../../scenario/types.ts';
import { clientLoads, needOf } from '../../staffing/design/index.ts';
import { flowsOf, formPools } from '../../staffing/index.ts';

/** What own agents save a client in each interval, by the formula and its own prices. */
export interface SwitchSavings {
  /** Price of the client's contacts by the unit, micro-euro. */
  readonly byUnit: Float64Array;
  /** Price of its own agents by the hour, micro-euro. */
  readonly byHour: Float64Array;
  /** Its live and deferrable load, Erlang. */
  readonly load: Float64Array;
}

/**
 * Prices every interval both ways: own agents as many as the formula needs, at the hourly rate; and its expected
 * contacts, at the unit price. Fees, dearer hours, bands of volume and commitments are left to the simulation.
 */
export function switchSavings(
  scenario: Scenario,
  grid: Grid,
  client: Client,
  dedicated: Option,
  card: RateCard,
): SwitchSavings {
  const { pools } = formPools(scenario, grid, dedicated);
  const flows = flowsOf(scenario, grid, pools);
  const byHour = new Float64Array(grid.intervals);
  const byUnit = new Float64Array(grid.intervals);
  const hours = grid.intervalSeconds / 3600;
  const load = clientLoads(scenario, grid)[client.index];
  pools.forEach((pool, p) => {
    if (pool.kind !== 'dedicated' || pool.clients[0] !== client.index || card.hour === null) return;
    const { agents } = needOf(scenario, grid, pool, flows[p]);
    const { price, billed } = card.hour;
    const paid = billed === 'paid' ? 1 / (1 - scenario.staffing.shrinkage) : 1;
    for (let i = 0; i < grid.intervals; i++) {
      byHour[i] +=
        (billed === 'productive' ? Math.min(agents[i], load[i]) : agents[i]) * paid * hours * price;
    }
  });
  for (const q of client.queues) {
    const each = unitPrice(scenario.queues[q], card);
    const { expected } = grid.queues[q];
    for (let i = 0; i < grid.intervals; i++) byUnit[i] += expected[i] * each;
  }
  return { byUnit, byHour, load };
}

/** Mean price of a contact by the unit, micro-euro. */
function unitPrice({ channel, talk, afterWork }: Queue, { unit }: RateCard): number {
  if (unit === null) return 0;
  const price = unit.price[channel];
  if (unit.per === 'contact') return price;
  const seconds = lawMean(talk) + (unit.minutesOf === 'handle' ? lawMean(afterWork) : 0);
  return (price * Math.max(seconds, unit.minimumSeconds)) / 60;
}
