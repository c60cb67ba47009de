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
  next: Agent = this;
  previous: Agent = this;
  /** His place among the free agents of a pool that doesn't pick the longest idle. */
  member = -1;

  constructor(number: number, place: number, pool: Pool) {
    this.number = number;
    this.place = place;
    this.pool = pool;
  }
}

/**
 * Agents in order of joining: so the longest idle stands first. An agent is in one list at most. The list is a ring
 * through a place that is nobody's, as a queue's line is.
 */
export class AgentList {
  count = 0;
  private readonly ends: Agent;

  constructor(pool: Pool) {
    this.ends = new Agent(-1, -1, pool);
  }

  get first(): Agent | null {
    return this.count === 0 ? null : this.ends.next;
  }

  get last(): Agent | null {
    return this.count === 0 ? null : this.ends.previous;
  }

  join(agent: Agent): void {
    const { ends } = this;
    const { previous } = ends;
    agent.list = this;
    agent.previous = previous;
    agent.next = ends;
    previous.next = agent;
    ends.previous = agent;
    this.count++;
  }

  leave(agent: Agent): void {
    const { next, previous } = agent;
    previous.next = next;
    next.previous = previous;
    agent.list = null;
    this.count--;
  }
}
