export type { AccountFigures, ClientAccount } from './accounts.ts';
export { allotCost, allotTime, type ClientPart, type PoolParts } from './allocate.ts';
export { bill, isWholeCents, line, mergeBills } from './bill.ts';
export { type BillSummary, summariseBills } from './bill-summary.ts';
export { contactsPerBilledHour, costOverVolume, crossings, occupancyNeeded } from './breakeven.ts';
export { breakEvenByHand, type ClientBreakEven } from './breakeven-client.ts';
export { isDedicatedTo, type PricingCase, pricingCase } from './case.ts';
export { type ClientMix, clientMix, contactPrice, meanUnitPrice } from './client-mix.ts';
export { formUnder, rateCardUnder } from './contract.ts';
export { type Costed, costOf, type DeskDrivers, type PoolDrivers, wageOf } from './cost.ts';
export { headcountByMonth, newcomersByMonth, onDuty, peakByMonth } from './headcount.ts';
export { invoiceOf, invoicesOf } from './invoice.ts';
export {
  allot,
  amountOf,
  CENT,
  EURO,
  euro,
  exactAmount,
  roundToCent,
  shareOf,
  stated,
  sum,
} from './money.ts';
export { monthSpans, monthsIn, yearsOf } from './months.ts';
export { type Measured, type PricerInSteps, priceReplication, pricer, pricerInSteps } from './price.ts';
export { quantitiesOf } from './quantities.ts';
export { busyHour, type QuoteReading, readQuote } from './quote-check.ts';
export { atPricesOf, type BuyerUse, billFor, useOf } from './rebill.ts';
export { type MoneySummary, summariseMoney } from './summary.ts';
export { type Joining, trainingHours } from './training.ts';
export type * from './types.ts';
export { type Workload, workloadOf } from './workload.ts';
