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
  nothingFlips: (winner: string) => `${winner} stays the choice over every assumption tried, one at a time.`,
  open: (end: string) => `beyond ${end}`,
  partial: 'Stopped early: not everything was asked.',

  map: {
    finding: (crossing: string | null, winner: string, position: string) =>
      crossing === null
        ? `At ${position} contacts a year ${winner} is the cheaper at every price shown`
        : `At ${position} contacts a year the two change places at ${crossing}`,
    price: (price: string, per: 'contact' | 'minute' | 'hour') =>
      `${price} ${per === 'hour' ? 'an' : 'a'} ${per}`,
    measured: (first: string, second: string) =>
      `Who is cheaper for the buyer, ${first} or ${second}, by volume and price. Simulated, staffed anew at every volume, on the same contacts.`,
    wins: (option: string) => `${option} is cheaper`,
    unsure: 'too close to call (95% interval)',
    here: 'the scenario',
    axis: { contact: 'Price of a contact', minute: 'Price of a minute', hour: 'Price of an hour' },
    volume: (crossings: string | null, low: string, high: string, hidden: string) =>
      `At today’s price the cheaper of the two ${
        crossings === null
          ? `is the same from ${low} to ${high} contacts a year`
          : `changes at ${crossings} contacts a year (looked at from ${low} to ${high})`
      }; changes nearer to each other than ${hidden} contacts could hide between two simulated volumes.`,
    told: (columns: string) => `A map of the price at which the two options cost the same: ${columns}.`,
    column: (volume: string, price: string) => `at ${volume} contacts ${price}`,
    everywhere: (option: string) => `${option} at every price`,
    head: {
      volume: 'Contacts a year',
      price: 'Same cost at',
      low: 'From',
      high: 'To',
      below: 'Cheaper below',
    },
  },

  tornado: {
    finding: (first: string, second: string | null, partial: boolean) =>
      `${first} moves the decision most${second === null ? '' : `, then ${second.toLowerCase()}`}${partial ? ', of what was asked' : ''}`,
    measured: (winner: string, runnerUp: string) =>
      `What ${winner} saves against ${runnerUp} when one assumption moves over its range. Left of zero the recommendation is another.`,
    saving: 'Saving for the buyer',
    asWritten: 'as written',
    flips: 'flips',
    note: (still: string) => `Without any effect on the saving: ${still}.`,
    told: (rows: string) => `Bars of the saving over the range of each assumption: ${rows}.`,
    row: (lever: string, low: string, high: string) => `${lever} ${low} to ${high}`,
    head: {
      lever: 'Assumption',
      low: 'Low',
      high: 'High',
      savingLow: 'Saving, low',
      savingHigh: 'Saving, high',
      flips: 'Flips at',
      none: (from: string, to: string) => `not from ${from} to ${to}`,
    },
  },

  frontier: {
    finding: (
      upward: boolean,
      [first, ...others]: readonly { readonly amount: string; readonly option: string }[],
      each: string,
    ) =>
      `${upward ? 'Five more points' : 'The last five points'} of service cost ${[
        `${first?.amount} ${each} with ${first?.option}`,
        ...others.map(({ amount, option }) => `${amount} with ${option}`),
      ].join(' and ')}`,
    measured: (client: string) =>
      `What the buyer pays against the service level of ${client} in the simulation, for lower and higher promises than written. Staffed anew for every promise, on the same contacts; thin strokes are 95% intervals. The axes do not start at zero.`,
    cost: 'Cost for the buyer',
    service: 'Simulated service level',
    note: 'Large mark: the promise as written. Hollow mark: the promise is not kept. All targets of this client move by the same number of points; other clients keep theirs.',
    borne: (option: string, hours: string, each: string) =>
      `With ${option} the price stays what it is, and the ${hours} more agent hours ${each} are for the outsourcer to bear: expect the price to be negotiated.`,
    told: (lines: string) => `Cost against service level. ${lines}.`,
    point: (promise: string, service: string, cost: string, interval: string) =>
      `${promise}: ${service} at ${cost} (95% interval ${interval})`,
    asWritten: 'as written',
    points: (points: string, upward: boolean) => `${points} points ${upward ? 'more' : 'less'}`,
    head: {
      option: 'Option',
      promise: 'Promise',
      service: 'Service level',
      interval: '95% interval',
      cost: 'Cost',
      more: 'Against as written',
      hours: 'Agent hours',
      kept: 'Promise kept',
      yes: 'yes',
      no: 'no',
    },
  },
};
