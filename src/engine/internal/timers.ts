import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';

/** Moments that concern a contact: it redials, abandons, overflows or is transferred. Equal times: first set, first rung. */
export class Timers {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private kinds = new Uint8Array(64);
  private contacts: (Contact | null)[] = new Array<Contact | null>(64).fill(null);
  private serials = new Int32Array(64);
  private size = 0;
  private set = 0;
  private readonly clock: Clock;
  /** What `take` took. */
  kind = 0;
  contact: Contact | null = null;
  serial = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Takes the next timer into `kind`, `contact` and `serial`. */
  take(): void {
    this.kind = this.kinds[0]!;
    this.contact = this.contacts[0]!;
    this.serial = this.serials[0]!;
    const last = --this.size;
    if (last === 0) {
      this.tell(Infinity);
      return;
    }
    const time = this.times[last]!;
    const order = this.orders[last]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= last) break;
      if (child + 1 < last && this.before(child + 1, this.times[child]!, this.orders[child]!)) child++;
      if (!this.before(child, time, order)) break;
      this.move(child, place);
      place = child;
    }
    this.move(last, place);
    this.tell(this.times[0]!);
  }

  add(time: number, kind: number, contact: Contact): void {
    if (this.size === this.times.length) this.grow();
    const order = this.set++;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.before(parent, time, order)) break;
      this.move(parent, place);
      place = parent;
    }
    this.times[place] = time;
    this.orders[place] = order;
    this.kinds[place] = kind;
    this.contacts[place] = contact;
    this.serials[place] = contact.serial;
    this.tell(this.times[0]!);
  }

  private tell(time: number): void {
    this.clock.timerRings = time;
    this.clock.tellRare();
  }

  private before(place: number, time: number, order: number): boolean {
    const here = this.times[place]!;
    return here < time || (here === time && this.orders[place]! < order);
  }

  private move(from: number, to: number): void {
    this.times[to] = this.times[from]!;
    this.orders[to] = this.orders[from]!;
    this.kinds[to] = this.kinds[from]!;
    this.contacts[to] = this.contacts[from]!;
    this.serials[to] = this.serials[from]!;
  }

  private grow(): void {
    const room = 2 * this.size;
    this.times = copyInto(new Float64Array(room), this.times);
    this.orders = copyInto(new Float64Array(room), this.orders);
    this.kinds = copyInto(new Uint8Array(room), this.kinds);
    while (this.contacts.length < room) this.contacts.push(null);
    this.serials = copyInto(new Int32Array(room), this.serials);
  }
}

function copyInto<T extends Float64Array | Int32Array | Uint8Array>(larger: T, from: T): T {
  larger.set(from);
  return larger;
}
