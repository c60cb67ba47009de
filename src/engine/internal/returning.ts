import { drawOf } from '../../random/index.ts';
import type { Model } from '../model.ts';
import type { Clock } from './clock.ts';
import { AWAY, type Contact, type Contacts } from './contact.ts';
import type { Queue } from './queue.ts';
import type { Timers } from './timers.ts';

/** Kinds of timers. */
export const COMES_BACK = 0;
export const LOSES_PATIENCE = 1;
export const OVERFLOWS = 2;

/** What a later draw of a contact is for. */
export const REDIAL = 0;
export const REDIAL_DELAY = 1;
export const BALK = 2;
export const CALL_BACK = 3;
export const TRANSFER = 4;
const TALK = 5;
const AFTER_WORK = 6;
const PATIENCE = 7;

/** Contacts that will be offered again: customers who redial, and those who are transferred. */
export class Returning {
  private readonly model: Model;
  private readonly queues: readonly Queue[];
  private readonly contacts: Contacts;
  private readonly timers: Timers;
  private readonly clock: Clock;
  private readonly end: number;

  constructor(model: Model, queues: readonly Queue[], contacts: Contacts, timers: Timers, clock: Clock) {
    this.model = model;
    this.queues = queues;
    this.contacts = contacts;
    this.timers = timers;
    this.clock = clock;
    this.end = model.intervals * model.intervalSeconds;
  }

  /** A customer who wasn't answered may try again later, or is gone for good. */
  tryAgain(contact: Contact): void {
    const { rules, laws } = contact.queue;
    const { redial } = rules;
    const { key, attempt } = contact;
    if (redial === null || contact.redials >= redial.tries || drawOf(key, attempt, REDIAL) >= redial.share) {
      this.contacts.release(contact);
      return;
    }
    const delay = laws.redialDelay.quantile(drawOf(key, attempt, REDIAL_DELAY));
    const at = this.openFrom(redial.into, this.clock.now + delay, delay);
    if (!(at < this.end)) {
      this.contacts.release(contact);
      return;
    }
    // The timers of the attempt that is over no longer mean this contact.
    contact.serial++;
    contact.queue = this.queues[redial.into]!;
    contact.attempt = attempt + 1;
    contact.redials++;
    contact.state = AWAY;
    this.timers.add(at, COMES_BACK, contact);
  }

  /** In closed hours a customer tries again as long after the next opening. */
  private openFrom(queue: number, at: number, delay: number): number {
    const { intervalSeconds, intervals } = this.model;
    const { open } = this.model.queues[queue]!;
    let interval = Math.floor(at / intervalSeconds);
    if (interval >= intervals || open[interval] === 1) return at;
    while (interval < intervals && open[interval] === 0) interval++;
    const later = interval * intervalSeconds + delay;
    const landing = Math.floor(later / intervalSeconds);
    return landing >= intervals || open[landing] === 1 ? later : interval * intervalSeconds;
  }

  /** With a probability the contact is offered anew in another queue at this moment, when talk ends. */
  transfer(contact: Contact, at: number): void {
    const draw = drawOf(contact.key, contact.attempt, TRANSFER);
    let below = 0;
    for (const { share, into } of contact.queue.rules.transfers) {
      below += share;
      if (draw >= below) continue;
      const next = this.contacts.take(this.queues[into]!);
      next.key = contact.key;
      next.attempt = contact.attempt + 1;
      next.redials = contact.redials;
      next.state = AWAY;
      this.timers.add(at, COMES_BACK, next);
      return;
    }
  }

  /** Draws what a later attempt needs: by contact and attempt, so that plans which share the attempt share it. */
  drawAttempt(contact: Contact): void {
    const { talk, afterWork, patience } = contact.queue.laws;
    const { key, attempt } = contact;
    contact.talk = talk.quantile(drawOf(key, attempt, TALK));
    contact.afterWork = afterWork.quantile(drawOf(key, attempt, AFTER_WORK));
    contact.deadline = this.clock.now + patience.quantile(drawOf(key, attempt, PATIENCE));
  }
}
