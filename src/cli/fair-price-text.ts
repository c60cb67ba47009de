import { type Format, formatsOf } from '../report/format.ts';
import { placeText } from '../report/place.ts';
import { printable } from '../scenario/index.ts';
import type { FairPrice, FairPriceStudy } from '../study/index.ts';
import { headingOf } from './decision.ts';
import type { Colours } from './terminal.ts';

/** A fair price as a person reads it on a terminal. */
export function fairPriceText(study: FairPriceStudy, colours: Colours): string {
  const format = formatsOf('en-GB');
  return `${[headingOf(study.ground, colours), now(study, format), ...study.prices.map((price) => fair(price, study, format)), ...stopped(study)].join('\n\n')}\n`;
}

function stopped({ partial, earnedNow }: FairPriceStudy): string[] {
  return partial ? [`Stopped early: found from the ${earnedNow.n} replications that were played.`] : [];
}

function now(
  { ground, invoice, cost, marginNow, earnedNow, margin }: FairPriceStudy,
  format: Format,
): string {
  const name = printable(ground.options[0]?.name ?? '');
  const { share, low, high } = earnedNow;
  return (
    `${name} as written: ${format.amount(invoice.mean)} invoiced, ${format.amount(cost.mean)} of staff allotted to the client, ` +
    `a margin of ${format.percent(marginNow.mean, 1)} of the invoice. ` +
    `${format.percent(margin)} or more is earned in ${format.percent(share)} of the runs (95 % interval ${format.percent(low)} to ${format.percent(high)}).`
  );
}

function fair(
  { over, unit, position, price }: FairPrice,
  { margin, probability }: FairPriceStudy,
  format: Format,
): string {
  const what = over === 'unit-price' ? 'Fair unit price' : 'Fair hourly rate';
  const per = unit.replace('micro-euro ', '');
  const say = (at: number) => placeText(at, unit, format);
  if (price === null) return `${what}: none; no price of it alone earns ${format.percent(margin)}.`;
  const end = (at: number | null, open: string) => (at === null ? open : say(at));
  return (
    `${what}: ${say(price.value)} ${per} (95 % interval ${end(price.low, 'no lower end')} to ${end(price.high, 'no upper end: more replications would give one')}); ` +
    `at it the outsourcer keeps ${format.percent(margin)} or more of the invoice in ${format.percent(probability)} of the runs. ` +
    `Now it is ${say(position)}.`
  );
}
