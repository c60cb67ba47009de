import type * as z from 'zod';
import { MARKET_CODES } from '../doubt/market.ts';
import { readHorizon } from '../quantity/horizon.ts';
import { readHybrid } from '../quantity/hybrid.ts';
import { readPrice } from '../quantity/money.ts';
import { bad, good, type Read, textOf } from '../quantity/read.ts';
import { choice, duration, either, flag, leaf, list, mapping, named, number, share, text } from './leaf.ts';
import { costCard, rateCard, rateCardShape } from './money.ts';
import { people } from './people.ts';
import { pool } from './pool.ts';
import { day, season, week } from './profiles.ts';
import { inheritedShape, queue, timezone } from './queue.ts';
import { shifts } from './shifts.ts';
import { whatIf } from './what-if.ts';

export const FORMS = ['dedicated', 'blended', 'hybrid', 'in-house'] as const;

const form = choice('How the client is served.', FORMS);

const hybridRule = leaf(readHybrid, {
  description: 'When a hybrid client has dedicated agents; outside, blended ones.',
  examples: ['mon-fri 09:00-17:30', 'week 44 to week 2, mon-fri 09:00-17:30', 'load from 6 erlang'],
});

const rates = mapping('rate cards by form', {
  dedicated: rateCard.optional(),
  blended: rateCard.optional(),
  hybrid: rateCard.optional(),
  'in-house': rateCard.optional(),
});

const commonShape = {
  form: form.optional(),
  'dedicated-when': hybridRule.optional(),
  rates: rates.optional(),
  'lost-contact': leaf((value) => readPrice(value, 'the value of a lost contact', ['contact']), {
    description: 'What a contact that is lost for good is worth to the client, beside the contract.',
    examples: ['25 EUR/contact'],
  }).optional(),
};

const client = mapping('a client: a mapping with queues', {
  name: text('As reports print it.').optional(),
  ...commonShape,
  ...inheritedShape,
  queues: named('named queues', queue).optional(),
});

const option = mapping('an option such as { price: 4.20 EUR/contact }', {
  name: text('As reports print it.').optional(),
  form: form.optional(),
  everyone: flag('Every client gets the form, not the focal one alone.').optional(),
  'dedicated-when': hybridRule.optional(),
  ...rateCardShape,
});

const staffing = mapping('staffing rules', {
  cap: leaf(readCap, {
    description: 'Most clients that an agent may serve.',
    schema: { enum: [3, 4, 5] },
  }).optional(),
  'penalty-per-client': share(
    'Added handle time for each client beyond the first.',
    'a penalty',
    0,
    2,
  ).optional(),
  changeover: duration("Time lost when the next contact is another client's.", ['15s']).optional(),
  'training-per-client': duration('Paid hours in which an agent learns each client beyond the first.', [
    '24h',
  ]).optional(),
  shrinkage: share('Share of paid time not available for contacts.', 'shrinkage', 0, 0.9).optional(),
  'minimum-agents': number('In every open interval.', 'a number of agents', {
    min: 0,
    max: 100_000,
    whole: true,
  }).optional(),
  'target-holds-every': choice('Over what period the target must hold.', [
    'interval',
    'day',
    'week',
    'month',
  ]).optional(),
  'target-probability': share(
    'Share of such periods in which the target must be kept; without it, on average.',
    'a probability',
    0.5,
    0.99,
  ).optional(),
  absence: share(
    'Probability that a scheduled agent does not appear on a day.',
    'absence',
    0,
    0.9,
  ).optional(),
  shifts: shifts.optional(),
  people: people.optional(),
});

const replications = (description: string, min = 1) =>
  number(description, 'a number of replications', { min, max: 100_000, whole: true });

/** The shape of a scenario file: which keys, which kinds of values. What they refer to is checked after. */
export const scenarioShape = mapping('a scenario: a mapping with title, horizon and clients', {
  title: text('What the report is called.'),
  about: text('What it is about, and what was learnt.').optional(),
  timezone: timezone.optional(),
  horizon: leaf(readHorizon, {
    description: 'Days from and to, both included; or a stationary run.',
    schema: { anyOf: [{ type: 'string' }, { type: 'object' }] },
    examples: ['2026-03-01 to 2027-02-28', { stationary: '2000h', 'warm-up': '50h', batches: 20 }],
  }),
  interval: duration('Staffing and reporting interval; divides an hour.', ['30m', '15m'], 60).optional(),
  seed: text('The same seed gives the same figures.', [2026]).optional(),
  replications: either('a number such as 20, or { service-level: 0.5%, cost: 1%, at-most: 200 }', [
    replications('Simulated horizons.'),
    mapping('when to stop, such as { service-level: 0.5%, cost: 1%, at-most: 200 }', {
      'service-level': share(
        "Half the interval of the focal client's service level, in percentage points.",
        'a precision',
        0.0001,
        0.5,
      ).optional(),
      cost: share(
        "Half the interval of the buyer's cost, of that cost.",
        'a precision',
        0.00001,
        1,
      ).optional(),
      'at-least': replications('Fewest replications.', 2).optional(),
      'at-most': replications('Most replications.', 2).optional(),
    }),
  ]).optional(),
  focus: text('The client whose decision this is.').optional(),
  market: choice('Country in whose market the prices are asked.', MARKET_CODES).optional(),
  defaults: mapping('defaults for every queue of every client', {
    ...commonShape,
    ...inheritedShape,
  }).optional(),
  clients: named('named clients', client),
  seasons: named('named seasons', season).optional(),
  weeks: named('named week profiles', week).optional(),
  days: named('named day profiles', day).optional(),
  pools: named('named pools', pool).optional(),
  staffing: staffing.optional(),
  options: either('options such as { dedicated: {}, blended: { price: 4.20 EUR/contact } }', [
    list('a list of forms', form),
    named('named options', either('an option', [rateCard.options[0], option.nullable()])),
  ]).optional(),
  costs: mapping('cost cards: outsourcer and in-house', {
    outsourcer: costCard.optional(),
    'in-house': costCard.optional(),
    'idle-time': choice('By what idle time of shared agents is allotted to their clients.', [
      'handling-share',
      'offered-load',
      'peak-use',
    ]).optional(),
  }).optional(),
  'what-if': whatIf.optional(),
});

export type ScenarioShape = z.output<typeof scenarioShape>;
export type ClientShape = z.output<typeof client>;
export type QueueShape = z.output<typeof queue>;
export type StaffingShape = z.output<typeof staffing>;
export type PoolShape = z.output<typeof pool>;
export type OptionShape = z.output<typeof option>;
export type RateCardShape = z.output<typeof rateCard>;
export type CostCardShape = z.output<typeof costCard>;

function readCap(value: unknown): Read<3 | 4 | 5> {
  const cap = [3, 4, 5].find((c) => String(c) === textOf(value));
  if (cap !== undefined) return good(cap as 3 | 4 | 5);
  return bad(
    'a cap of 3, 4 or 5 clients for an agent',
    'below 3 blending hardly pools, above 5 nobody keeps every client trained; fewer clients than the cap are always allowed',
  );
}
