import type { RateCard } from '../cards.ts';
import type { MicroEuro } from '../money.ts';

/** A rate card whose hours and units cost so many times as much; fees stay. Micro-euro stay whole. */
export function repriced(card: RateCard, factor: { readonly hour: number; readonly unit: number }): RateCard {
  if (factor.hour === 1 && factor.unit === 1) return card;
  const hour = (price: MicroEuro): MicroEuro => Math.round(price * factor.hour);
  const unit = (price: MicroEuro): MicroEuro => Math.round(price * factor.unit);
  const { terms } = card;
  return {
    ...card,
    hour: card.hour === null ? null : { ...card.hour, price: hour(card.hour.price) },
    unit: card.unit === null ? null : { ...card.unit, price: each(card.unit.price, unit) },
    ...(terms === undefined
      ? {}
      : {
          terms: {
            ...terms,
            ...(terms.hourByLanguage === undefined
              ? {}
              : { hourByLanguage: each(terms.hourByLanguage, hour) }),
            ...(terms.volumeBands === undefined
              ? {}
              : {
                  volumeBands: {
                    ...terms.volumeBands,
                    bands: terms.volumeBands.bands.map((band) => ({
                      ...band,
                      price: each(band.price, unit),
                    })),
                  },
                }),
          },
        }),
  };
}

function each<Key extends string>(
  prices: Readonly<Record<Key, MicroEuro>>,
  change: (price: MicroEuro) => MicroEuro,
): Record<Key, MicroEuro> {
  return Object.fromEntries(
    Object.entries<MicroEuro>(prices).map(([key, price]) => [key, change(price)]),
  ) as Record<Key, MicroEuro>;
}
