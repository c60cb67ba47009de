import { type Stream, streamOf } from '../../random/index.ts';
import type { Model } from '../model.ts';
import type { Agents } from './agents.ts';
import type { Contacts } from './contacts.ts';
import type { Tables } from './tables.ts';
import type { Waiting } from './waiting.ts';

const PRIORITY = 1;
const LONGEST_QUEUE = 2;
const NEAREST_TARGET = 3;
const WEIGHTED = 4;
const RULES = ['longest-waiting', 'priority', 'longest-queue', 'nearest-target', 'weighted'];

/**
 * Who takes what: for a contact the agent, and for an agent the contact. Both look at the same links under the same
 * conditions (active now, waited long enough, enough agents left free), so that neither direction knows a way
 * that the other doesn't.
 */
export class Routing {
  /** 1 for links that are active in the present interval. */
  readonly active: Uint8Array;
  /** 1 for queues whose waiting contacts may be taken now: held are only calls and chats carried over the night. */
  readonly takeable: Uint8Array;
  /** 1 for closed queues whose waiting contacts keep agents on duty. */
  readonly finishing: Uint8Array;
  /** The link by which `agentFor` found an agent. */
  link = -1;
  private readonly tables: Tables;
  private readonly agents: Agents;
  private readonly contacts: Contacts;
  private readonly waiting: Waiting;
  private readonly rules: Uint8Array;
  private readonly chats: Int32Array;
  private readonly draws: readonly (Stream | null)[];

  constructor(
    model: Model,
    tables: Tables,
    agents: Agents,
    contacts: Contacts,
    waiting: Waiting,
    replication: number,
  ) {
    this.tables = tables;
    this.agents = agents;
    this.contacts = contacts;
    this.waiting = waiting;
    this.active = new Uint8Array(tables.links).fill(1);
    this.takeable = new Uint8Array(tables.queues);
    this.finishing = new Uint8Array(tables.queues);
    this.rules = Uint8Array.from(model.pools, (pool) => RULES.indexOf(pool.next));
    this.chats = Int32Array.from(model.pools, (pool) => pool.chats);
    this.draws = model.pools.map((pool) =>
      pool.next === 'weighted' ? streamOf(model.seed, replication, 'pool', pool.key, 'next') : null,
    );
  }

  /**
   * The agent for a contact offered at a moment, and in `link` how; -1 when none may take it now. Lower ranks come
   * first; among equal ranks the agent with fewest chats in hand, then the longest idle.
   */
  agentFor(queue: number, offered: number, now: number): number {
    const { tables, agents } = this;
    const chat = tables.isChat[queue] === 1;
    if (agents.freeTotal === 0 && !chat) return -1;
    const { rankedLinks, rankedStart, linkRank, linkPool } = tables;
    let best = -1;
    let bestRank = 0;
    let bestLoad = 0;
    for (let i = rankedStart[queue]!; i < rankedStart[queue + 1]!; i++) {
      const link = rankedLinks[i]!;
      if (best >= 0 && linkRank[link]! > bestRank) break;
      const pool = linkPool[link]!;
      const free = agents.freeCount[pool]!;
      if ((free === 0 && !chat) || this.active[link] === 0 || offered + tables.linkAfter[link]! > now)
        continue;
      const keep = tables.linkKeepFree[link]!;
      let agent = free > keep ? agents.pickFree(pool) : -1;
      if (agent < 0 && chat && free >= keep) agent = agents.leastLoaded(pool, this.chats[pool]!);
      if (agent < 0) continue;
      const load = chat ? agents.load[agent]! : 0;
      if (best < 0 || load < bestLoad || (load === bestLoad && agents.since[agent]! < agents.since[best]!)) {
        best = agent;
        bestRank = linkRank[link]!;
        bestLoad = load;
        this.link = link;
      }
    }
    return best;
  }

  /** The agent whose interruptible work gives way to a live contact, and in `link` how; -1 when there is none. */
  agentToInterrupt(queue: number, offered: number, now: number): number {
    const { tables, agents } = this;
    for (let i = tables.rankedStart[queue]!; i < tables.rankedStart[queue + 1]!; i++) {
      const link = tables.rankedLinks[i]!;
      const pool = tables.linkPool[link]!;
      if (this.active[link] === 0 || offered + tables.linkAfter[link]! > now) continue;
      if (agents.freeCount[pool]! < tables.linkKeepFree[link]!) continue;
      const agent = agents.lastInterruptible(pool);
      if (agent >= 0 && agents.due[agent] === 0) {
        this.link = link;
        return agent;
      }
    }
    return -1;
  }

  /**
   * The link by which an agent with `load` chats in hand takes the next contact, by the pool's rule; -1 when
   * nothing waits for him. Live contacts go before deferrable work, unless numbered priorities, targets or weights
   * say otherwise; equals go by longest waiting. Agents with chats in hand take only chats; those due to leave only what closed
   * queues still have.
   */
  nextFor(pool: number, load: number, dueToLeave: boolean, now: number): number {
    const { waiting } = this;
    if (waiting.total === 0) return -1;
    const { tables, contacts } = this;
    const rule = this.rules[pool]!;
    const free = this.agents.freeCount[pool]!;
    let best = -1;
    let bestFirst = 0;
    let bestSecond = 0;
    let bestOffered = 0;
    let weights = 0;
    const end = tables.linkStart[pool + 1]!;
    for (let link = tables.linkStart[pool]!; link < end; link++) {
      const queue = tables.linkQueue[link]!;
      if (waiting.length[queue] === 0 || this.active[link] === 0 || this.takeable[queue] === 0) continue;
      if (load > 0 && tables.isChat[queue] === 0) continue;
      if (dueToLeave && this.finishing[queue] === 0) continue;
      if (free < tables.linkKeepFree[link]!) continue;
      const slot = waiting.first(queue, now);
      if (slot < 0) continue;
      const offered = contacts.offered[slot]!;
      if (offered + tables.linkAfter[link]! > now) continue;
      const deferrable = tables.deferrable[queue]!;
      let first: number = deferrable;
      let second = 0;
      switch (rule) {
        case PRIORITY:
          first = tables.linkPriority[link]!;
          second = deferrable;
          break;
        case LONGEST_QUEUE:
          second = -waiting.length[queue]!;
          break;
        case NEAREST_TARGET:
          first = offered + tables.targetSeconds[queue]!;
          second = deferrable;
          break;
        case WEIGHTED: {
          // Each candidate replaces the one before with its share of the weights so far: one pass, exact shares.
          const weight = tables.linkWeight[link]!;
          weights += weight;
          if (best < 0 || this.draws[pool]!() * weights < weight) best = link;
          continue;
        }
        default:
          break;
      }
      if (
        best < 0 ||
        first < bestFirst ||
        (first === bestFirst && (second < bestSecond || (second === bestSecond && offered < bestOffered)))
      ) {
        best = link;
        bestFirst = first;
        bestSecond = second;
        bestOffered = offered;
      }
    }
    return best;
  }
}
