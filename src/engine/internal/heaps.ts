/** Moments that concern a contact: it redials, abandons, overflows or is transferred. Equal times: first set, first rung. */
export class Timers {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private kinds = new Uint8Array(64);
  private contacts = new Int32Array(64);
  private serials = new Int32Array(64);
  private size = 0;
  private set = 0;
  /** What `take` took. */
  kind = 0;
  contact = 0;
  serial = 0;

  time(): number {
    return this.size > 0 ? this.times[0]! : Infinity;
  }

  /** Takes the next timer into `kind`, `contact` and `serial`. */
  take(): void {
    this.kind = this.kinds[0]!;
    this.contact = this.contacts[0]!;
    this.serial = this.serials[0]!;
    const last = --this.size;
    if (last === 0) return;
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
  }

  add(time: number, kind: number, contact: number, serial: number): void {
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
    this.serials[place] = serial;
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
    this.contacts = copyInto(new Int32Array(room), this.contacts);
    this.serials = copyInto(new Int32Array(room), this.serials);
  }
}

function copyInto<T extends Float64Array | Int32Array | Uint8Array>(larger: T, from: T): T {
  larger.set(from);
  return larger;
}

/** Which queue offers the next contact: a binary heap of queues by time, lower queue numbers first at equal times. */
export class NextArrivals {
  private readonly times: Float64Array;
  private readonly queues: Int32Array;

  constructor(firstTimes: Float64Array) {
    const size = firstTimes.length;
    this.queues = Int32Array.from(firstTimes, (_, queue) => queue).sort(
      (a, b) => firstTimes[a]! - firstTimes[b]! || a - b,
    );
    this.times = Float64Array.from(this.queues, (queue) => firstTimes[queue]!);
    if (size === 0) this.times = new Float64Array([Infinity]);
  }

  time(): number {
    return this.times[0]!;
  }

  queue(): number {
    return this.queues[0]!;
  }

  /** The queue at the top offers its following contact at this time. */
  follow(time: number): void {
    const times = this.times;
    const queues = this.queues;
    const size = queues.length;
    const queue = queues[0]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      const right = child + 1;
      if (
        right < size &&
        (times[right]! < times[child]! ||
          (times[right]! === times[child]! && queues[right]! < queues[child]!))
      ) {
        child = right;
      }
      if (time < times[child]! || (time === times[child]! && queue < queues[child]!)) break;
      times[place] = times[child]!;
      queues[place] = queues[child]!;
      place = child;
    }
    times[place] = time;
    queues[place] = queue;
  }
}
