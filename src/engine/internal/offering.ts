import { drawOf } from '../../random/index.ts';
import { type ContactRecorder, TURNED_AWAY } from '../log.ts';
import type { Arrivals } from './arrivals.ts';
import type { Clock } from './clock.ts';
import { type Contact, type Contacts, IN_HAND, WAITING } from './contact.ts';
import { recordUnanswered } from './journal.ts';
import type { Lines } from './lines.ts';
import type { Queue } from './queue.ts';
import { BALK, CALL_BACK, COMES_BACK, LOSES_PATIENCE, OVERFLOWS, type Returning } from './returning.ts';
import type { Routing } from './routing.ts';
import type { Serving } from './serving.ts';
import type { Tally } from './tally.ts';
import type { Timers } from './timers.ts';

/** Contacts are offered, find an agent or wait, balk, lose patience, are turned away. */
export class Offering {
  private readonly clock: Clock;
  private readonly contacts: Contacts;
  private readonly tally: Tally;
  private readonly lines: Lines;
  private readonly timers: Timers;
  private readonly routing: Routing;
  private readonly returning: Returning;
  private readonly serving: Serving;
  private readonly log: ContactRecorder | null;

  constructor(
    clock: Clock,
    contacts: Contacts,
    tally: Tally,
    lines: Lines,
    timers: Timers,
    routing: Routing,
    returning: Returning,
    serving: Serving,
    log: ContactRecorder | null,
  ) {
    this.clock = clock;
    this.contacts = contacts;
    this.tally = tally;
    this.lines = lines;
    this.timers = timers;
    this.routing = routing;
    this.returning = returning;
    this.serving = serving;
    this.log = log;
  }

  /** The next first attempt of a queue is offered. */
  arrive(batch: Arrivals): void {
    const contact = this.contacts.take(batch.queue);
    batch.moveTo(contact);
    this.offer(contact);
  }

  /** The next timer rings. */
  timerRings(): void {
    const { timers } = this;
    timers.take();
    const contact = timers.contact!;
    if (contact.serial !== timers.serial) return;
    if (timers.kind === COMES_BACK) this.comeBack(contact);
    else if (timers.kind === LOSES_PATIENCE) this.losePatience(contact);
    else if (contact.state === WAITING) this.serving.dispatch(contact.queue);
  }

  /** A redial or a transfer is offered. */
  private comeBack(contact: Contact): void {
    contact.state = IN_HAND;
    this.returning.drawAttempt(contact);
    this.tally.offeredAgain(contact.queue);
    this.offer(contact);
  }

  private offer(contact: Contact): void {
    const { routing, serving } = this;
    contact.offered = this.clock.now;
    const agent = routing.agentFor(contact);
    if (agent !== null) serving.take(agent, contact, routing.link!);
    else if (!contact.queue.mayInterrupt || !this.interrupts(contact)) this.wait(contact);
  }

  /** A live contact may take an agent away from interruptible work. */
  private interrupts(contact: Contact): boolean {
    const { routing, serving } = this;
    const agent = routing.agentToInterrupt(contact);
    if (agent === null) return false;
    serving.interrupt(agent);
    serving.take(agent, contact, routing.link!);
    return true;
  }

  /** No agent may take it now: it waits, unless it balks, finds the line full or is turned away at a closed queue. */
  private wait(contact: Contact): void {
    const { queue } = contact;
    queue.delayed++;
    if (queue.waitsPlainly && queue.takeable) {
      contact.state = WAITING;
      queue.join(contact);
    } else if (queue.length >= queue.capacity || isShut(queue) || balks(contact)) {
      this.turnAway(contact);
    } else {
      this.waitByRules(contact);
    }
  }

  /** Waits where something may happen to it meanwhile. */
  private waitByRules(contact: Contact): void {
    const { queue } = contact;
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
    contact.calledBackSerial = contact.serial;
    this.tally.calledBack(contact.queue);
  }

  /** Patience ends, where that is an event. */
  private losePatience(contact: Contact): void {
    if (contact.state !== WAITING || contact.deadline > this.clock.now) return;
    contact.queue.leave(contact);
    this.lines.abandon(contact);
    this.returning.tryAgain(contact);
  }

  /** Turns away a contact that is not in line. */
  turnAway(contact: Contact): void {
    this.tally.turnedAway(contact);
    if (this.log !== null) recordUnanswered(this.log, contact, TURNED_AWAY, this.clock.now);
    this.returning.tryAgain(contact);
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
