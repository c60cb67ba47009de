import type { Facts, Model, ModelLink, ModelPool, ModelQueue } from '../../src/engine/index.ts';
import { plainLink, plainPool, plainQueue } from '../../src/engine/internal/plain.ts';

/** Small models for tests: half-hours, everything plain unless said otherwise. */

export function queueOf(intervals: number, over: Partial<ModelQueue> = {}): ModelQueue {
  return {
    ...plainQueue,
    key: 'queue',
    client: 0,
    open: new Uint8Array(intervals).fill(1),
    expected: new Float64Array(intervals),
    talk: { kind: 'constant', value: 100 },
    ...over,
  };
}

/** A queue whose contacts come at these seconds. */
export function callsAt(intervals: number, moments: readonly number[], over: Partial<ModelQueue> = {}) {
  return queueOf(intervals, { arrivals: 'recorded', recordedAt: Float64Array.from(moments), ...over });
}

export function linkOf(queue: number, over: Partial<ModelLink> = {}): ModelLink {
  return { ...plainLink, queue, ...over };
}

export function poolOf(
  agents: readonly number[] | null,
  links: readonly ModelLink[],
  over: Partial<ModelPool> = {},
): ModelPool {
  return {
    ...plainPool,
    key: 'pool',
    agents: agents === null ? null : Int32Array.from(agents),
    links,
    ...over,
  };
}

export function modelOf(
  intervals: number,
  queues: readonly ModelQueue[],
  pools: readonly ModelPool[],
  over: Partial<Model> = {},
): Model {
  const perDay = 48;
  return {
    seed: 'test',
    intervals,
    intervalSeconds: 1800,
    days: Math.ceil(intervals / perDay),
    dayOf: Int32Array.from({ length: intervals }, (_, i) => Math.floor(i / perDay)),
    queues,
    pools,
    clients: 1 + Math.max(0, ...queues.map((queue) => queue.client)),
    causes: 0,
    drain: true,
    ...over,
  };
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Totals of one queue. */
export function totals(facts: Facts, queue = 0) {
  const of = (column: Int32Array | Float64Array) =>
    sum(column.subarray(queue * facts.intervals, (queue + 1) * facts.intervals));
  const { queues } = facts;
  return {
    offered: of(queues.offered),
    firstAttempts: of(queues.firstAttempts),
    answered: of(queues.answered),
    answeredInTime: of(queues.answeredInTime),
    abandoned: of(queues.abandoned),
    abandonedInTime: of(queues.abandonedInTime),
    turnedAway: of(queues.turnedAway),
    delayed: of(queues.delayed),
    calledBack: of(queues.calledBack),
    waitAnswered: of(queues.waitAnswered),
    waitAll: of(queues.waitAll),
    waiting: of(queues.waiting),
    stillWaiting: queues.stillWaiting[queue]!,
  };
}

/** Seconds of one pool over the run. */
export function poolTotals(facts: Facts, pool = 0) {
  const of = (column: Float64Array) =>
    sum(column.subarray(pool * facts.intervals, (pool + 1) * facts.intervals));
  const { staffed, handling, changeover, idle, overrun } = facts.pools;
  return {
    staffed: of(staffed),
    handling: of(handling),
    changeover: of(changeover),
    idle: of(idle),
    overrun: of(overrun),
  };
}
