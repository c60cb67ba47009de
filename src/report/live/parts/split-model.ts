import type { Model } from '../../../engine/model.ts';
import { connected } from '../../../staffing/connected.ts';

/** Queues and pools of a model that share no agent and pass no contact to others. */
export interface Part {
  /** The same part as a model of its own, in which its queues and pools are numbered from 0. */
  readonly model: Model;
  /** Their indices in the whole, ascending. */
  readonly queues: readonly number[];
  readonly pools: readonly number[];
}

/**
 * A model in parts that can be played apart. Random numbers are drawn by the names of queues, pools and causes, so that
 * each part's facts are those of the whole, to the last bit.
 */
export function splitModel(model: Model): Part[] {
  const groups = new Map<number, { queues: number[]; pools: number[] }>();
  const group = (root: number) => {
    const found = groups.get(root) ?? { queues: [], pools: [] };
    groups.set(root, found);
    return found;
  };
  const root = rootsOf(model);
  for (const queue of model.queues.keys()) group(root(queue)).queues.push(queue);
  for (const pool of model.pools.keys()) group(root(model.queues.length + pool)).pools.push(pool);
  return [...groups.values()].map(({ queues, pools }) => ({
    model: onlyPart(model, queues, pools),
    queues,
    pools,
  }));
}

/** Over links, redials and transfers; nodes are the queues, and then the pools. */
function rootsOf({ queues, pools }: Model): (node: number) => number {
  return connected(queues.length + pools.length, [
    ...pools.flatMap(({ links }, pool) =>
      links.map(({ queue }): [number, number] => [queue, queues.length + pool]),
    ),
    ...queues.flatMap(({ redial, transfers }, queue) =>
      [...(redial === null ? [] : [redial]), ...transfers].map(({ into }): [number, number] => [queue, into]),
    ),
  ]);
}

function onlyPart(model: Model, queues: readonly number[], pools: readonly number[]): Model {
  const place = new Map(queues.map((queue, at) => [queue, at]));
  const placeOf = (queue: number) => place.get(queue)!;
  return {
    ...model,
    queues: queues.map((queue) => {
      const { redial, transfers, ...rest } = model.queues[queue]!;
      return {
        ...rest,
        redial: redial === null ? null : { ...redial, into: placeOf(redial.into) },
        transfers: transfers.map((one) => ({ ...one, into: placeOf(one.into) })),
      };
    }),
    pools: pools.map((pool) => {
      const { links, ...rest } = model.pools[pool]!;
      return { ...rest, links: links.map((link) => ({ ...link, queue: placeOf(link.queue) })) };
    }),
  };
}
