import type { Model, ModelQueue } from '../model.ts';
import { Contact, UNSET } from './contact.ts';
import type { Laws } from './laws.ts';
import type { Link } from './link.ts';
import { oncePer } from './once-per.ts';

/** A queue on the floor: its rules, worked out once, and its line, first come first. */
export class Queue {
  readonly number: number;
  readonly rules: ModelQueue;
  readonly laws: Laws;
  readonly client: number;
  /** Where its rows begin in the facts by interval. */
  readonly row: number;
  /** The links that serve it, lower ranks first. */
  links: readonly Link[] = [];
  firstLink: Link | null = null;
  readonly isChat: boolean;
  /** E-mail and back office: waits for quiet, worked whenever agents are on duty. */
  readonly deferrable: boolean;
  readonly interruptible: boolean;
  /** A contact may take an agent away from interruptible work. */
  mayInterrupt = false;
  readonly ringSeconds: number;
  readonly targetSeconds: number;
  /** Seconds that the queue was open before each interval; null unless its target counts open time only. */
  readonly openBefore: Float64Array | null;
  readonly capacity: number;
  /** Contacts need a key, because something about them is drawn later. */
  readonly keyed: boolean;
  readonly transfers: boolean;
  /** Transfers go on when the work is done; otherwise when talk ends, which is known when it is taken. */
  readonly transfersAtEnd: boolean;
  /** Something happens at the moment of abandonment, or depends on how many wait: it must be an event. */
  abandonsByEvent = false;
  /** Distinct delays after which a further pool may take a waiting contact. */
  overflowDelays: readonly number[] = [];
  /** While it is open, nothing happens to a waiting contact but that it is taken, or found to have left. */
  waitsPlainly = false;
  /** Billing rounds nothing. */
  readonly billsPlainly: boolean;
  /** Its contract sets single contacts apart. */
  readonly countsUnits: boolean;
  /** Waiting contacts may be taken now: held are only calls and chats carried over the night. */
  takeable = false;
  /** Closed, and its waiting contacts keep agents on duty. */
  finishing = false;
  /** Contacts in line. Among them may be some whose patience has ended unnoticed. */
  length = 0;
  /**
   * The line is a ring through this fixed place, which is nobody's: before the first and after the last. So joining
   * and leaving need no branches, which a processor can't foresee and a compiler must have seen taken.
   */
  private readonly ends: Contact;
  /** Offers of the present interval that couldn't start at once, and those answered in it, with their waits. */
  delayed = 0;
  answered = 0;
  answeredInTime = 0;
  waited = UNSET;
  /** And those who were offered in it and have abandoned. */
  abandoned = 0;
  abandonedInTime = 0;
  waitedInVain = UNSET;

  constructor(model: Model, number: number, laws: Laws) {
    const rules = model.queues[number]!;
    this.number = number;
    this.rules = rules;
    this.laws = laws;
    this.client = rules.client;
    this.row = number * model.intervals;
    this.isChat = rules.channel === 'chat';
    this.deferrable = rules.channel === 'email' || rules.channel === 'back-office';
    this.interruptible = rules.interruptible;
    this.ringSeconds = rules.ringSeconds;
    this.targetSeconds = rules.targetSeconds;
    this.openBefore = openBeforeIn(model)[number]!;
    this.capacity = rules.capacity;
    this.transfers = rules.transfers.length > 0;
    this.transfersAtEnd = this.transfers && (this.isChat || this.interruptible);
    this.keyed = isKeyed(rules);
    this.billsPlainly =
      rules.billIncrementSeconds === 0 && rules.billMinimumSeconds === 0 && !rules.billTalkOnly;
    this.countsUnits = (rules.units ?? null) !== null;
    this.ends = new Contact(this);
    this.clearCounts();
  }

  clearCounts(): void {
    this.delayed = 0;
    this.answered = 0;
    this.answeredInTime = 0;
    this.waited = 0;
    this.abandoned = 0;
    this.abandonedInTime = 0;
    this.waitedInVain = 0;
  }

  /** What follows from who serves the queue. */
  serveBy(links: readonly Link[]): void {
    this.links = [...links].sort((a, b) => a.rank - b.rank || a.number - b.number);
    this.firstLink = this.links[0] ?? null;
    this.links.forEach((link, i) => {
      link.nextOfQueue = this.links[i + 1] ?? null;
    });
    this.mayInterrupt =
      !this.deferrable &&
      links.some((link) => link.pool.links.some((other) => other.queue.interruptible && !other.queue.isChat));
    this.abandonsByEvent =
      this.rules.patience.kind !== 'never' &&
      (this.rules.redial !== null ||
        this.capacity < Infinity ||
        links.some((link) => link.pool.rules.next === 'longest-queue'));
    const delays = new Set(links.map((link) => link.afterSeconds).filter((delay) => delay > 0));
    this.overflowDelays = [...delays].sort((a, b) => a - b);
    this.waitsPlainly =
      this.capacity === Infinity &&
      this.rules.balk === 0 &&
      this.rules.callBack === null &&
      !this.abandonsByEvent &&
      delays.size === 0;
  }

  /** Whose turn it is; null when nobody waits. */
  get first(): Contact | null {
    return this.length === 0 ? null : this.ends.next;
  }

  join(contact: Contact): void {
    this.insert(contact, this.ends);
  }

  joinInFront(contact: Contact): void {
    this.insert(contact, this.ends.next);
  }

  private insert(contact: Contact, next: Contact): void {
    const { previous } = next;
    contact.previous = previous;
    contact.next = next;
    previous.next = contact;
    next.previous = contact;
    this.length++;
  }

  leave(contact: Contact): void {
    const { next, previous } = contact;
    previous.next = next;
    next.previous = previous;
    this.length--;
  }

  /** The contact behind another in line; null behind the last. */
  behind(contact: Contact): Contact | null {
    return contact.next === this.ends ? null : contact.next;
  }
}

/** Whether something about its contacts is drawn later. */
export function isKeyed({ balk, redial, callBack, transfers }: ModelQueue): boolean {
  return balk > 0 || redial !== null || callBack !== null || transfers.length > 0;
}

/** By queue, for all replications of a model. */
const openBeforeIn = oncePer(({ queues, intervalSeconds }: Model) =>
  queues.map(({ targetOpenTimeOnly, open }) =>
    targetOpenTimeOnly ? openSecondsBefore(open, intervalSeconds) : null,
  ),
);

function openSecondsBefore(open: Uint8Array, intervalSeconds: number): Float64Array {
  const before = new Float64Array(open.length + 1);
  for (let i = 0; i < open.length; i++) before[i + 1] = before[i]! + open[i]! * intervalSeconds;
  return before;
}
