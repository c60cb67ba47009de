import { UNIT_KINDS, type UnitFacts } from '../facts.ts';
import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import type { Link } from './link.ts';
import type { Queue } from './queue.ts';
import type { Tally } from './tally.ts';

/** Counts what is billed of contacts that are finished: their seconds by rule, and single units where a contract asks. */
export class Billing {
  private readonly tally: Tally;
  private readonly clock: Clock;
  private readonly units: UnitFacts | null;

  constructor(tally: Tally, clock: Clock) {
    this.tally = tally;
    this.clock = clock;
    this.units = tally.facts.units ?? null;
  }

  /** A contact that is finished now is billed on this day, rounded by its queue's rule. */
  bill(contact: Contact, link: Link): void {
    const seconds = this.clock.now - contact.talkFrom;
    const plain = link.queue.billsPlainly && contact.interruption === null;
    const billed = plain ? seconds : billedSeconds(contact, link.queue, seconds);
    link.billed += billed;
    if (link.queue.countsUnits) this.countUnit(contact, link, billed);
  }

  /** Puts a contact that is finished in the drawer of the interval in which it was first taken. */
  private countUnit(contact: Contact, link: Link, billed: number): void {
    const units = this.units!;
    const { cellOf, shortBelowSeconds } = link.queue.rules.units!;
    const cell = cellOf[this.tally.intervalOf(contact.interruption?.answeredAt ?? contact.taken)]!;
    const kind = unitKindOf(contact, link, shortBelowSeconds);
    const place = (units.first[link.number]! + cell) * UNIT_KINDS.length + kind;
    units.contacts[place]!++;
    units.billed[place]! += billed;
  }
}

/** Place of a contact's kind in `UNIT_KINDS`. */
function unitKindOf(contact: Contact, link: Link, shortBelowSeconds: number): number {
  const { interruption } = contact;
  const talk = link.factor * contact.talk + (interruption === null ? 0 : interruption.talk);
  if (talk < shortBelowSeconds) return 1;
  if (contact.attempt > contact.redials) return 2;
  if (contact.redials > 0) return 3;
  return contact.calledBackSerial === contact.serial ? 4 : 0;
}

/** What is billed of a contact, `last` seconds of it since it was taken up last. */
function billedSeconds(contact: Contact, queue: Queue, last: number): number {
  const { interruption } = contact;
  const whole = interruption === null ? last : last + interruption.talk + interruption.afterWork;
  if (queue.billsPlainly) return whole;
  const { billIncrementSeconds, billMinimumSeconds, billTalkOnly } = queue.rules;
  let seconds = whole;
  if (billTalkOnly) {
    const work = contact.talk + contact.afterWork;
    seconds = work > 0 ? (whole * contact.talk) / work : whole;
  }
  if (billIncrementSeconds > 0) {
    // A millionth of a second is rounding of the clock, not a started increment.
    seconds = Math.ceil((seconds - 1e-6) / billIncrementSeconds) * billIncrementSeconds;
  }
  return Math.max(seconds, billMinimumSeconds);
}
