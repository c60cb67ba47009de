import type { Model, ModelLink, ModelPool, ModelQueue } from '../model.ts';
import { plainLink, plainPool, plainQueue } from './plain.ts';

const INTERVALS = 8;

/**
 * A tiny run of two days in which everything plain happens: agents come and go, contacts wait, overflow, abandon, and
 * the run drains. Played before the first replication of a process: the compiler takes what it hasn't seen for
 * impossible, and would throw the whole loop away, and compile it anew, when the first long run comes to its end
 * (`node --trace-deopt`). With it the second of many runs takes a fifth less time.
 */
export function rehearsalModel(): Model {
  return {
    seed: 'rehearsal',
    intervals: INTERVALS,
    intervalSeconds: 900,
    days: 2,
    dayOf: Int32Array.from({ length: INTERVALS }, (_, i) => (i < INTERVALS / 2 ? 0 : 1)),
    queues: [queue(0), queue(1)],
    pools: [
      pool('own', [5, 5, 3, 0, 5, 5, 3, 2], [link(0, 1)]),
      pool('shared', [2, 3, 2, 0, 3, 1, 2, 1], [link(0, 2), link(1, 1)]),
    ],
    clients: 2,
    causes: 0,
    drain: true,
  };
}

function queue(client: number): ModelQueue {
  return {
    ...plainQueue,
    key: `queue-${client}`,
    client,
    open: new Uint8Array(INTERVALS).fill(1),
    expected: new Float64Array(INTERVALS).fill(20),
    talk: { kind: 'exponential', mean: 200 },
    patience: { kind: 'exponential', mean: 90 },
  };
}

function pool(key: string, agents: readonly number[], links: readonly ModelLink[]): ModelPool {
  return { ...plainPool, key, agents: Int32Array.from(agents), links };
}

function link(of: number, rank: number): ModelLink {
  return { ...plainLink, queue: of, rank };
}
