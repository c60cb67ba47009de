import fc, { type IProperty } from 'fast-check';
import { expect } from 'vitest';
import { CENT, EURO } from '../../src/pricing/money.ts';
import type {
  ChannelDemand,
  ClientQuantities,
  DemandByChannel,
  HourSlice,
  ServicePeriod,
  UnitSlice,
  Units,
  UnitsByChannel,
} from '../../src/pricing/types.ts';
import type { ContractTerms } from '../../src/scenario/contract-terms.ts';
import type { Fee, Form, RateCard } from '../../src/scenario/types.ts';

/** Shows that a property can fail: over a broken variant it must find a counterexample, always the same. */
export function refutes<T>(property: IProperty<T>): void {
  expect(fc.check(property, { numRuns: 1000, seed: 1 }).failed).toBe(true);
}

/** Any price or amount up to half a million euro, to the micro-euro. */
export const amounts = fc.integer({ min: 0, max: 500_000 * EURO });

/** Prices as people quote them, in whole cents. */
export const prices = fc.integer({ min: 0, max: 100 * 100 }).map((cents) => cents * CENT);

export const quantities = fc.double({ min: 0, max: 5000, noNaN: true });

const seconds = fc.integer({ min: 0, max: 40_000_000 }).map((ms) => ms / 7);

/** Units of a channel, cut into slices that add up to them. */
const cut = (aht: number): fc.Arbitrary<Units> =>
  fc
    .array(
      fc.record({
        language: fc.constantFrom('nl', 'de-de', 'fr', ''),
        handleSeconds: fc.constantFrom(100, 180, 400),
        bands: fc.subarray([0, 1, 2]),
        kind: fc.constantFrom<UnitSlice['kind']>(
          'ordinary',
          'short',
          'transferred',
          'redialled',
          'calledBack',
        ),
        contacts: fc.nat(30_000),
      }),
      { maxLength: 5 },
    )
    .map((written) => {
      const slices = written.map((slice) => ({ ...slice, billedSeconds: slice.contacts * aht }));
      const contacts = total(slices, (slice) => slice.contacts);
      return { contacts, billedSeconds: contacts * aht, slices };
    });

const units: fc.Arbitrary<UnitsByChannel> = fc
  .integer({ min: 1, max: 900 })
  .chain((aht) => fc.record({ voice: cut(aht), chat: cut(aht), email: cut(aht), 'back-office': cut(aht) }));

const demand: fc.Arbitrary<DemandByChannel> = fc
  .tuple(channelDemand(), channelDemand(), channelDemand(), channelDemand())
  .map(([voice, chat, email, work]) => ({ voice, chat, email, 'back-office': work }));

function channelDemand(): fc.Arbitrary<ChannelDemand> {
  return fc
    .record({
      forecast: fc.nat(100_000),
      talk: fc.integer({ min: 1, max: 900 }),
      afterWork: fc.nat(200),
      firstAttempts: fc.nat(100_000),
      repeats: fc.nat(20_000),
      abandoned: fc.nat(9000),
      abandonedInTime: fc.nat(1000),
      turnedAway: fc.nat(1000),
    })
    .map(({ forecast, talk, afterWork, firstAttempts, repeats, abandoned, abandonedInTime, turnedAway }) => ({
      forecast,
      forecastTalkSeconds: forecast * talk,
      forecastHandleSeconds: forecast * (talk + afterWork),
      offered: firstAttempts + repeats,
      firstAttempts,
      abandoned: abandoned + abandonedInTime,
      abandonedInTime,
      turnedAway,
    }));
}

const slices: fc.Arbitrary<HourSlice[]> = fc.array(
  fc
    .record({
      levels: fc.constantFrom([], ['technical'], ['expert', 'technical']),
      languages: fc.constantFrom(['nl'], ['de', 'nl'], ['fr-be'], []),
      bands: fc.subarray([0, 1, 2]),
      staffed: seconds,
      busy: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ busy, ...slice }) => ({ ...slice, paid: slice.staffed / 0.7, productive: slice.staffed * busy })),
  { maxLength: 6 },
);

const share = fc.double({ min: 0, max: 1, noNaN: true });

const servicePeriods = (most: number): fc.Arbitrary<ServicePeriod[]> =>
  fc
    .array(
      fc.record({
        serviceLevel: fc.option(share),
        abandonment: fc.option(share),
        ofForecast: fc.double({ min: 0, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((periods) => periods.map((period) => ({ ...period, part: 1 / periods.length })));

export const clientQuantities: fc.Arbitrary<ClientQuantities> = fc
  .record({
    slices,
    peakAgents: fc.nat(200),
    short: fc.record({ callOut: seconds, day: seconds }),
    own: units,
    shared: units,
    ownDemand: demand,
    demand,
    sharedWork: seconds,
    handled: fc.record({ contacts: fc.nat(400_000), seconds }),
    lineSeconds: seconds,
    months: fc.double({ min: 0.01, max: 1, noNaN: true }),
    monthsBefore: fc.constantFrom(0, 0, 1, 3, 11),
    trainedAgents: fc.nat(200),
    replacedAgents: fc.double({ min: 0, max: 20, noNaN: true }),
    service: fc.record({ day: servicePeriods(31), week: servicePeriods(6), month: servicePeriods(1) }),
  })
  .map(({ slices: cuts, peakAgents, short, own, shared, ownDemand, ...rest }) => ({
    dedicated: {
      staffed: total(cuts, (slice) => slice.staffed),
      paid: total(cuts, (slice) => slice.paid),
      productive: total(cuts, (slice) => slice.productive),
      peakAgents,
      units: own,
      demand: ownDemand,
      short,
      slices: cuts,
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
        'hour',
        'agent',
        'contact',
        'minute',
        'forwarded-minute',
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

const noHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const basisPoints = (most: number) => fc.integer({ min: 0, max: most }).map((points) => points / 10_000);

export const surcharges: fc.Arbitrary<NonNullable<ContractTerms['surcharges']>> = fc.record({
  stacking: fc.constantFrom('add', 'multiply', 'highest'),
  bands: fc
    .tuple(basisPoints(10_000), basisPoints(10_000), basisPoints(10_000))
    .map((shares) =>
      shares.map((each, i) => ({ name: `band ${i}`, share: each, hours: noHours, dates: [] })),
    ),
});

export const volumeBands = (
  kind: 'all-units' | 'own-band',
  over: 'month' | 'year' = 'month',
): fc.Arbitrary<NonNullable<ContractTerms['volumeBands']>> =>
  fc
    .array(
      fc.record({
        from: fc.nat(80_000),
        price: fc.record({ voice: prices, chat: prices, email: prices, 'back-office': prices }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((bands) => ({
      kind,
      over,
      bands: bands.sort((a, b) => a.from - b.from).map((band, i) => (i === 0 ? { ...band, from: 0 } : band)),
    }));

export const forecastBand: fc.Arbitrary<NonNullable<ContractTerms['forecastBand']>> = fc.record({
  low: fc.constantFrom(0.8, 0.9),
  high: fc.constantFrom(1, 1.1),
  surchargeAbove: basisPoints(5000),
  payBelow: fc.boolean(),
  relief: fc.boolean(),
});

export const serviceCredits: fc.Arbitrary<NonNullable<ContractTerms['serviceCredits']>> = fc.record({
  measure: fc.constantFrom('service-level', 'abandonment'),
  per: fc.constantFrom('day', 'week', 'month'),
  steps: fc.array(
    fc.record({
      when: fc.constantFrom('below', 'above'),
      level: share,
      share: fc.integer({ min: -2000, max: 2000 }).map((points) => points / 10_000),
    }),
    { maxLength: 4 },
  ),
  cap: basisPoints(1000),
});

const unitStep = fc.oneof(
  prices.map((price) => ({ price })),
  basisPoints(5000).map((each) => ({ share: each })),
);

export const unitByLanguage: fc.Arbitrary<NonNullable<ContractTerms['unitByLanguage']>> = fc.record({
  de: unitStep,
  fr: unitStep,
});

export const unitByHandleTime: fc.Arbitrary<NonNullable<ContractTerms['unitByHandleTime']>> = fc
  .tuple(unitStep, unitStep)
  .map(([short, long]) => [
    { upToSeconds: 180, step: short },
    { upToSeconds: Infinity, step: long },
  ]);

export const billedKinds: fc.Arbitrary<NonNullable<ContractTerms['billedContacts']>> = fc.record({
  abandoned: fc.constantFrom('none', 'after-threshold', 'all'),
  turnedAway: fc.boolean(),
  repeats: fc.constant('billed'),
  abandonedPrice: prices,
  turnedAwayPrice: prices,
  shortBelowSeconds: fc.constant(20),
  kinds: fc.record(
    { short: prices, transferred: prices, redialled: prices, calledBack: prices },
    { requiredKeys: [] },
  ),
});

export const rateCards: fc.Arbitrary<RateCard> = fc.record({
  hour: fc.option(hourPrice),
  unit: fc.option(unitPrice),
  fees,
  source: fc.constant('random'),
});

export const forms: fc.Arbitrary<Form> = fc.constantFrom('dedicated', 'blended', 'hybrid');

function total<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
