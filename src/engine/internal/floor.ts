import type { Facts } from '../facts.ts';
import { type ContactRecorder, STILL_WAITING } from '../log.ts';
import type { Model } from '../model.ts';
import type { SpareMemory } from '../spare-memory.ts';
import { Agenda } from './agenda.ts';
import { BUSY, CHATTING, FREE } from './agent.ts';
import { Clock } from './clock.ts';
import { type Contact, Contacts, WAITING } from './contact.ts';
import { recordAnswered, recordInHand, recordUnanswered } from './journal.ts';
import { Lines } from './lines.ts';
import { Offering } from './offering.ts';
import { Returning } from './returning.ts';
import { Routing } from './routing.ts';
import { Serving } from './serving.ts';
import { Tally } from './tally.ts';
import { Timers } from './timers.ts';
import { type World, worldOf } from './world.ts';

/** The floor: the queues, pools and agents, contacts that are offered, and agents who serve them. */
export class Floor {
  readonly clock = new Clock();
  readonly world: World;
  readonly tally: Tally;
  readonly lines: Lines;
  readonly offering: Offering;
  readonly serving: Serving;
  private readonly log: ContactRecorder | null;
  private readonly drains: boolean;
  /** Of the horizon, seconds. */
  private readonly end: number;

  /** `sizes` are the most agents that each pool can have at once. */
  constructor(
    model: Model,
    replication: number,
    sizes: readonly number[],
    log: ContactRecorder | null,
    spare: SpareMemory | null,
  ) {
    const { clock } = this;
    this.log = log;
    this.drains = model.drain;
    this.end = model.intervals * model.intervalSeconds;
    this.world = worldOf(model, sizes, replication);
    const { agents, meanHandle, queues } = this.world;
    this.tally = new Tally(model, this.world, replication, clock, spare);
    const { tally } = this;
    const contacts = new Contacts(queues[0]!);
    this.lines = new Lines(contacts, tally, clock, log);
    const { lines } = this;
    const timers = new Timers(clock);
    const ends = new Agenda(clock, agents, meanHandle / Math.max(1, agents));
    const routing = new Routing(lines, clock);
    const returning = new Returning(model, queues, contacts, timers, clock);
    this.serving = new Serving(clock, contacts, tally, lines, ends, routing, returning, log);
    const { serving } = this;
    this.offering = new Offering(clock, contacts, tally, lines, timers, routing, returning, serving, log);
  }

  /** Ends the run now: books what agents have in hand and who still waits. */
  close(): Facts {
    const { serving, tally } = this;
    for (const pool of this.world.pools) {
      for (const agent of pool.agents) {
        if (agent.state === FREE) tally.idled(agent);
        else if (agent.state === BUSY) tally.handled(agent.contact!, agent.contact!.link!);
        else if (agent.state === CHATTING) serving.chats.advance(agent);
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

  /**
   * After a drained run the rest leave when their patience ends; who has no end of it waits until the horizon has ended,
   * however long others are at work after it.
   */
  private leaveUnanswered(contact: Contact): void {
    if (contact.deadline < (this.drains ? Infinity : this.clock.now)) {
      this.lines.abandon(contact);
      return;
    }
    const until = Math.max(contact.offered, this.end);
    this.tally.stillWaiting(contact, until);
    if (this.log !== null) recordUnanswered(this.log, contact, STILL_WAITING, until);
  }
}
