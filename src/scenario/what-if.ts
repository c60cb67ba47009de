import type { Grid } from './grid.ts';
import type { Client, CostCard, Queue, Scenario } from './types.ts';
import { demandUnder } from './what-if/demand.ts';
import { stretched } from './what-if/laws.ts';
import { repriced } from './what-if/prices.ts';

/**
 * A question to a scenario: the focal client's demand and prices otherwise than written (everybody's where there is
 * no focal client), and the rules of staffing. What is left out stays as written.
 *
 * Changes are shares of what is written, `volume: 0.1` is +10 %; the others replace what is written.
 */
export interface WhatIf {
  /** Change of the number of contacts; not below -1. */
  readonly volume?: number;
  /** Changes of mean talk and after-contact work, and of mean patience, with laws of the same shape; above -1. */
  readonly handleTime?: number;
  readonly patience?: number;
  /** How far the season swings around its mean: 1 as written, 0 not at all, 2 twice as far; the total stays. */
  readonly seasonStrength?: number;
  /** Changes of the coefficients of variation of the day and of the year's level. */
  readonly dailyVariation?: number;
  readonly forecastError?: number;
  /** Changes of every hourly rate, and of every price of a contact or minute, of the focal client. */
  readonly hourlyRate?: number;
  readonly unitPrice?: number;
  /** Change of the wages in both cost cards. */
  readonly wage?: number;
  /** Added handle time for each client beyond the first, in place of the scenario's. */
  readonly penaltyPerClient?: number;
  /** Share of paid time not available, in place of the scenario's and the cost cards'. */
  readonly shrinkage?: number;
  /** Share to be answered in time, in place of that of each of the focal client's targets. */
  readonly target?: number;
  /** Added to each of the focal client's targets, 0.05 is five points; the caller keeps them between 0 and 1. */
  readonly targetShift?: number;
}

/**
 * The scenario and its calendar under a question. First attempts keep their random numbers: more volume adds
 * contacts, less thins them, and a longer handle time is the same draw of a longer law.
 *
 * Recorded moments and exact counts are history; their volume and season can't be changed and stay.
 *
 * @example applyWhatIf(scenario, grid, { volume: 0.1, penaltyPerClient: 0.05 })
 */
export function applyWhatIf(
  scenario: Scenario,
  grid: Grid,
  whatIf: WhatIf,
): { readonly scenario: Scenario; readonly grid: Grid } {
  return { scenario: scenarioUnder(scenario, whatIf), grid: gridUnder(scenario, grid, whatIf) };
}

/** Everything but the demand by interval. */
export function scenarioUnder(scenario: Scenario, whatIf: WhatIf): Scenario {
  const { staffing } = scenario;
  const { hourlyRate = 0, unitPrice = 0, penaltyPerClient, shrinkage } = whatIf;
  const reprice = { hour: 1 + hourlyRate, unit: 1 + unitPrice };
  const clientUnder = (client: Client): Client =>
    asks(scenario, client.index)
      ? {
          ...client,
          rateCards: Object.fromEntries(
            Object.entries(client.rateCards).map(([form, card]) => [form, repriced(card, reprice)]),
          ),
        }
      : client;
  return {
    ...scenario,
    clients: scenario.clients.map(clientUnder),
    queues: scenario.queues.map((queue) =>
      asks(scenario, queue.client) ? queueUnder(queue, whatIf) : queue,
    ),
    staffing: {
      ...staffing,
      penaltyPerClient: penaltyPerClient ?? staffing.penaltyPerClient,
      shrinkage: shrinkage ?? staffing.shrinkage,
    },
    options: scenario.options.map((option) =>
      option.rateCard === null ? option : { ...option, rateCard: repriced(option.rateCard, reprice) },
    ),
    costCard: costUnder(scenario.costCard, whatIf),
    inHouseCostCard: costUnder(scenario.inHouseCostCard, whatIf),
  };
}

/** The demand by interval. */
export function gridUnder(scenario: Scenario, grid: Grid, whatIf: WhatIf): Grid {
  const { volume = 0, seasonStrength = 1 } = whatIf;
  if (volume === 0 && seasonStrength === 1) return grid;
  return {
    ...grid,
    queues: grid.queues.map((queue, q) =>
      asks(scenario, scenario.queues[q]!.client)
        ? demandUnder(scenario.queues[q]!.demand, grid, queue, { volume: 1 + volume, seasonStrength })
        : queue,
    ),
  };
}

/** Whether a client is among those whom the question is about. */
function asks({ focus, clients }: Scenario, client: number): boolean {
  return focus === null || clients[client]!.id === focus;
}

function queueUnder(queue: Queue, whatIf: WhatIf): Queue {
  const {
    handleTime = 0,
    patience = 0,
    dailyVariation = 0,
    forecastError = 0,
    target,
    targetShift = 0,
  } = whatIf;
  const { variation } = queue;
  return {
    ...queue,
    talk: stretched(queue.talk, 1 + handleTime),
    afterWork: stretched(queue.afterWork, 1 + handleTime),
    patience: stretched(queue.patience, 1 + patience),
    variation: {
      ...variation,
      dayCv: variation.dayCv * (1 + dailyVariation),
      withinDayCv: variation.withinDayCv * (1 + dailyVariation),
      forecastCv: variation.forecastCv * (1 + forecastError),
    },
    target:
      queue.target === null || (target === undefined && targetShift === 0)
        ? queue.target
        : { ...queue.target, share: (target ?? queue.target.share) + targetShift },
  };
}

function costUnder(card: CostCard | null, { wage = 0, shrinkage }: WhatIf): CostCard | null {
  if (card === null) return null;
  return {
    ...card,
    wage: Object.fromEntries(
      Object.entries(card.wage).map(([language, amount]) => [language, Math.round(amount * (1 + wage))]),
    ),
    shrinkage: shrinkage ?? card.shrinkage,
  };
}
