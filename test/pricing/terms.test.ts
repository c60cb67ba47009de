import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeBills } from '../../src/pricing/bill.ts';
import { byChannel } from '../../src/pricing/channels.ts';
import { shareOfPeriod } from '../../src/pricing/credit-lines.ts';
import { invoiceOf, invoicesOf } from '../../src/pricing/invoice.ts';
import { shortHours } from '../../src/pricing/minimum-hours.ts';
import { CENT, euro } from '../../src/pricing/money.ts';
import { stackedShare } from '../../src/pricing/surcharges.ts';
import type { ClientQuantities, ServicePeriod } from '../../src/pricing/types.ts';
import { priceUnits } from '../../src/pricing/volume-bands.ts';
import type { ContractTerms, VolumeBands } from '../../src/scenario/contract-terms.ts';
import type { Grid } from '../../src/scenario/grid.ts';
import type { RateCard } from '../../src/scenario/types.ts';
import {
  clientQuantities,
  refutes,
  serviceCredits,
  surcharges,
  unitPrice,
  volumeBands,
} from './arbitrary.ts';
import { grid, hourly, perUnit } from './example.ts';
import { unrounded } from './models.case.ts';

const noContacts = byChannel(() => ({ contacts: 0, billedSeconds: 0 }));
const noDemand = byChannel(() => ({
  forecast: 0,
  forecastTalkSeconds: 0,
  forecastHandleSeconds: 0,
  offered: 0,
  firstAttempts: 0,
  abandoned: 0,
  abandonedInTime: 0,
  turnedAway: 0,
}));

/** A month with nothing in it. */
const quiet: ClientQuantities = {
  dedicated: {
    staffed: 0,
    paid: 0,
    productive: 0,
    peakAgents: 0,
    units: noContacts,
    demand: noDemand,
    short: { callOut: 0, day: 0 },
    slices: [],
  },
  units: noContacts,
  demand: noDemand,
  sharedWork: 0,
  handled: { contacts: 0, seconds: 0 },
  lineSeconds: 0,
  months: 1,
  monthsBefore: 0,
  trainedAgents: 0,
  replacedAgents: 0,
  service: { day: [], week: [], month: [] },
};

const voice = (
  contacts: number,
  more: Partial<ClientQuantities['demand']['voice']> = {},
): ClientQuantities => ({
  ...quiet,
  units: { ...noContacts, voice: { contacts, billedSeconds: contacts * 300 } },
  demand: { ...noDemand, voice: { ...noDemand.voice, ...more } },
});
const hours = (
  slices: readonly { hours: number; languages?: string[]; levels?: string[]; bands?: number[] }[],
): ClientQuantities => ({
  ...quiet,
  dedicated: {
    ...quiet.dedicated,
    slices: slices.map((slice) => ({
      languages: slice.languages ?? ['nl'],
      levels: slice.levels ?? [],
      bands: slice.bands ?? [],
      staffed: slice.hours * 3600,
      paid: slice.hours * 3600,
      productive: slice.hours * 3600,
    })),
  },
});
const withTerms = (card: RateCard, terms: ContractTerms): RateCard => ({ ...card, terms });
const linesOf = (card: RateCard, quantities: ClientQuantities) =>
  invoiceOf(card, card.hour === null ? 'blended' : 'dedicated', quantities).lines.map((line) => [
    line.key,
    line.quantity,
    line.amount / euro(1),
  ]);
const price = (euros: number) => byChannel(() => euro(euros));
const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

describe('surcharges', () => {
  const evening = { name: 'evening', share: 0.25, hours: never, dates: [] };
  const sunday = { name: 'Sunday', share: 0.5, hours: never, dates: [] };
  const worked = hours([{ hours: 10 }, { hours: 4, bands: [0] }, { hours: 2, bands: [0, 1] }]);

  it.each([
    ['add', 0.75],
    ['multiply', 0.875],
    ['highest', 0.5],
  ] as const)('stack by %s where they hold together', (stacking, together) => {
    const card = withTerms(hourly(40), { surcharges: { stacking, bands: [evening, sunday] } });
    expect(linesOf(card, worked)).toEqual([
      ['hours', 16, 640],
      ['hours.surcharge.evening', 4, 40],
      ['hours.surcharge.evening + Sunday', 2, 80 * together],
    ]);
  });

  it('do not ask in which order they are named', () => {
    const ignoresOrder = (stack: typeof stackedShare) =>
      fc.property(surcharges, fc.infiniteStream(fc.nat()), ({ stacking, bands }, keys) => {
        const shares = bands.map((band) => band.share);
        const shuffled = shares
          .map((share) => ({ share, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ share }) => share);
        expect(stack(stacking, shuffled)).toBe(stack(stacking, shares));
      });
    fc.assert(ignoresOrder(stackedShare));
    refutes(ignoresOrder((_, shares) => shares.reduce((a, b) => a * 2 + b, 0)));
  });

  it('never add less together than the highest alone, nor more than compounded', () => {
    fc.assert(
      fc.property(surcharges, ({ bands }) => {
        const shares = bands.map((band) => band.share);
        const [highest, added, compounded] = (['highest', 'add', 'multiply'] as const).map((stacking) =>
          stackedShare(stacking, shares),
        );
        expect(highest).toBeLessThanOrEqual(added);
        expect(added).toBeLessThanOrEqual(compounded);
      }),
    );
  });
});

describe('hours by language', () => {
  it('are billed at the dearest language of the agents, a region at its language', () => {
    const card = withTerms(hourly(40), { hourByLanguage: { nl: euro(38), de: euro(44), fr: euro(46) } });
    const worked = hours([
      { hours: 10, languages: ['nl'] },
      { hours: 5, languages: ['nl', 'de'] },
      { hours: 2, languages: ['fr-be'] },
      { hours: 1, languages: ['es'] },
    ]);
    expect(linesOf(card, worked)).toEqual([
      ['hours.nl', 10, 380],
      ['hours.de', 5, 220],
      ['hours.fr-be', 2, 92],
      ['hours.es', 1, 40],
    ]);
  });
});

describe('volume bands', () => {
  const bands = (kind: VolumeBands['kind'], over: VolumeBands['over'] = 'month'): ContractTerms => ({
    volumeBands: {
      kind,
      over,
      bands: [
        { from: 0, price: price(4) },
        { from: 1000, price: price(3.5) },
        { from: 5000, price: price(3) },
      ],
    },
  });

  it('price each unit at its own band, or all at the band that is reached', () => {
    expect(linesOf(withTerms(perUnit(9), bands('own-band')), voice(1500))).toEqual([
      ['units.voice.band1', 1000, 4000],
      ['units.voice.band2', 500, 1750],
    ]);
    expect(linesOf(withTerms(perUnit(9), bands('all-units')), voice(1500))).toEqual([
      ['units.voice.band2', 1500, 5250],
    ]);
  });

  it('run on over the contract year, settle what came before, and start anew in the next', () => {
    const year = [0, 1, 12].map((monthsBefore) => ({ ...voice(800), monthsBefore }));
    const months = (kind: VolumeBands['kind']) =>
      invoicesOf(withTerms(perUnit(9), bands(kind, 'year')), 'blended', year).map((bill) =>
        bill.lines.map((line) => [line.key, line.quantity, line.amount / euro(1)]),
      );
    expect(months('own-band')).toEqual([
      [['units.voice.band1', 800, 3200]],
      [
        ['units.voice.band1', 200, 800],
        ['units.voice.band2', 600, 2100],
      ],
      [['units.voice.band1', 800, 3200]],
    ]);
    expect(months('all-units')).toEqual([
      [['units.voice.band1', 800, 3200]],
      [
        ['units.voice.band2', 800, 2800],
        ['units.voice.settlement', 800, -400],
      ],
      [['units.voice.band1', 800, 3200]],
    ]);
  });

  it('cost the same over a year however its months are cut', () => {
    const sameHoweverCut = (invoices: typeof invoicesOf) =>
      fc.property(
        fc.oneof(volumeBands('own-band', 'year'), volumeBands('all-units', 'year')),
        fc.array(fc.nat(30_000), { minLength: 1, maxLength: 12 }),
        (each, counts) => {
          const card = withTerms(perUnit(9), { volumeBands: each });
          const cut = counts.map((contacts, monthsBefore) => ({ ...voice(contacts), monthsBefore }));
          const whole = voice(counts.reduce((a, b) => a + b, 0));
          const lines = (months: ClientQuantities[]) =>
            invoices(card, 'blended', months).flatMap((bill) => bill.lines);
          expect(unrounded(lines(cut))).toBe(unrounded(lines([whole])));
        },
      );
    fc.assert(sameHoweverCut(invoicesOf));
    refutes(sameHoweverCut((card, form, months) => months.map((month) => invoiceOf(card, form, month))));
  });

  it('are continuous where each unit has its own price, and jump at an edge where all have one', () => {
    const stepIsAPrice = (kind: VolumeBands['kind']) =>
      fc.property(volumeBands(kind), fc.nat(3), (each, band) => {
        const edge = each.bands[band % each.bands.length].from;
        const cost = (units: number) =>
          priceUnits(each, 'voice', 0, 0, units).reduce((sum, part) => sum + part.quantity * part.price, 0);
        fc.pre(edge > 0);
        expect(each.bands.map((own) => own.price.voice)).toContain(cost(edge) - cost(edge - 1));
      });
    fc.assert(stepIsAPrice('own-band'));
    refutes(stepIsAPrice('all-units'));
  });
});

describe('take or pay', () => {
  it('bills what was committed and not used apart', () => {
    const card = withTerms(perUnit(4), { commitment: { units: { voice: 1000 } } });
    expect(linesOf(card, voice(700))).toEqual([
      ['units.voice', 700, 2800],
      ['units.voice.commitment', 300, 1200],
    ]);
    expect(linesOf(card, voice(1200))).toEqual([['units.voice', 1200, 4800]]);
    expect(linesOf(withTerms(hourly(40), { commitment: { hours: 100 } }), hours([{ hours: 60 }]))).toEqual([
      ['hours', 60, 2400],
      ['hours.commitment', 40, 1600],
    ]);
  });

  it('counts a part of a month in part', () => {
    const card = withTerms(perUnit(4), { commitment: { units: { voice: 1000 } } });
    expect(linesOf(card, { ...quiet, months: 0.25 })).toEqual([['units.voice.commitment', 250, 1000]]);
  });

  it('is never below the commitment', () => {
    const neverBelow = (invoice: typeof invoiceOf) =>
      fc.property(unitPrice, clientQuantities, fc.nat(1_000_000), (unit, quantities, committed) => {
        const card = { ...perUnit(0), unit, terms: { commitment: { units: { voice: committed } } } };
        const { lines } = invoice(card, 'blended', quantities);
        const least = unit.price.voice * committed * quantities.months;
        expect(Number(unrounded(lines)) / 1e6).toBeGreaterThanOrEqual(least - CENT);
      });
    fc.assert(neverBelow(invoiceOf));
    refutes(neverBelow((card, form, quantities) => invoiceOf({ ...card, terms: {} }, form, quantities)));
  });
});

describe('levels', () => {
  it('raise the price of an hour by the highest that the agents have, under the surcharges', () => {
    const band = { name: 'evening', share: 0.25, hours: never, dates: [] };
    const card = withTerms(hourly(40), {
      levels: { technical: 0.1, expert: 0.5 },
      surcharges: { stacking: 'add', bands: [band] },
    });
    const worked = hours([
      { hours: 10 },
      { hours: 5, levels: ['expert', 'technical'] },
      { hours: 4, levels: ['technical'], bands: [0] },
      { hours: 1, levels: ['unpriced'] },
    ]);
    expect(linesOf(card, worked)).toEqual([
      ['hours', 11, 440],
      ['hours.expert', 5, 300],
      ['hours.technical', 4, 176],
      ['hours.technical.surcharge.evening', 4, 44],
    ]);
  });
});

describe('minimum hours', () => {
  /** Days of four half-hours, a month each. */
  const days = (dates: readonly string[]): Grid => ({
    ...grid(1),
    days: dates.map((date, month) => ({
      date,
      weekday: 0,
      week: 0,
      month,
      firstInterval: month * 4,
      intervals: 4,
    })),
    months: dates.map((label, firstDay) => ({ label, firstDay, days: 1 })),
  });

  it('fill up each call-out, and then the day; a day without agents is free', () => {
    // one agent for two intervals, three more for one
    const at = days(['a', 'b']);
    const duty = [1, 1, 0, 3, 0, 0, 0, 0];
    const interval = at.intervalSeconds;
    const commitment = { callOutHours: (2 * interval) / 3600, hoursADay: (10 * interval) / 3600 };
    const [first, second] = shortHours([duty], at, commitment);
    expect(first).toEqual({ callOut: 3 * interval, day: 2 * interval });
    expect(second).toEqual({ callOut: 0, day: 0 });
    expect(shortHours([duty], at, undefined)[0]).toEqual({ callOut: 0, day: 0 });
  });

  it('of call-outs are never fewer than agents called in ask for, and none where all stay long enough', () => {
    const filled = (short: typeof shortHours) =>
      fc.property(
        fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (duty, least) => {
          const at = days(['a']);
          const [{ callOut }] = short([duty], at, { callOutHours: (least * at.intervalSeconds) / 3600 });
          const comings = duty.reduce((sum, agents, i) => sum + Math.max(0, agents - (duty[i - 1] ?? 0)), 0);
          const planned = duty.reduce((sum, agents) => sum + agents, 0);
          // what is billed is at least the minimum of every coming, and at least the plan
          const billed = planned + callOut / at.intervalSeconds;
          expect(billed).toBeGreaterThanOrEqual(Math.max(planned, comings * least));
          expect(billed).toBeLessThanOrEqual(planned + comings * (least - 1));
        },
      );
    fc.assert(filled(shortHours));
    refutes(filled((duties, at) => shortHours(duties, at, undefined)));
  });

  it('stand on the invoice as lines, each filling up what the ones before left', () => {
    const card = withTerms(hourly(40), { commitment: { callOutHours: 4, hoursADay: 8, hours: 100 } });
    const month = hours([{ hours: 60 }]);
    const short = { callOut: 5 * 3600, day: 10 * 3600 };
    expect(linesOf(card, { ...month, dedicated: { ...month.dedicated, short } })).toEqual([
      ['hours', 60, 2400],
      ['hours.call-out', 5, 200],
      ['hours.day', 10, 400],
      ['hours.commitment', 25, 1000],
    ]);
  });

  it('go on through the notice when the hours fall, by the length of the month', () => {
    const card = withTerms(hourly(40), { commitment: { noticeMonths: 1 } });
    const year = [100, 60, 30, 80].map((worked, monthsBefore) => ({
      ...hours([{ hours: worked }]),
      monthsBefore,
      months: monthsBefore === 2 ? 0.5 : 1,
    }));
    const billed = invoicesOf(card, 'dedicated', year).map((bill) =>
      bill.lines.map((line) => [line.key, line.quantity]),
    );
    expect(billed).toEqual([
      [['hours', 100]],
      [
        ['hours', 60],
        ['hours.notice', 40],
      ],
      // 30 hours in half a month are as many a month as the 60 before
      [['hours', 30]],
      [['hours', 80]],
    ]);
  });
});

describe('the forecast band', () => {
  const band = { low: 0.9, high: 1.1, surchargeAbove: 0.2, payBelow: true, relief: true };
  const card = withTerms(perUnit(4), { forecastBand: band });

  it('holds the price inside, adds to it above, and pays up to its foot below', () => {
    expect(linesOf(card, voice(1000, { forecast: 1000 }))).toEqual([['units.voice', 1000, 4000]]);
    expect(linesOf(card, voice(1300, { forecast: 1000 }))).toEqual([
      ['units.voice', 1300, 5200],
      ['units.voice.above-forecast', 200, 160],
    ]);
    expect(linesOf(card, voice(700, { forecast: 1000 }))).toEqual([
      ['units.voice', 700, 2800],
      ['units.voice.commitment', 200, 800],
    ]);
  });

  it('measures minutes by the minutes of the forecast', () => {
    const byMinute = withTerms(perUnit(1, 'minute'), { forecastBand: { ...band, payBelow: false } });
    expect(linesOf(byMinute, voice(1000, { forecast: 800, forecastHandleSeconds: 800 * 300 }))).toEqual([
      ['units.voice', 5000, 5000],
      ['units.voice.above-forecast', 600, 120],
    ]);
  });
});

describe('billed contacts', () => {
  const offered = { offered: 1000, firstAttempts: 900, abandoned: 100, abandonedInTime: 30, turnedAway: 20 };
  const billed = (rule: ContractTerms['billedContacts'], per: 'contact' | 'minute' = 'contact') =>
    linesOf(
      withTerms(perUnit(4, per), { billedContacts: rule as NonNullable<typeof rule> }),
      voice(880, offered),
    );

  it('are those answered, and the others that the contract names', () => {
    expect(billed({ abandoned: 'none', turnedAway: false, repeats: 'billed' })[0][1]).toBe(880);
    expect(billed({ abandoned: 'after-threshold', turnedAway: false, repeats: 'billed' })[0][1]).toBe(950);
    expect(billed({ abandoned: 'all', turnedAway: true, repeats: 'billed' })[0][1]).toBe(1000);
  });

  it('have no minutes when nobody answered', () => {
    expect(billed({ abandoned: 'all', turnedAway: true, repeats: 'billed' }, 'minute')[0][1]).toBe(4400);
  });

  it('can leave out repeats, by their share of the offered', () => {
    expect(billed({ abandoned: 'none', turnedAway: false, repeats: 'free' })).toEqual([
      ['units.voice', 880, 3520],
      ['units.voice.repeats', -88, -352],
    ]);
  });
});

describe('bonus and malus', () => {
  const credits = {
    measure: 'service-level' as const,
    per: 'day' as const,
    steps: [
      { when: 'below' as const, level: 0.8, share: -0.05 },
      { when: 'below' as const, level: 0.6, share: -0.1 },
      { when: 'above' as const, level: 0.9, share: 0.02 },
    ],
    cap: 0.04,
  };
  const day = (serviceLevel: number | null, ofForecast = 1): ServicePeriod => ({
    part: 0.25,
    serviceLevel,
    abandonment: 0.1,
    ofForecast,
  });
  const month = (days: ServicePeriod[]) => ({ ...voice(1000), service: { day: days, week: [], month: [] } });

  it('weigh each period by its part of the month, by the largest step that applies', () => {
    expect([0.95, 0.85, 0.7, 0.5, null].map((level) => shareOfPeriod(credits, day(level)))).toEqual([
      0.02, 0, -0.05, -0.1, 0,
    ]);
    const card = withTerms(perUnit(4), { serviceCredits: credits });
    expect(linesOf(card, month([day(0.95), day(0.85), day(0.7), day(null)]))).toEqual([
      ['units.voice', 1000, 4000],
      ['credit.bonus', 4000, 20],
      ['credit.malus', 4000, -50],
    ]);
  });

  it('leave fees alone', () => {
    const card = {
      ...perUnit(4),
      fees: [{ name: 'setup', amount: euro(9000), per: 'once' as const, quantity: 1 }],
    };
    const lines = linesOf(withTerms(card, { serviceCredits: credits }), month([day(0.7)]));
    expect(lines.at(-1)).toEqual(['credit.malus', 4000, -50]);
  });

  it('relieve the supplier of a day on which more came than was forecast', () => {
    const band = { low: 0, high: 1.1, surchargeAbove: 0, payBelow: false, relief: true };
    const card = withTerms(perUnit(4), { serviceCredits: credits, forecastBand: band });
    expect(linesOf(card, month([day(0.5, 1.3), day(0.5, 1)]))).toEqual([
      ['units.voice', 1000, 4000],
      ['credit.malus', 4000, -100],
    ]);
  });

  it('never pass the cap', () => {
    const capped = (invoice: typeof invoiceOf) =>
      fc.property(serviceCredits, clientQuantities, (each, quantities) => {
        const { lines } = invoice(withTerms(perUnit(4), { serviceCredits: each }), 'blended', quantities);
        const sumOf = (credit: boolean) =>
          lines
            .filter((line) => line.key.startsWith('credit.') === credit)
            .reduce((sum, line) => sum + line.amount, 0);
        expect(Math.abs(sumOf(true))).toBeLessThanOrEqual(sumOf(false) * each.cap + CENT);
      });
    fc.assert(capped(invoiceOf));
    refutes(
      capped((card, form, quantities) => {
        const { serviceCredits: each, ...terms } = card.terms ?? {};
        if (each === undefined) return invoiceOf(card, form, quantities);
        return invoiceOf(
          { ...card, terms: { ...terms, serviceCredits: { ...each, cap: 1 } } },
          form,
          quantities,
        );
      }),
    );
  });
});

describe('time in a contract', () => {
  it('raises prices at the start of each year after the first, one-off fees never', () => {
    const card: RateCard = {
      ...hourly(40),
      fees: [
        { name: 'management', amount: euro(1000), per: 'month', quantity: 1 },
        { name: 'set-up', amount: euro(5000), per: 'once', quantity: 1 },
      ],
      terms: { indexation: { share: 0.03 } },
    };
    const total = (monthsBefore: number) => linesOf(card, { ...hours([{ hours: 100 }]), monthsBefore });
    expect(total(11)).toEqual([
      ['hours', 100, 4000],
      ['fee.management', 1, 1000],
    ]);
    expect(total(24)).toEqual([
      ['hours', 100, 4243.6],
      ['fee.management', 1, 1060.9],
    ]);
  });

  it('spreads one-off fees over the term, to the last cent, and charges no more after it', () => {
    const card: RateCard = {
      ...perUnit(4),
      fees: [{ name: 'set-up', amount: euro(10_000), per: 'once', quantity: 1 }],
      terms: { termMonths: 36 },
    };
    const months = Array.from({ length: 40 }, (_, monthsBefore) => ({ ...quiet, monthsBefore }));
    const bills = invoicesOf(card, 'blended', months);
    expect(mergeBills(bills.slice(0, 12)).total).toBeGreaterThan(euro(3333));
    expect(mergeBills(bills.slice(0, 12)).total).toBeLessThan(euro(3334));
    expect(Math.abs(mergeBills(bills).total - euro(10_000))).toBeLessThanOrEqual(36 * CENT);
    expect(mergeBills(bills).lines[0].quantity).toBe(1);
    expect(bills.slice(36).every((bill) => bill.total === 0)).toBe(true);
  });

  it('bills the training of those who replace leavers when the contract says so', () => {
    const fee = { name: 'training', amount: euro(30), per: 'training-hour' as const, quantity: 40 };
    const people = { ...quiet, trainedAgents: 10, replacedAgents: 2.5 };
    expect(linesOf({ ...perUnit(0), fees: [fee] }, people)).toEqual([['fee.training', 400, 12_000]]);
    expect(linesOf({ ...perUnit(0), fees: [{ ...fee, forLeavers: true }] }, people)).toEqual([
      ['fee.training', 500, 15_000],
    ]);
  });
});
