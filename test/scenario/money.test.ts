import { describe, expect, it } from 'vitest';
import type { RateCard } from '../../src/scenario/index.ts';
import { complaints, scenarioOf, small, warningsOf } from './helpers.ts';

const euro = (amount: number): number => Math.round(amount * 1_000_000);
const optionOf = (written: string) => scenarioOf(small('', `options: { ${written} }`)).options[0]!;
const cardOf = (written: string): RateCard => optionOf(`dedicated: ${written}`).rateCard!;
const all = (amount: number) => ({
  voice: euro(amount),
  chat: euro(amount),
  email: euro(amount),
  'back-office': euro(amount),
});

describe('prices', () => {
  it.each([
    '38.50 EUR/hour',
    '€38.50/hour',
    '€ 38.50 / hour',
    '38.50 EUR per hour',
    'EUR 38.50/hour',
    '38.5 euro an hour'.replace('an', 'per'),
    '38.50€/hour',
  ])('%s is thirty-eight euro fifty', (written) => {
    expect(cardOf(written).hour).toEqual({ price: euro(38.5), billed: 'staffed' });
  });

  it('are whole micro-euro, so that a tenth of a cent is no rounding error', () => {
    expect(cardOf('{ price: 0.0835 EUR/minute }').unit!.price.voice).toBe(83_500);
    expect(cardOf('1 234.10 EUR/hour').hour!.price).toBe(1_234_100_000);
  });

  it('may be of a contact or a minute, for all channels or each', () => {
    expect(cardOf('4.20 EUR/contact').unit).toEqual({
      per: 'contact',
      minutesOf: 'handle',
      incrementSeconds: 1,
      minimumSeconds: 0,
      price: all(4.2),
    });
    const card = cardOf(
      '{ price: { voice: 0.85 EUR/minute, chat: 0.70 EUR/minute }, minutes-of: talk, increment: 60s, minimum: 30s }',
    );
    expect(card.unit).toMatchObject({
      per: 'minute',
      minutesOf: 'talk',
      incrementSeconds: 60,
      minimumSeconds: 30,
    });
    expect(card.unit!.price.chat).toBe(euro(0.7));
  });

  it('must cover the channels of the client, in one unit', () => {
    expect(complaints(small('', 'options: { blended: { price: { chat: 3 EUR/contact } } }'))).toContain(
      'no price for voice',
    );
    expect(
      complaints(small('', 'options: { blended: { price: { voice: 3 EUR/contact, chat: 1 EUR/minute } } }')),
    ).toContain('one unit in one rate card');
    expect(
      complaints(
        small('', 'options: { blended: { price: { voice: 3 EUR/contact, emial: 1 EUR/contact } } }'),
      ),
    ).toContain('did you mean "email"?');
  });

  it.each([
    ['$38/hour', 'amounts are in euro'],
    ['38 GBP/hour', 'amounts are in euro'],
    ['38 EUR', 'say of what: 38 EUR/hour'],
    ['38 EUR/fortnight', 'say of what'],
    ['1e15 EUR/hour', 'at most 1 000 million euro'],
  ])('%s is refused with a way out', (written, said) => {
    expect(complaints(small('', `options: { dedicated: { rate: ${written} } }`))).toContain(said);
  });
});

describe('rate cards', () => {
  it('have fees once, by time, by agent, by unit and by training hour', () => {
    const card = cardOf(
      '{ rate: 38 EUR/hour, billed: paid, fees: { set-up: 12 500 EUR once, management: 1 450 EUR/month, training: { amount: 35 EUR/training-hour, hours: 40, for-leavers: true } } }',
    );
    expect(card.hour!.billed).toBe('paid');
    expect(card.fees).toEqual([
      { name: 'set-up', amount: euro(12_500), per: 'once', quantity: 1 },
      { name: 'management', amount: euro(1450), per: 'month', quantity: 1 },
      { name: 'training', amount: euro(35), per: 'training-hour', quantity: 40, forLeavers: true },
    ]);
    expect(
      complaints(
        small('', 'options: { dedicated: { rate: 38 EUR/hour, fees: { training: 35 EUR/training-hour } } }'),
      ),
    ).toContain('hours: for each agent beside it');
  });

  it('are inherited from the defaults form by form, and keep their source', () => {
    const scenario = scenarioOf(`
title: x
horizon: 2026-01-01 to 2026-01-31
defaults:
  open: always
  handle-time: 4m
  rates: { dedicated: { value: 38 EUR/hour, source: quote }, blended: 4 EUR/contact }
clients:
  a: { rates: { blended: { price: 5 EUR/contact, source: own } }, queues: { v: { volume: 1000 / year } } }
`);
    expect(scenario.clients[0]!.rateCards.dedicated).toMatchObject({
      hour: { price: euro(38) },
      source: 'quote',
    });
    expect(scenario.clients[0]!.rateCards.blended).toMatchObject({ unit: { price: all(5) }, source: 'own' });
    expect(scenario.clients[0]!.rateCards.hybrid).toBeUndefined();
  });

  it('may say all that contracts say', () => {
    const card = cardOf(`{
      rate: { nl: 36 EUR/hour, de: 41 EUR/hour, other: 38 EUR/hour }, price: 4.20 EUR/contact, indexation: 3.5%, term: 2 years,
      surcharges: { stacking: highest, bands: { evening: { share: 25%, hours: mon-fri 18:00-22:00 }, holidays: { share: 100%, dates: [12-25] } } },
      volume-bands: { kind: all-units, over: year, bands: { 10 000: 3.90 EUR/contact, 0: 4.20 EUR/contact } },
      billed-contacts: { abandoned: after-threshold, turned-away: true, repeats: free },
      commitment: { hours: 1 200 hours / month, units: 5 000 units / month },
      forecast-band: { from: 90%, to: 115%, surcharge-above: 10%, pay-below: true, relief: true },
      service-credits: { measure: abandonment, per: week, steps: { below 75%: -5%, above 90%: +3% }, cap: 10% } }`);
    expect(card.hour!.price).toBe(euro(38));
    expect(card.terms).toMatchObject({
      hourByLanguage: { nl: euro(36), de: euro(41) },
      surcharges: {
        stacking: 'highest',
        bands: [
          { name: 'evening', share: 0.25, dates: [] },
          { name: 'holidays', share: 1 },
        ],
      },
      volumeBands: {
        kind: 'all-units',
        over: 'year',
        bands: [
          { from: 0, price: all(4.2) },
          { from: 10_000, price: all(3.9) },
        ],
      },
      billedContacts: { abandoned: 'after-threshold', turnedAway: true, repeats: 'free' },
      commitment: { hours: 1200, units: { voice: 5000 } },
      forecastBand: { low: 0.9, high: 1.15, surchargeAbove: 0.1, payBelow: true, relief: true },
      serviceCredits: {
        measure: 'abandonment',
        per: 'week',
        cap: 0.1,
        steps: [
          { when: 'below', level: 0.75, share: -0.05 },
          { when: 'above', level: 0.9, share: 0.03 },
        ],
      },
      indexation: { share: 0.035 },
      termMonths: 24,
    });
    const [evening, holidays] = card.terms!.surcharges!.bands;
    expect(evening!.hours.mon).toEqual([{ from: 1080, to: 1320 }]);
    expect(evening!.hours.sat).toEqual([]);
    expect(holidays!.hours.mon).toEqual([]);
  });

  it('may price some units unlike others', () => {
    const card = cardOf(`{ price: 4 EUR/contact, price-by-language: { UND: 4.50 EUR/contact },
      unit-surcharges: { stacking: multiply, bands: { night: { share: 30%, hours: mon-fri 22:00-24:00 } } },
      billed-contacts: { abandoned: all, abandoned-price: 0.40 EUR/contact, short-below: 20s, short: free, redialled: 1 EUR/contact, transferred: billed } }`);
    expect(card.terms).toMatchObject({
      unitByLanguage: { und: { price: euro(4.5) } },
      unitSurcharges: { stacking: 'multiply', bands: [{ name: 'night', share: 0.3 }] },
      billedContacts: {
        abandoned: 'all',
        abandonedPrice: euro(0.4),
        shortBelowSeconds: 20,
        kinds: { short: 0, redialled: euro(1) },
      },
    });
    expect(card.terms!.billedContacts!.kinds).not.toHaveProperty('transferred');
    const classes = cardOf(
      '{ price: 4 EUR/contact, price-by-handle-time: { above: 20%, up to 6m: 3 EUR/contact, up-to 3m: 2 EUR/contact } }',
    );
    expect(classes.terms!.unitByHandleTime).toEqual([
      { upToSeconds: 180, step: { price: euro(2) } },
      { upToSeconds: 360, step: { price: euro(3) } },
      { upToSeconds: Infinity, step: { share: 0.2 } },
    ]);
  });

  it('without terms have none', () => {
    expect(cardOf('38 EUR/hour')).not.toHaveProperty('terms');
    expect(cardOf('{ rate: 38 EUR/hour }')).not.toHaveProperty('terms');
  });

  it.each([
    [
      '{ price: 4 EUR/contact, volume-bands: { bands: { 100: 3 EUR/contact } } }',
      'the first band begins at 0',
    ],
    [
      '{ price: 4 EUR/contact, volume-bands: { bands: { 0: 3 EUR/minute } } }',
      'bands by the contact, as price: says',
    ],
    [
      '{ rate: 38 EUR/hour, surcharges: { bands: { evening: { share: 25% } } } }',
      'hours: or dates: in which it holds',
    ],
    [
      '{ price: 4 EUR/contact, price-by-language: { xx: 5 EUR/contact } }',
      'a language of one of the queues: und',
    ],
    [
      '{ price: 4 EUR/contact, price-by-language: { und: 1 EUR/minute } }',
      'a price by the contact, as price: says',
    ],
    ['{ rate: 38 EUR/hour, price-by-language: { und: 5 EUR/contact } }', 'price: beside it'],
    [
      '{ price: 4 EUR/contact, price-by-language: { und: 10% }, volume-bands: { bands: { 0: 4 EUR/contact } } }',
      'one of price-by-language:, price-by-handle-time: and volume-bands:',
    ],
    [
      '{ price: 4 EUR/contact, price-by-handle-time: { below 3m: 10% } }',
      'a class such as up to 3m, or above',
    ],
    [
      '{ price: 4 EUR/contact, price-by-handle-time: { up to 3m: 10%, up to 180s: 9% } }',
      'each handle time once',
    ],
    ['{ price: 4 EUR/contact, billed-contacts: { short: free } }', 'short-below: such as 20s'],
    [
      '{ price: 4 EUR/contact, billed-contacts: { redialled: gratis } }',
      'billed, free, or a price of a unit',
    ],
    ['{ price: 4 EUR/contact, billed-contacts: { repeats: free, redialled: free } }', 'one of the two'],
    [
      '{ price: 4 EUR/contact, billed-contacts: { abandoned-price: 1 EUR/contact } }',
      'abandoned: all, or after-threshold',
    ],
    ['{ rate: 38 EUR/hour, service-credits: { steps: { under 75%: -5% } } }', 'a step such as below 75%'],
    ['{ rate: 38 EUR/hour, commitment: { hours: 1200 } }', 'write 1200 hours / month'],
  ])('%s is refused', (written, said) => {
    expect(complaints(small('', `options: { dedicated: ${written} }`))).toContain(said);
  });
});

describe('options', () => {
  it('take their form from the key or say it, for one client or everyone', () => {
    const { options } = scenarioOf(
      small(
        '',
        'options: { dedicated: , all: { form: blended, everyone: true, name: All together }, hybrid: { dedicated-when: load from 6 erlang } }',
      ),
    );
    expect(options.map(({ id, name, form, everyone }) => [id, name, form, everyone])).toEqual([
      ['dedicated', 'dedicated', 'dedicated', false],
      ['all', 'All together', 'blended', true],
      ['hybrid', 'hybrid', 'hybrid', false],
    ]);
    expect(options.map(({ rateCard }) => rateCard)).toEqual([null, null, null]);
    expect(options[2]!.hybrid).toEqual({ kind: 'load', erlangs: 6, text: 'load from 6 erlang' });
    expect(scenarioOf(small('', 'options: [dedicated, blended]')).options.map(({ form }) => form)).toEqual([
      'dedicated',
      'blended',
    ]);
  });

  it('need a form, a rule when hybrid, and a focus where several clients could be meant', () => {
    expect(complaints(small('', 'options: { cheap: {} }'))).toContain('an option "cheap" without a form');
    expect(complaints(small('', 'options: { hybrid: {} }'))).toContain('no rule for shop');
    expect(complaints(small('', 'options: { dedicated: { dedicated-when: mon 09:00-10:00 } }'))).toContain(
      'a rule with form: hybrid only',
    );
    const two = small('', 'options: { dedicated: {} }').concat(
      '  other: { queues: { v: { volume: 1 / year, handle-time: 3m, open: always } } }\n',
    );
    expect(complaints(two)).toContain('no focus, expected focus: the client whose decision this is');
  });
});

describe('cost cards', () => {
  it('have wages by language and lines of every kind, hidden unless said otherwise', () => {
    const { costCard, inHouseCostCard } = scenarioOf(
      small(
        '',
        `staffing: { shrinkage: 28% }
costs:
  outsourcer:
    source: survey 2025
    wage: { nl: 16.50 EUR/hour, other: 15 EUR/hour }
    employer-charges: 30%
    hours-per-fte: 1 720 h
    attrition: 35%
    lines: { workplace: { amount: 9 700 EUR/workplace-year, source: 2011 }, management: 12% of wage, set-up: { amount: 40 000 EUR once, hidden: false } }
  in-house: { wage: 17 EUR/hour, shrinkage: 32% }`,
      ),
    );
    expect(costCard).toEqual({
      wage: { nl: euro(16.5), '*': euro(15) },
      employerCharges: 0.3,
      hoursPerFte: 1720,
      shrinkage: 0.28,
      attrition: 0.35,
      source: 'survey 2025',
      lines: [
        { name: 'workplace', hidden: true, amount: euro(9700), per: 'workplace-year', source: '2011' },
        { name: 'management', hidden: true, amount: 0.12, per: 'wage', source: '' },
        { name: 'set-up', hidden: false, amount: euro(40_000), per: 'once', source: '' },
      ],
    });
    expect(inHouseCostCard).toMatchObject({ wage: { '*': euro(17) }, shrinkage: 0.32, hoursPerFte: 1872 });
  });

  it('are told what is wrong with them', () => {
    const said = (card: string): string => complaints(small('', `costs: { outsourcer: ${card} }`));
    expect(said('{}')).toContain('found no "wage"');
    expect(said('{ wage: 16 EUR/month }')).toContain('say of what: 16 EUR/hour');
    expect(said('{ wage: 16 EUR/hour, hours-per-fte: 1720 }')).toContain('write 1720s, 1720m or 1720h');
    expect(said('{ wage: 16 EUR/hour, hours-per-fte: 9000 h }')).toContain('8 784 hours');
    expect(said('{ wage: 16 EUR/hour, lines: { management: 12% } }')).toContain('write 12% of wage');
    expect(said('{ wage: 16 EUR/hour, shrinkage: 95% }')).toContain('shrinkage in percent, 0% to 90%');
  });
});

describe('further lines of cost and fees', () => {
  const costs = (card: string) => small('', `costs: { outsourcer: { wage: 16 EUR/hour, ${card} } }`);

  it('are read with their drivers', () => {
    const { costCard } = scenarioOf(
      costs(
        'shrinkage: { leave: 11%, sickness: 6% }, allowances: { bands: { evening: { share: 25%, hours: mon-fri 18:00-22:00 } } }, lines: { leads: { amount: 46 000 EUR/fte-year, span: 12 }, ramp: { amount: 20 EUR/training-hour, hours: 120 }, desk: { amount: 2 400 EUR/workplace, over: 4 years } }',
      ),
    );
    expect(costCard).toMatchObject({
      shrinkage: 0.17,
      paidAbsence: { leave: 0.11, sickness: 0.06 },
      allowances: { stacking: 'add', bands: [{ name: 'evening', share: 0.25 }] },
      lines: [{ span: 12 }, { hours: 120 }, { overMonths: 48 }],
    });
  });

  it('are read as fees with their counts and hours', () => {
    const { options } = scenarioOf(
      small(
        '',
        'options: { blended: { price: 4 EUR/contact, fees: { numbers: { amount: 12 EUR/month, count: 5 }, extra: { amount: 45 EUR/hour, hours: 10 }, forwarding: 0.04 EUR/forwarded-minute } } }',
      ),
    );
    expect(options[0]?.rateCard?.fees).toMatchObject([
      { per: 'month', quantity: 5 },
      { per: 'hour', quantity: 10 },
      { per: 'forwarded-minute', amount: 40_000 },
    ]);
  });

  it.each([
    ['shrinkage: { leave: 60%, sickness: 40% }', 'at most 90% of paid time'],
    ['lines: { ramp: 20 EUR/training-hour }', 'hours: for each agent beside it'],
    ['lines: { rent: { amount: 20 EUR/month, over: 2 years } }', 'an amount once, or for a workplace'],
  ])('are refused where %s', (card, expected) => {
    expect(complaints(costs(card))).toContain(expected);
  });

  it('question a line that pays absence a second time', () => {
    expect(warningsOf(costs('lines: { paid leave: 8% of wage }'))).toContain(
      'absence in the shrinkage alone',
    );
    expect(warningsOf(costs('lines: { team lead: 8% of wage }'))).not.toContain('absence in the shrinkage');
  });
});

describe('hours by level, and their minima', () => {
  const card = (written: string) =>
    small('level: technical', `options: { dedicated: { rate: 38 EUR/hour, ${written} } }`);

  it('are read in hours and months', () => {
    const { options } = scenarioOf(
      card(
        'levels: { technical: 15% }, commitment: { hours-a-day: 16h, call-out: 4h, notice: 1 month, hours: 200 hours / month }',
      ),
    );
    expect(options[0]?.rateCard?.terms).toEqual({
      levels: { technical: 0.15 },
      commitment: { hours: 200, hoursADay: 16, callOutHours: 4, noticeMonths: 1 },
    });
  });

  it('question a level that no queue has', () => {
    expect(complaints(card('levels: { tecnical: 15% }'))).toContain('technical');
  });
});
