import { ABANDONED, type ContactRecorder } from '../log.ts';
import type { Clock } from './clock.ts';
import type { Contact, Contacts } from './contact.ts';
import { recordUnanswered } from './journal.ts';
import type { Queue } from './queue.ts';
import type { Tally } from './tally.ts';

/**
 * The waiting lines, in which patience may end unnoticed: where nothing happens at the moment of abandonment, it is
 * no event; the contact is found gone when it reaches the head, and is counted at the moment it left. That takes
 * half the events out of a busy queue.
 */
export class Lines {
  private readonly contacts: Contacts;
  private readonly tally: Tally;
  private readonly clock: Clock;
  private readonly log: ContactRecorder | null;

  constructor(contacts: Contacts, tally: Tally, clock: Clock, log: ContactRecorder | null) {
    this.contacts = contacts;
    this.tally = tally;
    this.clock = clock;
    this.log = log;
  }

  /** The contact whose turn it is in a queue, still patient now; null when there is none. */
  first(queue: Queue): Contact | null {
    let contact = queue.first;
    while (contact !== null && contact.deadline < this.clock.now) {
      this.expire(contact);
      contact = queue.first;
    }
    return contact;
  }

  /** Takes all out whose patience has ended, so that a line that nobody serves takes no memory. */
  sweep(queue: Queue): void {
    if (!queue.laws.hasPatience) return;
    let contact = queue.first;
    while (contact !== null) {
      const next = queue.behind(contact);
      if (contact.deadline < this.clock.now) this.expire(contact);
      contact = next;
    }
  }

  /** The contact has left at its deadline, and will not come back. */
  private expire(contact: Contact): void {
    contact.queue.leave(contact);
    this.abandon(contact);
    this.contacts.release(contact);
  }

  /** Counts a contact, already out of line, as abandoned at its deadline. */
  abandon(contact: Contact): void {
    this.tally.abandoned(contact);
    if (this.log !== null) recordUnanswered(this.log, contact, ABANDONED, contact.deadline);
  }
}
