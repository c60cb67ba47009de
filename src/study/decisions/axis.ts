import { type ClientMix, clientMix, meanUnitPrice, rateCardUnder } from '../../pricing/index.ts';
import { exp, ln } from '../../random/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Client, Option, RateCard, Scenario } from '../../scenario/types.ts';
import type { WhatIf } from '../../scenario/what-if.ts';
import { Unanswerable } from './unanswerable.ts';

/** What a break-even is sought over, for the focal client. */
export const axes = ['volume', 'unit-price', 'hourly-rate', 'aht', 'penalty'] as const;
export type Axis = (typeof axes)[number];

/** In which unit the places of an axis are told. */
export type AxisUnit =
  | 'contacts a year'
  | 'micro-euro a contact'
  | 'micro-euro a minute'
  | 'micro-euro an hour'
  | 'seconds'
  | 'share of handle time for each client beyond the first';

export interface AxisScale {
  readonly axis: Axis;
  readonly unit: AxisUnit;
  /** Where the scenario stands. */
  readonly position: number;
  /** Where to look unless told. */
  readonly from: number;
  readonly to: number;
  /** Whether only prices change, so that nothing is played anew. */
  readonly pricesOnly: boolean;
  question(at: number): WhatIf;
  /** `count` places from one end to the other: in equal ratios, for a penalty in equal steps. */
  places(from: number, to: number, count: number): number[];
}

/** The axis as it lies for two options of a scenario; throws `Unanswerable` when it says nothing to them. */
export function axisScale(
  axis: Axis,
  scenario: Scenario,
  grid: Grid,
  client: Client,
  between: readonly Option[],
): AxisScale {
  const mix = clientMix(scenario, grid, client);
  if (mix === null)
    throw new Unanswerable(`Nothing is expected of ${client.name}, so there is nothing to break even.`);
  const cards = between.flatMap((option) => rateCardUnder(scenario, option, client) ?? []);
  switch (axis) {
    case 'volume':
      return scaled(axis, 'contacts a year', mix.contactsAYear, 4, (change) => ({ volume: change }));
    case 'aht':
      return scaled(axis, 'seconds', mix.handleSeconds, 2, (change) => ({ handleTime: change }));
    case 'unit-price':
      return unitPriceAxis(mix, cards);
    case 'hourly-rate':
      return hourlyRateAxis(cards);
    case 'penalty':
      return {
        axis,
        unit: 'share of handle time for each client beyond the first',
        position: scenario.staffing.penaltyPerClient,
        from: 0,
        to: 0.2,
        pricesOnly: false,
        question: (at) => ({ penaltyPerClient: at }),
        places: (from, to, count) => steps(count, (share) => from + (to - from) * share),
      };
  }
}

function unitPriceAxis(mix: ClientMix, cards: readonly RateCard[]): AxisScale {
  const unit = cards.find((card) => card.unit !== null)?.unit ?? null;
  if (unit === null)
    throw new Unanswerable('Neither option has a price of a contact or minute; try --over hourly-rate.');
  const told = unit.per === 'minute' ? 'micro-euro a minute' : 'micro-euro a contact';
  return scaled('unit-price', told, meanUnitPrice(mix, unit), 2.5, (change) => ({ unitPrice: change }));
}

function hourlyRateAxis(cards: readonly RateCard[]): AxisScale {
  const hour = cards.find((card) => card.hour !== null)?.hour ?? null;
  if (hour === null) throw new Unanswerable('Neither option has an hourly rate; try --over unit-price.');
  return scaled('hourly-rate', 'micro-euro an hour', hour.price, 2.5, (change) => ({ hourlyRate: change }));
}

/** An axis of something that grows in ratios, from so many times less to so many times more. */
function scaled(
  axis: Axis,
  unit: AxisUnit,
  position: number,
  times: number,
  question: (change: number) => WhatIf,
): AxisScale {
  if (position <= 0) throw new Unanswerable(`The ${axis} of the scenario is 0, which can't be scaled.`);
  return {
    axis,
    unit,
    position,
    from: position / times,
    to: position * times,
    pricesOnly: axis === 'unit-price' || axis === 'hourly-rate',
    question: (at) => question(at / position - 1),
    places: (from, to, count) => steps(count, (share) => from * exp(ln(to / from) * share)),
  };
}

const steps = (count: number, place: (share: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => place(i / (count - 1)));
