import { readDate } from '../quantity/date.ts';
import { readAgents, readShiftDays, readShiftHours } from '../quantity/staff.ts';
import {
  choice,
  duration,
  either,
  flag,
  leaf,
  list,
  mapping,
  named,
  number,
  ratio,
  share,
  text,
} from './leaf.ts';

const factor = (description: string) => number(description, 'a factor', { min: 0.01, max: 100 });

const serveRule = mapping('rules of a queue such as { rank: 2, after: 30s }', {
  rank: number('Pools of a lower rank are tried first.', 'a rank', {
    min: 0,
    max: 1000,
    whole: true,
  }).optional(),
  after: duration('A contact waits so long before this pool may take it.', ['30s']).optional(),
  'keep-free': number('Start only while so many agents stay free.', 'a number of agents', {
    min: 0,
    max: 100_000,
    whole: true,
  }).optional(),
  priority: number('Lower first, under next: priority.', 'a priority', {
    min: 0,
    max: 1000,
    whole: true,
  }).optional(),
  weight: number('Under next: weighted.', 'a weight', { min: 0, max: 1e6 }).optional(),
  'handle-factor': factor("Handle time against the queue's own.").optional(),
});

const WEEKS = {
  anyOf: [{ type: 'integer' }, { type: 'object' }, { type: 'array', items: { type: 'object' } }],
};

const shift = mapping('a shift such as { days: mon-fri, hours: 08:00-16:30, agents: 6 }', {
  days: leaf(readShiftDays, { description: 'Weekdays on which it is worked.', examples: ['mon-fri'] }),
  hours: leaf(readShiftHours, {
    description: 'From and to; a night shift may pass midnight.',
    examples: ['08:00-16:30'],
  }),
  breaks: list(
    'a list of breaks such as [12:30-13:00]',
    leaf(readShiftHours, { description: 'A break.', examples: ['12:30-13:00'] }),
  ).optional(),
  agents: number('How many agents work it.', 'a number of agents', { min: 0, max: 100_000, whole: true }),
});

export const pool = mapping('a pool: clients, languages and, by hand, agents or shifts', {
  name: text('As reports print it.').optional(),
  clients: list('a list of clients such as [bank, shop]', text('A client.')).optional(),
  languages: list('a list of languages such as [nl, de]', text('A language tag.')).optional(),
  'in-house': flag('Employed by the client itself.').optional(),
  apart: flag('A shared team of one client, which then shares with nobody where it is blended.').optional(),
  agents: leaf(readAgents, {
    description:
      'Staffing by hand: a number, numbers by time of the week, or a list of such weeks with dates.',
    schema: WEEKS,
    examples: [92, { 'mon-fri 08:00-18:00': 12, 'sat 10:00-16:00': 5 }],
  }).optional(),
  shifts: named('named shifts', shift).optional(),
  serves: either('queues such as [bank/voice-nl], or with rules { bank/voice-nl: { rank: 2 } }', [
    list('a list of queues', text('A queue.')),
    named('rules by queue', serveRule.nullable()),
  ]).optional(),
  pick: choice('Which idle agent takes an arriving contact.', [
    'longest-idle',
    'fewest-handled',
    'random',
  ]).optional(),
  next: choice('Which queue a freed agent takes from.', [
    'longest-waiting',
    'priority',
    'longest-queue',
    'nearest-target',
    'weighted',
  ]).optional(),
  chats: number('Chats that an agent may hold at once.', 'a number of chats', {
    min: 1,
    max: 8,
    whole: true,
  }).optional(),
  'chat-stretch': ratio('How much longer a chat takes for each further one in hand.', 'a stretch').optional(),
  changeover: duration("When the next contact is another client's.", ['15s']).optional(),
  absence: share(
    'Probability that a scheduled agent does not appear on a day.',
    'absence',
    0,
    0.9,
  ).optional(),
  'handle-factor': factor("Handle time of these agents against the queue's own.").optional(),
  ramp: mapping('a ramp such as { started: 2026-10-05, months: [1.9, 1.5, 1.2] }', {
    started: leaf(readDate, { description: 'When these agents began.', examples: ['2026-10-05'] }),
    months: list(
      'a list of factors such as [1.9, 1.5, 1.2]',
      factor('Handle time in that month against that of seasoned agents.'),
    ),
  }).optional(),
});
