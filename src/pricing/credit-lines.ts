import type { ServiceCredits } from '../scenario/contract-terms.ts';
import type { MicroEuro, RateCard } from '../scenario/types.ts';
import { line } from './bill.ts';
import { EURO } from './money.ts';
import type { ClientQuantities, MoneyLine, ServicePeriod } from './types.ts';

/**
 * Bonus and malus of one month: so many euro of work x the share that its days, weeks or month earned, capped. A
 * malus falls away where the contract relieves the supplier of a period that passed the forecast band.
 */
export function creditLines(card: RateCard, quantities: ClientQuantities, work: MicroEuro): MoneyLine[] {
  const credits = card.terms?.serviceCredits;
  if (credits === undefined) return [];
  const band = card.terms?.forecastBand;
  let bonus = 0;
  let malus = 0;
  for (const period of quantities.service[credits.per]) {
    const share = shareOfPeriod(credits, period);
    const relieved = band?.relief === true && period.ofForecast > band.high;
    if (share > 0) bonus += share * period.part;
    else if (!relieved) malus += share * period.part;
  }
  const of = credits.measure === 'service-level' ? 'service level' : 'abandonment';
  const euros = work / EURO;
  return [
    line('credit.bonus', `Bonus, ${of}`, euros, 'euro of work', priceOf(Math.min(bonus, credits.cap))),
    line('credit.malus', `Malus, ${of}`, euros, 'euro of work', priceOf(Math.max(malus, -credits.cap))),
  ].filter((each) => each.price !== 0);
}

/** The largest step that applies to a period; 0 when none does or nothing was measured. */
export function shareOfPeriod(credits: ServiceCredits, period: ServicePeriod): number {
  const level = credits.measure === 'service-level' ? period.serviceLevel : period.abandonment;
  if (level === null) return 0;
  let share = 0;
  for (const step of credits.steps) {
    const applies = step.when === 'below' ? level < step.level : level > step.level;
    if (applies && Math.abs(step.share) > Math.abs(share)) share = step.share;
  }
  return share;
}

function priceOf(share: number): MicroEuro {
  return Math.round(share * EURO);
}
