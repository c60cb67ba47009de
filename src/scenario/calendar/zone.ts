import { Temporal } from 'temporal-polyfill';

/** A time zone over some years as a table, so that no interval asks a time zone library again. */
export class ZoneTable {
  /** Epoch minutes from which each offset holds; the first is far in the past. */
  private readonly starts: number[] = [];
  /** Minutes east of Greenwich. */
  readonly offsets: number[] = [];

  /** @param from @param to epoch minutes between which the table must be right */
  constructor(zone: string, from: number, to: number) {
    let moment: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
      (from - 2 * 1440) * 60_000,
    ).toZonedDateTimeISO(zone);
    this.starts.push(-Infinity);
    this.offsets.push(offsetMinutes(moment));
    for (;;) {
      moment = moment.getTimeZoneTransition('next');
      if (moment === null || moment.epochMilliseconds > (to + 2 * 1440) * 60_000) return;
      this.starts.push(moment.epochMilliseconds / 60_000);
      this.offsets.push(offsetMinutes(moment));
    }
  }

  offsetAt(epochMinute: number): number {
    let i = this.starts.length - 1;
    while (this.starts[i]! > epochMinute) i--;
    return this.offsets[i]!;
  }

  /** Local minutes since 1970-01-01T00:00 at each of `count` intervals. */
  localMinutes(startEpochMinute: number, step: number, count: number): Int32Array {
    const local = new Int32Array(count);
    let i = 0;
    for (let k = 0; k < count; k++) {
      const minute = startEpochMinute + k * step;
      while (i + 1 < this.starts.length && this.starts[i + 1]! <= minute) i++;
      local[k] = minute + this.offsets[i]!;
    }
    return local;
  }

  /**
   * Epoch minutes at which the local clock shows this minute: one, two in the hour that comes twice, none in
   * the hour that is skipped.
   */
  momentsOf(localMinute: number): number[] {
    const moments = new Set<number>();
    for (let i = 0; i < this.offsets.length; i++) {
      const moment = localMinute - this.offsets[i]!;
      if (moment >= this.starts[i]! && moment < (this.starts[i + 1] ?? Infinity)) moments.add(moment);
    }
    return [...moments].sort((a, b) => a - b);
  }

  /** The first such moment; in the skipped hour, as much later as the clock jumps. */
  momentOf(localMinute: number): number {
    const [first] = this.momentsOf(localMinute);
    if (first !== undefined) return first;
    // the offset before the jump, as clocks that were not put forward would show
    let before = this.offsets[0]!;
    for (let i = 1; i < this.offsets.length; i++) {
      if (this.starts[i]! > localMinute - this.offsets[i - 1]!) break;
      before = this.offsets[i - 1]!;
    }
    return localMinute - before;
  }
}

const offsetMinutes = (moment: Temporal.ZonedDateTime): number => Math.round(moment.offsetNanoseconds / 60e9);
