import type { Facts } from '../facts.ts';
import type { Model } from '../model.ts';
import { waitBinOf, waitBins } from '../waits.ts';
import type { Agent } from './agent.ts';
import type { Clock } from './clock.ts';
import type { Contact } from './contact.ts';
import { emptyFacts } from './empty-facts.ts';
import type { Link } from './link.ts';
import type { Queue } from './queue.ts';

/** Beyond every horizon, and a whole number like the other ends of days. */
const FAR = 0x7fffffff;

/** Writes the facts while a replication plays: counts by the interval of the offer, time where it passes. */
export class Tally {
  readonly facts: Facts;
  private readonly idle: Float64Array;
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
  private readonly answers: Int32Array;
  private readonly answersInTime: Int32Array;
  private readonly waitAnswered: Float64Array;
  private readonly waitAll: Float64Array;
  private readonly waitingTime: Float64Array;
  private readonly delays: Int32Array;
  private readonly waits: Int32Array;
  private readonly linkContacts: Int32Array;
  private readonly billed: Float64Array;

  constructor(model: Model, replication: number, clock: Clock) {
    this.clock = clock;
    this.intervals = model.intervals;
    this.intervalSeconds = model.intervalSeconds;
    this.days = model.days;
    this.dayOf = model.dayOf;
    this.warmUp = (model.warmUpIntervals ?? 0) * model.intervalSeconds;
    this.cut = model.drain ? Infinity : model.intervals * model.intervalSeconds;
    this.dayStarts = new Int32Array(model.days + 1).fill(model.intervals);
    for (let i = model.intervals - 1; i >= 0; i--) this.dayStarts[model.dayOf[i]!] = i;
    this.facts = emptyFacts(model, replication);
    const { queues, pools, links } = this.facts;
    this.idle = pools.idle;
    this.handling = pools.handling;
    this.linkContacts = links.contacts;
    this.linkHandling = links.handling;
    this.linkTalk = links.talk;
    this.billed = links.billed;
    this.answers = queues.answered;
    this.answersInTime = queues.answeredInTime;
    this.waitAnswered = queues.waitAnswered;
    this.waitAll = queues.waitAll;
    this.waitingTime = queues.waiting;
    this.delays = queues.delayed;
    this.waits = this.facts.waits;
  }

  /** The clock enters an interval. */
  enter(interval: number): void {
    this.interval = interval;
    this.intervalStart = interval * this.intervalSeconds;
    this.intervalEnd = this.intervalStart + this.intervalSeconds;
    this.day = this.dayOf[interval]!;
    this.dayStart = this.dayStarts[this.day]! * this.intervalSeconds;
    this.dayEnd = this.day === this.days - 1 ? FAR : this.dayStarts[this.day + 1]! * this.intervalSeconds;
  }

  /** The agent has been idle until now. */
  idled(agent: Agent): void {
    const { row } = agent.pool;
    const { since } = agent;
    if (since >= this.intervalStart) this.idle[row + this.interval]! += this.clock.now - since;
    else this.span(this.idle, row, since, this.clock.now);
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

  /** A contact offered now can't start at once. */
  delayed(queue: Queue): void {
    this.delays[queue.row + this.interval]!++;
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
    const interval = offered >= this.intervalStart ? this.interval : this.intervalOf(offered);
    const place = queue.row + interval;
    this.linkContacts[link.row + this.day]!++;
    this.answers[place]!++;
    if (queue.openBefore === null ? wait <= queue.targetSeconds : this.inTime(queue, offered, at)) {
      this.answersInTime[place]!++;
    }
    if (wait > 0) {
      this.waitAnswered[place]! += wait;
      this.waitAll[place]! += wait;
      if (interval === this.interval && at <= this.intervalEnd) this.waitingTime[place]! += wait;
      else this.span(this.waitingTime, queue.row, offered, at);
    }
    // The finest bins are a second wide; a call for each wait would cost more than the count.
    const bin = wait < 600 ? wait | 0 : waitBinOf(wait);
    if (offered >= this.warmUp) this.waits[queue.number * waitBins + bin]!++;
  }

  /** The contact left when its patience ended. */
  abandoned(contact: Contact): void {
    const { deadline, offered, queue } = contact;
    const place = this.gone(contact, deadline);
    this.facts.queues.abandoned[place]!++;
    if (this.inTime(queue, offered, deadline)) this.facts.queues.abandonedInTime[place]!++;
  }

  turnedAway(contact: Contact): void {
    this.facts.queues.turnedAway[this.gone(contact, this.clock.now)]!++;
  }

  stillWaiting(contact: Contact): void {
    this.gone(contact, this.clock.now);
    this.facts.queues.stillWaiting[contact.queue.number]!++;
  }

  private gone(contact: Contact, at: number): number {
    const { offered, queue } = contact;
    const place = queue.row + this.intervalOf(offered);
    this.waitAll[place]! += at - offered;
    if (at > offered) this.span(this.waitingTime, queue.row, offered, at);
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
    const { now } = this.clock;
    const { taken, talkFrom } = contact;
    const talk = link.factor * contact.talk;
    const { pool } = link;
    if (talkFrom > taken) this.changeover(link, taken, Math.min(talkFrom, now));
    if (talkFrom >= now) return;
    if (talkFrom >= this.intervalStart) {
      const seconds = now - talkFrom;
      this.handling[pool.row + this.interval]! += seconds;
      this.linkHandling[link.row + this.day]! += seconds;
      this.linkTalk[link.row + this.day]! += Math.min(talk, seconds);
      return;
    }
    this.span(this.handling, pool.row, talkFrom, now);
    this.daySpan(this.linkHandling, link.row, talkFrom, now, 1);
    this.daySpan(this.linkTalk, link.row, talkFrom, Math.min(talkFrom + talk, now), 1);
  }

  /** Seconds in which an agent is held before talk begins: changeover to another client, and ringing. */
  changeover(link: Link, from: number, to: number): void {
    const end = Math.min(to, this.cut);
    if (from >= end) return;
    this.span(this.facts.pools.changeover, link.pool.row, from, end);
    this.daySpan(this.facts.links.changeover, link.row, from, end, 1);
  }

  /** A contact that is finished now is billed on this day, rounded by its queue's rule. */
  bill(contact: Contact, link: Link): void {
    let seconds = this.clock.now - contact.talkFrom;
    const { interruption } = contact;
    if (interruption !== null) seconds += interruption.talk + interruption.afterWork;
    const billed = link.queue.billsPlainly ? seconds : rounded(contact, link.queue, seconds);
    this.billed[link.row + this.day]! += billed;
  }

  /** Closes the books: first attempts were counted as they were generated. */
  close(): Facts {
    const { offered, firstAttempts } = this.facts.queues;
    for (let i = 0; i < offered.length; i++) offered[i]! += firstAttempts[i]!;
    return this.facts;
  }
}

function rounded(contact: Contact, queue: Queue, whole: number): number {
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
