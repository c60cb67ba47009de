import type { Facts } from '../facts.ts';
import type { Model } from '../model.ts';
import type { SpareMemory } from '../spare-memory.ts';
import { waitBinOf, waitBins } from '../waits.ts';
import type { Agent } from './agent.ts';
import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import { emptyFacts } from './empty-facts.ts';
import type { Link } from './link.ts';
import { LONG_WAIT, LongWaits } from './long-waits.ts';
import type { Queue } from './queue.ts';
import type { World } from './world.ts';

/** Beyond every horizon, and a whole number like the other ends of days. */
const FAR = 0x7fffffff;

/**
 * Writes the facts while a replication plays: counts by the interval of the offer, time where it passes. What belongs
 * to the present interval or day is counted on the queue, the pool and the link, and posted to the columns when it
 * ends: the rows of many queues lie far apart, and would cost a miss of the cache for every figure of every contact.
 */
export class Tally {
  readonly facts: Facts;
  private readonly world: World;
  readonly handling: Float64Array;
  readonly linkHandling: Float64Array;
  readonly linkTalk: Float64Array;
  /** The present interval and day, and when they began; after the last one all time is put in the last. */
  interval = 0;
  intervalStart = 0;
  day = 0;
  private intervalEnd = 0;
  private dayStart = 0;
  private dayEnd = 0;
  private readonly clock: Clock;
  private readonly intervals: number;
  private readonly intervalSeconds: number;
  private readonly days: number;
  private readonly warmUp: number;
  /** First interval of each day, and one past the last. */
  private readonly dayStarts: Int32Array;
  private readonly dayOf: Int32Array;
  /** Time that is booked ahead is cut here: the end of a run that doesn't drain. */
  private readonly cut: number;
  private readonly waits: Int32Array;
  private readonly longWaits: LongWaits;

  constructor(model: Model, world: World, replication: number, clock: Clock, spare: SpareMemory | null) {
    this.world = world;
    this.clock = clock;
    this.intervals = model.intervals;
    this.intervalSeconds = model.intervalSeconds;
    this.days = model.days;
    this.dayOf = model.dayOf;
    this.warmUp = (model.warmUpIntervals ?? 0) * model.intervalSeconds;
    this.cut = model.drain ? Infinity : model.intervals * model.intervalSeconds;
    this.dayStarts = new Int32Array(model.days + 1).fill(model.intervals);
    for (let i = model.intervals - 1; i >= 0; i--) this.dayStarts[model.dayOf[i]!] = i;
    this.facts = emptyFacts(model, replication, spare);
    this.handling = this.facts.pools.handling;
    this.linkHandling = this.facts.links.handling;
    this.linkTalk = this.facts.links.talk;
    this.waits = this.facts.waits;
    this.longWaits = new LongWaits(this.facts.queues.waiting, model.intervalSeconds);
  }

  /** The clock enters an interval. */
  enter(interval: number): void {
    this.postInterval();
    if (this.dayOf[interval] !== this.day) this.postDay();
    this.interval = interval;
    this.intervalStart = interval * this.intervalSeconds;
    this.intervalEnd = this.intervalStart + this.intervalSeconds;
    this.day = this.dayOf[interval]!;
    this.dayStart = this.dayStarts[this.day]! * this.intervalSeconds;
    this.dayEnd = this.day === this.days - 1 ? FAR : this.dayStarts[this.day + 1]! * this.intervalSeconds;
  }

  /** Moves what was counted in the present interval to the columns. */
  private postInterval(): void {
    const { interval, world } = this;
    const { queues, pools } = this.facts;
    for (const queue of world.queues) {
      // Who abandons has been delayed, in the same interval.
      if (queue.answered === 0 && queue.delayed === 0) continue;
      const place = queue.row + interval;
      queues.delayed[place]! += queue.delayed;
      queues.answered[place]! += queue.answered;
      queues.answeredInTime[place]! += queue.answeredInTime;
      queues.waitAnswered[place]! += queue.waited;
      queues.waitAll[place]! += queue.waited + queue.waitedInVain;
      queues.waiting[place]! += queue.waited + queue.waitedInVain;
      queues.abandoned[place]! += queue.abandoned;
      queues.abandonedInTime[place]! += queue.abandonedInTime;
      queue.clearCounts();
    }
    for (const pool of world.pools) {
      if (pool.handling === 0 && pool.idle === 0) continue;
      pools.handling[pool.row + interval]! += pool.handling;
      pools.idle[pool.row + interval]! += pool.idle;
      pool.handling = 0;
      pool.idle = 0;
    }
  }

  /** Moves what was counted in the present day to the columns. */
  postDay(): void {
    const { links } = this.facts;
    for (const link of this.world.links) {
      if (link.contacts === 0 && link.handling === 0 && link.billed === 0) continue;
      const place = link.row + this.day;
      links.contacts[place]! += link.contacts;
      links.handling[place]! += link.handling;
      links.talk[place]! += link.talk;
      links.billed[place]! += link.billed;
      link.clearCounts();
    }
  }

  /** The agent has been idle until now. */
  idled(agent: Agent): void {
    const { pool, since } = agent;
    if (since >= this.intervalStart) {
      pool.idle += this.clock.now - since;
      return;
    }
    pool.idle += this.clock.now - this.intervalStart;
    this.earlier(this.facts.pools.idle, pool.row, since);
  }

  /** Adds the seconds from `from` to the beginning of the present interval to a row of a column. */
  private earlier(column: Float64Array, row: number, from: number): void {
    const { interval, intervalStart, intervalSeconds } = this;
    if (from >= intervalStart - intervalSeconds) column[row + interval - 1]! += intervalStart - from;
    else this.span(column, row, from, intervalStart);
  }

  /** Adds the seconds from `from` to `to` to the row of a column by interval that begins at `row`. */
  span(column: Float64Array, row: number, from: number, to: number): void {
    const last = this.intervals - 1;
    let i = this.intervalOf(from);
    while (from < to) {
      const end = i >= last ? to : Math.min(to, (i + 1) * this.intervalSeconds);
      if (end > from) column[row + i]! += end - from;
      from = end;
      i++;
    }
  }

  /** A contact of the queue has waited from `from` to `to`. */
  private waited(queue: Queue, from: number, to: number): void {
    const first = this.intervalOf(from);
    const last = this.intervalOf(to);
    if (last - first < LONG_WAIT) this.span(this.facts.queues.waiting, queue.row, from, to);
    else this.longWaits.add(queue.row, first, from, last, to);
  }

  /** Adds `share` of the seconds from `from` to `to` to the row of a column by day that begins at `row`. */
  daySpan(column: Float64Array, row: number, from: number, to: number, share: number): void {
    if (from >= this.dayStart && to <= this.dayEnd) {
      column[row + this.day]! += share * (to - from);
      return;
    }
    let day = this.dayOf[this.intervalOf(from)]!;
    while (from < to) {
      const next = this.dayStarts[day + 1]! * this.intervalSeconds;
      const end = day >= this.days - 1 ? to : Math.min(to, next);
      column[row + day]! += share * (end - from);
      from = end;
      day++;
    }
  }

  intervalOf(time: number): number {
    if (time >= this.intervalStart && time < this.intervalEnd) return this.interval;
    const i = Math.floor(time / this.intervalSeconds);
    return i < this.intervals ? i : this.intervals - 1;
  }

  /** An attempt that is not a first one is offered now. */
  offeredAgain(queue: Queue): void {
    this.facts.queues.offered[queue.row + this.interval]!++;
  }

  calledBack(queue: Queue): void {
    this.facts.queues.calledBack[queue.row + this.interval]!++;
  }

  /** An agent takes the contact now; the customer hears him after ringing. */
  answered(contact: Contact, link: Link): void {
    const { queue } = link;
    const { offered } = contact;
    const at = this.clock.now + queue.ringSeconds;
    const wait = at - offered;
    link.contacts++;
    if (offered >= this.intervalStart && at <= this.intervalEnd) {
      queue.answered++;
      queue.waited += wait;
      if (queue.openBefore === null ? wait <= queue.targetSeconds : this.inTime(queue, offered, at)) {
        queue.answeredInTime++;
      }
    } else {
      this.answeredAcross(queue, offered, at);
    }
    // The finest bins are a second wide; a call for each wait would cost more than the count.
    const bin = wait < 600 ? wait | 0 : waitBinOf(wait);
    if (offered >= this.warmUp) this.waits[queue.number * waitBins + bin]!++;
  }

  /** An answer to a contact that doesn't begin and end its wait in the present interval. */
  private answeredAcross(queue: Queue, offered: number, at: number): void {
    const { queues } = this.facts;
    const place = queue.row + this.intervalOf(offered);
    queues.answered[place]!++;
    if (this.inTime(queue, offered, at)) queues.answeredInTime[place]!++;
    if (at <= offered) return;
    queues.waitAnswered[place]! += at - offered;
    queues.waitAll[place]! += at - offered;
    this.waited(queue, offered, at);
  }

  /** The contact left when its patience ended. */
  abandoned(contact: Contact): void {
    const { deadline, offered, queue } = contact;
    if (offered >= this.intervalStart && deadline <= this.intervalEnd && queue.openBefore === null) {
      const wait = deadline - offered;
      queue.abandoned++;
      queue.waitedInVain += wait;
      if (wait <= queue.targetSeconds) queue.abandonedInTime++;
      return;
    }
    const place = this.gone(contact, deadline);
    this.facts.queues.abandoned[place]!++;
    if (this.inTime(queue, offered, deadline)) this.facts.queues.abandonedInTime[place]!++;
  }

  turnedAway(contact: Contact): void {
    this.facts.queues.turnedAway[this.gone(contact, this.clock.now)]!++;
  }

  stillWaiting(contact: Contact, until: number): void {
    this.gone(contact, until);
    this.facts.queues.stillWaiting[contact.queue.number]!++;
  }

  private gone(contact: Contact, at: number): number {
    const { offered, queue } = contact;
    const place = queue.row + this.intervalOf(offered);
    this.facts.queues.waitAll[place]! += at - offered;
    if (at > offered) this.waited(queue, offered, at);
    return place;
  }

  private inTime(queue: Queue, offered: number, at: number): boolean {
    const { openBefore, targetSeconds } = queue;
    if (openBefore === null) return at - offered <= targetSeconds;
    return this.openSeconds(openBefore, at) - this.openSeconds(openBefore, offered) <= targetSeconds;
  }

  private openSeconds(openBefore: Float64Array, time: number): number {
    const i = this.intervalOf(time);
    const open = openBefore[i + 1]! - openBefore[i]!;
    return openBefore[i]! + (open > 0 ? time - i * this.intervalSeconds : 0);
  }

  /** Books what an agent spent on a contact of his own until now: changeover and ringing, then handling. */
  handled(contact: Contact, link: Link): void {
    const { talkFrom } = contact;
    if (talkFrom > contact.taken) this.held(contact, link);
    const seconds = this.clock.now - talkFrom;
    if (talkFrom >= this.intervalStart && seconds > 0) {
      const talk = link.factor * contact.talk;
      link.pool.handling += seconds;
      link.handling += seconds;
      link.talk += talk < seconds ? talk : seconds;
    } else if (seconds > 0) {
      this.handledAcross(contact, link);
    }
  }

  /** Handling that began before the present interval. */
  private handledAcross(contact: Contact, link: Link): void {
    const { now } = this.clock;
    const { talkFrom } = contact;
    const talk = link.factor * contact.talk;
    const { pool } = link;
    pool.handling += now - this.intervalStart;
    this.earlier(this.handling, pool.row, talkFrom);
    if (talkFrom >= this.dayStart) {
      link.handling += now - talkFrom;
      link.talk += Math.min(talk, now - talkFrom);
      return;
    }
    this.daySpan(this.linkHandling, link.row, talkFrom, now, 1);
    this.daySpan(this.linkTalk, link.row, talkFrom, Math.min(talkFrom + talk, now), 1);
  }

  private held(contact: Contact, link: Link): void {
    this.changeover(link, contact.taken, Math.min(contact.talkFrom, this.clock.now));
  }

  /** Seconds in which an agent is held before talk begins: changeover to another client, and ringing. */
  changeover(link: Link, from: number, to: number): void {
    const end = Math.min(to, this.cut);
    if (from >= end) return;
    this.span(this.facts.pools.changeover, link.pool.row, from, end);
    this.daySpan(this.facts.links.changeover, link.row, from, end, 1);
  }

  /** Closes the books: first attempts were counted as they were generated. */
  close(): Facts {
    this.postInterval();
    this.postDay();
    this.longWaits.post();
    const { offered, firstAttempts } = this.facts.queues;
    for (let i = 0; i < offered.length; i++) offered[i]! += firstAttempts[i]!;
    return this.facts;
  }
}
