import { breakEvenWords } from '../../report/words/break-even-words.ts';
import type { MarketPlace } from '../../scenario/doubt/market.ts';
import type { Axis, LeverKey } from '../../study/index.ts';

/** What `breakeven` prints. */
export const breakEvenEn = {
  axes: {
    volume: 'Contacts a year',
    'unit-price': 'Price of a unit',
    'hourly-rate': 'Price of an hour',
    aht: 'Handle time',
    penalty: 'Penalty a client',
  } satisfies Record<Axis, string>,
  units: breakEvenWords.en.units,
  heads: { difference: 'Difference', interval: '95 % interval', cheaper: 'Cheaper', note: 'Note' },
  tooClose: 'too close to call',
  missed: (options: string) => `${options}: target missed`,
  here: '* the scenario as it stands',
  turn: (at: string, below: string, above: string) =>
    `Break-even at ${at}: ${below} is cheaper below, ${above} above.`,
  found: (low: string, high: string, won: string) => `95 % interval ${low} to ${high}; ${won}.`,
  under: (place: string) => `under ${place}`,
  over: (place: string) => `over ${place}`,
  same: 'both cost the same there, to the cent',
  won: (below: string, low: string, above: string, high: string) =>
    `${below} won at ${low} and ${above} at ${high}`,
  never: (from: string, to: string, winner: string, unsure: string | null, points: string) =>
    `No break-even between ${from} and ${to}: ${winner} is cheaper at every point${
      unsure === null ? '' : `, but ${unsure} of ${points} are too close to call`
    }.`,
  hidden: (place: string) => `Turns nearer to each other than ${place} could hide between two points.`,
  byHand: (contacts: string, occupancy: string, cannot: boolean) =>
    `By hand: a billed hour must handle ${contacts} contacts (rate / price), an occupancy of ${occupancy}${
      cannot ? ', so the hour can’t win at these prices' : ''
    }.`,
  reached: (contacts: string) => `The plan reaches ${contacts}.`,
  formulaTurns: (places: string) => `By the formula the turn is at ${places}.`,
  partial: 'Stopped early: changes of the winner may not be narrowed, nor all be found.',
};

/** What `sensitivity` prints. */
export const sensitivityEn = {
  written: (winner: string, cost: string, saving: string, runnerUp: string, interval: string) =>
    `${winner} costs ${cost}, ${saving} less than ${runnerUp} (${interval}). One assumption at a time:`,
  assumption: 'Assumption',
  heads: {
    range: 'Range',
    savingLow: 'Saving, low',
    savingHigh: 'Saving, high',
    costLow: 'Cost, low',
    costHigh: 'Cost, high',
    flips: 'Flips at',
  },
  stays: (range: string) => `no, ${range}`,
  nothingFlips: 'No assumption turns the recommendation within the values tried.',
  partial: 'Stopped early: not every assumption was tried.',
};

/** What `fair-price` prints. */
export const fairPriceEn = {
  units: breakEvenWords.en.units,
  written: (option: string, invoice: string, cost: string, margin: string) =>
    `${option} as written: ${invoice} invoiced, ${cost} of staff allotted to the client, a margin of ${margin} of the invoice.`,
  earned: (margin: string, share: string, interval: string) =>
    `${margin} or more is earned in ${share} of the runs (${interval}).`,
  what: { 'unit-price': 'Fair unit price', 'hourly-rate': 'Fair hourly rate' } satisfies Partial<
    Record<LeverKey, string>
  >,
  none: (what: string, margin: string) => `${what}: none; no price of it alone earns ${margin}.`,
  fair: (what: string, price: string, low: string | null, high: string | null) =>
    `${what}: ${price} (95 % interval ${low ?? 'no lower end'} to ${high ?? 'no upper end: more replications would give one'});`,
  keeps: (margin: string, probability: string, now: string) =>
    `at it the outsourcer keeps ${margin} or more of the invoice in ${probability} of the runs. Now it is ${now}.`,
  partial: (replications: string) =>
    `Stopped early: found from the ${replications} replications that were played.`,
};

/** What `check-price` prints. */
export const checkPriceEn = {
  price: {
    contact: (price: string) => `${price} a contact`,
    minute: (price: string) => `${price} a minute`,
    hour: (price: string) => `${price} an hour`,
  },
  is: (quote: string, others: string) => `${quote} is ${others}.`,
  handledHour: (price: string) => `${price} a handled hour`,
  whenBusy: (price: string, occupancy: string) => `${price} when ${occupancy} busy`,
  year: (contacts: string, amount: string) => `${contacts} contacts a year come to ${amount}.`,
  includes: (what: string) => `Includes ${what}.`,
  places: {
    'dedicated agents': 'dedicated agents',
    'blended agents, by the contact or the minute': 'blended agents, by the contact or the minute',
    'the Netherlands and Belgium': 'the Netherlands and Belgium',
    'Portugal and Eastern Europe': 'Portugal and Eastern Europe',
  } satisfies Record<MarketPlace, string>,
  range: (from: string, to: string, place: string, year: string) => `${from} to ${to} (${place}, ${year})`,
  inside: (ranges: string) => `In the market range ${ranges}.`,
  outside: (market: string | null, ranges: string) =>
    `Outside ${market === null ? 'every market range' : `the market range of ${market}`}: ${ranges}.`,
  noOption: 'The scenario has no option that is billed so.',
  simulated: (option: string, client: string, cost: string, interval: string | null, perContact: string) =>
    `Simulated, ${option} would cost ${client} ${cost}${interval === null ? '' : ` (${interval})`}, ${perContact}, fees included.`,
  cheapest: (name: string) => `Cheapest in the simulation: ${name}.`,
};

/** What `validate` prints besides the problems themselves. */
export const validateEn = {
  errors: (n: string, one: boolean) => `${n} error${one ? '' : 's'}`,
  warnings: (n: string, one: boolean) => `${n} warning${one ? '' : 's'}`,
  valid: 'valid',
  validWith: (warnings: string) => `valid, with ${warnings}`,
};
