import { readClosed } from '../quantity/closed.ts';
import { readHandleTime } from '../quantity/handle-time.ts';
import { readHours } from '../quantity/hours.ts';
import { readLaw } from '../quantity/law.ts';
import { readNumber } from '../quantity/number.ts';
import { MONTHS, monthsIn } from '../quantity/profile.ts';
import { bad, good, inside, type Read, textOf } from '../quantity/read.ts';
import { readTarget } from '../quantity/target.ts';
import { readVolume } from '../quantity/volume.ts';
import { readText } from '../quantity/word.ts';
import { readZone } from '../quantity/zone.ts';
import { choice, duration, either, flag, leaf, mapping, named, number, ratio, share, text } from './leaf.ts';
import { CHANNELS } from './money.ts';
import { day, season, week } from './profiles.ts';

const LAW = { anyOf: [{ type: 'string' }, { type: 'object' }] };

export const timezone = leaf(readZone, {
  description: 'IANA time zone.',
  examples: ['Europe/Amsterdam', 'Europe/Madrid', 'UTC'],
});

const law = (description: string, what: string, mayNever = false) =>
  leaf((value) => readLaw(value, what, mayNever), {
    description,
    schema: LAW,
    examples: ['4m', 'constant 4m', { mean: '4m', cv: 1.1 }, ...(mayNever ? ['never'] : [])],
  });

const hours = leaf(readHours, {
  description: 'Opening hours of the local week.',
  schema: LAW,
  examples: ['always', { 'mon-fri': '09:00-17:30', sat: '10:00-16:00' }],
});

const profileName = text('Name of a profile, or flat.', ['flat']);
const cv = (description: string, memory: 'next-day' | 'next-hour') =>
  either('a coefficient of variation such as 12%', [
    ratio(description),
    mapping(`a variation such as { cv: 12%, ${memory}: 0.4 }`, {
      cv: ratio(description),
      [memory]: number('Correlation from one to the next, 0 to 1.', 'a correlation', {
        min: 0,
        max: 0.999,
      }).optional(),
    }),
  ]);

function readCapacity(value: unknown): Read<number> {
  if (textOf(value) === 'unlimited') return good(Infinity);
  const read = readNumber(value, 'a number of contacts', { min: 0, max: 1e6, whole: true });
  return read.ok ? read : bad('a number of contacts that may wait, or unlimited');
}

/** Keys of a queue that a client or `defaults` may say for many queues at once. */
export const inheritedShape = {
  channel: choice('How the customer makes contact.', CHANNELS).optional(),
  language: leaf(readLanguage, { description: 'Language tag.', examples: ['nl', 'fr-be'] }).optional(),
  purpose: text('What the contacts are about.').optional(),
  level: text('Skill that it asks of its agents, as rate cards name it.').optional(),
  timezone: timezone.optional(),
  open: hours.optional(),
  closed: leaf(readClosed, {
    description: 'Dates on which the queue is closed.',
    schema: { type: 'array', items: { type: 'string' } },
    examples: [['01-01', 'easter+1', '12-25']],
  }).optional(),
  'at-closing': choice('What becomes of contacts that wait at closing time.', [
    'answer',
    'turn-away',
    'carry-over',
  ]).optional(),
  season: either('the name of a season, flat, or a season', [profileName, season]).optional(),
  week: either('the name of a week profile, flat, or weights of weekdays', [profileName, week]).optional(),
  day: either('the name of a day profile, flat, or weights of hours', [profileName, day]).optional(),
  'daily-variation': cv("Coefficient of variation of a day's level beyond Poisson.", 'next-day').optional(),
  'within-day-variation': cv('Coefficient of variation inside the day.', 'next-hour').optional(),
  causes: named(
    'causes such as { holiday: 50% }',
    share(
      "Share of the day factor's variance that is common to queues with this cause.",
      'a share of variance',
      -1,
      1,
    ),
  ).optional(),
  'forecast-error': ratio("Coefficient of variation of the year's level against the forecast.").optional(),
  'handle-time': leaf(readHandleTime, {
    description: 'Talk, hold and after-contact work.',
    schema: LAW,
    examples: ['4m 30s', { mean: '5m 10s', cv: 1.1, 'after-work': '45s' }],
  }).optional(),
  patience: law('How long a customer waits before abandoning.', 'a patience', true).optional(),
  'ring-time': duration('Announcement and ringing that every answered contact waits.', ['5s']).optional(),
  balk: share('Share that leaves at once when nobody is free.').optional(),
  capacity: leaf(readCapacity, {
    description: 'Most contacts that may wait.',
    schema: { type: ['integer', 'string'] },
    examples: [40, 'unlimited'],
  }).optional(),
  redial: either('a redial such as { share: 40%, after: 20m, tries: 2 }, or none', [
    leaf(readNone, { description: 'No redial.', schema: { const: 'none' } }),
    mapping('a redial such as { share: 40%, after: 20m, tries: 2 }', {
      share: share('Share of those abandoned or turned away that tries again.'),
      after: law('After how long.', 'a delay'),
      tries: number('Most tries after the first.', 'a number of tries', {
        min: 1,
        max: 100,
        whole: true,
      }).optional(),
      into: text('Queue that is tried; the same one when left out.').optional(),
    }),
  ]).optional(),
  'call-back': either('a call-back such as { when-wait-over: 3m, accept: 40% }, or none', [
    leaf(readNone, { description: 'No call-back.', schema: { const: 'none' } }),
    mapping('a call-back such as { when-wait-over: 3m, accept: 40% }', {
      'when-wait-over': duration('The offer is made when the expected wait is longer.', ['3m']),
      accept: share('Share that accepts.'),
    }),
  ]).optional(),
  target: leaf(readTarget, {
    description: 'Service target.',
    examples: ['80% in 20s', '90% in 4h of opening time', 'none'],
  }).optional(),
  'target-formula': choice('How the contract counts.', [
    'abandoned-in-time-good',
    'answered-only',
    'all-offered',
    'abandoned-in-time-excluded',
  ]).optional(),
  interruptible: flag('Deferrable work that an arriving live contact may interrupt.').optional(),
};

const fileName = text('A file beside the scenario.', ['volumes.csv']);
const columnName = text('Name of the column.');

const volumeMapping = either('monthly volumes, { intervals: volumes.csv } or { recorded: calls.csv }', [
  leaf(readMonthlyVolumes, {
    description: 'Contacts in each month.',
    schema: { type: 'object', propertyNames: { enum: [...MONTHS, 'source'] } },
    examples: [{ jan: 3000, feb: 2800 }],
  }),
  mapping('{ intervals: volumes.csv }', {
    intervals: fileName,
    counts: choice('Whether the numbers are means, or met exactly.', ['expected', 'exact']).optional(),
    missing: choice('What an open interval without a row means.', ['error', 'zero']).optional(),
    'start-column': columnName.optional(),
    'contacts-column': columnName.optional(),
  }),
  mapping('{ recorded: calls.csv }', { recorded: fileName, 'at-column': columnName.optional() }),
]);

const volumeText = leaf(readVolume, {
  description: 'How many contacts in what time.',
  examples: ['42 000 / year', '3 500 / month', '20/minute'],
});

export const queue = mapping('a queue: a mapping with volume, handle-time and other keys', {
  name: text('As reports print it.').optional(),
  volume: either('a volume such as 42 000 / year', [volumeText, volumeMapping]).optional(),
  ...inheritedShape,
  transfers: named(
    'transfers such as { back-office: 5% }',
    share('Share that goes on to this queue.'),
  ).optional(),
});

function readNone(value: unknown): Read<null> {
  return textOf(value) === 'none' ? good(null) : bad('none');
}

function readLanguage(value: unknown): Read<string> {
  const read = readText(value, 'a language tag such as nl or fr-be');
  if (!read.ok) return read;
  const tag = read.value.toLowerCase().replaceAll('_', '-');
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/.test(tag)
    ? good(tag)
    : bad('a language tag such as nl or fr-be', 'use the two-letter code');
}

/** Contacts of each month 1…12; NaN where a month is not named. */
function readMonthlyVolumes(
  value: unknown,
): Read<{ readonly kind: 'months'; readonly contacts: readonly number[] }> {
  const expected = 'contacts in each month such as { jan: 3 000, feb: 2 800 }';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(expected);
  const contacts = new Array<number>(12).fill(Number.NaN);
  for (const [key, written] of Object.entries(value)) {
    const months = monthsIn(key);
    if (months?.length !== 1) return inside(key, bad(`one month for each key: ${MONTHS.join(', ')}`));
    const number = readNumber(written, 'a number of contacts', { min: 0, max: 1e9 });
    if (!number.ok) return inside(key, number);
    contacts[months[0]!] = number.value;
  }
  return good({ kind: 'months', contacts });
}
