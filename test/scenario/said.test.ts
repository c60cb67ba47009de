import { describe, expect, it } from 'vitest';
import { complaints, small } from './helpers.ts';

/** Where the third line of a small scenario begins to be wrong, what is said of it, and what is proposed. */
type Slip = readonly [
  written: string,
  column: number,
  at: string,
  found: string,
  expected: string,
  hint: string,
];

const people = (rules: string) => `staffing: { people: { ${rules} } }`;
const rostered = (rules: string) => `staffing: { shifts: { ${rules} } }`;
const pool = (rules: string) => `pools: { desk: { clients: [shop], ${rules} } }`;
const serving = (rules: string) => pool(`serves: { shop/calls: { ${rules} } }`);
const card = (terms: string) => `options: { blended: { price: 4 EUR/contact, ${terms} } }`;
const cost = (lines: string) => `costs: { outsourcer: { wage: 16 EUR/hour, lines: { ${lines} } } }`;

const slips: Readonly<Record<string, readonly Slip[]>> = {
  'rules of people': [
    [
      people('lead-week: 6'),
      23,
      'staffing.people.lead-week',
      'the unknown key "lead-week"',
      'a key that is known here',
      'did you mean "lead-weeks"?',
    ],
    [
      people('lead-weeks: six'),
      35,
      'staffing.people.lead-weeks',
      '"six"',
      'a number of weeks, a whole number from 0 to 104',
      '',
    ],
    [
      people('first-month: 67%, first-year: 53%'),
      53,
      'staffing.people.first-year',
      '53%, below the first month',
      'at least first-month:, 67%',
      '',
    ],
    [
      people('probability: 20%'),
      36,
      'staffing.people.probability',
      '"20%"',
      'a probability in percent, 50% to 99.9%',
      '',
    ],
    [
      people('overtime: 10'),
      33,
      'staffing.people.overtime',
      '10',
      'a share in percent, 0% to 100%',
      'write 10%',
    ],
    [
      people('training-weeks: 3, least-weeks: 2'),
      55,
      'staffing.people.least-weeks',
      'a contract of at least 2 weeks with 3 weeks of training',
      'a contract that outlasts its training',
      'write least-weeks: 4, or more',
    ],
    [
      'staffing: { people: 6 }',
      21,
      'staffing.people',
      '6',
      'rules of people such as { lead-weeks: 6, training-weeks: 3 }',
      '',
    ],
  ],
  'rules of shifts': [
    [
      rostered('part-tme: 40%'),
      23,
      'staffing.shifts.part-tme',
      'the unknown key "part-tme"',
      'a key that is known here',
      'did you mean "part-time"?',
    ],
    [
      rostered('types: { full: { length: 8 } }'),
      48,
      'staffing.shifts.types.full.length',
      '8',
      'a duration with its unit, such as 4m 30s, at least 1h',
      'write 8s, 8m or 8h',
    ],
    [rostered('cover: loose'), 30, 'staffing.shifts.cover', '"loose"', 'economical or strict', ''],
    [
      rostered('starts: 7m'),
      31,
      'staffing.shifts.starts',
      '"7m"',
      'a duration with its unit, such as 4m 30s, at least 15m',
      '',
    ],
    [
      rostered('types: { four: { length: 4h, break: { length: 5h } } }'),
      59,
      'staffing.shifts.types.four.break',
      'a break of 5h in a shift of 4h',
      'a break that fits in the shift, with earliest: before latest:',
      '',
    ],
  ],
  'a ramp': [
    [
      pool('agents: 3, ramp: { starts: 2026-01-05, months: [1.5] }'),
      54,
      'pools.desk.ramp.starts',
      'the unknown key "starts"',
      'a key that is known here',
      'did you mean "started"?',
    ],
    [
      pool('agents: 3, ramp: { started: 5 jan, months: [1.5] }'),
      63,
      'pools.desk.ramp.started',
      '"5 jan"',
      'a date such as 2026-03-01',
      '',
    ],
    [
      pool('agents: 3, ramp: { started: 2026-01-05, months: 1.5 }'),
      83,
      'pools.desk.ramp.months',
      '1.5',
      'a list of factors such as [1.9, 1.5, 1.2]',
      '',
    ],
    [
      pool('agents: 3, ramp: { started: 2026-01-05, months: [150%] }'),
      84,
      'pools.desk.ramp.months[0]',
      '"150%"',
      'a factor from 0.01 to 100',
      'write 1.5',
    ],
    [
      pool('agents: 3, ramp: { started: 2026-01-05 }'),
      46,
      'pools.desk.ramp.months',
      'no "months"',
      'a list of factors such as [1.9, 1.5, 1.2]',
      '',
    ],
  ],
  'keys by which agents are reserved': [
    [
      serving('keep-fre: 2'),
      59,
      'pools.desk.serves.shop/calls.keep-fre',
      'the unknown key "keep-fre"',
      'a key that is known here',
      'did you mean "keep-free"?',
    ],
    [
      serving('keep-free: -1'),
      70,
      'pools.desk.serves.shop/calls.keep-free',
      '-1',
      'a number of agents, a whole number from 0 to 100000',
      '',
    ],
    [
      serving('keep-free: 10%'),
      70,
      'pools.desk.serves.shop/calls.keep-free',
      '"10%"',
      'a number of agents, a whole number from 0 to 100000',
      '',
    ],
    [
      serving('after: 30'),
      66,
      'pools.desk.serves.shop/calls.after',
      '30',
      'a duration with its unit, such as 4m 30s',
      'write 30s, 30m or 30h',
    ],
    [
      serving('rank: first'),
      65,
      'pools.desk.serves.shop/calls.rank',
      '"first"',
      'a rank, a whole number from 0 to 1000',
      '',
    ],
    [
      pool('serves: { shop/cals: { keep-free: 2 } }'),
      56,
      'pools.desk.serves.shop/cals',
      '"shop/cals"',
      'the name of a queue: calls, shop/calls',
      'did you mean "shop/calls"?',
    ],
    [
      pool('next: prioritty'),
      41,
      'pools.desk.next',
      '"prioritty"',
      'longest-waiting, priority, longest-queue, nearest-target or weighted',
      'did you mean "priority"?',
    ],
  ],
  'prices by language, by handle time and by level': [
    [
      card('price-by-langage: { nl: 5% }'),
      45,
      'options.blended.price-by-langage',
      'the unknown key "price-by-langage"',
      'a key that is known here',
      'did you mean "price-by-language"?',
    ],
    [
      card('price-by-language: { nl: 5 EUR/minute }'),
      70,
      'options.blended.price-by-language.nl',
      'a price by the minute',
      'a price by the contact, as price: says',
      '',
    ],
    [
      card('price-by-language: { nl: 5 }'),
      70,
      'options.blended.price-by-language.nl',
      '5',
      'a price of a unit, such as 4.20 EUR/contact or 4.20 EUR/minute',
      'write 5 EUR/contact, 5 EUR/minute',
    ],
    [
      card('price-by-language: { de: 5% }'),
      70,
      'options.blended.price-by-language.de',
      '"de"',
      'the name of a language of one of the queues: nl',
      '',
    ],
    [
      card('price-by-handle-time: { up to 3: 2 EUR/contact }'),
      69,
      'options.blended.price-by-handle-time.up to 3',
      'the key "up to 3"',
      'a class such as up to 3m, or above',
      'write up to 3m',
    ],
    [
      card('price-by-handle-time: { below 3m: 2 EUR/contact }'),
      69,
      'options.blended.price-by-handle-time.below 3m',
      'the key "below 3m"',
      'a class such as up to 3m, or above',
      'write up to 3m',
    ],
    [
      card('price-by-handle-time: { up to 3m: 2 EUR/minute }'),
      79,
      'options.blended.price-by-handle-time.up to 3m',
      'a price by the minute',
      'a price by the contact, as price: says',
      '',
    ],
    [
      card('levels: { technical: 15 }'),
      66,
      'options.blended.levels.technical',
      '15',
      'a share of the price in percent, 0% to 1000%',
      'write 15%',
    ],
  ],
  'lines of cost that are paid time': [
    [
      cost('a: { amount: 3 EUR/hire, paid-tme: true }'),
      77,
      'costs.outsourcer.lines.a.paid-tme',
      'the unknown key "paid-tme"',
      'a key that is known here',
      'did you mean "paid-time"?',
    ],
    [
      cost('a: { amount: 3 EUR/hire, paid-time: yess }'),
      88,
      'costs.outsourcer.lines.a.paid-time',
      '"yess"',
      'true or false',
      '',
    ],
    [
      cost('a: { amount: 3 EUR/month, paid-time: true }'),
      89,
      'costs.outsourcer.lines.a.paid-time',
      'an amount by the month',
      'an amount by the hire or by the training-hour',
      '',
    ],
  ],
};

describe.each(Object.entries(slips))('a slip in %s is told with its place and a way out:', (_what, list) => {
  it.each(list)('%s', (written, column, at, found, expected, hint) => {
    const problems = complaints(small('language: nl', written)).split(/\n(?=test\.yaml)/);
    const proposed = hint === '' ? '' : `\n  ${hint}`;
    expect(problems).toContain(
      `test.yaml:3:${column}: error at ${at}\n  found ${found}, expected ${expected}${proposed}`,
    );
  });
});
