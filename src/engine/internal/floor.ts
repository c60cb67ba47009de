import { drawOf } from '../../random/index.ts';
import type { Facts } from '../facts.ts';
import { type ContactRecorder, STILL_WAITING, TURNED_AWAY } from '../log.ts';
import type { Model } from '../model.ts';
import { Agenda } from './agenda.ts';
import { type Agent, BUSY, CHATTING, FREE } from './agent.ts';
import type { Arrivals } from './arrivals.ts';
import { Chats } from './chats.ts';
import { Clock } from './clock.ts';
import { type Contact, Contacts, IN_HAND, INTERRUPTED, WAITING } from './contact.ts';
import { Timers } from './heaps.ts';
import { recordAnswered, recordInHand, recordUnanswered } from './journal.ts';
import { Lines } from './lines.ts';
import type { Link } from './link.ts';
import type { Queue } from './queue.ts';
import { BALK, CALL_BACK, LOSES_PATIENCE, OVERFLOWS, Returning } from './returning.ts';
import { Routing } from './routing.ts';
import { Tally } from './tally.ts';
import { type World, worldOf } from './world.ts';

/** The floor: contacts are offered, wait, are answered, abandon; agents take them and come free. */
export class Floor {
  readonly clock = new Clock();
  readonly world: World;
  readonly contacts: Contacts;
  readonly timers: Timers;
  readonly tally: Tally;
  readonly lines: Lines;
  /** When agents finish what they have in hand. */
  readonly ends: Agenda;
  private readonly routing: Routing;
  private readonly chats: Chats;
  private readonly returning: Returning;
  private readonly log: ContactRecorder | null;
  private readonly drains: boolean;
  /** Who is told that an agent goes off duty. */
  staff: { leave(agent: Agent): void } | null = null;

  /** `sizes` are the most agents that each pool can have at once. */
  constructor(model: Model, replication: number, sizes: readonly number[], log: ContactRecorder | null) {
    const { clock } = this;
    this.log = log;
    this.drains = model.drain;
    this.world = worldOf(model, sizes, replication);
    this.contacts = new Contacts(this.world.queues[0]!);
    const { contacts } = this;
    this.timers = new Timers(clock);
    this.tally = new Tally(model, this.world, replication, clock);
    this.lines = new Lines(contacts, this.tally, clock, log);
    this.ends = new Agenda(this.world.agents, this.world.meanHandle / Math.max(1, this.world.agents));
    this.routing = new Routing(this.lines, clock);
    this.chats = new Chats(this.tally, this.ends, clock);
    this.returning = new Returning(model, this.world.queues, contacts, this.timers, clock);
  }

  /** The next first attempt of a queue is offered. */
  arrive(batch: Arrivals): void {
    const contact = this.contacts.take(batch.queue);
    batch.moveTo(contact);
    this.offer(contact);
  }

  /** A redial or a transfer is offered. */
  comeBack(contact: Contact): void {
    contact.state = IN_HAND;
    this.returning.drawAttempt(contact);
    this.tally.offeredAgain(contact.queue);
    this.offer(contact);
  }

  private offer(contact: Contact): void {
    const { routing } = this;
    contact.offered = this.clock.now;
    let agent = routing.agentFor(contact);
    if (agent === null && contact.queue.mayInterrupt) {
      agent = routing.agentToInterrupt(contact);
      if (agent !== null) this.interrupt(agent);
    }
    if (agent !== null) this.take(agent, contact, routing.link!);
    else this.wait(contact);
  }

  /** No agent may take it now: it waits, unless it balks, finds the line full or is turned away at a closed queue. */
  private wait(contact: Contact): void {
    const { queue } = contact;
    queue.delayed++;
    if (queue.length >= queue.capacity || isShut(queue) || balks(contact)) {
      this.turnAway(contact);
      return;
    }
    if (queue.rules.callBack !== null) this.offerCallBack(contact, queue.rules.callBack);
    contact.state = WAITING;
    queue.join(contact);
    if (queue.abandonsByEvent && contact.deadline < Infinity) {
      this.timers.add(contact.deadline, LOSES_PATIENCE, contact);
    }
    for (const delay of queue.overflowDelays) this.timers.add(this.clock.now + delay, OVERFLOWS, contact);
  }

  /** When the wait is long, a customer may hang up and keep his place: expected is what the first in line has waited. */
  private offerCallBack(
    contact: Contact,
    offer: { readonly whenWaitOver: number; readonly accept: number },
  ): void {
    const first = this.lines.first(contact.queue);
    if (first === null || this.clock.now - first.offered <= offer.whenWaitOver) return;
    if (drawOf(contact.key, contact.attempt, CALL_BACK) >= offer.accept) return;
    contact.deadline = Infinity;
    this.tally.calledBack(contact.queue);
  }

  /** An agent answers: he may have to change over to another client first, and the phone rings. */
  private take(agent: Agent, contact: Contact, link: Link): void {
    const { now } = this.clock;
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
    contact.taken = now;
    const held = pool.changeoverSeconds > 0 ? queue.ringSeconds + changeover(agent, link) : queue.ringSeconds;
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
    contact.talkFrom = now + held;
    agent.endsAt = contact.talkFrom + work;
    this.ends.add(agent);
    if (queue.interruptible) pool.interruptible.join(agent);
    else if (queue.transfers) this.returning.transfer(contact, contact.talkFrom + talk);
  }

  /** Tells the clock when an agent finishes next. */
  tellNextEnd(): void {
    const agent = this.ends.next();
    this.clock.contactEnds = agent === null ? Infinity : agent.endsAt;
  }

  /** The agent who finishes next does so: his contact, or one of his chats, is done. */
  finishNext(): void {
    const { tally } = this;
    const agent = this.ends.next()!;
    this.ends.remove(agent);
    const chat = agent.state === CHATTING;
    const contact = chat ? this.chats.finish(agent) : agent.contact!;
    const link = contact.link!;
    if (!chat) tally.handled(contact, link);
    tally.bill(contact, link);
    if (this.log !== null) recordAnswered(this.log, agent, contact, link);
    if (link.queue.transfers && (chat || link.queue.interruptible)) {
      this.returning.transfer(contact, this.clock.now);
    }
    contact.interruption = null;
    this.contacts.release(contact);
    agent.handled++;
    if (chat && agent.load > 0) {
      this.hasRoom(agent);
      return;
    }
    // One who held chats or did interruptible work stands in a list.
    if (agent.list !== null) agent.list.leave(agent);
    this.comeFree(agent);
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
  private interrupt(agent: Agent): void {
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
    this.tally.bill(contact, contact.link!);
    if (this.log !== null) recordAnswered(this.log, null, contact, contact.link!);
    contact.interruption = null;
    this.contacts.release(contact);
  }

  /** Patience ends, where that is an event. */
  losePatience(contact: Contact): void {
    if (contact.state !== WAITING || contact.deadline > this.clock.now) return;
    contact.queue.leave(contact);
    this.lines.abandon(contact);
    this.returning.tryAgain(contact);
  }

  /** A further pool may take the contact now. */
  overflow(contact: Contact): void {
    if (contact.state === WAITING) this.dispatch(contact.queue);
  }

  /** Turns away a contact that is not in line. */
  turnAway(contact: Contact): void {
    this.tally.turnedAway(contact);
    if (this.log !== null) recordUnanswered(this.log, contact, TURNED_AWAY, this.clock.now);
    this.returning.tryAgain(contact);
  }

  /** Ends the run now: books what agents have in hand and who still waits. */
  close(): Facts {
    const { tally } = this;
    for (const pool of this.world.pools) {
      for (const agent of pool.agents) {
        if (agent.state === FREE) tally.idled(agent);
        else if (agent.state === BUSY) tally.handled(agent.contact!, agent.contact!.link!);
        else if (agent.state === CHATTING) this.chats.advance(agent);
        if (this.log !== null) recordInHand(this.log, agent);
      }
    }
    for (const queue of this.world.queues) {
      for (let contact = queue.first; contact !== null; contact = queue.behind(contact)) {
        if (contact.state === WAITING) this.leaveUnanswered(contact);
        else if (this.log !== null) recordAnswered(this.log, null, contact, contact.link!);
      }
    }
    return tally.close();
  }

  /** After a drained run the rest leave when their patience ends; otherwise the clock stops for them. */
  private leaveUnanswered(contact: Contact): void {
    if (contact.deadline < (this.drains ? Infinity : this.clock.now)) {
      this.lines.abandon(contact);
      return;
    }
    this.tally.stillWaiting(contact);
    if (this.log !== null) recordUnanswered(this.log, contact, STILL_WAITING, this.clock.now);
  }
}

/** A closed queue that turns contacts away takes no redial or transfer either. */
function isShut(queue: Queue): boolean {
  return !queue.takeable && queue.rules.atClosing === 'turn-away';
}

function balks(contact: Contact): boolean {
  const { balk } = contact.queue.rules;
  return balk > 0 && drawOf(contact.key, contact.attempt, BALK) < balk;
}

/** Seconds that the agent needs to change over to the link's client; he is with that client from now on. */
function changeover(agent: Agent, link: Link): number {
  const { client } = link.queue;
  const before = agent.lastClient;
  agent.lastClient = client;
  return before >= 0 && before !== client ? link.pool.changeoverSeconds : 0;
}
