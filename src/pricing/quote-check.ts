import {
  type Market,
  type MarketRange,
  marketOf,
  type RangesAround,
  rangesAround,
} from '../scenario/doubt/market.ts';
import type { MicroEuro } from '../scenario/money.ts';
import type { Quote } from '../scenario/quotes.ts';
import { EURO } from './money.ts';

/** A quote in the units of the others, and how the market prices its kind. */
export interface QuoteReading {
  /** What an hour of handling costs at a price of a contact or minute; null for an hour, or without a handle time. */
  readonly handledHour: MicroEuro | null;
  /** What a contact costs; by the hour at the occupancy below. Null where no handle time is known. */
  readonly contact: MicroEuro | null;
  /** The market by whose ranges it was held: its country; null where nothing of this kind is known of it. */
  readonly market: RangesAround['market'];
  /** Ranges of its kind and market that hold the price, and all that were looked at. */
  readonly inside: readonly MarketRange[];
  readonly asked: readonly MarketRange[];
}

/** Above 85 to 90 % a desk can't be kept busy for long; a small one does not reach it. */
export const busyHour = 0.85;

/**
 * Reads a quote by hand: EUR 2 a minute is EUR 120 a handled hour; EUR 4 a contact of 300 s is EUR 48. An hour that is
 * 85 % busy divides its rate over the contacts that fit.
 *
 * @param handleSeconds Where the quote names none itself; null when nobody does.
 * @param usual Market of a quote that names no country.
 */
export function readQuote(
  { price, per, ...quote }: Quote,
  handleSeconds: number | null,
  usual: Market | null = null,
): QuoteReading {
  const seconds = quote.handleSeconds ?? handleSeconds;
  const kind = per === 'hour' ? 'hour' : 'unit';
  const { market, asked, inside } = rangesAround(
    kind,
    price / EURO,
    quote.country === '' ? usual : marketOf(quote.country),
  );
  const hour =
    per === 'minute' ? price * 60 : per === 'contact' && seconds !== null ? (price * 3600) / seconds : null;
  const contact =
    per === 'contact'
      ? price
      : seconds === null
        ? null
        : per === 'minute'
          ? (price * seconds) / 60
          : (price * seconds) / (3600 * busyHour);
  const rounded = (amount: number | null) => (amount === null ? null : Math.round(amount));
  return { handledHour: rounded(hour), contact: rounded(contact), market, inside, asked };
}
