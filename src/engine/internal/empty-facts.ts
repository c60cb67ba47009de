import type { Facts } from '../facts.ts';
import type { Model } from '../model.ts';
import { waitBins } from '../waits.ts';

/** The facts of a replication before anything has happened. */
export function emptyFacts(model: Model, replication: number): Facts {
  const { intervals, days } = model;
  const queues = model.queues.length;
  const pools = model.pools.length;
  const links = model.pools.reduce((sum, pool) => sum + pool.links.length, 0);
  const counts = () => new Int32Array(queues * intervals);
  const seconds = (rows: number) => new Float64Array(rows * intervals);
  const byDay = () => new Float64Array(links * days);
  return {
    replication,
    intervals,
    days,
    queues: {
      offered: counts(),
      firstAttempts: counts(),
      answered: counts(),
      answeredInTime: counts(),
      abandoned: counts(),
      abandonedInTime: counts(),
      turnedAway: counts(),
      delayed: counts(),
      calledBack: counts(),
      waitAnswered: seconds(queues),
      waitAll: seconds(queues),
      waiting: seconds(queues),
      stillWaiting: new Int32Array(queues),
    },
    pools: {
      staffed: seconds(pools),
      handling: seconds(pools),
      changeover: seconds(pools),
      idle: seconds(pools),
      overrun: seconds(pools),
    },
    links: {
      contacts: new Int32Array(links * days),
      handling: byDay(),
      talk: byDay(),
      changeover: byDay(),
      billed: byDay(),
    },
    waits: new Int32Array(queues * waitBins),
  };
}
