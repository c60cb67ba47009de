import { mapping, number, share } from './leaf.ts';

const weeks = (description: string) =>
  number(description, 'a number of weeks', { min: 0, max: 104, whole: true });

/** How people join, learn and leave, for `blendsim season`. */
export const people = mapping('rules of people such as { lead-weeks: 6, training-weeks: 3 }', {
  'lead-weeks': weeks('From the decision to hire until training begins.').optional(),
  'training-weeks': weeks('Paid, and not yet on the floor.').optional(),
  'first-month': share('Efficiency in the first month after training.', 'a share', 0.01, 1).optional(),
  'first-year': share('Efficiency on average in the first year.', 'a share', 0.01, 1).optional(),
  'least-weeks': number('Shortest contract, training included.', 'a number of weeks', {
    min: 1,
    max: 104,
    whole: true,
  }).optional(),
  'roster-efficiency': share('Hours asked for over hours that shifts pay.', 'a share', 0.1, 1).optional(),
  overtime: share('Most overtime, of the hours.', 'a share').optional(),
  'overtime-premium': share('What an hour of overtime costs more.', 'a share', 0, 5).optional(),
  'short-hour': number('An hour that nobody covers, in ordinary hours.', 'a weight', {
    min: 1,
    max: 1000,
  }).optional(),
  probability: share('With which the headcount is enough.', 'a probability', 0.5, 0.999).optional(),
});
