import { changePrices } from '../scenario/card-prices.ts';
import type { Indexation } from '../scenario/contract-terms.ts';
import type { MicroEuro, RateCard } from '../scenario/types.ts';
import { shareOf } from './money.ts';

/** Contract years that are over at this moment. */
export function yearsOver(monthsBefore: number): number {
  return Math.floor(monthsBefore / 12 + 1e-9);
}

/** The card as it stands after so many whole years: each price raised year by year, to the micro-euro. */
export function indexed(card: RateCard, years: number): RateCard {
  const { indexation } = card.terms ?? {};
  if (indexation === undefined || years === 0) return card;
  const raise = (price: MicroEuro) => raised(price, indexation, years);
  return {
    ...changePrices(card, { hour: raise, unit: raise }),
    fees: card.fees.map((fee) => (fee.per === 'once' ? fee : { ...fee, amount: raise(fee.amount) })),
  };
}

function raised(price: MicroEuro, indexation: Indexation, years: number): MicroEuro {
  let current = price;
  for (let year = 0; year < years; year++) current += shareOf(current, indexation.share);
  return current;
}
