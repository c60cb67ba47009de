import type { Link } from './link.ts';
import type { Queue } from './queue.ts';

export const IN_HAND = 0;
export const WAITING = 1;
/** Waits again after an interruption: it has been answered. */
export const INTERRUPTED = 2;
/** Will redial, or is being transferred. */
export const AWAY = 3;

/** A time that is not known yet. Not a whole number, because a field that begins as one changes its kind later. */
export const UNSET = Number.NaN;

/**
 * A contact that is in the system. Contacts are used again, so that memory grows with how many are there at once and
 * not with how many come. Reused objects, and not columns: measured at half the time, as their fields need no bounds.
 */
export class Contact {
  queue: Queue;
  /** By which link it is in an agent's hands; without meaning before. */
  link: Link | null = null;
  state = IN_HAND;
  /** When it was offered to its present queue. */
  offered = UNSET;
  /** When patience ends. */
  deadline = UNSET;
  /** Seconds before the handle-time factor of whoever takes it. */
  talk = UNSET;
  afterWork = UNSET;
  /** What happened to it before an interruption; null when there was none. */
  interruption: Interruption | null = null;
  /** When an agent took it, and when talk begins, after changeover and ringing. */
  taken = UNSET;
  talkFrom = UNSET;
  /** What later draws of the customer are made from. */
  key = 0;
  /** Offers before this one: redials and transfers. */
  attempt = 0;
  /** Redials before this one. */
  redials = 0;
  /** Tells a timer whether the object still is the same attempt of the same customer. */
  serial = 0;
  /** The attempt that accepted a call-back, by serial; -1 when none ever did. */
  calledBackSerial = -1;
  /** Neighbours in line, and below it among the unused; itself where there is none. */
  next: Contact = this;
  previous: Contact = this;

  constructor(queue: Queue) {
    this.queue = queue;
  }
}

/** The earlier part of work that was interrupted. */
export interface Interruption {
  readonly answeredAt: number;
  /** Seconds done. */
  talk: number;
  afterWork: number;
}

/** Contacts that wait to be used again: a pile on a bottom that is nobody's. */
export class Contacts {
  private readonly bottom: Contact;
  private top: Contact;

  constructor(queue: Queue) {
    this.bottom = new Contact(queue);
    this.top = this.bottom;
  }

  take(queue: Queue): Contact {
    const contact = this.top;
    if (contact === this.bottom) return new Contact(queue);
    this.top = contact.next;
    contact.queue = queue;
    return contact;
  }

  release(contact: Contact): void {
    contact.serial++;
    contact.state = IN_HAND;
    contact.next = this.top;
    this.top = contact;
  }
}
