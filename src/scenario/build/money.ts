import { didYouMean } from '../quantity/suggest.ts';
import { listed } from '../quantity/word.ts';
import { CHANNELS } from '../shape/money.ts';
import type { CostCardShape, RateCardShape } from '../shape/scenario.ts';
import type { Path } from '../text/tree.ts';
import type {
  Channel,
  CostCard,
  CostLine,
  Fee,
  Queue,
  RateCard,
  StaffingRules,
  UnitPrice,
} from '../types.ts';
import type { Reading } from './reading.ts';
import { buildSurcharges, buildTerms } from './terms.ts';

const NOBODYS_HOURS = 1872;

/** The keys of a rate card, of its own or inside an option. */
export type CardKeys = Extract<RateCardShape, { billed?: unknown }>;

/** A rate card; `queues` are those it prices, whose channels must all have a price. */
export function buildRateCard(
  reading: Reading,
  written: RateCardShape,
  path: Path,
  queues: readonly Queue[],
): RateCard {
  const source = reading.sourceOf(path);
  if ('per' in written) {
    const { amount, per } = written;
    if (per === 'hour') return { hour: { price: amount, billed: 'staffed' }, unit: null, fees: [], source };
    return { hour: null, unit: { ...UNIT, per, price: everyChannel(amount) }, fees: [], source };
  }
  const terms = buildTerms(reading, written, path, queues);
  const card = {
    hour: hourPrice(reading, written, path),
    unit: unitPrice(reading, written, path, queues),
    fees: fees(reading, written, path),
    source,
    ...(terms === undefined ? {} : { terms }),
  };
  for (const [key, needs] of NEEDS) {
    if (written[key] !== undefined && written[needs] === undefined && !reading.isBroken([...path, needs]))
      reading.error([...path, key], `${key}: without ${needs}:`, `${needs}: beside it`);
  }
  return card;
}

const NEEDS = [
  ['billed', 'rate'],
  ['minutes-of', 'price'],
  ['increment', 'price'],
  ['minimum', 'price'],
] as const;

/** The price of an hour; by language, `other` is that of all the rest, or else the dearest. */
function hourPrice(reading: Reading, { rate, billed = 'staffed' }: CardKeys, path: Path): RateCard['hour'] {
  if (rate === undefined) return null;
  if (typeof rate.amount === 'number') return { price: rate.amount, billed };
  const byLanguage = rate as Record<string, { amount: number }> & { other?: { amount: number } };
  const prices = Object.values(byLanguage).map(({ amount }) => amount);
  if (prices.length === 0)
    reading.error([...path, 'rate'], 'no price', 'a price for a language, or other: for all');
  return {
    price: byLanguage.other?.amount ?? prices.reduce((most, price) => Math.max(most, price), 0),
    billed,
  };
}

const UNIT = { minutesOf: 'handle', incrementSeconds: 1, minimumSeconds: 0 } as const;

function unitPrice(
  reading: Reading,
  written: CardKeys,
  path: Path,
  queues: readonly Queue[],
): UnitPrice | null {
  const { price } = written;
  if (price === undefined) return null;
  const terms = {
    minutesOf: written['minutes-of'] ?? UNIT.minutesOf,
    incrementSeconds: written.increment ?? UNIT.incrementSeconds,
    minimumSeconds: written.minimum ?? UNIT.minimumSeconds,
  };
  if (isOnePrice(price)) return { per: price.per, ...terms, price: everyChannel(price.amount) };
  const at: Path = [...path, 'price'];
  const entries = Object.entries(price);
  for (const [channel] of entries) {
    if (!CHANNELS.includes(channel as Channel))
      reading.error(
        [...at, channel],
        `"${channel.slice(0, 40)}"`,
        `a channel: ${listed(CHANNELS)}`,
        didYouMean(channel, CHANNELS) ?? null,
      );
  }
  if (new Set(entries.map(([, { per }]) => per)).size > 1)
    reading.error(at, 'prices by the contact and by the minute', 'one unit in one rate card');
  const used = [...new Set(queues.map((queue) => queue.channel))];
  const missing = used.filter(
    (channel) => price[channel] === undefined && !reading.isBroken([...at, channel]),
  );
  if (missing.length > 0)
    reading.error(at, `no price for ${listed(missing)}`, 'a price for every channel of the client');
  const amount = (channel: Channel): number => price[channel]?.amount ?? 0;
  return {
    per: entries[0]?.[1].per ?? 'contact',
    ...terms,
    price: {
      voice: amount('voice'),
      chat: amount('chat'),
      email: amount('email'),
      'back-office': amount('back-office'),
    },
  };
}

type OnePrice = Extract<NonNullable<CardKeys['price']>, { amount: number; per: string }>;
const isOnePrice = (price: NonNullable<CardKeys['price']>): price is OnePrice =>
  typeof price.amount === 'number';

const everyChannel = (amount: number): Record<Channel, number> => ({
  voice: amount,
  chat: amount,
  email: amount,
  'back-office': amount,
});

interface FeeTerms {
  readonly hours?: number | undefined;
  readonly count?: number | undefined;
  readonly 'for-leavers'?: boolean | undefined;
}

function fees(reading: Reading, written: CardKeys, path: Path): Fee[] {
  return Object.entries(written.fees ?? {}).map(([name, fee]) => {
    const at: Path = [...path, 'fees', name];
    const amount = 'per' in fee ? fee : fee.amount;
    const { hours, count, 'for-leavers': forLeavers } = 'per' in fee ? ({} as FeeTerms) : fee;
    checkHours(reading, at, amount.per, hours);
    if (count !== undefined && !COUNTED.includes(amount.per))
      reading.error(
        [...at, 'count'],
        `a count of a fee by the ${amount.per}`,
        'a fee by the month or year, or once',
      );
    return {
      name,
      amount: amount.amount,
      per: amount.per,
      quantity: hours ?? count ?? 1,
      ...(forLeavers === undefined ? {} : { forLeavers }),
    };
  });
}

const COUNTED: readonly string[] = ['month', 'year', 'once'];

/** What the hours of a fee are, by its unit. */
const HOURS_OF: Readonly<Record<string, string>> = {
  'training-hour': 'hours: for each agent beside it, such as { amount: 35 EUR/training-hour, hours: 40 }',
  hour: 'hours: of a month beside it, such as { amount: 45 EUR/hour, hours: 10 }',
};

/** An amount by the hour needs hours beside it, and no other has them. */
function checkHours(reading: Reading, at: Path, per: string, hours: number | undefined): void {
  const expected = HOURS_OF[per];
  if (expected !== undefined && hours === undefined) reading.error(at, `an amount by the ${per}`, expected);
  if (expected === undefined && hours !== undefined)
    reading.error(
      [...at, 'hours'],
      `hours of an amount by the ${per}`,
      'an amount by the training-hour or hour',
    );
}

/** What an agent costs; shrinkage is that of the staffing rules where the card says none. */
export function buildCostCard(
  reading: Reading,
  written: CostCardShape,
  path: Path,
  staffing: StaffingRules,
): CostCard {
  if (written['hours-per-fte'] === undefined)
    reading.assume([...path, 'hours-per-fte'], `${NOBODYS_HOURS} h`);
  const { wage } = written;
  const byLanguage: [string, number][] =
    typeof wage.amount === 'number'
      ? [['*', wage.amount]]
      : Object.entries(wage as Record<string, { amount: number }>).map(([language, price]) => [
          language === 'other' || language === '*' ? '*' : language.toLowerCase(),
          price.amount,
        ]);
  if (byLanguage.length === 0)
    reading.error([...path, 'wage'], 'no wage', 'a wage for a language, or other: for all');
  return {
    wage: Object.fromEntries(byLanguage),
    employerCharges: written['employer-charges'] ?? 0,
    hoursPerFte: written['hours-per-fte'] ?? NOBODYS_HOURS,
    ...shrinkageOf(reading, written.shrinkage, [...path, 'shrinkage'], staffing),
    ...(written.allowances === undefined
      ? {}
      : { allowances: buildSurcharges(reading, written.allowances, [...path, 'allowances']) }),
    attrition: written.attrition ?? 0,
    lines: Object.entries(written.lines ?? {}).map(([name, line]): CostLine => {
      const amount = 'per' in line ? line : line.amount;
      const terms = 'per' in line ? ({} as LineTerms) : line;
      const { hidden = true, span, hours, over } = terms;
      const at: Path = [...path, 'lines', name];
      checkHours(reading, at, amount.per, hours);
      if (over !== undefined && amount.per !== 'once' && amount.per !== 'workplace')
        reading.error(
          [...at, 'over'],
          `an amount by the ${amount.per}`,
          'an amount once, or for a workplace',
        );
      const byHire = amount.per === 'hire' || amount.per === 'training-hour';
      const { 'paid-time': paidTime = amount.per === 'training-hour' } = terms;
      if (terms['paid-time'] !== undefined && !byHire)
        reading.error(
          [...at, 'paid-time'],
          `an amount by the ${amount.per}`,
          'an amount by the hire or by the training-hour',
        );
      return {
        name,
        hidden,
        amount: amount.amount,
        per: amount.per,
        ...(span === undefined ? {} : { span }),
        ...(hours === undefined ? {} : { hours }),
        ...(over === undefined ? {} : { overMonths: over }),
        ...(paidTime ? { paidTime } : {}),
        source: reading.sourceOf(at),
      };
    }),
    source: reading.sourceOf(path),
  };
}

interface LineTerms {
  readonly hidden?: boolean | undefined;
  readonly span?: number | undefined;
  readonly hours?: number | undefined;
  readonly over?: number | undefined;
  readonly 'paid-time'?: boolean | undefined;
}

/** The parts of paid time without contacts add up to the shrinkage. */
function shrinkageOf(
  reading: Reading,
  written: CostCardShape['shrinkage'],
  path: Path,
  staffing: StaffingRules,
): Pick<CostCard, 'shrinkage' | 'paidAbsence'> {
  if (written === undefined) return { shrinkage: staffing.shrinkage };
  if (typeof written === 'number') return { shrinkage: written };
  // in millionths, so that 11 % and 6 % are 17 %
  const whole = Object.values(written).reduce((sum, part) => sum + Math.round(part * 1e6), 0) / 1e6;
  if (whole > 0.9)
    reading.error(path, `parts of ${Math.round(whole * 100)}% together`, 'at most 90% of paid time');
  return { shrinkage: Math.min(whole, 0.9), paidAbsence: written };
}
