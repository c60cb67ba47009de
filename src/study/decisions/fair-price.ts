import { compileModel } from '../../engine/index.ts';
import {
  estimate,
  type Proportion,
  proportion,
  type QuantileEstimate,
  quantileEstimate,
} from '../../measures/index.ts';
import type { Estimate } from '../../measures/types.ts';
import {
  atPricesOf,
  type BuyerUse,
  billFor,
  clientMix,
  meanUnitPrice,
  type PricingCase,
  pricer,
  pricingCase,
  useOf,
} from '../../pricing/index.ts';
import type { Client, MicroEuro, Option } from '../../scenario/types.ts';
import { scenarioUnder, type WhatIf } from '../../scenario/what-if.ts';
import { openStaffingDesk } from '../open-staffing-desk.ts';
import { Stopped } from '../runner.ts';
import type { AxisUnit } from './axis.ts';
import { replicationsOf } from './desk.ts';
import { type DecisionRequest, focalClient, groundOf, StepMeter, type StudyGround } from './study.ts';
import { Unanswerable } from './unanswerable.ts';

export interface FairPriceRequest extends DecisionRequest {
  readonly option: Option;
  /** Share of the invoice that the outsourcer wants to keep, 0 to below 1. */
  readonly margin: number;
  /** How surely, strictly between 0 and 1. */
  readonly probability: number;
}

/** The price at which the asked margin is earned, the other prices of the card as they stand. */
export interface FairPrice {
  readonly over: 'unit-price' | 'hourly-rate';
  readonly unit: AxisUnit;
  /** What the card asks now; a mean where channels differ. */
  readonly position: MicroEuro;
  /** Null where no price earns it, such as an hourly rate of which no hour is billed. */
  readonly price: QuantileEstimate | null;
}

/** What `blendsim fair-price --json` prints. */
export interface FairPriceStudy {
  readonly format: 'blendsim-fair-price/1';
  readonly ground: StudyGround;
  readonly margin: number;
  readonly probability: number;
  /** What is invoiced to the client now, what its share of the staff costs, and the margin as a share of the invoice. */
  readonly invoice: Estimate;
  readonly cost: Estimate;
  readonly marginNow: Estimate;
  /** In how many of the replications the asked margin is earned now, with Wilson's interval. */
  readonly earnedNow: Proportion;
  readonly prices: readonly FairPrice[];
  /** Stopped before all replications were played: the figures rest on those that were. */
  readonly partial: boolean;
}

/** One replication: what was billed for, and what it cost to serve the client. */
interface Year {
  readonly use: BuyerUse;
  readonly cost: MicroEuro;
}

/**
 * The unit price, and likewise the hourly rate, at which the outsourcer earns a margin on the focal client with a
 * stated probability. The cost is what the whole plan's staff costs, allotted to the client by handling share; each
 * replication is billed anew, exactly, at the price that earns the margin in it, and the price asked for is a quantile
 * of these. Throws `Unanswerable` without a cost card or a price, `Stopped` when stopped before two replications were
 * played; with more, the result is partial.
 */
export async function studyFairPrice(request: FairPriceRequest): Promise<FairPriceStudy> {
  const { option, margin, probability } = request;
  const client = focalClient(request.scenario);
  const { pricing, years } = await played(request, client);
  const bills = years.map(({ use }) => billOf(request, client, pricing, use, {}));
  const shares = bills.map((bill, r) => (bill === 0 ? 0 : 1 - years[r]!.cost / bill));
  const earned = shares.filter((share) => share >= margin).length;
  const prices = anglesOf(request, client, pricing).map(({ question, ...told }): FairPrice => {
    const needed = years.map(({ use, cost }) =>
      priceFor((factor) => billOf(request, client, pricing, use, question(factor - 1)), cost / (1 - margin)),
    );
    const known = needed.filter((factor) => factor !== null);
    const price =
      known.length < needed.length
        ? null
        : quantileEstimate(
            known.map((factor) => factor * told.position),
            probability,
          );
    return { ...told, price };
  });
  return {
    format: 'blendsim-fair-price/1',
    ground: groundOf(request, client, [option]),
    margin,
    probability,
    invoice: estimate(bills),
    cost: estimate(years.map(({ cost }) => cost)),
    marginNow: estimate(shares),
    earnedNow: proportion(earned, years.length),
    prices,
    partial: years.length < replicationsOf(request.scenario),
  };
}

const fewest = 2;

/** Staffs and plays the whole plan: cost is shared by all clients of its pools. */
async function played(
  request: FairPriceRequest,
  client: Client,
): Promise<{ pricing: PricingCase; years: Year[] }> {
  const { scenario, grid, runner, option, signal = { aborted: false }, onProgress } = request;
  if (scenario.costCard === null)
    throw new Unanswerable(
      'The scenario does not say what the outsourcer’s staff costs: add `costs: { outsourcer: … }`.',
    );
  const meter = new StepMeter(onProgress ?? (() => {}));
  const desk = openStaffingDesk(scenario, grid, runner, signal);
  meter.step(option.name, 0);
  const { plan } = await desk.staff(option, (stage, done) =>
    meter.step(`${option.name}: ${stage}`, 0.6 * done),
  );
  const pricing = pricingCase(scenario, grid, plan, option);
  const price = pricer(scenario, grid, plan, option);
  const years: Year[] = [];
  const count = replicationsOf(scenario);
  await runner.run(
    compileModel(scenario, grid, plan, option),
    { from: 0, count },
    (facts) => {
      const cost = price(facts).allotted?.[client.id] ?? 0;
      years.push({ use: useOf(pricing, client, facts), cost });
      meter.step(
        `${option.name}: replication ${years.length} of ${count}`,
        0.6 + (0.3 * years.length) / count,
      );
    },
    signal,
  );
  // A quantile of a few replications says nothing.
  if (years.length < Math.min(count, fewest)) throw new Stopped();
  return { pricing, years };
}

/** What is invoiced to the client at other prices. */
function billOf(
  { scenario, option }: FairPriceRequest,
  client: Client,
  pricing: PricingCase,
  use: BuyerUse,
  question: WhatIf,
): MicroEuro {
  const asked = scenarioUnder(scenario, question);
  const now = asked.options.find(({ id }) => id === option.id)!;
  return billFor(atPricesOf(pricing, asked, now), client, use)!;
}

interface Angle extends Omit<FairPrice, 'price'> {
  readonly question: (change: number) => WhatIf;
}

/** The prices of the option's card that can be asked for; throws when it has none, or nobody sends an invoice. */
function anglesOf(
  { scenario, grid, option }: FairPriceRequest,
  client: Client,
  pricing: PricingCase,
): Angle[] {
  const { card, form } = pricing.clients[client.index]!;
  if (form === 'in-house')
    throw new Unanswerable(`${option.name} is the buyer’s own desk: nobody earns a margin on it.`);
  if (card === null) throw new Unanswerable(`${option.name} has no price for the buyer.`);
  const mix = clientMix(scenario, grid, client);
  const { unit, hour } = card;
  const angles: Angle[] = [];
  // Who buys shared agents by the unit buys no hours, and who buys hours alone no units.
  if (unit !== null && mix !== null && form !== 'dedicated')
    angles.push({
      over: 'unit-price',
      unit: unit.per === 'minute' ? 'micro-euro a minute' : 'micro-euro a contact',
      position: meanUnitPrice(mix, unit),
      question: (unitPrice) => ({ unitPrice }),
    });
  if (hour !== null && (form !== 'blended' || unit === null))
    angles.push({
      over: 'hourly-rate',
      unit: 'micro-euro an hour',
      position: hour.price,
      question: (hourlyRate) => ({ hourlyRate }),
    });
  if (angles.length === 0) throw new Unanswerable(`${option.name} has no price for the buyer.`);
  return angles;
}

const highestFactor = 1024;

/**
 * The factor on a price at which a bill reaches an amount, to a ten-millionth; null when no price does. A bill never
 * falls as its price rises, and is a straight line but for bands and roundings.
 */
export function priceFor(bill: (factor: number) => MicroEuro, amount: MicroEuro): number | null {
  let [low, high] = [0, 1];
  while (bill(high) < amount) {
    low = high;
    high *= 2;
    if (high > highestFactor) return null;
  }
  let [atLow, atHigh] = [bill(low), bill(high)];
  if (atLow >= amount) return low;
  for (let step = 0; step < 60 && high - low > 1e-7 * high; step++) {
    // Every other step halves, so that a jump of a band can't keep one end for ever.
    const share = step % 2 === 1 || atHigh === atLow ? 0.5 : (amount - atLow) / (atHigh - atLow);
    const at = low + (high - low) * Math.min(0.999, Math.max(0.001, share));
    const there = bill(at);
    if (there >= amount) [high, atHigh] = [at, there];
    else [low, atLow] = [at, there];
  }
  return high;
}
