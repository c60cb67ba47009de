import { plainLink, plainPool, plainQueue } from '../../../src/engine/internal/plain.ts';
import type { Model, ModelLink, ModelPool, ModelQueue } from '../../../src/engine/model.ts';

/** What a case says of a queue; the rest is the plainest queue that there is. */
export interface CaseQueue extends Partial<Omit<ModelQueue, 'open' | 'expected'>> {
  /** First attempts a second: constant, or one for each interval. */
  readonly rate: number | readonly number[];
  readonly talk: ModelQueue['talk'];
}

export interface CasePool extends Partial<Omit<ModelPool, 'agents' | 'links'>> {
  /** Constant, or one for each interval. */
  readonly agents: number | readonly number[];
  readonly links: readonly (Partial<ModelLink> & { readonly queue: number })[];
}

export interface CaseModel {
  readonly seed: string;
  readonly intervals: number;
  readonly intervalSeconds: number;
  readonly queues: readonly CaseQueue[];
  readonly pools: readonly CasePool[];
  /** Day of each interval; one day when absent. */
  readonly dayOf?: readonly number[];
  /** Whether what still waits at the end is served; default true. */
  readonly drain?: boolean;
}

/** A model of one endless day, with everything left out that the case does not name. */
export function modelOf(about: CaseModel): Model {
  const { seed, intervals, intervalSeconds, queues, pools, drain = true } = about;
  const dayOf = Int32Array.from({ length: intervals }, (_, at) => about.dayOf?.[at] ?? 0);
  return {
    seed,
    intervals,
    intervalSeconds,
    days: dayOf[intervals - 1]! + 1,
    dayOf,
    queues: queues.map((queue, i) => ({
      ...plainQueue,
      key: `q${i}`,
      client: i,
      ...without(queue, 'rate'),
      open: new Uint8Array(intervals).fill(1),
      expected: Float64Array.from({ length: intervals }, (_, at) => {
        const rate = typeof queue.rate === 'number' ? queue.rate : queue.rate[at]!;
        return rate * intervalSeconds;
      }),
    })),
    pools: pools.map((pool, i) => ({
      ...plainPool,
      key: `p${i}`,
      ...pool,
      agents: Int32Array.from({ length: intervals }, (_, at) =>
        typeof pool.agents === 'number' ? pool.agents : pool.agents[at]!,
      ),
      links: pool.links.map((link) => ({ ...plainLink, ...link })),
    })),
    clients: queues.length,
    causes: 0,
    drain,
  };
}

function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = from;
  return rest;
}
