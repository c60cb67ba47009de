import type { Reading } from '../build/reading.ts';
import { MICRO } from '../quantity/money.ts';
import type { Path } from '../text/tree.ts';
import type { RateCard, Scenario } from '../types.ts';
import { type Market, rangesAround } from './market.ts';

/** Prices that nobody in the market asks. */
export function doubtPrices(reading: Reading, scenario: Scenario): void {
  const { market = null } = scenario;
  for (const client of scenario.clients) {
    for (const [form, card] of Object.entries(client.rateCards)) {
      const own: Path = ['clients', client.id, 'rates', form];
      doubtCard(reading, card, reading.tree.has(own) ? own : ['defaults', 'rates', form], market);
    }
  }
  for (const option of scenario.options)
    if (option.rateCard !== null) doubtCard(reading, option.rateCard, ['options', option.id], market);
}

function doubtCard(reading: Reading, card: RateCard, path: Path, market: Market | null): void {
  if (card.hour !== null)
    doubt(reading, card.hour.price, 'hour', 'an hour', keyIn(reading, path, 'rate'), market);
  if (card.unit === null) return;
  const at = keyIn(reading, path, 'price');
  const { per, price } = card.unit;
  for (const amount of new Set(Object.values(price))) {
    if (amount === 0) continue;
    doubt(reading, amount, 'unit', `a ${per}`, at, market);
    if (per === 'minute' && amount >= 2 * MICRO) {
      const hour = euro(amount * 60);
      reading.warn(
        at,
        `${euro(amount)} a minute, which is ${hour} a handled hour`,
        'a price a minute below EUR 2',
        'is it a price a contact?',
      );
    }
  }
}

const keyIn = (reading: Reading, path: Path, key: string): Path =>
  reading.tree.has([...path, key]) ? [...path, key] : path;

function doubt(
  reading: Reading,
  amount: number,
  per: 'hour' | 'unit',
  unit: string,
  path: Path,
  market: Market | null,
): void {
  const { inside, asked } = rangesAround(per, amount / MICRO, market);
  // minutes are units too, but handled minutes cost less than contacts: only contacts are held to the lower end
  const cheapMinute = unit === 'a minute' && amount < 2 * MICRO && amount >= MICRO / 4;
  if (inside.length > 0 || cheapMinute) return;
  const ranges = asked
    .map(({ from, to, where, year }) => `EUR ${from} to ${to} (${where}, ${year})`)
    .join(', ');
  reading.warn(
    path,
    `${euro(amount)} ${unit}`,
    `a price in the market range: ${ranges}`,
    'if it is right, say its source:',
  );
}

const euro = (micro: number): string => `EUR ${(micro / MICRO).toFixed(2)}`;
