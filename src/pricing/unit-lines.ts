import type { Channel, MicroEuro, RateCard, UnitPrice } from '../scenario/types.ts';
import { line } from './bill.ts';
import { CHANNEL_NAMES, CHANNELS } from './channels.ts';
import { shareOf, stated } from './money.ts';
import type { ChannelDemand, DemandByChannel, MoneyLine, UnitsByChannel } from './types.ts';
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
    const answered =
      unit.per === 'contact' ? units[channel].contacts : stated(units[channel].billedSeconds / 60);
    const used = answered + besides(card, unit, demand[channel]);
    const committed = committedUnits(card, unit, channel, demand[channel], months);
    billed[channel] = Math.max(used, committed);
    return [
      ...volumeLines(card, unit, channel, used, billed[channel], before[channel]),
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

/** Contacts that were not answered and are billed all the same. A minute price has no minutes to bill for them. */
function besides(card: RateCard, unit: UnitPrice, demand: ChannelDemand): number {
  const rule = card.terms?.billedContacts;
  if (rule === undefined || unit.per === 'minute') return 0;
  const abandoned = {
    none: 0,
    'after-threshold': demand.abandoned - demand.abandonedInTime,
    all: demand.abandoned,
  };
  return abandoned[rule.abandoned] + (rule.turnedAway ? demand.turnedAway : 0);
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
