import { type Fill, keyOf, poissonQuantile, StreamFamily } from '../../random/index.ts';
import type { Model, ModelQueue } from '../model.ts';
import type { Contact } from './contact.ts';
import { type Causes, Demand } from './demand.ts';
import type { KeptContacts } from './kept-contacts.ts';
import type { Laws } from './laws.ts';
import type { Queue } from './queue.ts';
import { AFTER_WORK, PATIENCE, ROW, TALK, TIME } from './row.ts';
import { type Scratch, sortPlaces } from './scratch.ts';

/** A day whose forecast is larger is generated in parts, so that memory stays small. */
const MOST_AT_ONCE = 2048;
const PARTS = 128;

/**
 * The first attempts of one queue, generated a day at a time, in order of time. Contact j of a day has its own fixed
 * draws: a larger day has all contacts of a smaller one and some more.
 */
export class Arrivals {
  /** The queue that they are offered to. */
  readonly queue: Queue;
  /** The present batch, ROW numbers for each contact; the next contact is at `cursor`. */
  private rows = new Float64Array(0);
  private keys = new Int32Array(0);
  private cursor = 0;
  private count = 0;
  private readonly scratch: Scratch;

  private readonly rules: ModelQueue;
  private readonly laws: Laws;
  private readonly number: number;
  private readonly intervals: number;
  private readonly intervalSeconds: number;
  private readonly dayOf: Int32Array;
  private readonly firstAttempts: Int32Array;
  private readonly demand: Demand;
  private readonly upcoming: Float64Array;
  private readonly families: Readonly<
    Record<'count' | 'place' | 'talk' | 'afterWork' | 'patience', StreamFamily>
  >;
  private means = new Float64Array(0);
  /** Next interval to generate, and where the present day and its parts end. */
  private interval = 0;
  private dayFrom = 0;
  private dayTo = 0;
  private partLength = 0;
  private part = 0;
  private recorded = 0;

  constructor(
    model: Model,
    queue: Queue,
    replication: number,
    causes: Causes,
    firstAttempts: Int32Array,
    upcoming: Float64Array,
    scratch: Scratch,
    kept: KeptContacts | null,
  ) {
    this.queue = queue;
    this.scratch = scratch;
    this.rules = queue.rules;
    this.laws = queue.laws;
    this.number = queue.number;
    this.intervals = model.intervals;
    this.intervalSeconds = model.intervalSeconds;
    this.dayOf = model.dayOf;
    this.firstAttempts = firstAttempts;
    this.upcoming = upcoming;
    this.demand = new Demand(model, queue.rules, queue.laws, replication, causes);
    const family = (kind: string) =>
      new StreamFamily(model.seed, replication, 'queue', queue.rules.key, kind);
    this.families = {
      count: family('count'),
      place: family('place'),
      talk: family('talk'),
      afterWork: family('after-work'),
      patience: family('patience'),
    };
    if (kept !== null) this.takeAll(kept);
  }

  /** Writes the time of the next contact to `upcoming`, Infinity after the last; generates its batch when needed. */
  look(): void {
    while (this.cursor >= this.count) this.generate();
    this.upcoming[this.number] = this.rows[this.cursor * ROW + TIME]!;
  }

  /** Moves the next contact out of the batch; `look` for the one after it. */
  moveTo(contact: Contact): void {
    const { rows } = this;
    const place = this.cursor++;
    const row = place * ROW;
    contact.talk = rows[row + TALK]!;
    contact.afterWork = rows[row + AFTER_WORK]!;
    contact.deadline = rows[row + TIME]! + rows[row + PATIENCE]!;
    contact.attempt = 0;
    contact.redials = 0;
    if (this.queue.keyed) contact.key = this.keys[place]!;
  }

  /** The whole replication as one batch, made now if nobody has made it before. */
  private takeAll(kept: KeptContacts): void {
    const row = this.number * this.intervals;
    if (kept.firstAttempts === null) {
      kept.count = 0;
      do {
        this.generate();
        kept.add(this.rows, this.keys, this.count);
      } while (this.count === 0 || this.rows[TIME] !== Infinity);
      kept.firstAttempts = this.firstAttempts.slice(row, row + this.intervals);
    } else this.firstAttempts.set(kept.firstAttempts, row);
    this.rows = kept.rows;
    this.keys = kept.keys;
    this.cursor = 0;
    this.count = kept.count;
  }

  /** Generates the next batch, perhaps an empty one; at the end of the horizon one that never comes. */
  private generate(): void {
    this.cursor = 0;
    this.count = 0;
    if (this.rules.arrivals === 'recorded') this.replay();
    else if (this.interval < this.intervals) this.draw();
    else this.end();
  }

  private end(): void {
    this.reserve(1);
    this.rows[TIME] = Infinity;
    this.count = 1;
  }

  private draw(): void {
    if (this.interval >= this.dayTo) this.beginDay();
    const from = this.interval;
    const to = Math.min(this.dayTo, from + this.partLength);
    this.interval = to;
    const number = this.dayOf[from]! * PARTS + this.part++;
    const total = this.meansOf(from, to);
    if (total <= 0) return;
    const count =
      this.rules.arrivals === 'exact' ? total : poissonQuantile(this.families.count.draw(number), total);
    this.reserve(count);
    this.families.place.fill(number, this.scratch.places, count);
    if (this.rules.arrivals === 'exact') this.spreadExactly(from, to, total);
    sortPlaces(this.scratch, count);
    this.placesToTimes(from, to, total, count);
    this.drawContacts(number, count);
    this.count = count;
  }

  private beginDay(): void {
    const day = this.dayOf[this.interval]!;
    this.dayFrom = this.interval;
    this.dayTo = this.interval;
    let expected = 0;
    while (this.dayTo < this.intervals && this.dayOf[this.dayTo] === day)
      expected += this.rules.expected[this.dayTo++]!;
    const length = this.dayTo - this.dayFrom;
    const parts = Math.min(length, PARTS, Math.max(1, Math.ceil(expected / MOST_AT_ONCE)));
    this.partLength = Math.ceil(length / parts);
    this.part = 0;
    if (this.means.length < length) this.means = new Float64Array(length);
  }

  /** The means of the intervals into `means`; their sum. */
  private meansOf(from: number, to: number): number {
    const means = this.means;
    const exact = this.rules.arrivals === 'exact';
    let forecast = 0;
    for (let i = from; i < to; i++) {
      means[i - from] = exact ? Math.round(this.rules.expected[i]!) : this.rules.expected[i]!;
      forecast += means[i - from]!;
    }
    if (exact || forecast === 0) return forecast;
    this.demand.apply(this.dayOf[from]!, this.dayFrom, from, to, means);
    let total = 0;
    for (let i = 0; i < to - from; i++) total += means[i]!;
    return total;
  }

  /** Given counts: contact j belongs to a fixed interval and lies anywhere in it. */
  private spreadExactly(from: number, to: number, total: number): void {
    const { places } = this.scratch;
    let j = 0;
    let before = 0;
    for (let i = 0; i < to - from; i++) {
      const inInterval = this.means[i]!;
      for (let n = 0; n < inInterval; n++, j++) places[j] = (before + places[j]! * inInterval) / total;
      before += inInterval;
    }
  }

  /** Sorted places to moments by the cumulative means, straight within an interval; counts first attempts. */
  private placesToTimes(from: number, to: number, total: number, count: number): void {
    const { rows, means, firstAttempts, intervalSeconds } = this;
    const { draws } = this.scratch;
    const row = this.number * this.intervals;
    let rank = 0;
    let below = 0;
    for (let i = from; i < to && rank < count; i++) {
      const mean = means[i - from]!;
      if (mean === 0) continue;
      const share = i === to - 1 ? Infinity : (below + mean) / total;
      const scale = (total / mean) * intervalSeconds;
      const start = i * intervalSeconds - (below / mean) * intervalSeconds;
      const first = rank;
      while (rank < count && draws[rank]! < share) {
        rows[rank * ROW + TIME] = start + draws[rank]! * scale;
        rank++;
      }
      firstAttempts[row + i]! += rank - first;
      below += mean;
    }
    this.settleRest(from, to, rank, count);
  }

  /** A place that rounding left above the last mean belongs to the end of the last interval that has one. */
  private settleRest(from: number, to: number, rank: number, count: number): void {
    if (rank >= count) return;
    let last = to - 1;
    while (last > from && this.means[last - from]! === 0) last--;
    this.firstAttempts[this.number * this.intervals + last]! += count - rank;
    for (; rank < count; rank++) this.rows[rank * ROW + TIME] = (last + 1) * this.intervalSeconds - 1e-6;
  }

  private drawContacts(number: number, count: number): void {
    const { families, laws } = this;
    this.column(TALK, laws.talk.fill, families.talk, number, count);
    if (laws.hasAfterWork) this.column(AFTER_WORK, laws.afterWork.fill, families.afterWork, number, count);
    if (laws.hasPatience) this.column(PATIENCE, laws.patience.fill, families.patience, number, count);
    if (!this.queue.keyed) return;
    const { order } = this.scratch;
    const owner = families.place.keyOf(number);
    for (let rank = 0; rank < count; rank++) this.keys[rank] = keyOf(owner, order[rank]!);
  }

  /** One of the durations: drawn in the contacts' own order, gathered in order of time. */
  private column(field: number, fill: Fill, family: StreamFamily, number: number, count: number): void {
    const { draws, order } = this.scratch;
    family.fill(number, draws, count);
    fill(draws, count);
    gather(this.rows, field, draws, order, count);
  }

  /** The next recorded moments, exactly as they were. */
  private replay(): void {
    const moments = this.rules.recordedAt!;
    const end = this.intervals * this.intervalSeconds;
    const first = this.recorded;
    const count = Math.min(MOST_AT_ONCE, moments.length - first);
    if (count <= 0) {
      this.end();
      return;
    }
    this.reserve(count);
    const { order } = this.scratch;
    let kept = 0;
    for (let i = first; i < first + count; i++) {
      if (moments[i]! < 0 || moments[i]! >= end) continue;
      order[kept] = kept;
      this.rows[kept++ * ROW + TIME] = moments[i]!;
      this.firstAttempts[this.number * this.intervals + Math.floor(moments[i]! / this.intervalSeconds)]!++;
    }
    this.recorded += count;
    this.drawContacts(first, kept);
    this.count = kept;
  }

  private reserve(count: number): void {
    const room = Math.ceil(count * 1.25) + 64;
    this.scratch.reserve(room);
    if (count * ROW < this.rows.length) return;
    this.rows = new Float64Array(room * ROW);
    if (!this.laws.hasPatience)
      for (let i = PATIENCE; i < this.rows.length; i += ROW) this.rows[i] = Infinity;
    if (this.queue.keyed) this.keys = new Int32Array(room);
  }
}

/** A function of its own, so that the compiler sees it often enough however few the days. */
function gather(
  rows: Float64Array,
  field: number,
  draws: Float64Array,
  order: Int32Array,
  count: number,
): void {
  for (let rank = 0; rank < count; rank++) rows[rank * ROW + field] = draws[order[rank]!]!;
}
