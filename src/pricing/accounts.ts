import type { Weights } from '../measures/controls.ts';
import { estimate, estimateOf } from '../measures/estimate.ts';
import type { Estimate } from '../measures/types.ts';
import type { MicroEuro } from '../scenario/types.ts';
import { type BillSummary, summariseBills } from './bill-summary.ts';
import type { ClientUse, PeriodBills, PricedReplication } from './types.ts';
import { totalUse } from './uses.ts';

/** What a stretch of time is worth to both sides; amounts in micro-euro. */
export interface AccountFigures {
  /** The outsourcer's cost that is allotted to the client, and the client's invoice less it; null without a cost card. */
  readonly cost: Estimate | null;
  readonly margin: Estimate | null;
  /** What the client pays over its contacts, handled minutes and paid hours; null where there were none. */
  readonly perContact: Estimate | null;
  readonly perHandledMinute: Estimate | null;
  readonly perPaidHour: Estimate | null;
}

/** A client's account over the horizon, and month by month with every line. */
export interface ClientAccount extends AccountFigures {
  readonly months: readonly (AccountFigures & { readonly bill: BillSummary })[];
}

/** Every client that pays something, by id. */
export function summariseAccounts(
  replications: readonly PricedReplication[],
  weights: Weights,
): Readonly<Record<string, ClientAccount>> {
  const accounts: Record<string, ClientAccount> = Object.create(null);
  for (const id of Object.keys(replications[0].paid)) {
    const months = replications[0].paid[id].months.map((_, m) => {
      const bills = replications.map(({ paid }) => paid[id].months[m]);
      const figures = figuresOf(
        replications.map((each) => monthOf(each, id, m)),
        weights,
      );
      return { bill: summariseBills(bills, weights), ...figures };
    });
    accounts[id] = {
      ...figuresOf(
        replications.map((each) => yearOf(each, id)),
        weights,
      ),
      months,
    };
  }
  return accounts;
}

/** One replication of one stretch of time. */
interface Stretch {
  readonly paid: MicroEuro;
  /** Null when the outsourcer has no invoice for the client. */
  readonly invoiced: MicroEuro | null;
  readonly cost: MicroEuro | null;
  readonly use: ClientUse;
}

function yearOf({ paid, invoices, allotted, uses }: PricedReplication, id: string): Stretch {
  return {
    paid: paid[id].total.total,
    invoiced: invoiceOf(invoices, id)?.total.total ?? null,
    cost: allotted === null ? null : allotted[id],
    use: totalUse(uses[id]),
  };
}

function monthOf(
  { paid, invoices, allottedByMonth, uses }: PricedReplication,
  id: string,
  m: number,
): Stretch {
  return {
    paid: paid[id].months[m].total,
    invoiced: invoiceOf(invoices, id)?.months[m].total ?? null,
    cost: allottedByMonth === null ? null : allottedByMonth[id][m],
    use: uses[id][m],
  };
}

function invoiceOf(invoices: PricedReplication['invoices'], id: string): PeriodBills | null {
  return Object.hasOwn(invoices, id) ? invoices[id] : null;
}

function figuresOf(stretches: readonly Stretch[], weights: Weights): AccountFigures {
  const per = (quantity: (use: ClientUse) => number) =>
    estimateOf(
      stretches.map(({ paid, use }) => (quantity(use) > 0 ? paid / quantity(use) : null)),
      weights,
    );
  const isKnown = stretches.every(({ cost, invoiced }) => cost !== null && invoiced !== null);
  return {
    cost: isKnown
      ? estimate(
          stretches.map(({ cost }) => cost ?? 0),
          weights,
        )
      : null,
    margin: isKnown
      ? estimate(
          stretches.map(({ cost, invoiced }) => (invoiced ?? 0) - (cost ?? 0)),
          weights,
        )
      : null,
    perContact: per(({ contacts }) => contacts),
    perHandledMinute: per(({ handledSeconds }) => handledSeconds / 60),
    perPaidHour: per(({ paidSeconds }) => paidSeconds / 3600),
  };
}
