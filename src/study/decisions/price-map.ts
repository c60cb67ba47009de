import { rateCardUnder } from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Client, Option, Scenario } from '../../scenario/types.ts';
import { type AxisUnit, axisScale } from './axis.ts';
import type { BreakEven } from './break-even.ts';
import { type Crossing, findCrossings } from './crossings.ts';
import { difference, priced, type QuestionDesk } from './desk.ts';

/** At one volume, the price at which the two options cost the same. */
export interface PriceMapColumn {
  /** Contacts a year. */
  readonly volume: number;
  /** Ascending; none where one option wins at every price. */
  readonly crossings: readonly Crossing[];
  /** Which option is the cheaper at the lowest price looked at. */
  readonly cheaperAtLowest: 'first' | 'second';
}

/** Who wins over volume and price together. */
export interface PriceMap {
  readonly over: 'unit-price' | 'hourly-rate';
  readonly unit: AxisUnit;
  /** The scenario's own price, and the prices between which was looked. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
  /** In ascending order of volume: the points of the break-even over volume. */
  readonly columns: readonly PriceMapColumn[];
}

const rules = { closeness: 1e-3, doubtCloseness: 1, most: 40 };
const firstPrices = 7;

/**
 * The price at which the options change places, at each volume of a break-even over volume. Every plan is there
 * already, and its invoices are made anew at other prices, so that nothing is played. Over the price of a unit when
 * one of the options has one, otherwise over the hourly rate; null when neither has either.
 */
export async function priceMap(
  scenario: Scenario,
  grid: Grid,
  client: Client,
  between: readonly [Option, Option],
  desk: QuestionDesk,
  overVolume: BreakEven,
): Promise<PriceMap | null> {
  const cards = between.flatMap((option) => rateCardUnder(scenario, option, client) ?? []);
  const over = cards.some(({ unit }) => unit !== null) ? 'unit-price' : 'hourly-rate';
  if (over === 'hourly-rate' && cards.every(({ hour }) => hour === null)) return null;
  const volumes = axisScale('volume', scenario, grid, client, between);
  const prices = axisScale(over, scenario, grid, client, between);
  const columns: PriceMapColumn[] = [];
  for (const { at: volume } of overVolume.points) {
    const { samples, crossings } = await findCrossings(
      prices.places(prices.from, prices.to, firstPrices),
      async (price) => {
        const question = { ...volumes.question(volume), ...prices.question(price) };
        return difference(await priced(desk, between[0], question), await priced(desk, between[1], question));
      },
      rules,
    );
    columns.push({
      volume,
      crossings,
      cheaperAtLowest: samples[0]!.difference.mean < 0 ? 'first' : 'second',
    });
  }
  const { unit, position, from, to } = prices;
  return { over, unit, position, from, to, columns };
}
