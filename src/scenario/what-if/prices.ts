import { changePrices } from '../card-prices.ts';
import type { RateCard } from '../cards.ts';

/** A rate card whose hours and units cost so many times as much; fees stay. Micro-euro stay whole. */
export function repriced(card: RateCard, factor: { readonly hour: number; readonly unit: number }): RateCard {
  if (factor.hour === 1 && factor.unit === 1) return card;
  return changePrices(card, {
    hour: (price) => Math.round(price * factor.hour),
    unit: (price) => Math.round(price * factor.unit),
  });
}
