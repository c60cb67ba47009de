import type { Demand } from '../demand.ts';
import type { Grid, GridQueue } from '../grid.ts';

interface Change {
  /** Factor on every interval. */
  readonly volume: number;
  readonly seasonStrength: number;
}

/** What a queue expects under a change; history (recorded moments, exact counts) stays what it was. */
export function demandUnder(
  demand: Demand,
  grid: Pick<Grid, 'days' | 'dayOf'>,
  queue: GridQueue,
  { volume, seasonStrength }: Change,
): GridQueue {
  if (demand.kind === 'recorded' || (demand.kind === 'intervals' && demand.exact)) return queue;
  const ofDay = seasonStrength === 1 ? null : seasonFactors(demand, grid, queue.expected, seasonStrength);
  const expected = queue.expected.map((contacts, i) => {
    const forecast = contacts * volume;
    return ofDay === null ? forecast : forecast * ofDay[grid.dayOf[i]!]!;
  });
  return { ...queue, expected };
}

/**
 * Factor of each day when the season swings `strength` times as far around its mean. A day's level is its total over
 * the weight of its weekday, which is the season's weight times a constant; the total of the horizon stays. Null for
 * demand without a season.
 */
function seasonFactors(
  demand: Demand,
  { days, dayOf }: Pick<Grid, 'days' | 'dayOf'>,
  expected: Float64Array,
  strength: number,
): Float64Array | null {
  if (demand.kind !== 'forecast' && demand.kind !== 'monthly') return null;
  const totals = new Float64Array(days.length);
  for (let i = 0; i < expected.length; i++) totals[dayOf[i]!]! += expected[i]!;
  let contacts = 0;
  let weights = 0;
  for (const [d, { weekday }] of days.entries()) {
    if (totals[d] === 0) continue;
    contacts += totals[d]!;
    weights += demand.week[weekday]!;
  }
  if (contacts === 0 || weights === 0) return null;
  const mean = contacts / weights;
  const factors = new Float64Array(days.length).fill(1);
  let swung = 0;
  for (const [d, { weekday }] of days.entries()) {
    const weight = demand.week[weekday]!;
    if (totals[d] === 0 || weight === 0) continue;
    const level = totals[d]! / weight;
    // A season that swings too far would have days with fewer contacts than none.
    factors[d] = Math.max(0, mean + strength * (level - mean)) / level;
    swung += totals[d]! * factors[d]!;
  }
  for (let d = 0; d < factors.length; d++) factors[d]! *= contacts / swung;
  return factors;
}
