import { readDuration } from '../quantity/duration.ts';
import { type Price, readPrice } from '../quantity/money.ts';
import { readShare } from '../quantity/number.ts';
import { bad, good, type Read, textOf } from '../quantity/read.ts';
import { choice, duration, either, flag, leaf, mapping, named, number, share } from './leaf.ts';
import { readMonths, surcharges, termsShape } from './terms.ts';

export const CHANNELS = ['voice', 'chat', 'email', 'back-office'] as const;

const FEE_UNITS = [
  'month',
  'year',
  'hour',
  'agent',
  'contact',
  'minute',
  'forwarded-minute',
  'training-hour',
  'once',
] as const;
const LINE_UNITS = [
  'paid-hour',
  'staffed-hour',
  'workplace-year',
  'workplace',
  'fte-year',
  'fte-month',
  'hire',
  'training-hour',
  'month',
  'year',
  'contact',
  'once',
] as const;

const hourPrice = leaf((value) => readPrice(value, 'a price of an hour', ['hour']), {
  description: "Price of an agent's hour.",
  examples: ['38.50 EUR/hour'],
});

const unitPrice = leaf((value) => readPrice(value, 'a price of a unit', ['contact', 'minute']), {
  description: 'Price of a unit, which must be named: a contact or a minute.',
  examples: ['4.20 EUR/contact', '0.85 EUR/minute'],
});

const feeAmount = leaf((value) => readPrice(value, 'a fee', FEE_UNITS), {
  description: 'A fee and what it is for.',
  examples: ['1 450 EUR/month', '12 500 EUR once', '35 EUR/training-hour'],
});

const fee = either('a fee such as 1 450 EUR/month', [
  feeAmount,
  mapping('a fee such as { amount: 35 EUR/training-hour, hours: 40 }', {
    amount: feeAmount,
    hours: number(
      'Hours for each agent, for a fee by the training-hour; hours a month, for a fee by the hour.',
      'a number of hours',
      { min: 0, max: 10_000 },
    ).optional(),
    count: number('How many, such as telephone numbers.', 'a number', { min: 0, max: 100_000 }).optional(),
    'for-leavers': flag('Also paid for those who replace leavers.').optional(),
  }),
]);

const lineAmount = leaf(readLineAmount, {
  description: 'A line of cost, in euro for a unit or as a share of the wage.',
  examples: ['9 700 EUR/workplace-year', '12% of wage', '4 000 EUR/hire'],
});

function readLineAmount(value: unknown): Read<Price<(typeof LINE_UNITS)[number] | 'wage'>> {
  const text = textOf(value);
  const ofWage = text === null ? null : /^(.*%)\s*of (?:the )?wages?$/.exec(text);
  if (ofWage !== null) {
    const read = readShare(ofWage[1], 'a share of the wage', 0, 10);
    return read.ok ? good({ amount: read.value, per: 'wage' }) : read;
  }
  if (text?.endsWith('%')) return bad('a share of the wage', `write ${text} of wage`);
  return readPrice(value, 'a line of cost', LINE_UNITS);
}

const line = either('a line of cost such as 9 700 EUR/workplace-year', [
  lineAmount,
  mapping('a line of cost such as { amount: 4 000 EUR/hire, hidden: true }', {
    amount: lineAmount,
    hidden: flag('Whether the line is one that comparisons forget easily.').optional(),
    span: number('One for every so many: a team lead for every 12 agents.', 'a number of agents', {
      min: 1,
      max: 10_000,
    }).optional(),
    hours: number('Hours for each hire, for a line by the training-hour.', 'a number of hours', {
      min: 0,
      max: 10_000,
    }).optional(),
    over: leaf(readMonths, {
      description: 'What is bought once is written off over so long.',
      examples: ['48 months', '4 years'],
    }).optional(),
    'paid-time': flag(
      'Whether the line is paid time of those who are hired (training, slow first months), which a season pays as wages.',
    ).optional(),
  }),
]);

/** The keys of a rate card, which also stand in an option. */
export const rateCardShape = {
  rate: either('a price of an hour such as 38.50 EUR/hour', [
    hourPrice,
    named('prices of an hour by language', hourPrice),
  ]).optional(),
  billed: choice('Which hours are billed.', ['staffed', 'paid', 'productive']).optional(),
  price: either('a price of a unit such as 4.20 EUR/contact', [
    unitPrice,
    named('prices by channel', unitPrice),
  ]).optional(),
  'minutes-of': choice('Minutes of talk, or of talk and after-contact work.', ['talk', 'handle']).optional(),
  increment: duration('A started increment is billed whole.', ['1s', '60s'], 0.001).optional(),
  minimum: duration('Least billed time of a contact.', ['30s']).optional(),
  fees: named('named fees such as { management: 1 450 EUR/month }', fee).optional(),
  ...termsShape,
};

const onePrice = leaf((value) => readPrice(value, 'a price', ['hour', 'contact', 'minute']), {
  description: 'A card that is one price.',
  examples: ['38.50 EUR/hour', '4.20 EUR/contact'],
});

export const rateCard = either('a price such as 38.50 EUR/hour, or a rate card', [
  onePrice,
  mapping('a rate card', rateCardShape),
]);

export const costCard = mapping(
  'what an agent costs: wage, employer-charges, hours-per-fte, attrition, lines',
  {
    wage: either('a wage such as 16.50 EUR/hour, or wages by language', [
      hourPrice,
      named('wages by language such as { nl: 16.50 EUR/hour, other: 15 EUR/hour }', hourPrice),
    ]),
    'employer-charges': share('On the wage.', 'employer charges', 0, 2).optional(),
    'hours-per-fte': leaf(readHoursPerFte, {
      description: 'Paid hours of a full-time agent in a year.',
      examples: ['1 872 h'],
    }).optional(),
    shrinkage: either('a share of paid time such as 32%, or its parts such as { leave: 11%, sickness: 6% }', [
      share('Share of paid time not available for contacts.', 'shrinkage', 0, 0.9),
      named('named parts of the shrinkage', share('Part of paid time.', 'a part of paid time', 0, 0.9)),
    ]).optional(),
    allowances: surcharges.optional(),
    attrition: share('Share of agents who leave in a year.', 'attrition', 0, 5).optional(),
    lines: named('named lines such as { workplace: 9 700 EUR/workplace-year }', line).optional(),
  },
);

function readHoursPerFte(value: unknown): Read<number> {
  const read = readDuration(value, 'hours of a year', 3600);
  if (!read.ok) return read;
  return read.value > 8784 * 3600 ? bad('at most 8 784 hours, a whole year') : good(read.value / 3600);
}
