import { type Format, formatsOf } from '../report/format.ts';
import { printable } from '../scenario/index.ts';
import type { StudyGround } from '../study/index.ts';
import type { CheckedQuote } from './commands/check-price.ts';
import { headingOf } from './decision.ts';
import type { Colours } from './terminal.ts';

/** Quotes as a person reads them: each in the units of the others, beside the market, and what it would cost. */
export function quotesText(
  checked: readonly CheckedQuote[],
  ground: StudyGround | null,
  colours: Colours,
): string {
  const format = formatsOf('en-GB');
  const paragraphs = checked.map(
    (one) =>
      `${colours.bold(printable(one.quote.name))}: ${[said(one, format), market(one, format), cost(one, ground, format)].filter((text) => text !== '').join(' ')}`,
  );
  const cheapest = cheapestOf(checked);
  const verdict = cheapest === null ? [] : [`Cheapest in the simulation: ${printable(cheapest)}.`];
  return `${[...(ground === null ? [] : [headingOf(ground, colours)]), ...paragraphs, ...verdict].join('\n\n')}\n`;
}

/** 'EUR 2 a minute is EUR 120 a handled hour.' */
function said({ quote, reading }: CheckedQuote, format: Format): string {
  const { price, per, country, includes } = quote;
  const asked = `${format.price(price)} ${per === 'hour' ? 'an' : 'a'} ${per}`;
  const where = country === '' ? '' : ` (${printable(country)})`;
  const parts = [
    ...(reading.handledHour === null ? [] : [`${format.price(reading.handledHour)} a handled hour`]),
    ...(per === 'contact' || reading.contact === null
      ? []
      : [`${format.price(reading.contact)} a contact${per === 'hour' ? ' when 85 % busy' : ''}`]),
  ];
  const is = parts.length === 0 ? '' : ` is ${format.list(parts)}`;
  const year =
    quote.contactsAYear === null || reading.contact === null
      ? ''
      : ` ${format.count(quote.contactsAYear)} contacts a year come to ${format.amount(quote.contactsAYear * reading.contact)}.`;
  const with_ = includes.length === 0 ? '' : ` Includes ${format.list(includes.map(printable))}.`;
  return `${asked}${where}${is}.${year}${with_}`;
}

function market({ reading }: CheckedQuote, format: Format): string {
  const say = ({ from, to, where, year }: (typeof reading.asked)[number]) =>
    `EUR ${from} to ${to} (${where}, ${year})`;
  return reading.inside.length > 0
    ? `In the market range ${format.list(reading.inside.map(say))}.`
    : `Outside ${reading.market === null ? 'every market range' : `the market range of ${reading.market}`}: ${format.list(reading.asked.map(say))}.`;
}

function cost({ simulated }: CheckedQuote, ground: StudyGround | null, format: Format): string {
  if (simulated === null || ground === null) return '';
  if (simulated.cost === null || simulated.perContact === null)
    return 'The scenario has no option that is billed so.';
  const { mean, low, high, n } = simulated.cost;
  const option = ground.options.find(({ id }) => id === simulated.option)?.name ?? '';
  const interval = n < 2 ? '' : ` (95 % interval ${format.amount(low)} to ${format.amount(high)})`;
  return `Simulated, ${printable(option)} would cost ${printable(ground.client.name)} ${format.amount(mean)}${interval}, ${format.price(simulated.perContact)} a contact, fees included.`;
}

function cheapestOf(checked: readonly CheckedQuote[]): string | null {
  const costs = checked.flatMap(({ quote, simulated }) =>
    simulated?.cost ? [{ name: quote.name, mean: simulated.cost.mean }] : [],
  );
  if (costs.length < 2) return null;
  return costs.reduce((best, each) => (each.mean < best.mean ? each : best)).name;
}
