import { type Contact, UNSET } from './contact.ts';
import type { Pool } from './pool.ts';

export const OFF = 0;
export const FREE = 1;
export const BUSY = 2;
export const CHATTING = 3;

/** The chats that an agent holds. */
export class Hands {
  /** Chats, and the progress at which each is done; the first `load` of the agent count. */
  readonly chats: Contact[] = [];
  readonly doneAt: number[] = [];
  /** Seconds of single-chat work done since he had none in hand, and until when that is worked out. */
  progress = UNSET;
  workedTo = UNSET;
}

/** An agent: who he is, what he has in hand, and where he stands in the lists of those who can take something. */
export class Agent {
  /** Through all pools in order; and in the pool. */
  readonly number: number;
  readonly place: number;
  readonly pool: Pool;
  state = OFF;
  /** The contact in hand, or the last one; chats are in `hands`. */
  contact: Contact | null = null;
  hands: Hands | null = null;
  /** Chats in hand. */
  load = 0;
  /** When he finishes next; in the agenda, where he stands there and beside whom. */
  endsAt = UNSET;
  bucket = 0;
  laterInBucket: Agent | null = null;
  earlierInBucket: Agent | null = null;
  inAgenda = false;
  lastClient = -1;
  handled = 0;
  /** Scheduled to have left: takes nothing new. */
  due = false;
  /** Once gone, can come back as another person. */
  released = true;
  /** The list he stands in, since when, and his neighbours. */
  list: AgentList | null = null;
  since = UNSET;
  next: Agent | null = null;
  previous: Agent | null = null;
  /** His place among the free agents of a pool that doesn't pick the longest idle. */
  member = -1;

  constructor(number: number, place: number, pool: Pool) {
    this.number = number;
    this.place = place;
    this.pool = pool;
  }
}

/** Agents in order of joining: so the longest idle stands first. An agent is in one list at most. */
export class AgentList {
  first: Agent | null = null;
  last: Agent | null = null;
  count = 0;

  join(agent: Agent): void {
    const { last } = this;
    agent.list = this;
    agent.next = null;
    agent.previous = last;
    if (last === null) this.first = agent;
    else last.next = agent;
    this.last = agent;
    this.count++;
  }

  leave(agent: Agent): void {
    const { next, previous } = agent;
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.last = previous;
    else next.previous = previous;
    agent.list = null;
    this.count--;
  }
}
