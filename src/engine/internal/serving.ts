import type { ContactRecorder } from '../log.ts';
import type { Agenda } from './agenda.ts';
import { type Agent, BUSY, CHATTING, FREE } from './agent.ts';
import { Billing } from './billing.ts';
import { Chats } from './chats.ts';
import type { Clock } from './clock.ts';
import { type Contact, type Contacts, IN_HAND, INTERRUPTED } from './contact.ts';
import { recordAnswered } from './journal.ts';
import type { Lines } from './lines.ts';
import type { Link } from './link.ts';
import type { Queue } from './queue.ts';
import type { Returning } from './returning.ts';
import type { Routing } from './routing.ts';
import type { Tally } from './tally.ts';

/** Agents take contacts, finish them and come free. */
export class Serving {
  readonly chats: Chats;
  private readonly billing: Billing;
  private readonly clock: Clock;
  private readonly contacts: Contacts;
  private readonly tally: Tally;
  private readonly lines: Lines;
  private readonly ends: Agenda;
  private readonly routing: Routing;
  private readonly returning: Returning;
  private readonly log: ContactRecorder | null;
  /** Who is told that an agent goes off duty. */
  staff: { leave(agent: Agent): void } | null = null;

  constructor(
    clock: Clock,
    contacts: Contacts,
    tally: Tally,
    lines: Lines,
    ends: Agenda,
    routing: Routing,
    returning: Returning,
    log: ContactRecorder | null,
  ) {
    this.clock = clock;
    this.contacts = contacts;
    this.tally = tally;
    this.lines = lines;
    this.ends = ends;
    this.routing = routing;
    this.returning = returning;
    this.log = log;
    this.chats = new Chats(tally, ends, clock);
    this.billing = new Billing(tally, clock);
  }

  /** An agent answers: he may have to change over to another client first, and the phone rings. */
  take(agent: Agent, contact: Contact, link: Link): void {
    const { pool, queue } = link;
    if (agent.state === FREE) {
      this.tally.idled(agent);
      pool.leaveFree(agent);
    } else if (agent.list !== null) {
      agent.list.leave(agent);
    }
    if (contact.state !== INTERRUPTED) this.tally.answered(contact, link);
    contact.state = IN_HAND;
    contact.link = link;
    const { now } = this.clock;
    contact.taken = now;
    const held = pool.changeoverSeconds > 0 ? queue.ringSeconds + changeover(agent, link) : queue.ringSeconds;
    contact.talkFrom = now + held;
    const talk = link.factor * contact.talk;
    const work = talk + link.factor * contact.afterWork;
    if (queue.isChat) {
      agent.state = CHATTING;
      this.chats.begin(agent, contact, held, work);
      this.offerRoom(agent);
      return;
    }
    agent.state = BUSY;
    agent.contact = contact;
    agent.endsAt = contact.talkFrom + work;
    this.ends.add(agent);
    if (queue.interruptible) pool.interruptible.join(agent);
    else if (queue.transfers) this.returning.transfer(contact, contact.talkFrom + talk);
  }

  /** The agent who finishes next does so: his contact, or one of his chats, is done. */
  finishNext(): void {
    const agent = this.ends.takeFirst();
    if (agent.state === CHATTING) {
      this.finishChat(agent);
      return;
    }
    const contact = agent.contact!;
    this.tally.handled(contact, contact.link!);
    this.release(agent, contact);
    agent.handled++;
    // One who did interruptible work stands in a list.
    if (agent.list !== null) agent.list.leave(agent);
    this.comeFree(agent);
  }

  private finishChat(agent: Agent): void {
    const chat = this.chats.finish(agent);
    this.release(agent, chat);
    agent.handled++;
    if (agent.load > 0) {
      this.hasRoom(agent);
      return;
    }
    if (agent.list !== null) agent.list.leave(agent);
    this.comeFree(agent);
  }

  /** A contact is done with: it is billed, recorded, perhaps offered anew elsewhere. */
  private release(agent: Agent | null, contact: Contact): void {
    const link = contact.link!;
    const { queue } = link;
    this.billing.bill(contact, link);
    if (this.log !== null) recordAnswered(this.log, agent, contact, link);
    // A call goes on when talk ends, which was known when it was taken.
    if (queue.transfersAtEnd && agent !== null) this.returning.transfer(contact, this.clock.now);
    contact.interruption = null;
    this.contacts.release(contact);
  }

  /** The agent has nothing in hand: he takes what waits, leaves when he is due to, or is free. */
  comeFree(agent: Agent): void {
    const { pool } = agent;
    const dueToLeave = agent.due || pool.leaving > pool.marked;
    const link = this.routing.nextFor(pool, 0, dueToLeave);
    if (link !== null) {
      this.takeFirst(agent, link);
    } else if (dueToLeave) {
      this.staff!.leave(agent);
    } else {
      agent.state = FREE;
      agent.since = this.clock.now;
      pool.joinFree(agent);
    }
  }

  /** An agent who holds chats, and fewer than he may, takes a waiting one or can be given one. */
  private hasRoom(agent: Agent): void {
    const { load, pool } = agent;
    if (agent.list !== null) agent.list.leave(agent);
    if (!agent.due && pool.leaving > pool.marked) {
      agent.due = true;
      pool.marked++;
    }
    const link = this.routing.nextFor(pool, load, agent.due);
    if (link !== null) {
      this.takeFirst(agent, link);
    } else if (!agent.due) {
      agent.since = this.clock.now;
      pool.chatting[load]!.join(agent);
    }
  }

  /** An agent with chats in hand may be given another, unless his hands are full. */
  offerRoom(agent: Agent): void {
    if (agent.load < agent.pool.chats) this.hasRoom(agent);
  }

  private takeFirst(agent: Agent, link: Link): void {
    const contact = link.queue.first!;
    link.queue.leave(contact);
    this.take(agent, contact, link);
  }

  /** Waiting contacts of a queue start as long as agents may take them: after something opened the way. */
  dispatch(queue: Queue): void {
    const { lines, routing } = this;
    while (queue.takeable) {
      const contact = lines.first(queue);
      if (contact === null) return;
      let agent = routing.agentFor(contact);
      const interrupts = agent === null && queue.mayInterrupt;
      if (interrupts) agent = routing.agentToInterrupt(contact);
      if (agent === null) return;
      const link = routing.link!;
      queue.leave(contact);
      if (interrupts) this.interrupt(agent);
      this.take(agent, contact, link);
    }
  }

  /** The agent puts his work back at the head of its queue, where another agent may go on with it. */
  interrupt(agent: Agent): void {
    const contact = agent.contact!;
    const worked = contact.link!;
    const { link } = this.routing;
    this.tally.handled(contact, worked);
    const seconds = Math.max(0, this.clock.now - contact.talkFrom);
    const done = worked.factor > 0 ? seconds / worked.factor : 0;
    const talk = Math.min(done, contact.talk);
    const afterWork = Math.min(done - talk, contact.afterWork);
    contact.talk -= talk;
    contact.afterWork -= afterWork;
    const answeredAt = contact.taken + worked.queue.ringSeconds;
    contact.interruption ??= { answeredAt, talk: 0, afterWork: 0 };
    contact.interruption.talk += worked.factor * talk;
    contact.interruption.afterWork += worked.factor * afterWork;
    contact.deadline = Infinity;
    contact.state = INTERRUPTED;
    agent.list!.leave(agent);
    this.ends.remove(agent);
    contact.queue.joinInFront(contact);
    this.dispatch(contact.queue);
    this.routing.link = link;
  }

  /** Interrupted work that nobody will go on with, already out of line, ends as it is. */
  endInterrupted(contact: Contact): void {
    contact.talk = 0;
    contact.afterWork = 0;
    contact.talkFrom = this.clock.now;
    this.release(null, contact);
  }
}

/** Seconds that the agent needs to change over to the link's client; he is with that client from now on. */
function changeover(agent: Agent, link: Link): number {
  const { client } = link.queue;
  const before = agent.lastClient;
  agent.lastClient = client;
  return before >= 0 && before !== client ? link.pool.changeoverSeconds : 0;
}
