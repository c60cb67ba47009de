import { compileModel } from '../../engine/index.ts';
import {
  ContactControls,
  contractLevel,
  contractTally,
  countQueues,
  estimate,
  pairedDifference,
  Weights,
} from '../../measures/index.ts';
import type { Estimate } from '../../measures/types.ts';
import {
  atPricesOf,
  type BuyerUse,
  billFor,
  type PricingCase,
  pricingCase,
  useOf,
} from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Client, MicroEuro, Option, Scenario } from '../../scenario/types.ts';
import { applyWhatIf, scenarioUnder, type WhatIf } from '../../scenario/what-if.ts';
import { formPools, onlyQueues, Staffing, type StaffingResult, signature } from '../../staffing/index.ts';
import { allFound, meetsTarget, Promises, PromiseWatch } from '../promises.ts';
import { type Runner, Stopped, type StopSignal } from '../runner.ts';
import { simulateWith } from '../staff-option.ts';
import { Unanswerable } from './unanswerable.ts';

/** What the buyer pays under one option and one question. */
export interface Answer {
  /** By replication; the same number is the same contacts, whatever the option. */
  readonly costs: readonly MicroEuro[];
  /** How means are read off the replications: where the client's first attempts are as expected. */
  readonly weights: Weights;
  /** Whether the plan keeps its promises to the buyer and to those who share its agents. */
  readonly meetsTarget: boolean;
  /** The client's service level by its own contracts, one value a replication; null where nothing counts. */
  readonly service: readonly (number | null)[];
  /** Hours of agents on duty in the pools that the client's contacts reach, whoever else they serve. */
  readonly staffedHours: number;
  /** What a billed hour of the buyer's own agents handled, over all replications; null when none was billed. */
  readonly contactsPerBilledHour: number | null;
}

export interface DeskRequest {
  readonly scenario: Scenario;
  readonly grid: Grid;
  /** The focal client, whose bill is asked for. */
  readonly client: Client;
  readonly runner: Runner;
  readonly signal: StopSignal;
  /** Staffing of the same scenario from which the searches may learn. */
  readonly like?: Staffing;
  /** Told what is being done, and how far that single step is. */
  readonly onStage?: (stage: string, done: number) => void;
}

/** A plan that was played: what the buyer used in each replication. */
interface Played {
  readonly pricing: PricingCase;
  readonly uses: readonly BuyerUse[];
  readonly weights: Weights;
  readonly meetsTarget: boolean;
  readonly service: readonly (number | null)[];
  readonly staffedHours: number;
}

/**
 * Answers what-if questions about the focal client's bill: staffs anew where the question changes demand or rules,
 * plays anew where it changes what is used, and only bills anew where it changes prices and wages. Only the pools
 * that the client's contacts reach are staffed and played, since no others are on its bill.
 */
export class QuestionDesk {
  readonly #request: DeskRequest;
  /** Staffing of the scenario as written; others begin with what its searches learnt. */
  readonly #base: Staffing;
  readonly #staffings = new Map<string, Staffing>();
  readonly #plans = new Map<string, Promise<StaffingResult>>();
  readonly #played = new Map<string, Promise<Played>>();
  readonly #bills = new Map<string, readonly MicroEuro[]>();

  constructor(request: DeskRequest) {
    this.#request = request;
    const { scenario, grid, runner, signal } = request;
    this.#base = request.like ?? new Staffing(scenario, grid, simulateWith(scenario, grid, runner, signal));
    this.#staffings.set('{}', this.#base);
  }

  /** Throws `Stopped` when asked to stop before the answer is there. Null when the option can't be priced. */
  async ask(option: Option, question: WhatIf): Promise<Answer | null> {
    const played = await this.#play(option, question);
    const costs = this.#bill(option, question, played);
    if (costs === null) return null;
    const { weights, meetsTarget, service, staffedHours } = played;
    return {
      costs,
      weights,
      meetsTarget,
      service,
      staffedHours,
      contactsPerBilledHour: this.#density(played),
    };
  }

  #density({ pricing, uses }: Played): number | null {
    const hour = pricing.clients[this.#request.client.index].card?.hour ?? null;
    if (hour === null) return null;
    let contacts = 0;
    let seconds = 0;
    for (const { months } of uses) {
      for (const { dedicated } of months) {
        for (const units of Object.values(dedicated.units)) contacts += units.contacts;
        seconds += dedicated[hour.billed];
      }
    }
    return seconds === 0 ? null : (contacts * 3600) / seconds;
  }

  #bill(option: Option, question: WhatIf, { pricing, uses }: Played): readonly MicroEuro[] | null {
    const scenario = scenarioUnder(this.#request.scenario, question);
    const priced = atPricesOf(pricing, scenario, optionIn(scenario, option));
    const { card, form } = priced.clients[this.#request.client.index];
    const wage = form === 'in-house' ? (question.wage ?? 0) : 0;
    const key = JSON.stringify([option.id, playKey(question), wage, card]);
    const known = this.#bills.get(key);
    if (known !== undefined) return known;
    const costs: MicroEuro[] = [];
    for (const use of uses) {
      const cost = billFor(priced, this.#request.client, use);
      if (cost === null) return null;
      costs.push(cost);
    }
    this.#bills.set(key, costs);
    return costs;
  }

  #play(option: Option, question: WhatIf): Promise<Played> {
    const key = `${option.id} ${playKey(this.#asStaffed(option, question))}`;
    return remembered(this.#played, key, async () => {
      const { client, runner, signal, onStage } = this.#request;
      const staffed = await this.#staff(option, question);
      const { scenario, grid } = applyWhatIf(this.#request.scenario, this.#request.grid, useAsked(question));
      const now = optionIn(scenario, option);
      const { plan } = staffed;
      const queues = plan.pools.flatMap(({ links }) => links.map(({ queue }) => queue));
      const pricing = pricingCase(scenario, grid, plan, now);
      const watch = new PromiseWatch(new Promises(scenario, grid));
      // The client's own alone: they are the same under every option, so that differences are weighed alike.
      const controls = new ContactControls(scenario, grid, client.queues);
      const uses: BuyerUse[] = [];
      const service: (number | null)[] = [];
      const promised = client.queues.map((queue) => scenario.queues[queue]!);
      const replications = replicationsOf(scenario);
      const done = await runner.run(
        onlyQueues(compileModel(scenario, grid, plan, now), queues),
        { from: 0, count: replications },
        (facts) => {
          uses.push(useOf(pricing, client, facts));
          watch.add(facts);
          controls.add(facts);
          service.push(
            contractLevel(
              contractTally(promised, (queue) => countQueues(facts, [queue], 0, facts.intervals)),
            ),
          );
          onStage?.(`${option.name}: replication ${uses.length}`, uses.length / replications);
        },
        signal,
      );
      if (done < replications) throw new Stopped();
      const found = allFound(scenario, staffed, watch.found());
      // Batches of a desk that never closes are no replications, by which money is counted.
      const weights = scenario.horizon.kind === 'calendar' ? controls.weights() : new Weights(uses.length);
      return {
        pricing,
        uses,
        weights,
        meetsTarget: meetsTarget(scenario, plan, found) !== false,
        service,
        staffedHours: hoursOn(plan, grid),
      };
    });
  }

  #staff(option: Option, question: WhatIf): Promise<StaffingResult> {
    const asked = this.#asStaffed(option, question);
    const key = staffingKey(asked);
    return remembered(this.#plans, `${option.id} ${key}`, async () => {
      const { client, onStage } = this.#request;
      // What it learns of an option as written is where every other question about it begins.
      if (key !== '{}') await this.#staff(option, {});
      return this.#staffingFor(asked).staff(option, {
        client: client.index,
        onProgress: ({ stage, done }) => onStage?.(`${option.name}: staffing, ${stage}`, done),
      });
    });
  }

  #staffingFor(question: WhatIf): Staffing {
    const key = staffingKey(question);
    const known = this.#staffings.get(key);
    if (known !== undefined) return known;
    const { runner, signal } = this.#request;
    const { scenario, grid } = applyWhatIf(this.#request.scenario, this.#request.grid, demandOf(question));
    const made = new Staffing(scenario, grid, simulateWith(scenario, grid, runner, signal), this.#base);
    this.#staffings.set(key, made);
    return made;
  }

  /** A penalty for added clients says nothing to agents who serve one: such a question needs no new plan. */
  #asStaffed(option: Option, question: WhatIf): WhatIf {
    const { penaltyPerClient, ...rest } = question;
    if (penaltyPerClient === undefined) return question;
    const { scenario, grid } = this.#request;
    const now = scenarioUnder(scenario, question);
    const before = formPools(scenario, grid, option).pools;
    return signature(formPools(now, grid, optionIn(now, option)).pools) === signature(before)
      ? rest
      : question;
  }
}

/** Enough to weigh a question by; a scenario that asks for a precision names the most that it may take. */
const usualReplications = 20;

/** Replications that each question is played in: those of the scenario, unless it asks for a precision. */
export function replicationsOf({ replications, precision }: Scenario): number {
  if (precision === undefined) return replications;
  return Math.min(replications, Math.max(precision.atLeast, usualReplications));
}

/** What the first costs more than the second on the same contacts. */
export function difference(first: Answer, second: Answer): Estimate {
  return pairedDifference(first.costs, second.costs, first.weights);
}

export const costOf = ({ costs, weights }: Answer): Estimate => estimate(costs, weights);

/** The answer to a question about an option that must have a price; throws `Unanswerable` when it has none. */
export async function priced(desk: QuestionDesk, option: Option, question: WhatIf): Promise<Answer> {
  const answer = await desk.ask(option, question);
  if (answer !== null) return answer;
  throw new Unanswerable(`${option.name} has no price for the buyer, so its cost can't be compared.`);
}

/** Hours of agents on duty, by the plan. */
function hoursOn({ pools }: Plan, { intervalSeconds }: Grid): number {
  let seconds = 0;
  for (const { agents, shifts } of pools) {
    for (const count of agents ?? []) seconds += count * intervalSeconds;
    for (const { from, to, breaks } of shifts ?? []) {
      seconds += to - from;
      for (const pause of breaks) seconds -= pause.to - pause.from;
    }
  }
  return seconds / 3600;
}

/** The option of the same name, at the prices of this version of the scenario. */
function optionIn(scenario: Scenario, { id }: Option): Option {
  return scenario.options.find((option) => option.id === id)!;
}

/** The part of a question that changes who calls, for how long, and how they are promised to be served. */
function demandOf(question: WhatIf): WhatIf {
  const { hourlyRate: _rate, unitPrice: _price, wage: _wage, shrinkage: _shrinkage, ...demand } = question;
  return demand;
}

/** The part of a question that changes what the client is billed for: paid time not worked belongs to it. */
function useAsked(question: WhatIf): WhatIf {
  const { shrinkage } = question;
  return shrinkage === undefined ? demandOf(question) : { ...demandOf(question), shrinkage };
}

const staffingKey = (question: WhatIf) => canonical(demandOf(question));

const playKey = (question: WhatIf) => canonical(useAsked(question));

/** The same question is the same text; a change of nothing is no change. */
function canonical(question: WhatIf): string {
  const asked = Object.entries(question).filter(
    ([key, value]) => value !== undefined && !changesNothing(key, value),
  );
  return JSON.stringify(Object.fromEntries(asked.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function changesNothing(key: string, value: number): boolean {
  if (key === 'seasonStrength') return value === 1;
  return value === 0 && !['penaltyPerClient', 'shrinkage', 'target'].includes(key);
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
