import type { Facts } from '../facts.ts';
import type { Model } from '../model.ts';
import { waitBinOf, waitBins } from '../waits.ts';
import type { Tables } from './tables.ts';

/** Writes the facts while a replication plays: counts by the interval of the offer, time where it passes. */
export class Tally {
  readonly facts: Facts;
  private readonly tables: Tables;
  private readonly intervals: number;
  private readonly intervalSeconds: number;
  private readonly days: number;
  private readonly warmUp: number;
  /** First interval of each day, and one past the last. */
  private readonly dayStarts: Int32Array;
  private readonly dayOf: Int32Array;
  interval = 0;
  intervalStart = 0;
  day = 0;
  dayStart = 0;
  dayEnd = 0;
  /** Time that is booked ahead is cut here: the end of a run that doesn't drain. */
  private readonly cut: number;

  constructor(model: Model, tables: Tables, replication: number) {
    this.tables = tables;
    this.intervals = model.intervals;
    this.intervalSeconds = model.intervalSeconds;
    this.days = model.days;
    this.dayOf = model.dayOf;
    this.warmUp = (model.warmUpIntervals ?? 0) * model.intervalSeconds;
    this.cut = model.drain ? Infinity : model.intervals * model.intervalSeconds;
    this.dayStarts = new Int32Array(model.days + 1).fill(model.intervals);
    for (let i = model.intervals - 1; i >= 0; i--) this.dayStarts[model.dayOf[i]!] = i;
    this.facts = emptyFacts(tables, model, replication);
  }

  /** The clock enters an interval; after the last one all time is put in the last. */
  enter(interval: number): void {
    this.interval = interval;
    this.intervalStart = interval * this.intervalSeconds;
    this.day = this.dayOf[interval]!;
    this.dayStart = this.dayStarts[this.day]! * this.intervalSeconds;
    this.dayEnd =
      this.day === this.days - 1 ? Infinity : this.dayStarts[this.day + 1]! * this.intervalSeconds;
  }

  /** Adds the seconds from `from` to `to` to row `row` of a column by interval. */
  span(column: Float64Array, row: number, from: number, to: number): void {
    if (from >= this.intervalStart && to <= this.intervalStart + this.intervalSeconds) {
      column[row * this.intervals + this.interval]! += to - from;
    } else {
      this.longSpan(column, row, from, to);
    }
  }

  private longSpan(column: Float64Array, row: number, from: number, to: number): void {
    const last = this.intervals - 1;
    let i = this.intervalOf(from);
    while (from < to) {
      const end = i >= last ? to : Math.min(to, (i + 1) * this.intervalSeconds);
      if (end > from) column[row * this.intervals + i]! += end - from;
      from = end;
      i++;
    }
  }

  /** Adds `share` of the seconds from `from` to `to` to row `row` of a column by day. */
  daySpan(column: Float64Array, row: number, from: number, to: number, share: number): void {
    if (from >= this.dayStart && to <= this.dayEnd) {
      column[row * this.days + this.day]! += share * (to - from);
      return;
    }
    let day = this.dayOf[this.intervalOf(from)]!;
    while (from < to) {
      const next = this.dayStarts[day + 1]! * this.intervalSeconds;
      const end = day >= this.days - 1 ? to : Math.min(to, next);
      column[row * this.days + day]! += share * (end - from);
      from = end;
      day++;
    }
  }

  intervalOf(time: number): number {
    if (time >= this.intervalStart) {
      if (time < this.intervalStart + this.intervalSeconds) return this.interval;
    }
    const i = Math.floor(time / this.intervalSeconds);
    return i < this.intervals ? i : this.intervals - 1;
  }

  /** An attempt that is not a first one is offered. */
  offeredAgain(queue: number, at: number): void {
    this.facts.queues.offered[queue * this.intervals + this.intervalOf(at)]!++;
  }

  delayed(queue: number, offered: number): void {
    this.facts.queues.delayed[queue * this.intervals + this.intervalOf(offered)]!++;
  }

  calledBack(queue: number, offered: number): void {
    this.facts.queues.calledBack[queue * this.intervals + this.intervalOf(offered)]!++;
  }

  answered(queue: number, offered: number, at: number): void {
    const facts = this.facts.queues;
    const place = queue * this.intervals + this.intervalOf(offered);
    const wait = at - offered;
    facts.answered[place]!++;
    if (this.inTime(queue, offered, at)) facts.answeredInTime[place]!++;
    if (wait > 0) {
      facts.waitAnswered[place]! += wait;
      facts.waitAll[place]! += wait;
      this.span(facts.waiting, queue, offered, at);
    }
    if (offered >= this.warmUp) this.facts.waits[queue * waitBins + waitBinOf(wait)]!++;
  }

  abandoned(queue: number, offered: number, at: number): void {
    const facts = this.facts.queues;
    const place = this.gone(queue, offered, at);
    facts.abandoned[place]!++;
    if (this.inTime(queue, offered, at)) facts.abandonedInTime[place]!++;
  }

  turnedAway(queue: number, offered: number, at: number): void {
    this.facts.queues.turnedAway[this.gone(queue, offered, at)]!++;
  }

  stillWaiting(queue: number, offered: number, at: number): void {
    this.gone(queue, offered, at);
    this.facts.queues.stillWaiting[queue]!++;
  }

  private gone(queue: number, offered: number, at: number): number {
    const facts = this.facts.queues;
    const place = queue * this.intervals + this.intervalOf(offered);
    facts.waitAll[place]! += at - offered;
    if (at > offered) this.span(facts.waiting, queue, offered, at);
    return place;
  }

  private inTime(queue: number, offered: number, at: number): boolean {
    const target = this.tables.targetSeconds[queue]!;
    const openBefore = this.tables.openBefore[queue]!;
    if (openBefore === null) return at - offered <= target;
    return this.openSeconds(openBefore, at) - this.openSeconds(openBefore, offered) <= target;
  }

  private openSeconds(openBefore: Float64Array, time: number): number {
    const i = this.intervalOf(time);
    const open = openBefore[i + 1]! - openBefore[i]!;
    return openBefore[i]! + (open > 0 ? time - i * this.intervalSeconds : 0);
  }

  /** Seconds in which an agent is held before talk begins: changeover to another client, and ringing. */
  changeover(pool: number, link: number, from: number, to: number): void {
    const end = to < this.cut ? to : this.cut;
    if (from >= end) return;
    this.span(this.facts.pools.changeover, pool, from, end);
    this.daySpan(this.facts.links.changeover, link, from, end, 1);
  }

  /** Closes the books: first attempts were counted as they were generated. */
  close(): Facts {
    const { offered, firstAttempts } = this.facts.queues;
    for (let i = 0; i < offered.length; i++) offered[i]! += firstAttempts[i]!;
    return this.facts;
  }
}

function emptyFacts(tables: Tables, model: Model, replication: number): Facts {
  const { intervals, days } = model;
  const counts = () => new Int32Array(tables.queues * intervals);
  const seconds = (rows: number) => new Float64Array(rows * intervals);
  const byDay = () => new Float64Array(tables.links * days);
  return {
    replication,
    intervals,
    days,
    queues: {
      offered: counts(),
      firstAttempts: counts(),
      answered: counts(),
      answeredInTime: counts(),
      abandoned: counts(),
      abandonedInTime: counts(),
      turnedAway: counts(),
      delayed: counts(),
      calledBack: counts(),
      waitAnswered: seconds(tables.queues),
      waitAll: seconds(tables.queues),
      waiting: seconds(tables.queues),
      stillWaiting: new Int32Array(tables.queues),
    },
    pools: {
      staffed: seconds(tables.pools),
      handling: seconds(tables.pools),
      changeover: seconds(tables.pools),
      idle: seconds(tables.pools),
      overrun: seconds(tables.pools),
    },
    links: {
      contacts: new Int32Array(tables.links * days),
      handling: byDay(),
      talk: byDay(),
      changeover: byDay(),
      billed: byDay(),
    },
    waits: new Int32Array(tables.queues * waitBins),
  };
}
