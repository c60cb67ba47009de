import type { Form, RateCard } from '../scenario/types.ts';
import { bill } from './bill.ts';
import { byChannel } from './channels.ts';
import { creditLines } from './credit-lines.ts';
import { addDemand } from './demand.ts';
import { feeLines } from './fee-lines.ts';
import { hourLines, hoursAMonth } from './hour-lines.ts';
import { indexed, yearsOver } from './indexation.ts';
import { sum } from './money.ts';
import type { Bill, ClientQuantities, UnitsByChannel } from './types.ts';
import { type UnitsBefore, unitLines } from './unit-lines.ts';

/**
 * What one client owes for one period that starts its volume account.
 *
 * The form says whose time the client buys. Dedicated and hybrid: the hours of its own agents, and units for what
 * shared agents answer. Blended: units for all that is answered, whoever answers. A card that lacks the price so
 * asked for bills by the one it has, so that no work is free: shared work by the hour worked (handling and
 * changeover), contacts of own agents by the unit.
 */
export function invoiceOf(card: RateCard, form: Form, quantities: ClientQuantities): Bill {
  return periodInvoice(card, form, quantities, nothingBefore, []).bill;
}

/** The invoices of consecutive months; volume bands over a year, notice and indexation run on from one to the next. */
export function invoicesOf(card: RateCard, form: Form, months: readonly ClientQuantities[]): Bill[] {
  let before = nothingBefore;
  return months.map((quantities, m) => {
    const account = card.terms?.volumeBands?.over ?? 'month';
    const newYear = m > 0 && yearsOver(quantities.monthsBefore) > yearsOver(months[m - 1].monthsBefore);
    if (account === 'month' || newYear) before = nothingBefore;
    const earlier = months.slice(0, m).map((month) => hoursAMonth(card, month));
    const { bill, billed } = periodInvoice(card, form, quantities, before, earlier);
    const until = before;
    before = byChannel((channel) => until[channel] + billed[channel]);
    return bill;
  });
}

const nothingBefore: UnitsBefore = byChannel(() => 0);

function periodInvoice(
  card: RateCard,
  form: Form,
  quantities: ClientQuantities,
  before: UnitsBefore,
  hoursBefore: readonly number[],
): { readonly bill: Bill; readonly billed: UnitsBefore } {
  const today = indexed(card, yearsOver(quantities.monthsBefore));
  const { dedicated, months } = quantities;
  const ownByHour = card.hour !== null && (form !== 'blended' || card.unit === null);
  const hours = ownByHour ? hourLines(today, quantities, hoursBefore) : [];
  const { lines: units, billed } = ownByHour
    ? unitLines(today, quantities.units, quantities.demand, months, before)
    : unitLines(
        today,
        addUnits(dedicated.units, quantities.units),
        addDemand(dedicated.demand, quantities.demand),
        months,
        before,
      );
  const work = [...hours, ...units];
  const worth = sum(work.map((line) => line.amount));
  return {
    bill: bill([...work, ...feeLines(today, quantities), ...creditLines(today, quantities, worth)]),
    billed,
  };
}

function addUnits(a: UnitsByChannel, b: UnitsByChannel): UnitsByChannel {
  return byChannel((channel) => ({
    contacts: a[channel].contacts + b[channel].contacts,
    billedSeconds: a[channel].billedSeconds + b[channel].billedSeconds,
    ...((a[channel].slices ?? b[channel].slices) && {
      slices: [...(a[channel].slices ?? []), ...(b[channel].slices ?? [])],
    }),
  }));
}
