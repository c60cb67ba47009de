import { placeText } from '../report/place.ts';
import { printable } from '../scenario/index.ts';
import type { FairPrice, FairPriceStudy } from '../study/index.ts';
import { decisionHeading } from './decision.ts';
import { paragraphs, type VerbTelling } from './verb-telling.ts';

type Telling = VerbTelling<'fair-price'>;

/** A fair price as a person reads it on a terminal. */
export function fairPriceText(study: FairPriceStudy, telling: Telling): string {
  const { words, format } = telling;
  return paragraphs([
    decisionHeading(study.ground, telling),
    now(study, telling),
    ...study.prices.map((price) => fair(price, study, telling)),
    study.partial ? words.partial(format.count(study.earnedNow.n)) : '',
  ]);
}

function now(
  { ground, invoice, cost, marginNow, earnedNow, margin }: FairPriceStudy,
  { words, common, format }: Telling,
): string {
  const { share, low, high } = earnedNow;
  return [
    words.written(
      printable(ground.options[0]?.name ?? ''),
      format.amount(invoice.mean),
      format.amount(cost.mean),
      format.percent(marginNow.mean, 1),
    ),
    words.earned(
      format.percent(margin),
      format.percent(share),
      common.terminal.interval(format.percent(low), format.percent(high)),
    ),
  ].join(' ');
}

function fair(
  { over, unit, position, price }: FairPrice,
  { margin, probability }: FairPriceStudy,
  { words, format }: Telling,
): string {
  const what = words.what[over];
  const say = (at: number) => placeText(at, unit, format);
  if (price === null) return words.none(what, format.percent(margin));
  return [
    words.fair(
      what,
      `${say(price.value)} ${words.units[unit]}`,
      price.low === null ? null : say(price.low),
      price.high === null ? null : say(price.high),
    ),
    words.keeps(format.percent(margin), format.percent(probability), say(position)),
  ].join(' ');
}
