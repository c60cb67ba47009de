import type { Agent } from './agent.ts';
import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Lines } from './lines.ts';
import type { Link } from './link.ts';
import type { Pool } from './pool.ts';

/**
 * Who takes what: for a contact the agent, and for an agent the contact. Both look at the same links under the same
 * conditions (active now, waited long enough, enough agents left free), so that neither direction knows a way
 * that the other doesn't.
 */
export class Routing {
  /** The link by which `agentFor` or `agentToInterrupt` found an agent. */
  link: Link | null = null;
  private readonly lines: Lines;
  private readonly clock: Clock;

  constructor(lines: Lines, clock: Clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * The agent for a contact, and in `link` how; null when none may take it now. Lower ranks come first; among equal
   * ranks the agent with fewest chats in hand, then the longest idle.
   */
  agentFor(contact: Contact): Agent | null {
    const { isChat, firstLink } = contact.queue;
    let best: Agent | null = null;
    for (let link = firstLink; link !== null; link = link.nextOfQueue) {
      if (best !== null && link.rank > this.link!.rank) break;
      if (!this.passes(link, contact)) continue;
      const agent =
        link.pool.free.count > link.keepFree ? link.pool.pick() : isChat ? chatterFor(link) : null;
      if (agent === null || (best !== null && !isBefore(agent, best))) continue;
      best = agent;
      this.link = link;
    }
    return best;
  }

  /** The agent whose interruptible work gives way to a live contact, and in `link` how; null when there is none. */
  agentToInterrupt(contact: Contact): Agent | null {
    for (const link of contact.queue.links) {
      const { pool } = link;
      if (!this.passes(link, contact) || pool.free.count < link.keepFree) continue;
      // He who began last loses least.
      const agent = pool.interruptible.last;
      if (agent === null || agent.due) continue;
      this.link = link;
      return agent;
    }
    return null;
  }

  private passes(link: Link, contact: Contact): boolean {
    return link.active && (link.afterSeconds === 0 || contact.offered + link.afterSeconds <= this.clock.now);
  }

  /**
   * The link by which an agent with `load` chats in hand takes the next contact, by the pool's rule; null when
   * nothing waits for him. Live contacts go before deferrable work, unless numbered priorities, targets or weights
   * say otherwise; equals go by longest waiting. Agents with chats in hand take only chats; those due to leave only
   * what closed queues still have.
   */
  nextFor(pool: Pool, load: number, dueToLeave: boolean): Link | null {
    let best: Link | null = null;
    let bestContact: Contact | null = null;
    let weights = 0;
    for (let link = pool.firstLink; link !== null; link = link.nextOfPool) {
      const { queue } = link;
      const { first, takeable, isChat, finishing } = queue;
      if (first === null || !takeable) continue;
      if (load > 0 && !isChat) continue;
      if (dueToLeave && !finishing) continue;
      if (link.keepFree > 0 && pool.free.count < link.keepFree) continue;
      const contact = first.deadline < this.clock.now ? this.lines.first(queue) : first;
      if (contact === null || !this.passes(link, contact)) continue;
      if (pool.nextDraws !== null) {
        // Each candidate replaces the one before with its share of the weights so far: one pass, exact shares.
        weights += link.weight;
        if (best === null || pool.nextDraws() * weights < link.weight) best = link;
      } else if (best === null || goesFirst(link, contact, best, bestContact!)) {
        best = link;
        bestContact = contact;
      }
    }
    return best;
  }
}

/** An agent with chats in hand who may take one more by this link; null when there is none, or too few are free. */
function chatterFor(link: Link): Agent | null {
  return link.pool.free.count < link.keepFree ? null : link.pool.leastLoaded();
}

function isBefore(agent: Agent, other: Agent): boolean {
  return agent.load !== other.load ? agent.load < other.load : agent.since < other.since;
}

/** Whether a contact, first in its line, goes before another by the rule of the pool that both links belong to. */
function goesFirst(link: Link, contact: Contact, other: Link, otherContact: Contact): boolean {
  const { deferrable } = link.queue;
  const live = deferrable === other.queue.deferrable ? 0 : deferrable ? 1 : -1;
  let order = live;
  if (link.pool.takesLongestWaiting)
    return order < 0 || (order === 0 && contact.offered < otherContact.offered);
  switch (link.pool.rules.next) {
    case 'priority':
      order = link.priority - other.priority || live;
      break;
    case 'longest-queue':
      order = live || other.queue.length - link.queue.length;
      break;
    case 'nearest-target': {
      const due = contact.offered + link.queue.targetSeconds;
      const otherDue = otherContact.offered + other.queue.targetSeconds;
      order = due === otherDue ? live : due < otherDue ? -1 : 1;
      break;
    }
    default:
      break;
  }
  return order < 0 || (order === 0 && contact.offered < otherContact.offered);
}
