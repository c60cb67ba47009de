import type { Channel, MicroEuro, RateCard, UnitPrice } from '../scenario/types.ts';
import { line } from './bill.ts';
import { CHANNEL_NAMES, CHANNELS } from './channels.ts';
import { shareOf, stated } from './money.ts';
import type { ChannelDemand, DemandByChannel, MoneyLine, UnitsByChannel } from './types.ts';
import { type PricedClass, unitParts } from './unit-parts.ts';
import { priceUnits, settlement } from './volume-bands.ts';

/** Units billed earlier in the contract year, by channel. */
export type UnitsBefore = Readonly<Record<Channel, number>>;

export interface UnitBill {
  readonly lines: readonly MoneyLine[];
  /** Units of this period that count for yearly volume bands. */
  readonly billed: Readonly<Record<Channel, number>>;
}

/**
 * What a client owes by the unit in one period: what was answered, what the card bills besides, what is missing to
 * a commitment, at the price of its volume band, and the surcharge on what came above the forecast.
 */
export function unitLines(
  card: RateCard,
  units: UnitsByChannel,
  demand: DemandByChannel,
  months: number,
  before: UnitsBefore,
): UnitBill {
  const billed = { voice: 0, chat: 0, email: 0, 'back-office': 0 };
  if (card.unit === null) return { lines: [], billed };
  const { unit } = card;
  const lines = CHANNELS.flatMap((channel) => {
    const list = listPrice(card, unit, channel);
    const name = { key: `units.${channel}`, label: labelOf(unit, channel) };
    const { classes, apart } = unitParts(card, unit, list, units[channel], name);
    const answered = stated(classes.reduce((sum, { quantity }) => sum + quantity, 0));
    const unanswered = unansweredUnits(card, unit, demand[channel]);
    const used = answered + unanswered.usual;
    const committed = committedUnits(card, unit, channel, demand[channel], months);
    billed[channel] = Math.max(used, committed);
    return [
      ...(card.terms?.volumeBands === undefined && classes.length > 1
        ? classLines(unit, name, list, classes, unanswered.usual, billed[channel] - used)
        : volumeLines(card, unit, channel, used, billed[channel], before[channel])),
      ...apart,
      ...unanswered.priced.map(({ kind, quantity, price }) =>
        line(
          `${name.key}.${kind}`,
          `${CHANNEL_NAMES[channel]} contacts, ${kind.replace('-', ' ')}`,
          quantity,
          'contact',
          price,
        ),
      ),
      ...repeatCredit(card, unit, channel, answered, demand[channel]),
      ...aboveForecast(card, unit, channel, answered, demand[channel]),
    ];
  });
  return { lines, billed };
}

function labelOf(unit: UnitPrice, channel: Channel): string {
  const what = unit.per === 'contact' ? 'contacts' : `${unit.minutesOf} minutes`;
  return `${CHANNEL_NAMES[channel]} ${what}`;
}

interface UnansweredUnits {
  /** Billed like the answered. */
  readonly usual: number;
  readonly priced: readonly {
    readonly kind: 'abandoned' | 'turned-away';
    readonly quantity: number;
    readonly price: MicroEuro;
  }[];
}

/**
 * Contacts that were not answered and are billed all the same. A minute price has no minutes to bill for them; a price
 * of their own is one of a contact.
 */
function unansweredUnits(card: RateCard, unit: UnitPrice, demand: ChannelDemand): UnansweredUnits {
  const rule = card.terms?.billedContacts;
  if (rule === undefined) return { usual: 0, priced: [] };
  const abandoned = {
    none: 0,
    'after-threshold': demand.abandoned - demand.abandonedInTime,
    all: demand.abandoned,
  };
  const counts = [
    { kind: 'abandoned', quantity: abandoned[rule.abandoned], price: rule.abandonedPrice },
    {
      kind: 'turned-away',
      quantity: rule.turnedAway ? demand.turnedAway : 0,
      price: rule.turnedAwayPrice,
    },
  ] as const;
  let usual = 0;
  const priced: { kind: 'abandoned' | 'turned-away'; quantity: number; price: MicroEuro }[] = [];
  for (const { kind, quantity, price } of counts) {
    if (price !== undefined) priced.push({ kind, quantity, price });
    else if (unit.per === 'contact') usual += quantity;
  }
  return { usual, priced };
}

/** A line for each price; what was not answered and what is missing to a commitment are at the usual one. */
function classLines(
  unit: UnitPrice,
  { key, label }: { readonly key: string; readonly label: string },
  list: MicroEuro,
  classes: readonly PricedClass[],
  unanswered: number,
  missing: number,
): MoneyLine[] {
  return [
    ...classes.map((each) =>
      line(
        key + each.key,
        label + each.label,
        each.quantity + (each.key === '' ? unanswered : 0),
        unit.per,
        each.price,
      ),
    ),
    line(`${key}.commitment`, `${label} committed, not used`, missing, unit.per, list),
  ];
}

/** Take or pay, or the foot of the forecast band, whichever is more. */
function committedUnits(
  card: RateCard,
  unit: UnitPrice,
  channel: Channel,
  demand: ChannelDemand,
  months: number,
): number {
  const fixed = (card.terms?.commitment?.units?.[channel] ?? 0) * months;
  const band = card.terms?.forecastBand;
  const foot = band?.payBelow ? band.low * forecastUnits(unit, demand) : 0;
  return stated(Math.max(fixed, foot));
}

function forecastUnits(unit: UnitPrice, demand: ChannelDemand): number {
  if (unit.per === 'contact') return demand.forecast;
  return (unit.minutesOf === 'talk' ? demand.forecastTalkSeconds : demand.forecastHandleSeconds) / 60;
}

/** Units by price; what was committed and not used stands apart, after what was used. */
function volumeLines(
  card: RateCard,
  unit: UnitPrice,
  channel: Channel,
  used: number,
  billed: number,
  before: number,
): MoneyLine[] {
  const bands = card.terms?.volumeBands;
  const label = labelOf(unit, channel);
  const lines: MoneyLine[] = [];
  let left = used;
  for (const { band, quantity, price } of priceUnits(bands, channel, unit.price[channel], before, billed)) {
    const own = Math.min(left, quantity);
    left -= own;
    const suffix = bands === undefined ? '' : `.band${band + 1}`;
    const inBand = bands === undefined ? '' : `, band ${band + 1}`;
    lines.push(line(`units.${channel}${suffix}`, `${label}${inBand}`, own, unit.per, price));
    lines.push(
      line(
        `units.${channel}.commitment${suffix}`,
        `${label} committed, not used${inBand}`,
        quantity - own,
        unit.per,
        price,
      ),
    );
  }
  const settled = settlement(bands, channel, before, billed);
  if (settled !== null) {
    lines.push(
      line(
        `units.${channel}.settlement`,
        `${label}, earlier ones of the year at the new band's price`,
        settled.quantity,
        unit.per,
        settled.price,
      ),
    );
  }
  return lines;
}

/** Redials and transfers are known among the offered; the answered are taken to hold them in the same share. */
function repeatCredit(
  card: RateCard,
  unit: UnitPrice,
  channel: Channel,
  answered: number,
  demand: ChannelDemand,
): MoneyLine[] {
  if (card.terms?.billedContacts?.repeats !== 'free' || demand.offered === 0) return [];
  const repeats = answered * (1 - demand.firstAttempts / demand.offered);
  const quantity = unit.per === 'contact' ? Math.round(repeats) : repeats;
  const label = `${labelOf(unit, channel)}, repeats credited`;
  return [line(`units.${channel}.repeats`, label, -quantity, unit.per, listPrice(card, unit, channel))];
}

function aboveForecast(
  card: RateCard,
  unit: UnitPrice,
  channel: Channel,
  answered: number,
  demand: ChannelDemand,
): MoneyLine[] {
  const band = card.terms?.forecastBand;
  if (band === undefined || band.surchargeAbove === 0) return [];
  const excess = answered - band.high * forecastUnits(unit, demand);
  if (excess <= 0) return [];
  const label = `${labelOf(unit, channel)}, surcharge above the forecast`;
  const price = shareOf(listPrice(card, unit, channel), band.surchargeAbove);
  return [line(`units.${channel}.above-forecast`, label, excess, unit.per, price)];
}

/** The price before any volume: of the first band, where there are bands. */
function listPrice(card: RateCard, unit: UnitPrice, channel: Channel): MicroEuro {
  return card.terms?.volumeBands?.bands[0]?.price[channel] ?? unit.price[channel];
}
