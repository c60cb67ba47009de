import type { Estimate } from '../../measures/types.ts';
import { clientMix, contactPrice, rateCardUnder } from '../../pricing/index.ts';
import type { Quote } from '../../scenario/quotes.ts';
import type { Option } from '../../scenario/types.ts';
import type { WhatIf } from '../../scenario/what-if.ts';
import { Stopped } from '../runner.ts';
import { costOf, type QuestionDesk } from './desk.ts';
import {
  type DecisionRequest,
  deskFor,
  focalClient,
  groundOf,
  StepMeter,
  type StudyGround,
} from './study.ts';

/** What a quote would cost the focal client, simulated. */
export interface QuoteCost {
  readonly quote: string;
  /** The option that was played at the quote's price; null when the scenario has none that is billed so. */
  readonly option: string | null;
  /** The buyer's bill over the horizon, fees and terms as the scenario's card has them. */
  readonly cost: Estimate | null;
  /** Over the contacts that the forecast expects. */
  readonly perContact: number | null;
}

export interface QuotesStudy {
  readonly ground: StudyGround;
  readonly handleSeconds: number;
  readonly costs: readonly QuoteCost[];
  readonly partial: boolean;
}

/**
 * Plays the focal client's dedicated option for quotes by the hour and its blended one for quotes by the unit, once
 * each, and bills them at every quote's price. A quote by the minute stands for its mean contact where the card bills
 * contacts, and the other way round.
 */
export async function studyQuotes(
  request: DecisionRequest & { readonly quotes: readonly Quote[] },
): Promise<QuotesStudy> {
  const { scenario, grid, quotes, onProgress } = request;
  const client = focalClient(scenario);
  const meter = new StepMeter(onProgress ?? (() => {}));
  const desk = deskFor(request, client, meter);
  const mix = clientMix(scenario, grid, client);
  const costs: QuoteCost[] = [];
  const used = new Set<Option>();
  let partial = false;
  for (const [q, quote] of quotes.entries()) {
    meter.step(quote.name, q / quotes.length);
    const form = quote.per === 'hour' ? 'dedicated' : 'blended';
    const option = scenario.options.find((each) => each.form === form && !each.everyone);
    const card = option === undefined ? null : rateCardUnder(scenario, option, client);
    const seconds = quote.handleSeconds ?? mix?.handleSeconds ?? 0;
    const now =
      quote.per === 'hour' ? card?.hour?.price : card?.unit && mix ? contactPrice(mix, card.unit) : undefined;
    if (option === undefined || mix === null || !now) {
      costs.push({ quote: quote.name, option: null, cost: null, perContact: null });
      continue;
    }
    const asked = quote.per === 'minute' ? (quote.price * seconds) / 60 : quote.price;
    const question: WhatIf =
      quote.per === 'hour' ? { hourlyRate: asked / now - 1 } : { unitPrice: asked / now - 1 };
    try {
      const cost = await costAt(desk, option, question);
      used.add(option);
      costs.push({
        quote: quote.name,
        option: option.id,
        cost,
        perContact: cost === null ? null : Math.round(cost.mean / mix.contacts),
      });
    } catch (error) {
      if (!(error instanceof Stopped) || costs.length === 0) throw error;
      partial = true;
      break;
    }
  }
  return {
    ground: groundOf(request, client, [...used]),
    handleSeconds: mix?.handleSeconds ?? 0,
    costs,
    partial,
  };
}

async function costAt(desk: QuestionDesk, option: Option, question: WhatIf): Promise<Estimate | null> {
  const answer = await desk.ask(option, question);
  return answer === null ? null : costOf(answer);
}
