export const WAITING = 1;
export const IN_HAND = 2;
/** Will redial, or is being transferred. */
export const AWAY = 3;

/**
 * Contacts that are in the system, in slots that are used again: memory grows with how many are there at once, not
 * with how many come. A slot's serial tells whether a timer still means the same contact.
 */
export class Contacts {
  private room = 256;
  private unused = 0;
  private freeSlots = new Int32Array(256);
  private freeCount = 0;
  queue = new Int32Array(256);
  /** When it was offered to its present queue. */
  offered = new Float64Array(256);
  /** When patience ends. */
  deadline = new Float64Array(256);
  talk = new Float64Array(256);
  afterWork = new Float64Array(256);
  state = new Uint8Array(256);
  key = new Int32Array(256);
  /** Offers before this one: redials and transfers. */
  attempt = new Int32Array(256);
  /** Redials before this one. */
  redials = new Int32Array(256);
  serial = new Int32Array(256);
  /** 1 once an agent has begun it: interrupted work is not answered twice. */
  begun = new Uint8Array(256);
  link = new Int32Array(256);
  /** When the agent took it, and when talk begins, after changeover and ringing. */
  taken = new Float64Array(256);
  talkFrom = new Float64Array(256);
  /** Chats: the agent's progress at which this one is done. */
  doneAt = new Float64Array(256);
  next = new Int32Array(256);
  previous = new Int32Array(256);

  /** A slot for a contact; columns hold whatever was there. */
  take(): number {
    if (this.freeCount > 0) return this.freeSlots[--this.freeCount]!;
    if (this.unused === this.room) this.grow();
    return this.unused++;
  }

  release(slot: number): void {
    this.serial[slot]!++;
    this.state[slot] = 0;
    this.freeSlots[this.freeCount++] = slot;
  }

  private grow(): void {
    this.room *= 2;
    const doubles = (column: Float64Array) => {
      const grown = new Float64Array(this.room);
      grown.set(column);
      return grown;
    };
    const integers = (column: Int32Array) => {
      const grown = new Int32Array(this.room);
      grown.set(column);
      return grown;
    };
    const bytes = (column: Uint8Array) => {
      const grown = new Uint8Array(this.room);
      grown.set(column);
      return grown;
    };
    this.freeSlots = integers(this.freeSlots);
    this.queue = integers(this.queue);
    this.offered = doubles(this.offered);
    this.deadline = doubles(this.deadline);
    this.talk = doubles(this.talk);
    this.afterWork = doubles(this.afterWork);
    this.state = bytes(this.state);
    this.key = integers(this.key);
    this.attempt = integers(this.attempt);
    this.redials = integers(this.redials);
    this.serial = integers(this.serial);
    this.begun = bytes(this.begun);
    this.link = integers(this.link);
    this.taken = doubles(this.taken);
    this.talkFrom = doubles(this.talkFrom);
    this.doneAt = doubles(this.doneAt);
    this.next = integers(this.next);
    this.previous = integers(this.previous);
  }
}

/** The waiting lines: for each queue its contacts, first come first, linked through their slots. */
export class Lines {
  private readonly contacts: Contacts;
  readonly head: Int32Array;
  private readonly tail: Int32Array;
  /** How many stand in line; among them may be some whose patience has ended unnoticed. */
  readonly length: Int32Array;
  total = 0;

  constructor(queues: number, contacts: Contacts) {
    this.contacts = contacts;
    this.head = new Int32Array(queues).fill(-1);
    this.tail = new Int32Array(queues).fill(-1);
    this.length = new Int32Array(queues);
  }

  join(queue: number, slot: number): void {
    const { next, previous } = this.contacts;
    const last = this.tail[queue]!;
    next[slot] = -1;
    previous[slot] = last;
    if (last < 0) this.head[queue] = slot;
    else next[last] = slot;
    this.tail[queue] = slot;
    this.length[queue]!++;
    this.total++;
  }

  joinInFront(queue: number, slot: number): void {
    const { next, previous } = this.contacts;
    const first = this.head[queue]!;
    previous[slot] = -1;
    next[slot] = first;
    if (first < 0) this.tail[queue] = slot;
    else previous[first] = slot;
    this.head[queue] = slot;
    this.length[queue]!++;
    this.total++;
  }

  leave(queue: number, slot: number): void {
    const { next, previous } = this.contacts;
    const after = next[slot]!;
    const before = previous[slot]!;
    if (before < 0) this.head[queue] = after;
    else next[before] = after;
    if (after < 0) this.tail[queue] = before;
    else previous[after] = before;
    this.length[queue]!--;
    this.total--;
  }
}
