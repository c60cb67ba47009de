import fc, { type Arbitrary } from 'fast-check';
import { expect } from 'vitest';
import { isWholeCents, mergeBills } from '../../src/pricing/bill.ts';
import { amountOf, CENT, exactAmount, sum } from '../../src/pricing/money.ts';
import type { Bill, ClientQuantities, UnitSlice } from '../../src/pricing/types.ts';
import type { UnitStep } from '../../src/scenario/contract-terms.ts';
import type { Channel, Form, RateCard } from '../../src/scenario/types.ts';
import { clientQuantities, forms } from './arbitrary.ts';

/** What every pricing model must hold, over random contracts and volumes. */
export type Invoicer = (card: RateCard, form: Form, quantities: ClientQuantities) => Bill;

export const addsUp = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(cards, forms, clientQuantities, (card, form, quantities) => {
    const { lines, total } = invoice(card, form, quantities);
    expect(total).toBe(sum(lines.map((line) => line.amount)));
    for (const line of lines) {
      expect(isWholeCents(line.amount)).toBe(true);
      expect(line.amount).toBe(amountOf(line.price, line.quantity));
    }
  });

export const namesEachLineOnce = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(cards, forms, clientQuantities, (card, form, quantities) => {
    const keys = invoice(card, form, quantities).lines.map((line) => line.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

export const isFreeAtAPriceOfZero = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(cards, forms, clientQuantities, (card, form, quantities) => {
    expect(invoice(repriced(card, 0), form, quantities).total).toBe(0);
  });

/** Bonus and malus are left out: they are shares of work that has been rounded already. */
export const doublesWithItsPrices = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(cards, forms, clientQuantities, (card, form, quantities) => {
    const once = work(invoice(card, form, quantities));
    const twice = work(invoice(repriced(card, 2), form, quantities));
    expect(unrounded(twice)).toBe(2n * unrounded(once));
    expect(twice.map((line) => line.key)).toEqual(once.map((line) => line.key));
    twice.forEach((line, i) => {
      expect(Math.abs(line.amount - 2 * once[i].amount)).toBeLessThanOrEqual(CENT);
    });
  });

export const isASumOfItsMonths = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(cards, forms, fc.array(clientQuantities, { maxLength: 4 }), (card, form, months) => {
    const bills = months.map((quantities) => invoice(card, form, quantities));
    expect(mergeBills(bills).total).toBe(sum(bills.map((bill) => bill.total)));
  });

export const neverFallsWithMoreContacts = (cards: Arbitrary<RateCard>, invoice: Invoicer) =>
  fc.property(
    cards,
    clientQuantities,
    fc.constantFrom<Channel>('voice', 'chat', 'email', 'back-office'),
    fc.integer({ min: 1, max: 50_000 }),
    fc.integer({ min: 1, max: 600 }),
    fc.record({
      language: fc.constantFrom('nl', 'de', ''),
      handleSeconds: fc.constantFrom(100, 400),
      bands: fc.subarray([0, 1, 2]),
      kind: fc.constantFrom<UnitSlice['kind']>('ordinary', 'short', 'redialled'),
    }),
    (card, before, channel, contacts, aht, slice) => {
      const more = {
        ...before,
        units: {
          ...before.units,
          [channel]: {
            contacts: before.units[channel].contacts + contacts,
            billedSeconds: before.units[channel].billedSeconds + contacts * aht,
            slices: [
              ...(before.units[channel].slices ?? []),
              { ...slice, contacts, billedSeconds: contacts * aht },
            ],
          },
        },
      };
      const [low, high] = [before, more].map((each) => unrounded(work(invoice(card, 'blended', each))));
      expect(high >= low).toBe(true);
    },
  );

/** Price x quantity of all lines before any rounding, in pico-euro. */
export function unrounded(lines: Bill['lines']): bigint {
  return lines.reduce((total, line) => total + exactAmount(line.price, line.quantity), 0n);
}

function work(bill: Bill): Bill['lines'] {
  return bill.lines.filter((line) => !line.key.startsWith('credit.'));
}

/** The card with all its prices multiplied; shares, volumes and times stay what they are. */
function repriced(card: RateCard, by: number): RateCard {
  const all = (prices: Readonly<Record<Channel, number>>) => ({
    voice: prices.voice * by,
    chat: prices.chat * by,
    email: prices.email * by,
    'back-office': prices['back-office'] * by,
  });
  const { hour, unit, terms } = card;
  const languages = Object.entries(terms?.hourByLanguage ?? {});
  const step = (each: UnitStep): UnitStep => ('price' in each ? { price: each.price * by } : each);
  const named = <T>(values: Readonly<Record<string, T>>, change: (value: T) => T) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
  const times = (price: number) => price * by;
  const rule = terms?.billedContacts;
  return {
    ...card,
    hour: hour === null ? null : { ...hour, price: hour.price * by },
    unit: unit === null ? null : { ...unit, price: all(unit.price) },
    fees: card.fees.map((fee) => ({ ...fee, amount: fee.amount * by })),
    terms: {
      ...terms,
      ...(terms?.hourByLanguage === undefined
        ? {}
        : { hourByLanguage: Object.fromEntries(languages.map(([tag, price]) => [tag, price * by])) }),
      ...(terms?.unitByLanguage && { unitByLanguage: named(terms.unitByLanguage, step) }),
      ...(terms?.unitByHandleTime && {
        unitByHandleTime: terms.unitByHandleTime.map((each) => ({ ...each, step: step(each.step) })),
      }),
      ...(rule && {
        billedContacts: {
          ...rule,
          ...(rule.abandonedPrice !== undefined && { abandonedPrice: times(rule.abandonedPrice) }),
          ...(rule.turnedAwayPrice !== undefined && { turnedAwayPrice: times(rule.turnedAwayPrice) }),
          ...(rule.kinds && { kinds: named(rule.kinds as Record<string, number>, times) }),
        },
      }),
      ...(terms?.volumeBands === undefined
        ? {}
        : {
            volumeBands: {
              ...terms.volumeBands,
              bands: terms.volumeBands.bands.map((band) => ({ ...band, price: all(band.price) })),
            },
          }),
    },
  };
}
