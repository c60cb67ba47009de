import type { Channel, Fee, Form, RateCard, UnitPrice } from '../scenario/types.ts';
import { bill, line } from './bill.ts';
import { stated } from './money.ts';
import { yearsOf } from './months.ts';
import type { Bill, ClientQuantities, MoneyLine, UnitsByChannel } from './types.ts';

const CHANNELS: readonly Channel[] = ['voice', 'chat', 'email', 'back-office'];
const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  voice: 'Voice',
  chat: 'Chat',
  email: 'E-mail',
  'back-office': 'Back office',
};
const HOURS = { staffed: 'Logged-in hours', paid: 'Paid hours', productive: 'Productive hours' } as const;

/**
 * What one client owes for one period.
 *
 * The form says whose time the client buys. Dedicated and hybrid: the hours of its own agents, and units for what
 * shared agents answer. Blended: units for all that is answered, whoever answers. A card that lacks the price so
 * asked for bills by the one it has, so that no work is free: shared work by the hour worked (handling and
 * changeover), contacts of own agents by the unit.
 */
export function invoiceOf(card: RateCard, form: Form, quantities: ClientQuantities): Bill {
  return bill([...workLines(card, form, quantities), ...card.fees.map((fee) => feeLine(fee, quantities))]);
}

function workLines(card: RateCard, form: Form, quantities: ClientQuantities): MoneyLine[] {
  const { dedicated } = quantities;
  const ownByHour = card.hour !== null && (form !== 'blended' || card.unit === null);
  const units = ownByHour ? quantities.units : addUnits(dedicated.units, quantities.units);
  const lines: MoneyLine[] = [];
  if (card.hour !== null && ownByHour) {
    const { billed, price } = card.hour;
    lines.push(line('hours', HOURS[billed], hours(dedicated[billed]), 'hour', price));
    if (card.unit === null) {
      lines.push(
        line('hours.shared', 'Hours worked by shared agents', hours(quantities.sharedWork), 'hour', price),
      );
    }
  }
  if (card.unit !== null) lines.push(...unitLines(card.unit, units));
  return lines;
}

function unitLines(unit: UnitPrice, units: UnitsByChannel): MoneyLine[] {
  return CHANNELS.map((channel) => {
    const name = CHANNEL_NAMES[channel];
    return unit.per === 'contact'
      ? line(`units.${channel}`, `${name} contacts`, units[channel].contacts, 'contact', unit.price[channel])
      : line(
          `units.${channel}`,
          `${name} ${unit.minutesOf} minutes`,
          units[channel].billedSeconds / 60,
          'minute',
          unit.price[channel],
        );
  });
}

/** One-off fees fall in the period in which the contract starts, yearly ones are spread over the months. */
function feeLine(fee: Fee, quantities: ClientQuantities): MoneyLine {
  const key = `fee.${fee.name}`;
  switch (fee.per) {
    case 'once':
      return line(key, fee.name, quantities.monthsBefore === 0 ? 1 : 0, 'once', fee.amount);
    case 'month':
      return line(key, fee.name, quantities.months, 'month', fee.amount);
    case 'year':
      return line(key, fee.name, yearsOf(quantities.monthsBefore, quantities.months), 'year', fee.amount);
    case 'agent':
      return line(key, fee.name, quantities.trainedAgents, 'agent', fee.amount);
    case 'contact':
      return line(key, fee.name, quantities.handled.contacts, 'contact', fee.amount);
    case 'minute':
      return line(key, fee.name, quantities.handled.seconds / 60, 'minute', fee.amount);
    case 'training-hour':
      return line(key, fee.name, quantities.trainedAgents * fee.quantity, 'training hour', fee.amount);
  }
}

function addUnits(a: UnitsByChannel, b: UnitsByChannel): UnitsByChannel {
  const sum = {} as Record<Channel, { contacts: number; billedSeconds: number }>;
  for (const channel of CHANNELS) {
    sum[channel] = {
      contacts: a[channel].contacts + b[channel].contacts,
      billedSeconds: a[channel].billedSeconds + b[channel].billedSeconds,
    };
  }
  return sum;
}

function hours(seconds: number): number {
  return stated(seconds / 3600);
}
