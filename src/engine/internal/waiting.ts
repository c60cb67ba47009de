import { ABANDONED, type ContactRecorder } from '../log.ts';
import { type Contacts, Lines } from './contacts.ts';
import type { Tally } from './tally.ts';

/**
 * The waiting lines, in which patience may end unnoticed: where nothing happens at the moment of abandonment, it is
 * no event; the contact is found gone when it reaches the head, and is counted at the moment it left.
 */
export class Waiting extends Lines {
  private readonly slots: Contacts;
  private readonly tally: Tally;
  private readonly log: ContactRecorder | null;

  constructor(queues: number, contacts: Contacts, tally: Tally, log: ContactRecorder | null) {
    super(queues, contacts);
    this.slots = contacts;
    this.tally = tally;
    this.log = log;
  }

  /** The contact whose turn it is in a queue, still patient now; -1 when there is none. */
  first(queue: number, now: number): number {
    let slot = this.head[queue]!;
    while (slot >= 0 && this.slots.deadline[slot]! < now) {
      this.expire(queue, slot);
      slot = this.head[queue]!;
    }
    return slot;
  }

  /** Takes all out whose patience has ended, so that a line that nobody serves takes no memory. */
  sweep(queue: number, now: number): void {
    let slot = this.head[queue]!;
    while (slot >= 0) {
      const next = this.slots.next[slot]!;
      if (this.slots.deadline[slot]! < now) this.expire(queue, slot);
      slot = next;
    }
  }

  /** The contact has left at its deadline, and will not come back. */
  private expire(queue: number, slot: number): void {
    this.leave(queue, slot);
    this.abandon(queue, slot);
    this.slots.release(slot);
  }

  /** Counts a contact, already out of line, as abandoned at its deadline. */
  abandon(queue: number, slot: number): void {
    const { offered, deadline, attempt } = this.slots;
    this.tally.abandoned(queue, offered[slot]!, deadline[slot]!);
    if (this.log !== null) {
      this.log.record(queue, attempt[slot]!, offered[slot]!, ABANDONED, deadline[slot]!, -1, -1, 0, 0);
    }
  }
}
