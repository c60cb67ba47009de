import { busyHour, type QuoteReading } from '../pricing/index.ts';
import { printable, type Quote } from '../scenario/index.ts';
import type { QuotesStudy, StudyGround } from '../study/index.ts';
import { decisionHeading } from './decision.ts';
import { paragraphs, type VerbTelling } from './verb-telling.ts';

type Telling = VerbTelling<'check-price'>;

const MICRO = 1_000_000;

/** A quote as it was read, with what the simulation says it costs when a scenario was named. */
export interface CheckedQuote {
  readonly quote: Quote;
  readonly reading: QuoteReading;
  readonly simulated: QuotesStudy['costs'][number] | null;
}

/** Quotes as a person reads them: each in the units of the others, beside the market, and what it would cost. */
export function quotesText(
  checked: readonly CheckedQuote[],
  ground: StudyGround | null,
  telling: Telling,
): string {
  const { words, colours } = telling;
  const cheapest = cheapestOf(checked);
  return paragraphs([
    ground === null ? '' : decisionHeading(ground, telling),
    ...checked.map((one) => {
      const sentences = [...said(one, telling), market(one, telling), cost(one, ground, telling)];
      return `${colours.bold(printable(one.quote.name))}: ${sentences.filter((text) => text !== '').join(' ')}`;
    }),
    cheapest === null ? '' : words.cheapest(printable(cheapest)),
  ]);
}

/** '€2.00 a minute is €120.00 a handled hour.' */
function said({ quote, reading }: CheckedQuote, { words, format }: Telling): string[] {
  const { price, per, country, includes, contactsAYear } = quote;
  const asked = words.price[per](format.price(price));
  const named = country === '' ? asked : `${asked} (${printable(country)})`;
  const contact = reading.contact === null ? null : words.price.contact(format.price(reading.contact));
  const others = [
    ...(reading.handledHour === null ? [] : [words.handledHour(format.price(reading.handledHour))]),
    ...(per === 'contact' || contact === null
      ? []
      : [per === 'hour' ? words.whenBusy(contact, format.percent(busyHour)) : contact]),
  ];
  return [
    others.length === 0 ? `${named}.` : words.is(named, format.list(others)),
    contactsAYear === null || reading.contact === null
      ? ''
      : words.year(format.count(contactsAYear), format.amount(contactsAYear * reading.contact)),
    includes.length === 0 ? '' : words.includes(format.list(includes.map(printable))),
  ];
}

function market({ reading }: CheckedQuote, { words, format }: Telling): string {
  const say = ({ from, to, where, year }: (typeof reading.asked)[number]) =>
    words.range(format.money(from * MICRO), format.money(to * MICRO), words.places[where], String(year));
  return reading.inside.length > 0
    ? words.inside(format.list(reading.inside.map(say)))
    : words.outside(reading.market, format.list(reading.asked.map(say)));
}

function cost(
  { simulated }: CheckedQuote,
  ground: StudyGround | null,
  { words, common, format }: Telling,
): string {
  if (simulated === null || ground === null) return '';
  if (simulated.cost === null || simulated.perContact === null) return words.noOption;
  const { mean, low, high, n } = simulated.cost;
  return words.simulated(
    printable(ground.options.find(({ id }) => id === simulated.option)?.name ?? ''),
    printable(ground.client.name),
    format.amount(mean),
    n < 2 ? null : common.terminal.interval(format.amount(low), format.amount(high)),
    words.price.contact(format.price(simulated.perContact)),
  );
}

function cheapestOf(checked: readonly CheckedQuote[]): string | null {
  const costs = checked.flatMap(({ quote, simulated }) =>
    simulated?.cost ? [{ name: quote.name, mean: simulated.cost.mean }] : [],
  );
  if (costs.length < 2) return null;
  return costs.reduce((best, each) => (each.mean < best.mean ? each : best)).name;
}
