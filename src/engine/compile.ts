import type { ContractTerms } from '../scenario/contract-terms.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Option, Queue, RateCard, Scenario } from '../scenario/types.ts';
import { unitCells } from '../scenario/unit-cells.ts';
import type { Model, ModelPool, ModelQueue, ModelUnits } from './model.ts';

/**
 * Turns a scenario, its calendar and a plan into numbers. Money stays out, but for the rounding of billed seconds,
 * which needs each contact: it follows the unit price of the card in force, the option's own when it has one.
 * A calendar is drained at its end, as its closing rules say; a stationary run stops in full swing.
 */
export function compileModel(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  option: Option | null = null,
): Model {
  const causes = [
    ...new Set(scenario.queues.flatMap((queue) => queue.variation.causes.map(({ name }) => name))),
  ];
  const { horizon } = scenario;
  return {
    seed: scenario.seed,
    intervals: grid.intervals,
    intervalSeconds: grid.intervalSeconds,
    days: grid.days.length,
    dayOf: grid.dayOf,
    warmUpIntervals:
      horizon.kind === 'stationary' ? Math.ceil(horizon.warmUpSeconds / grid.intervalSeconds) : 0,
    queues: scenario.queues.map((queue) => modelQueue(scenario, grid, queue, causes, option)),
    pools: plan.pools.map(modelPool),
    clients: scenario.clients.length,
    causes: causes.length,
    causeKeys: causes,
    drain: horizon.kind === 'calendar',
  };
}

function modelQueue(
  scenario: Scenario,
  grid: Grid,
  queue: Queue,
  causes: readonly string[],
  option: Option | null,
): ModelQueue {
  const { variation, demand, target } = queue;
  const { open, expected, recordedAt } = grid.queues[queue.index]!;
  const card = rateCardOf(scenario, queue.client, option);
  const unit = card?.unit;
  return {
    key: queue.id,
    client: queue.client,
    channel: queue.channel,
    open,
    expected,
    arrivals:
      demand.kind === 'recorded'
        ? 'recorded'
        : demand.kind === 'intervals' && demand.exact
          ? 'exact'
          : 'poisson',
    recordedAt: recordedAt === null ? null : recordedAt.slice().sort(),
    dayCv: variation.dayCv,
    dayMemory: variation.dayMemory,
    withinDayCv: variation.withinDayCv,
    withinDayMemory: variation.withinDayMemory,
    loadings: causes.map((cause) => variation.causes.find(({ name }) => name === cause)?.loading ?? 0),
    forecastCv: variation.forecastCv,
    talk: queue.talk,
    afterWork: queue.afterWork,
    patience: queue.patience,
    ringSeconds: queue.ringSeconds,
    balk: queue.balk,
    capacity: queue.capacity,
    redial: queue.redial,
    callBack: queue.callBack,
    transfers: queue.transfers,
    targetSeconds: target?.seconds ?? Infinity,
    targetOpenTimeOnly: target?.openTimeOnly ?? false,
    interruptible: queue.interruptible,
    atClosing: queue.atClosing,
    billIncrementSeconds: unit?.incrementSeconds ?? 0,
    billMinimumSeconds: unit?.minimumSeconds ?? 0,
    billTalkOnly: unit?.minutesOf === 'talk',
    units: unit ? modelUnits(card?.terms, grid) : null,
  };
}

/** The card by which a client is billed; undefined when it has none. */
function rateCardOf(scenario: Scenario, clientIndex: number, option: Option | null): RateCard | undefined {
  const client = scenario.clients[clientIndex]!;
  const concerned = option !== null && (option.everyone || client.id === scenario.focus);
  if (concerned && option.rateCard !== null && client.id === scenario.focus) return option.rateCard;
  return client.rateCards[concerned ? option.form : client.form];
}

function modelUnits(terms: ContractTerms | undefined, grid: Grid): ModelUnits | null {
  const counted = unitCells(terms, grid);
  if (counted === null) return null;
  return {
    cellOf: counted.ofInterval,
    cells: counted.cells.length,
    shortBelowSeconds: terms?.billedContacts?.shortBelowSeconds ?? 0,
  };
}

function modelPool(pool: PlannedPool): ModelPool {
  return {
    key: pool.id,
    agents: pool.agents,
    shifts: pool.shifts,
    links: pool.links,
    pick: pool.pick,
    next: pool.next,
    chats: pool.chats,
    chatStretch: pool.chatStretch,
    changeoverSeconds: pool.changeoverSeconds,
    absence: pool.absence,
    ramp: pool.ramp,
  };
}
