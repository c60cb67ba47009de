import fc, { type IProperty } from 'fast-check';
import { expect } from 'vitest';
import { CENT, EURO } from '../../src/pricing/money.ts';
import type { ClientQuantities, UnitsByChannel } from '../../src/pricing/types.ts';
import type { Fee, Form, RateCard } from '../../src/scenario/types.ts';

/** Shows that a property can fail: over a broken variant it must find a counterexample. */
export function refutes<T>(property: IProperty<T>): void {
  expect(fc.check(property, { numRuns: 1000 }).failed).toBe(true);
}

/** Any price or amount up to half a million euro, to the micro-euro. */
export const amounts = fc.integer({ min: 0, max: 500_000 * EURO });

/** Prices as people quote them, in whole cents. */
export const prices = fc.integer({ min: 0, max: 100 * 100 }).map((cents) => cents * CENT);

export const quantities = fc.double({ min: 0, max: 5000, noNaN: true });

const seconds = fc.integer({ min: 0, max: 40_000_000 }).map((ms) => ms / 7);

const units: fc.Arbitrary<UnitsByChannel> = fc
  .tuple(
    ...['voice', 'chat', 'email', 'back-office'].map(() => fc.nat(100_000)),
    fc.integer({ min: 1, max: 900 }),
  )
  .map(([voice, chat, email, work, aht]) => ({
    voice: { contacts: voice, billedSeconds: voice * aht },
    chat: { contacts: chat, billedSeconds: chat * aht },
    email: { contacts: email, billedSeconds: email * aht },
    'back-office': { contacts: work, billedSeconds: work * aht },
  }));

export const clientQuantities: fc.Arbitrary<ClientQuantities> = fc
  .record({
    staffed: seconds,
    shrinkage: fc.double({ min: 0, max: 0.6, noNaN: true }),
    busy: fc.double({ min: 0, max: 1, noNaN: true }),
    peakAgents: fc.nat(200),
    own: units,
    shared: units,
    sharedWork: seconds,
    handled: fc.record({ contacts: fc.nat(400_000), seconds }),
    months: fc.double({ min: 0.01, max: 12, noNaN: true }),
    monthsBefore: fc.constantFrom(0, 0, 1, 3, 11, 12, 25),
    trainedAgents: fc.nat(200),
  })
  .map(({ staffed, shrinkage, busy, peakAgents, own, shared, ...rest }) => ({
    dedicated: {
      staffed,
      paid: staffed / (1 - shrinkage),
      productive: staffed * busy,
      peakAgents,
      units: own,
    },
    units: shared,
    ...rest,
  }));

export const fees: fc.Arbitrary<Fee[]> = fc
  .array(
    fc.record({
      amount: prices,
      per: fc.constantFrom<Fee['per'][]>(
        'once',
        'month',
        'year',
        'agent',
        'contact',
        'minute',
        'training-hour',
      ),
      quantity: fc.nat(80),
    }),
    { maxLength: 4 },
  )
  .map((list) => list.map((fee, i) => ({ ...fee, name: `fee ${i}` })));

export const hourPrice: fc.Arbitrary<NonNullable<RateCard['hour']>> = fc.record({
  price: prices,
  billed: fc.constantFrom('staffed', 'paid', 'productive'),
});

export const unitPrice: fc.Arbitrary<NonNullable<RateCard['unit']>> = fc.record({
  per: fc.constantFrom('contact', 'minute'),
  minutesOf: fc.constantFrom('talk', 'handle'),
  incrementSeconds: fc.constantFrom(1, 6, 30, 60),
  minimumSeconds: fc.constantFrom(0, 30),
  price: fc.record({ voice: prices, chat: prices, email: prices, 'back-office': prices }),
});

export const rateCards: fc.Arbitrary<RateCard> = fc.record({
  hour: fc.option(hourPrice),
  unit: fc.option(unitPrice),
  fees,
  source: fc.constant('random'),
});

export const forms: fc.Arbitrary<Form> = fc.constantFrom('dedicated', 'blended', 'hybrid');
