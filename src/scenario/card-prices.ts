import type { RateCard } from './cards.ts';
import type { UnitStep } from './contract-terms.ts';
import type { MicroEuro } from './money.ts';

type Change = (price: MicroEuro) => MicroEuro;

/** The card with every price of an hour and of a unit changed; fees, shares and volumes stay. */
export function changePrices(card: RateCard, { hour, unit }: { hour: Change; unit: Change }): RateCard {
  const { terms } = card;
  const { hourByLanguage, unitByLanguage, unitByHandleTime, volumeBands, billedContacts } = terms ?? {};
  const stepped = (step: UnitStep): UnitStep => ('price' in step ? { price: unit(step.price) } : step);
  return {
    ...card,
    hour: card.hour === null ? null : { ...card.hour, price: hour(card.hour.price) },
    unit: card.unit === null ? null : { ...card.unit, price: each(card.unit.price, unit) },
    ...(terms !== undefined && {
      terms: {
        ...terms,
        ...(hourByLanguage && { hourByLanguage: each(hourByLanguage, hour) }),
        ...(unitByLanguage && { unitByLanguage: each(unitByLanguage, stepped) }),
        ...(unitByHandleTime && {
          unitByHandleTime: unitByHandleTime.map((own) => ({ ...own, step: stepped(own.step) })),
        }),
        ...(volumeBands && {
          volumeBands: {
            ...volumeBands,
            bands: volumeBands.bands.map((band) => ({ ...band, price: each(band.price, unit) })),
          },
        }),
        ...(billedContacts && {
          billedContacts: {
            ...billedContacts,
            ...(billedContacts.abandonedPrice !== undefined && {
              abandonedPrice: unit(billedContacts.abandonedPrice),
            }),
            ...(billedContacts.turnedAwayPrice !== undefined && {
              turnedAwayPrice: unit(billedContacts.turnedAwayPrice),
            }),
            ...(billedContacts.kinds && { kinds: each(billedContacts.kinds, unit) }),
          },
        }),
      },
    }),
  };
}

function each<Key extends string, Value>(
  values: Readonly<Partial<Record<Key, Value>>>,
  change: (value: Value) => Value,
): Record<Key, Value> {
  return Object.fromEntries(
    Object.entries<Value | undefined>(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, change(value)]],
    ),
  ) as Record<Key, Value>;
}
