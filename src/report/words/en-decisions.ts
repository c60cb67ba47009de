import type { LeverKey } from '../../study/index.ts';

/** How far something moves from what is written: upward or downward, by a share that is given without its sign. */
type Until = (upward: boolean, value: string) => string;

const higher = (upward: boolean) => (upward ? 'higher' : 'lower');

/** English texts about what would change a decision. */
export const decisionsEn = {
  title: 'What would change the decision',

  levers: {
    volume: 'Volume',
    'handle-time': 'Handle time',
    patience: 'Patience',
    'season-strength': 'Strength of the season',
    'daily-variation': 'Variation between days',
    'forecast-error': 'Error of the forecast',
    'penalty-per-client': 'Penalty for each added client',
    'hourly-rate': 'Hourly rate',
    'unit-price': 'Unit price',
    wage: 'Wages',
    shrinkage: 'Shrinkage',
  } satisfies Record<LeverKey, string>,
  until: {
    volume: (upward, value) => `there are ${value} ${upward ? 'more' : 'fewer'} contacts`,
    'handle-time': (upward, value) => `contacts take ${value} ${upward ? 'longer' : 'less time'}`,
    patience: (upward, value) => `customers are ${value} ${upward ? 'more' : 'less'} patient`,
    'season-strength': (upward, value) =>
      `the season swings ${upward ? 'more' : 'less'} than ${value} as far as assumed`,
    'daily-variation': (upward, value) => `days vary ${value} ${upward ? 'more' : 'less'}`,
    'forecast-error': (upward, value) => `the forecast errs ${value} ${upward ? 'more' : 'less'}`,
    'penalty-per-client': (upward, value) =>
      `each added client costs ${upward ? 'more' : 'less'} than ${value} handle time`,
    'hourly-rate': (upward, value) => `the hourly rate is ${value} ${higher(upward)}`,
    'unit-price': (upward, value) => `the unit price is ${value} ${higher(upward)}`,
    wage: (upward, value) => `wages are ${value} ${higher(upward)}`,
    shrinkage: (upward, value) => `shrinkage ${upward ? 'rises above' : 'falls below'} ${value}`,
  } satisfies Record<LeverKey, Until>,
  stays: (winner: string, runnerUp: string, until: string, interval: string | null) =>
    `${winner} stays cheaper than ${runnerUp} until ${until}${interval === null ? '' : ` (95% interval ${interval})`}.`,
  holds: (lever: string, from: string, to: string) => `${lever}: does not flip within ${from} to ${to}.`,
  open: (end: string) => `beyond ${end}`,
};
