import { readClosed } from '../quantity/closed.ts';
import { readDuration } from '../quantity/duration.ts';
import { readHours } from '../quantity/hours.ts';
import { type Price, readPrice } from '../quantity/money.ts';
import { readShare } from '../quantity/number.ts';
import { atKey, type Bad, bad, good, inside, NUMBER, numberIn, type Read, textOf } from '../quantity/read.ts';
import { choice, duration, either, flag, leaf, mapping, named, share } from './leaf.ts';

const MAPPING = { type: 'object' };

const hours = leaf(readHours, {
  description: 'Hours of the week.',
  examples: ['mon-fri 18:00-22:00', 'always'],
});
const dates = leaf(readClosed, {
  description: 'Dates.',
  schema: { type: 'array', items: { type: 'string' } },
  examples: [['12-25', 'easter+1']],
});

/** Dearer hours and dates, for a rate card and for wages. */
export const surcharges = mapping(
  'surcharges such as { stacking: add, bands: { evening: { share: 25%, hours: mon-fri 18:00-22:00 } } }',
  {
    stacking: choice('How bands that overlap stack.', ['add', 'multiply', 'highest']).optional(),
    bands: named(
      'named bands',
      mapping('a band such as { share: 25%, hours: mon-fri 18:00-22:00 }', {
        share: share('Added to the price.', 'a surcharge', -1, 10),
        hours: hours.optional(),
        dates: dates.optional(),
      }),
    ),
  },
);

const volumeBands = mapping(
  'volume bands such as { kind: own-band, over: month, bands: { 0: 4.20 EUR/contact, 10 000: 3.90 EUR/contact } }',
  {
    kind: choice('All units at the price of the band reached, or each at that of its own.', [
      'all-units',
      'own-band',
    ]).optional(),
    over: choice('Over what time the volume counts.', ['month', 'year']).optional(),
    bands: leaf(readBands, {
      description: 'Price from so many units on.',
      schema: MAPPING,
      examples: [{ '0': '4.20 EUR/contact', '10 000': '3.90 EUR/contact' }],
    }),
  },
);

const unitPrice = leaf((value) => readPrice(value, 'a price of a unit', ['contact', 'minute']), {
  description: 'Price of a unit: a contact or a minute, as price: says.',
  examples: ['5.10 EUR/contact'],
});

const unitStep = either('a price of a unit such as 5.10 EUR/contact, or a share added to it such as 15%', [
  unitPrice,
  share('Added to the price of a unit.', 'a share of the price', -1, 10),
]);

const contactPrice = leaf((value) => readPrice(value, 'a price of a contact', ['contact']), {
  description: 'Price of a contact that was not answered.',
  examples: ['0.40 EUR/contact'],
});

const kindPrice = leaf(readKindPrice, {
  description: 'Whether these are billed like the others, free, or at a price of their own.',
  examples: ['billed', 'free', '1 EUR/contact'],
});

const perMonth = (what: string) =>
  leaf((value) => readMonthly(value, what), {
    description: 'So many each month.',
    examples: [`5 000 ${what}s / month`],
  });

/** Terms of a contract beyond its headline price. */
export const termsShape = {
  surcharges: surcharges.optional(),
  'price-by-language': named(
    'prices by language such as { de: 5.10 EUR/contact, fr: 15% }',
    unitStep,
  ).optional(),
  'price-by-handle-time': leaf(readClasses, {
    description: 'Price of a unit by the mean handle time of its queue.',
    schema: MAPPING,
    examples: [{ 'up to 3m': '2 EUR/contact', 'up to 6m': '3 EUR/contact', above: '4.50 EUR/contact' }],
  }).optional(),
  'unit-surcharges': surcharges.optional(),
  'volume-bands': volumeBands.optional(),
  'billed-contacts': mapping('billed contacts such as { abandoned: after-threshold, repeats: free }', {
    abandoned: choice('Which abandoned contacts are billed.', ['none', 'after-threshold', 'all']).optional(),
    'turned-away': flag('Whether contacts turned away are billed.').optional(),
    repeats: choice('Whether redials and transfers are billed.', ['billed', 'free']).optional(),
    'abandoned-price': contactPrice.optional(),
    'turned-away-price': contactPrice.optional(),
    'short-below': duration('An answered contact with less talk is short.', ['20s']).optional(),
    short: kindPrice.optional(),
    transferred: kindPrice.optional(),
    redialled: kindPrice.optional(),
    'called-back': kindPrice.optional(),
  }).optional(),
  levels: named(
    'shares by level such as { technical: 15% }',
    share('Added to the price of an hour of agents of this level.', 'a share of the price', 0, 10),
  ).optional(),
  commitment: mapping('a commitment such as { hours: 1 200 hours / month, units: 5 000 units / month }', {
    hours: perMonth('hour').optional(),
    'hours-a-day': duration('Least hours of a day on which own agents are planned.', ['16h']).optional(),
    'call-out': duration('Least that an agent is billed each time he is called in.', ['4h']).optional(),
    notice: leaf(readMonths, {
      description: 'When the hours fall, those before go on being billed for so long.',
      examples: ['1 month'],
    }).optional(),
    units: either('units such as 5 000 units / month', [
      perMonth('unit'),
      named('units by channel', perMonth('unit')),
    ]).optional(),
  }).optional(),
  'forecast-band': mapping('a forecast band such as { from: 90%, to: 115%, surcharge-above: 10% }', {
    from: share('Of the forecast of the month.', 'a share of the forecast'),
    to: share('Of the forecast of the month.', 'a share of the forecast', 1, 10),
    'surcharge-above': share('Added to the price of units above.', 'a surcharge', 0, 10).optional(),
    'pay-below': flag('Units below are paid as if they had come.').optional(),
    relief: flag('A malus falls away where the forecast was passed.').optional(),
  }).optional(),
  'service-credits': mapping(
    'bonus and malus such as { steps: { below 75%: -5%, above 90%: +3% }, cap: 10% }',
    {
      measure: choice('What is measured.', ['service-level', 'abandonment']).optional(),
      per: choice('Over what period.', ['day', 'week', 'month']).optional(),
      steps: leaf(readSteps, {
        description: 'What is paid more or less below or above a level.',
        schema: MAPPING,
        examples: [{ 'below 75%': '-5%', 'above 90%': '+3%' }],
      }),
      cap: share("Most that a month's work is changed by.", 'a cap').optional(),
    },
  ).optional(),
  indexation: share('Rise of prices at each new contract year.', 'an indexation', -0.5, 1).optional(),
  term: leaf(readMonths, {
    description: 'One-off fees are spread over it.',
    examples: ['24 months', '3 years'],
  }).optional(),
};

export interface WrittenBand extends Price<'contact' | 'minute'> {
  readonly from: number;
}

function entriesOf(value: unknown, expected: string): [string, unknown][] | Bad {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(expected);
  const entries = Object.entries(value);
  return entries.length === 0 ? bad(expected) : entries;
}

function readBands(value: unknown): Read<WrittenBand[]> {
  const expected = 'prices from so many units on such as { 0: 4.20 EUR/contact, 10 000: 3.90 EUR/contact }';
  const entries = entriesOf(value, expected);
  if ('ok' in entries) return entries;
  const bands: WrittenBand[] = [];
  for (const [key, written] of entries) {
    const from = numberIn(key.trim());
    if (from === null || from < 0) return atKey(key, bad('a number of units from which the price holds'));
    const price = readPrice(written, 'a price of a unit', ['contact', 'minute']);
    if (!price.ok) return inside(key, price);
    if (bands.length > 0 && price.value.per !== bands[0]!.per)
      return inside(key, bad('one unit in all bands'));
    bands.push({ from, ...price.value });
  }
  bands.sort((a, b) => a.from - b.from);
  return bands[0]!.from === 0 ? good(bands) : bad(expected, 'the first band begins at 0');
}

export type WrittenUnitStep = Price<'contact' | 'minute'> | number;

export interface WrittenClass {
  readonly upToSeconds: number;
  readonly key: string;
  readonly step: WrittenUnitStep;
}

/** `{ up to 3m: 2 EUR/contact, up to 6m: 3 EUR/contact, above: 40% }` */
function readClasses(value: unknown): Read<WrittenClass[]> {
  const expected =
    'prices by handle time such as { up to 3m: 2 EUR/contact, up to 6m: 3 EUR/contact, above: 4.50 EUR/contact }';
  const entries = entriesOf(value, expected);
  if ('ok' in entries) return entries;
  const classes: WrittenClass[] = [];
  for (const [key, written] of entries) {
    const match = /^up[ -]to +(.+)$/.exec(key.trim());
    const upTo = key.trim() === 'above' ? good(Infinity) : readDuration(match?.[1], 'a handle time', 1);
    if (!upTo.ok) return atKey(key, bad('a class such as up to 3m, or above', classMeant(key)));
    if (classes.some(({ upToSeconds }) => upToSeconds === upTo.value))
      return atKey(key, bad('each handle time once'));
    const added = textOf(written)?.endsWith('%') === true;
    const step = added
      ? readShare(written, 'a share added to the price', -1, 10)
      : readPrice(written, 'a price of a unit', ['contact', 'minute']);
    if (!step.ok) return inside(key, step);
    classes.push({ upToSeconds: upTo.value, key, step: step.value });
  }
  return good(classes.sort((a, b) => a.upToSeconds - b.upToSeconds));
}

/** `up to 3`, `below 3m` and `< 3m` as they should have been written. */
function classMeant(key: string): string | undefined {
  const match = /^(?:up[ -]to|below|under|until|<=?)? *(\d+(?:\.\d+)?) *([smh]?)$/i.exec(key.trim());
  return match === null ? undefined : `write up to ${match[1]}${match[2] || 'm'}`;
}

export type WrittenKindPrice = Price<'contact' | 'minute'> | 'billed' | 'free';

function readKindPrice(value: unknown): Read<WrittenKindPrice> {
  const text = textOf(value);
  if (text === 'billed' || text === 'free') return good(text);
  const read = readPrice(value, 'billed, free, or a price of a unit', ['contact', 'minute']);
  return read.ok ? good(read.value) : read;
}

export interface WrittenStep {
  readonly when: 'below' | 'above';
  readonly level: number;
  readonly share: number;
}

function readSteps(value: unknown): Read<WrittenStep[]> {
  const entries = entriesOf(value, 'steps such as { below 75%: -5%, above 90%: +3% }');
  if ('ok' in entries) return entries;
  const steps: WrittenStep[] = [];
  for (const [key, written] of entries) {
    const match = /^(below|above) +(.+)$/.exec(key.trim());
    const level = match === null ? null : readShare(match[2], 'a level');
    if (match === null || level === null || !level.ok)
      return atKey(key, bad('a step such as below 75%, or above 90%'));
    const amount = readShare(written, 'a bonus (or, negative, a malus)', -1, 1);
    if (!amount.ok) return inside(key, amount);
    steps.push({ when: match[1] as 'below' | 'above', level: level.value, share: amount.value });
  }
  return good(steps);
}

const MONTHLY = new RegExp(
  `^(${NUMBER})\\s*(h|hours?|units?|contacts?|minutes?)?\\s*(?:/|per|a)\\s*month$`,
  'i',
);

/** `1 200 hours / month` */
function readMonthly(value: unknown, what: string): Read<number> {
  const text = textOf(value);
  const expected = `how many each month such as 5 000 ${what}s / month`;
  const match = text === null ? null : MONTHLY.exec(text);
  const number = match === null ? null : numberIn(match[1]!);
  if (number === null)
    return bad(
      expected,
      text !== null && numberIn(text) !== null ? `write ${text} ${what}s / month` : undefined,
    );
  return number < 0 ? bad(`${expected}, not negative`) : good(number);
}

export function readMonths(value: unknown): Read<number> {
  const match = /^(\d{1,3}) ?(months?|years?)$/.exec(textOf(value) ?? '');
  const months = match === null ? 0 : Number(match[1]) * (match[2]!.startsWith('y') ? 12 : 1);
  return months > 0 ? good(months) : bad('a term such as 24 months or 3 years');
}
