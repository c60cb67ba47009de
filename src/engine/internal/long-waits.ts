/** From so many intervals on a wait is noted by where it begins and ends, and not interval by interval. */
export const LONG_WAIT = 400;

/**
 * Waits through many intervals. In a backlog that grows, every one passes through thousands: what a contact costs would
 * grow with the horizon.
 */
export class LongWaits {
  /** By queue and interval, how many more wait through the whole of it than of the one before; null until one does. */
  private throughout: Int32Array | null = null;
  private readonly waiting: Float64Array;
  private readonly intervalSeconds: number;

  /** `waiting` is the column of the facts in which they are booked. */
  constructor(waiting: Float64Array, intervalSeconds: number) {
    this.waiting = waiting;
    this.intervalSeconds = intervalSeconds;
  }

  /** Notes a wait from `from` in interval `first` to `to` in a later one, of the queue whose row begins at `row`. */
  add(row: number, first: number, from: number, last: number, to: number): void {
    const { waiting, intervalSeconds } = this;
    this.throughout ??= new Int32Array(waiting.length);
    waiting[row + first]! += (first + 1) * intervalSeconds - from;
    this.throughout[row + first + 1]!++;
    this.throughout[row + last]!--;
    waiting[row + last]! += to - last * intervalSeconds;
  }

  /** Books them interval by interval; each ends in its own row, so that every row begins with none. */
  post(): void {
    const { throughout, waiting } = this;
    if (throughout === null) return;
    let through = 0;
    for (let place = 0; place < waiting.length; place++) {
      through += throughout[place]!;
      waiting[place]! += through * this.intervalSeconds;
    }
  }
}
