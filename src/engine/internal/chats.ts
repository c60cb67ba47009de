import type { Model } from '../model.ts';
import type { Agenda } from './agenda.ts';
import type { Agents } from './agents.ts';
import { MOST_CHATS } from './agents.ts';
import type { Contacts } from './contacts.ts';
import type { Tables } from './tables.ts';
import type { Tally } from './tally.ts';

/**
 * Agents with several chats in hand. All of an agent's chats progress at the same rate, 1 / (1 + stretch (n - 1))
 * with n in hand, so one progress for each agent tells when each chat is done. Changeover and ringing stop the
 * clock for all of them.
 */
export class Chats {
  private readonly agents: Agents;
  private readonly contacts: Contacts;
  private readonly tally: Tally;
  private readonly ends: Agenda;
  private readonly stretch: Float64Array;
  /** Chats of agent a stand in inHand[a * MOST_CHATS]… */
  private readonly inHand: Int32Array;
  /** Seconds of single-chat work done by each agent since he came free, and until when that is worked out. */
  private readonly progress: Float64Array;
  private readonly until: Float64Array;

  constructor(model: Model, tables: Tables, agents: Agents, contacts: Contacts, tally: Tally, ends: Agenda) {
    this.agents = agents;
    this.contacts = contacts;
    this.tally = tally;
    this.ends = ends;
    const size = model.pools.some((pool) => pool.links.some((link) => tables.isChat[link.queue] === 1))
      ? agents.pool.length
      : 0;
    this.stretch = Float64Array.from(model.pools, (pool) => pool.chatStretch);
    this.inHand = new Int32Array(size * MOST_CHATS);
    this.progress = new Float64Array(size);
    this.until = new Float64Array(size);
  }

  /** The agent takes a chat, after `held` seconds of changeover and ringing; `work` is its time when alone. */
  begin(agent: number, slot: number, held: number, work: number, now: number): void {
    const { agents, contacts } = this;
    const load = agents.load[agent]!;
    if (load === 0) {
      this.progress[agent] = 0;
      this.until[agent] = now;
    } else {
      this.advance(agent, now);
    }
    const resume = Math.max(this.until[agent]!, now);
    if (held > 0) {
      const row = agents.pool[agent]!;
      this.tally.changeover(row, contacts.link[slot]!, resume, resume + held);
    }
    this.until[agent] = resume + held;
    contacts.talkFrom[slot] = resume + held;
    contacts.doneAt[slot] = this.progress[agent]! + work;
    this.inHand[agent * MOST_CHATS + load] = slot;
    agents.load[agent] = load + 1;
    this.schedule(agent);
  }

  /** Takes the chat that is done out of the agent's hands, and schedules the next. */
  finish(agent: number, now: number): number {
    this.advance(agent, now);
    const first = agent * MOST_CHATS;
    const load = this.agents.load[agent]! - 1;
    const place = this.soonest(agent);
    const slot = this.inHand[place]!;
    this.inHand[place] = this.inHand[first + load]!;
    this.agents.load[agent] = load;
    if (load > 0) this.schedule(agent);
    return slot;
  }

  /** A chat in hand when the run ends. */
  at(agent: number, place: number): number {
    return this.inHand[agent * MOST_CHATS + place]!;
  }

  /** Books the time since the last change: once for the pool, in equal shares for the chats' links. */
  advance(agent: number, now: number): void {
    const from = this.until[agent]!;
    if (now <= from) return;
    const { contacts } = this;
    const load = this.agents.load[agent]!;
    const pool = this.agents.pool[agent]!;
    this.progress[agent]! += (now - from) / (1 + this.stretch[pool]! * (load - 1));
    this.until[agent] = now;
    const facts = this.tally.facts;
    this.tally.span(facts.pools.handling, pool, from, now);
    for (let place = agent * MOST_CHATS; place < agent * MOST_CHATS + load; place++) {
      const slot = this.inHand[place]!;
      const link = contacts.link[slot]!;
      const work = contacts.talk[slot]! + contacts.afterWork[slot]!;
      const talkShare = work > 0 ? contacts.talk[slot]! / work : 1;
      this.tally.daySpan(facts.links.handling, link, from, now, 1 / load);
      this.tally.daySpan(facts.links.talk, link, from, now, talkShare / load);
    }
  }

  private schedule(agent: number): void {
    const { agents, contacts } = this;
    const left = contacts.doneAt[this.inHand[this.soonest(agent)]!]! - this.progress[agent]!;
    const rate = 1 + this.stretch[agents.pool[agent]!]! * (agents.load[agent]! - 1);
    const end = this.until[agent]! + Math.max(0, left) * rate;
    this.ends.remove(agent);
    this.ends.add(agent, end);
  }

  private soonest(agent: number): number {
    const first = agent * MOST_CHATS;
    let best = first;
    for (let place = first + 1; place < first + this.agents.load[agent]!; place++) {
      if (this.contacts.doneAt[this.inHand[place]!]! < this.contacts.doneAt[this.inHand[best]!]!)
        best = place;
    }
    return best;
  }
}
