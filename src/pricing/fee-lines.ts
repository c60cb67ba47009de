import type { Fee, RateCard } from '../scenario/types.ts';
import { line } from './bill.ts';
import { partOfTerm, yearsOf } from './months.ts';
import type { ClientQuantities, MoneyLine } from './types.ts';

/** A card's fees in one period. */
export function feeLines(card: RateCard, quantities: ClientQuantities): MoneyLine[] {
  return card.fees.map((fee) => feeLine(fee, quantities, card.terms?.termMonths));
}

/** Yearly fees are spread over the months; one-off fees fall in the first period, or over the contract's term. */
function feeLine(fee: Fee, quantities: ClientQuantities, termMonths: number | undefined): MoneyLine {
  const key = `fee.${fee.name}`;
  const agents = quantities.trainedAgents + (fee.forLeavers ? quantities.replacedAgents : 0);
  switch (fee.per) {
    case 'once':
      return line(key, fee.name, fee.quantity * partOfTerm(quantities, termMonths), 'once', fee.amount);
    case 'month':
      return line(key, fee.name, fee.quantity * quantities.months, 'month', fee.amount);
    case 'year':
      return line(
        key,
        fee.name,
        fee.quantity * yearsOf(quantities.monthsBefore, quantities.months),
        'year',
        fee.amount,
      );
    case 'hour':
      return line(key, fee.name, fee.quantity * quantities.months, 'hour', fee.amount);
    case 'agent':
      return line(key, fee.name, agents, 'agent', fee.amount);
    case 'contact':
      return line(key, fee.name, quantities.handled.contacts, 'contact', fee.amount);
    case 'minute':
      return line(key, fee.name, quantities.handled.seconds / 60, 'minute', fee.amount);
    case 'forwarded-minute':
      return line(key, fee.name, quantities.lineSeconds / 60, 'forwarded minute', fee.amount);
    case 'training-hour':
      return line(key, fee.name, agents * fee.quantity, 'training hour', fee.amount);
  }
}
