import type * as z from 'zod';
import { readDateRule } from '../quantity/date.ts';
import { readDuration } from '../quantity/duration.ts';
import {
  readDayProfile,
  readMonthWeights,
  readWeekdayWeights,
  readWeekWeights,
} from '../quantity/profile.ts';
import { leaf, list, mapping, share, text } from './leaf.ts';

const WEIGHTS = { type: 'object', additionalProperties: { type: ['number', 'string', 'object'] } };

export const dateRule = leaf(readDateRule, {
  description: 'A day of every year, or one date.',
  examples: ['12-05', '2026-04-27', 'easter+1', 'black-friday'],
});

const days = (description: string) =>
  leaf(
    (value) => {
      const read = readDuration(value, 'a number of days');
      return read.ok ? { ok: true, value: read.value / 86_400 } : read;
    },
    { description, examples: ['10d'] },
  );

const event = mapping(
  'an event such as { name: Sinterklaas, date: 12-05, lift: +140%, lead: 10d, tail: 5d }',
  {
    name: text('What happens.').optional(),
    date: dateRule,
    lift: share('Added to the base at the peak.', 'a lift', -1, 100),
    lead: days('Over how many days the lift grows.').optional(),
    tail: days('Over how many days it fades.').optional(),
  },
);

/** A season: weights of the weeks or months of the year, and dated events on top. */
export const season = mapping('a season: weeks or months with weights, and events', {
  weeks: leaf(readWeekWeights, {
    description: 'Weights of ISO weeks; those not named weigh 1.',
    schema: WEIGHTS,
    examples: [{ '1-43': 1, '44-52': 2 }],
  }).optional(),
  months: leaf(readMonthWeights, {
    description: 'What each month weighs in the year, or its share; the others 1, or the rest evenly.',
    schema: WEIGHTS,
    examples: [{ nov: 2.5, dec: 3 }, { dec: '44%' }],
  }).optional(),
  events: list('a list of events', event).optional(),
});

export const week = leaf(readWeekdayWeights, {
  description: 'Weights of the weekdays; those not named have none.',
  schema: WEIGHTS,
  examples: [{ mon: 1.3, 'tue-fri': 1, sat: 0.6 }],
});

export const day = leaf(readDayProfile, {
  description: 'Weights of the hours: steps (09:00-12:00: 10) or points joined by lines (09:00: 4).',
  schema: WEIGHTS,
  examples: [{ '09:00-12:00': 10, '12:00-17:30': 7 }],
});

export type SeasonShape = z.output<typeof season>;
