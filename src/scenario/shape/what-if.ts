import type * as z from 'zod';
import { choice, either, list, mapping, named, number, share } from './leaf.ts';

const change = (what: string) => share(`Change of ${what}, such as +10%.`, 'a change', -0.95, 9);

const SUCH_AS = 'a question such as { volume: +10%, penalty-per-client: 5% }';

/** A question to the scenario; everything in it changes what is written elsewhere in the file. */
const question = mapping(SUCH_AS, {
  volume: share('Change of the number of contacts, such as +10%.', 'a change', -1, 9).optional(),
  'handle-time': change('the mean handle time').optional(),
  patience: change('the mean patience').optional(),
  'season-strength': share(
    'How far the season swings: 100% as written, 0% not at all.',
    'a strength',
    0,
    5,
  ).optional(),
  'daily-variation': change('the variation of the day').optional(),
  'forecast-error': change('the forecast error').optional(),
  'hourly-rate': change('every hourly rate').optional(),
  'unit-price': change('every price of a contact or minute').optional(),
  wage: change('every wage').optional(),
  'penalty-per-client': share(
    'Added handle time for each client beyond the first.',
    'a penalty',
    0,
    2,
  ).optional(),
  shrinkage: share('Share of paid time not available for contacts.', 'shrinkage', 0, 0.9).optional(),
  target: share('Share to be answered in time.', 'a target', 0.01, 0.999).optional(),
  plan: choice('Staff for the question, or hold the staff made without it.', ['restaff', 'hold']).optional(),
  agents: named(
    'agents to add by pool, such as { shared-nl: +2 }',
    number('Agents more, or fewer, in every interval in which the pool has any.', 'a change of agents', {
      min: -10_000,
      max: 10_000,
      whole: true,
    }),
  ).optional(),
});

export type QuestionShape = z.infer<typeof question>;

/** One question, or several: each is asked of the scenario under those before it. */
export const whatIf = either(`${SUCH_AS}, or a list of them`, [
  question,
  list('a list of questions', question),
]);
