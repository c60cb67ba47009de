import { choice, duration, flag, mapping, named, number, share } from './leaf.ts';

const pause = mapping('a break such as { length: 30m, earliest: 3h, latest: 5h }', {
  length: duration('How long.', ['30m'], 60),
  earliest: duration('It begins no sooner than so long after the shift.', ['3h']).optional(),
  latest: duration('It begins no later than so long after the shift.', ['5h']).optional(),
  paid: flag('Whether the break is paid.').optional(),
});

const type = mapping('a shift type such as { length: 8h 30m, break: { length: 30m } }', {
  length: duration('From coming to going, breaks included.', ['8h 30m'], 3600),
  'part-time': flag('Worked by people with a part-time contract.').optional(),
  break: pause.optional(),
});

/** How people may be rostered, for `blendsim shifts`. */
export const shifts = mapping('rules of shifts: types, starts, hours, days, rest', {
  starts: duration('Shifts begin at multiples of it after midnight.', ['30m'], 900).optional(),
  rest: duration('Least rest between two shifts of a person.', ['11h']).optional(),
  days: number('Most days that a person works in a week.', 'a number of days', {
    min: 1,
    max: 7,
    whole: true,
  }).optional(),
  hours: duration('Most paid hours of a full-time week.', ['40h'], 3600).optional(),
  'part-time-hours': duration('Most paid hours of a part-time week.', ['24h'], 3600).optional(),
  'part-time': share('Most people of a team who work part time.', 'a share').optional(),
  'short-hour': number('An hour short weighs as much as so many paid hours.', 'a weight', {
    min: 1,
    max: 1000,
  }).optional(),
  cover: choice('Whether some half-hours may be short where the service allows.', [
    'economical',
    'strict',
  ]).optional(),
  mixed: flag('Agents may work for a dedicated and a blended team in turn.').optional(),
  'mixed-premium': share('What an hour of such an agent costs more.', 'a share', 0, 5).optional(),
  types: named('named shift types', type).optional(),
});
