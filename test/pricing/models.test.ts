import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bill, line } from '../../src/pricing/bill.ts';
import { invoiceOf } from '../../src/pricing/invoice.ts';
import { CENT, euro } from '../../src/pricing/money.ts';
import type { Bill } from '../../src/pricing/types.ts';
import type { ContractTerms } from '../../src/scenario/contract-terms.ts';
import type { RateCard } from '../../src/scenario/types.ts';
import {
  billedKinds,
  fees,
  forecastBand,
  hourPrice,
  prices,
  rateCards,
  refutes,
  serviceCredits,
  surcharges,
  unitByHandleTime,
  unitByLanguage,
  unitPrice,
  volumeBands,
} from './arbitrary.ts';
import {
  addsUp,
  doublesWithItsPrices,
  type Invoicer,
  isASumOfItsMonths,
  isFreeAtAPriceOfZero,
  namesEachLineOnce,
  neverFallsWithMoreContacts,
} from './models.case.ts';

const card = (parts: {
  hour?: Arbitrary<RateCard['hour']>;
  unit?: Arbitrary<RateCard['unit']>;
  fees?: Arbitrary<RateCard['fees']>;
  terms?: { [term in keyof ContractTerms]?: Arbitrary<ContractTerms[term]> };
}): Arbitrary<RateCard> =>
  fc.record({
    hour: parts.hour ?? fc.constant(null),
    unit: parts.unit ?? fc.constant(null),
    fees: parts.fees ?? fc.constant([]),
    terms: fc.record(parts.terms ?? {}) as Arbitrary<ContractTerms>,
    source: fc.constant('random'),
  });

const commitment = fc.record({
  units: fc.record({ voice: fc.nat(60_000), email: fc.nat(10_000) }),
  hours: fc.nat(20_000),
  hoursADay: fc.nat(24),
  callOutHours: fc.nat(8),
  noticeMonths: fc.nat(3),
});
const abandonedToo = fc.record({
  abandoned: fc.constantFrom('none', 'after-threshold', 'all') as Arbitrary<
    'none' | 'after-threshold' | 'all'
  >,
  turnedAway: fc.boolean(),
  repeats: fc.constant('billed' as const),
});

/** Every pricing model, and whether more contacts can never lower its invoice. */
const models: readonly { name: string; cards: Arbitrary<RateCard>; rises: boolean }[] = [
  { name: 'by the hour', cards: card({ hour: hourPrice }), rises: true },
  {
    name: 'by the hour of each language',
    cards: card({
      hour: hourPrice,
      terms: { hourByLanguage: fc.record({ nl: prices, de: prices, fr: prices }) },
    }),
    rises: true,
  },
  {
    name: 'by the hour with surcharges',
    cards: card({ hour: hourPrice, terms: { surcharges } }),
    rises: true,
  },
  {
    name: 'by the hour of each level',
    cards: card({
      hour: hourPrice,
      terms: { levels: fc.constant({ technical: 0.15, expert: 0.3 }), surcharges },
    }),
    rises: true,
  },
  { name: 'by the unit', cards: card({ unit: unitPrice }), rises: true },
  { name: 'by the hour and the unit', cards: card({ hour: hourPrice, unit: unitPrice }), rises: true },
  { name: 'by fees alone', cards: card({ fees }), rises: true },
  {
    name: 'with each unit at its own band',
    cards: card({ unit: unitPrice, terms: { volumeBands: volumeBands('own-band') } }),
    rises: true,
  },
  {
    name: 'with all units at the band reached',
    cards: card({ unit: unitPrice, terms: { volumeBands: volumeBands('all-units') } }),
    rises: false,
  },
  {
    name: 'with more than answered contacts billed',
    cards: card({ unit: unitPrice, terms: { billedContacts: abandonedToo } }),
    rises: true,
  },
  {
    name: 'with repeats credited',
    cards: card({
      unit: unitPrice,
      terms: { billedContacts: fc.constant({ abandoned: 'none', turnedAway: false, repeats: 'free' }) },
    }),
    rises: true,
  },
  {
    name: 'by the unit of each language',
    cards: card({ unit: unitPrice, terms: { unitByLanguage, unitSurcharges: surcharges } }),
    rises: true,
  },
  {
    name: 'by the unit of each class of handle time',
    cards: card({ unit: unitPrice, terms: { unitByHandleTime, commitment, unitSurcharges: surcharges } }),
    rises: false,
  },
  {
    name: 'by the unit with surcharges',
    cards: card({
      unit: unitPrice,
      terms: { volumeBands: volumeBands('own-band'), unitSurcharges: surcharges },
    }),
    rises: true,
  },
  {
    name: 'by the unit of each kind',
    cards: card({ unit: unitPrice, terms: { billedContacts: billedKinds, unitSurcharges: surcharges } }),
    rises: true,
  },
  {
    name: 'take or pay',
    cards: card({ hour: hourPrice, unit: unitPrice, terms: { commitment } }),
    rises: true,
  },
  {
    name: 'take or pay in bands',
    cards: card({ unit: unitPrice, terms: { commitment, volumeBands: volumeBands('own-band') } }),
    rises: true,
  },
  { name: 'around the forecast', cards: card({ unit: unitPrice, terms: { forecastBand } }), rises: true },
  {
    name: 'with bonus and malus',
    cards: card({ hour: hourPrice, unit: unitPrice, terms: { serviceCredits, forecastBand } }),
    rises: true,
  },
  {
    name: 'over a term',
    cards: card({ unit: unitPrice, fees, terms: { termMonths: fc.constantFrom(12, 36) } }),
    rises: true,
  },
  { name: 'of any kind', cards: rateCards, rises: true },
];

describe.each(models)('an invoice $name', ({ cards, rises }) => {
  it('adds up, in whole cents, each line its quantity x its price', () => {
    fc.assert(addsUp(cards, invoiceOf));
  });

  it('names each line once', () => {
    fc.assert(namesEachLineOnce(cards, invoiceOf));
  });

  it('is free at a price of zero', () => {
    fc.assert(isFreeAtAPriceOfZero(cards, invoiceOf));
  });

  it('doubles exactly before rounding, and within a cent a line, when every price doubles', () => {
    fc.assert(doublesWithItsPrices(cards, invoiceOf));
  });

  it('is, over several months, the sum of its months', () => {
    fc.assert(isASumOfItsMonths(cards, invoiceOf));
  });

  it(`${rises ? 'never falls' : 'may fall, as its bands say,'} with more contacts`, () => {
    const property = neverFallsWithMoreContacts(cards, invoiceOf);
    if (rises) fc.assert(property);
    else refutes(property);
  });
});

/** Each of these is a mistake that somebody has made; the property beside it must find it. */
describe('the properties of invoices can fail', () => {
  const broken =
    (change: (right: Bill) => Bill): Invoicer =>
    (each, form, quantities) =>
      change(invoiceOf(each, form, quantities));
  const lines = (change: (amount: number) => number) =>
    broken((right) => ({
      ...right,
      lines: right.lines.map((each) => ({ ...each, amount: change(each.amount) })),
    }));

  it('adding up finds a total that is rounded apart from its lines', () => {
    refutes(
      addsUp(
        rateCards,
        broken((right) => ({ ...right, total: Math.round(right.total / euro(1)) * euro(1) })),
      ),
    );
  });

  it('adding up finds a line whose amount is not its quantity x its price', () => {
    refutes(
      addsUp(
        rateCards,
        lines((amount) => amount + CENT),
      ),
    );
  });

  it('a price of zero finds a charge that nobody agreed', () => {
    refutes(
      isFreeAtAPriceOfZero(
        rateCards,
        broken((right) => bill([...right.lines, line('extra', 'Handling', 1, 'once', euro(5))])),
      ),
    );
  });

  it('doubling finds a price that is rounded on its own', () => {
    const rounded = broken((right) =>
      bill(
        right.lines.map((each) =>
          line(each.key, each.label, each.quantity, each.unit, Math.round(each.price / euro(1)) * euro(1)),
        ),
      ),
    );
    refutes(doublesWithItsPrices(rateCards, rounded));
  });

  it('more contacts find a discount that goes too far', () => {
    const generous: Invoicer = (each, form, quantities) => {
      const right = invoiceOf(each, form, quantities);
      const contacts = right.lines.find((other) => other.key === 'units.voice')?.quantity ?? 0;
      return contacts < 1000 ? right : bill([]);
    };
    refutes(neverFallsWithMoreContacts(card({ unit: unitPrice }), generous));
  });

  it('naming lines finds two that are called the same', () => {
    refutes(
      namesEachLineOnce(
        rateCards,
        broken((right) => ({ ...right, lines: [...right.lines, ...right.lines] })),
      ),
    );
  });

  it('the sum of months finds a year that is priced anew', () => {
    let calls = 0;
    const drifting: Invoicer = (each, form, quantities) => {
      const right = invoiceOf(each, form, quantities);
      calls += 1;
      return { ...right, total: right.total + calls };
    };
    refutes(isASumOfItsMonths(rateCards, drifting));
  });

  it('and a contract can be any of these', () => {
    expect(models.map((model) => model.name)).toHaveLength(new Set(models.map((model) => model.name)).size);
  });
});
