import { lawMean } from '../../random/index.ts';
import type { Model } from '../model.ts';
import { contactsOf } from './expected-contacts.ts';
import { lawsOf } from './laws.ts';
import { Link } from './link.ts';
import { oncePer } from './once-per.ts';
import { Pool } from './pool.ts';
import { Queue } from './queue.ts';

/** The queues, pools, agents and links of a model, before anything has happened. */
export interface World {
  readonly queues: readonly Queue[];
  readonly pools: readonly Pool[];
  readonly links: readonly Link[];
  readonly agents: number;
  /** Mean handle time over all expected contacts, seconds. */
  readonly meanHandle: number;
}

/** `sizes` are the most agents that each pool can have at once. */
export function worldOf(model: Model, sizes: readonly number[], replication: number): World {
  const laws = lawsOf(model);
  const queues = model.queues.map((_, q) => new Queue(model, q, laws[q]!));
  let agents = 0;
  const pools = model.pools.map((_, p) => {
    const pool = new Pool(model, p, agents, sizes[p]!, replication);
    agents += sizes[p]!;
    return pool;
  });
  const links: Link[] = [];
  for (const pool of pools) {
    const first = links.length;
    for (const link of pool.rules.links) {
      links.push(new Link(link, links.length, pool, queues[link.queue]!, model.days));
    }
    pool.serve(links.slice(first));
  }
  for (const queue of queues) queue.serveBy(links.filter((link) => link.queue === queue));
  return { queues, pools, links, agents, meanHandle: meanHandleOf(model) };
}

const meanHandleOf = oncePer(({ queues }: Model): number => {
  let contacts = 0;
  let seconds = 0;
  for (const queue of queues) {
    const expected = contactsOf(queue);
    contacts += expected;
    seconds += expected * (lawMean(queue.talk) + lawMean(queue.afterWork));
  }
  return contacts > 0 && seconds > 0 ? seconds / contacts : 60;
});
