import type { Model } from '../engine/model.ts';
import type { Plan, PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { connected } from './connected.ts';

/** Pools and queues that share no agent and pass no contact to others: what they do can be played alone. */
export interface Component {
  /** Indices into the plan's pools, ascending. */
  readonly pools: readonly number[];
  /** Indices into `Scenario.queues`, ascending. */
  readonly queues: readonly number[];
}

/** Connected parts of a plan, over links, transfers and redials into other queues, in order of their first pool. */
export function components(scenario: Scenario, plan: Plan): Component[] {
  const nodeOf = (queue: number) => plan.pools.length + queue;
  const root = connected(plan.pools.length + scenario.queues.length, [
    ...plan.pools.flatMap(({ links }, pool) =>
      links.map(({ queue }): [number, number] => [pool, nodeOf(queue)]),
    ),
    ...scenario.queues.flatMap(({ index, redial, transfers }) =>
      [...(redial ? [redial] : []), ...transfers].map(({ into }): [number, number] => [
        nodeOf(index),
        nodeOf(into),
      ]),
    ),
  ]);
  const found = new Map<number, { pools: number[]; queues: number[] }>();
  for (const pool of plan.pools.keys()) {
    const key = root(pool);
    const part = found.get(key) ?? { pools: [], queues: [] };
    part.pools.push(pool);
    found.set(key, part);
  }
  for (const { index } of scenario.queues) found.get(root(nodeOf(index)))?.queues.push(index);
  return [...found.values()];
}

/** The plan of some pools alone; play it with `onlyQueues` of the queues that they serve. */
export function onlyPools(plan: Plan, pools: readonly number[]): Plan {
  return { pools: pools.map((pool) => plan.pools[pool]!) };
}

/**
 * A model in which only these queues have contacts. Streams are keyed by queue, so their contacts are those of the
 * whole model, while the silent ones cost next to nothing and every index stays as it is.
 */
export function onlyQueues(model: Model, queues: readonly number[]): Model {
  const wanted = new Set(queues);
  const nothing = new Float64Array(model.intervals);
  return {
    ...model,
    queues: model.queues.map((queue, q) =>
      wanted.has(q)
        ? queue
        : { ...queue, expected: nothing, recordedAt: queue.recordedAt === null ? null : new Float64Array(0) },
    ),
  };
}

/**
 * What tells one component's pools from another's: whom they serve and how, not what they are called or who employs
 * them. Two options with the same signature need the same agents.
 */
export function signature(pools: readonly PlannedPool[]): string {
  return JSON.stringify(pools, (key, value: unknown) => {
    if (key === 'name' || key === 'id' || key === 'kind') return undefined;
    return ArrayBuffer.isView(value) ? digest(value as Uint8Array | Int32Array) : value;
  });
}

/** What two layouts have in common whatever their volumes, handle times and penalties: who serves which queues. */
export function likeness(pools: readonly PlannedPool[]): string {
  return JSON.stringify(
    pools.map(({ clients, links, chats }) => [
      clients,
      chats,
      links.map(({ queue, rank, active }) => [queue, rank, active === null]),
    ]),
  );
}

/** Run lengths: masks and staffing by hand hold few changes. */
function digest(values: Uint8Array | Int32Array): string {
  const runs: string[] = [];
  for (let from = 0; from < values.length; ) {
    let to = from;
    while (to < values.length && values[to] === values[from]) to++;
    runs.push(`${values[from]}x${to - from}`);
    from = to;
  }
  return runs.join();
}
