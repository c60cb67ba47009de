import { drawOf } from '../../random/index.ts';
import type { Facts } from '../facts.ts';
import { ANSWERED, type ContactRecorder, STILL_WAITING, TURNED_AWAY } from '../log.ts';
import type { Model } from '../model.ts';
import { Agenda } from './agenda.ts';
import { Agents, BUSY, CHATTING, FREE, INTERRUPTIBLE } from './agents.ts';
import { Chats } from './chats.ts';
import { AWAY, Contacts, IN_HAND, WAITING } from './contacts.ts';
import type { Duty } from './duty.ts';
import { Timers } from './heaps.ts';
import { Routing } from './routing.ts';
import { type Tables, tablesOf } from './tables.ts';
import { Tally } from './tally.ts';
import { Waiting } from './waiting.ts';

/** Kinds of timers. */
export const COMES_BACK = 0;
export const LOSES_PATIENCE = 1;
export const OVERFLOWS = 2;

/** What a later draw of a contact is for. */
const REDIAL = 0;
const REDIAL_DELAY = 1;
const BALK = 2;
const CALL_BACK = 3;
const TRANSFER = 4;
const TALK = 5;
const AFTER_WORK = 6;
const PATIENCE = 7;

/** The floor: contacts are offered, wait, are answered, abandon; agents take them and come free. */
export class Floor {
  readonly model: Model;
  readonly tables: Tables;
  readonly contacts = new Contacts();
  /** When agents finish what they have in hand. */
  readonly ends: Agenda;
  readonly timers = new Timers();
  readonly tally: Tally;
  readonly waiting: Waiting;
  readonly agents: Agents;
  readonly routing: Routing;
  private readonly chats: Chats;
  private readonly log: ContactRecorder | null;
  private readonly end: number;
  private readonly changeoverSeconds: Float64Array;
  private readonly chatsInHand: Int32Array;
  private readonly factors: Float64Array;
  now = 0;
  /** Agents beyond the schedule of each pool, who leave when they have finished; some of them are marked in person. */
  readonly leaving: Int32Array;
  readonly marked: Int32Array;
  /** Called when an agent goes off duty: set by whoever keeps the schedule. */
  onLeave: (agent: number) => void = () => {};

  constructor(model: Model, replication: number, duty: Duty, log: ContactRecorder | null) {
    const tables = tablesOf(model);
    this.model = model;
    this.tables = tables;
    this.log = log;
    this.end = model.intervals * model.intervalSeconds;
    this.tally = new Tally(model, tables, replication);
    this.waiting = new Waiting(tables.queues, this.contacts, this.tally, log);
    this.agents = new Agents(model, duty.sizes, replication);
    this.ends = new Agenda(this.agents.pool.length, tables.meanHandle / Math.max(1, this.agents.pool.length));
    this.routing = new Routing(model, tables, this.agents, this.contacts, this.waiting, replication);
    this.chats = new Chats(model, tables, this.agents, this.contacts, this.tally, this.ends);
    this.changeoverSeconds = Float64Array.from(model.pools, (pool) => pool.changeoverSeconds);
    this.chatsInHand = Int32Array.from(model.pools, (pool) => pool.chats);
    this.factors = tables.linkFactor;
    this.leaving = new Int32Array(model.pools.length);
    this.marked = new Int32Array(model.pools.length);
  }

  /** A first attempt; `patience` seconds from now it leaves. */
  arrive(queue: number, talk: number, afterWork: number, patience: number, key: number): void {
    const { contacts } = this;
    const slot = contacts.take();
    contacts.queue[slot] = queue;
    contacts.talk[slot] = talk;
    contacts.afterWork[slot] = afterWork;
    contacts.deadline[slot] = this.now + patience;
    contacts.key[slot] = key;
    contacts.attempt[slot] = 0;
    contacts.redials[slot] = 0;
    this.offer(slot, queue);
  }

  /** A redial or a transfer is offered. */
  comeBack(slot: number): void {
    const { contacts, tables } = this;
    const queue = contacts.queue[slot]!;
    const key = contacts.key[slot]!;
    const attempt = contacts.attempt[slot]!;
    const laws = tables.quantiles[queue]!;
    contacts.talk[slot] = laws.talk(drawOf(key, attempt, TALK));
    contacts.afterWork[slot] = laws.afterWork(drawOf(key, attempt, AFTER_WORK));
    contacts.deadline[slot] = this.now + laws.patience(drawOf(key, attempt, PATIENCE));
    this.tally.offeredAgain(queue, this.now);
    this.offer(slot, queue);
  }

  private offer(slot: number, queue: number): void {
    const { contacts, routing, now } = this;
    contacts.offered[slot] = now;
    contacts.begun[slot] = 0;
    let agent = routing.agentFor(queue, now, now);
    if (agent < 0 && this.tables.mayInterrupt[queue] === 1) {
      agent = routing.agentToInterrupt(queue, now, now);
      if (agent >= 0) this.interrupt(agent);
    }
    if (agent >= 0) this.take(agent, slot, queue, routing.link);
    else this.wait(slot, queue);
  }

  /** No agent may take it now: it waits, unless it balks, finds the line full or is turned away at a closed queue. */
  private wait(slot: number, queue: number): void {
    const { contacts, tables, waiting, now } = this;
    this.tally.delayed(queue, now);
    const key = contacts.key[slot]!;
    const attempt = contacts.attempt[slot]!;
    if (waiting.length[queue]! >= tables.capacity[queue]! || this.shut(queue)) {
      this.turnAway(slot, queue);
      return;
    }
    if (tables.balk[queue]! > 0 && drawOf(key, attempt, BALK) < tables.balk[queue]!) {
      this.turnAway(slot, queue);
      return;
    }
    const { callBack } = this.model.queues[queue]!;
    if (callBack !== null) {
      const first = waiting.first(queue, now);
      const expectedWait = first < 0 ? 0 : now - contacts.offered[first]!;
      if (expectedWait > callBack.whenWaitOver && drawOf(key, attempt, CALL_BACK) < callBack.accept) {
        contacts.deadline[slot] = Infinity;
        this.tally.calledBack(queue, now);
      }
    }
    contacts.state[slot] = WAITING;
    waiting.join(queue, slot);
    if (tables.abandonsByEvent[queue] === 1 && contacts.deadline[slot]! < Infinity) {
      this.timers.add(contacts.deadline[slot]!, LOSES_PATIENCE, slot, contacts.serial[slot]!);
    }
    for (const delay of tables.overflowDelays[queue]!) {
      this.timers.add(now + delay, OVERFLOWS, slot, contacts.serial[slot]!);
    }
  }

  /** A closed queue that turns contacts away takes no redial or transfer either. */
  private shut(queue: number): boolean {
    return this.routing.takeable[queue] === 0 && this.tables.atClosing[queue] === 'turn-away';
  }

  /** An agent answers: he may have to change over to another client first, and the phone rings. */
  private take(agent: number, slot: number, queue: number, link: number): void {
    const { agents, contacts, tables, now } = this;
    const pool = agents.pool[agent]!;
    if (agents.state[agent] === FREE) {
      this.tally.span(this.tally.facts.pools.idle, pool, agents.since[agent]!, now);
    }
    agents.leave(agent);
    const ring = tables.ringSeconds[queue]!;
    if (contacts.begun[slot] === 0) {
      contacts.begun[slot] = 1;
      this.tally.answered(queue, contacts.offered[slot]!, now + ring);
      this.tally.facts.links.contacts[link * this.model.days + this.tally.day]!++;
    }
    const client = tables.queueClient[queue]!;
    const before = agents.lastClient[agent]!;
    const held = ring + (before !== client && before >= 0 ? this.changeoverSeconds[pool]! : 0);
    agents.lastClient[agent] = client;
    contacts.state[slot] = IN_HAND;
    contacts.link[slot] = link;
    contacts.taken[slot] = now;
    const factor = this.factors[link]!;
    if (tables.isChat[queue] === 1) {
      agents.state[agent] = CHATTING;
      this.chats.begin(agent, slot, held, factor * (contacts.talk[slot]! + contacts.afterWork[slot]!), now);
      this.offerRoom(agent);
      return;
    }
    agents.state[agent] = BUSY;
    agents.contact[agent] = slot;
    const talkFrom = now + held;
    contacts.talkFrom[slot] = talkFrom;
    const end = talkFrom + factor * (contacts.talk[slot]! + contacts.afterWork[slot]!);
    this.ends.add(agent, end);
    if (tables.interruptible[queue] === 1) agents.join(agent, INTERRUPTIBLE, now);
    else if (tables.keyed[queue] === 1) this.transfer(slot, queue, talkFrom + factor * contacts.talk[slot]!);
  }

  /** With a probability the contact is offered anew in another queue when talk ends. */
  private transfer(slot: number, queue: number, at: number): void {
    const { transfers } = this.model.queues[queue]!;
    if (transfers.length === 0) return;
    const { contacts } = this;
    const draw = drawOf(contacts.key[slot]!, contacts.attempt[slot]!, TRANSFER);
    let below = 0;
    for (const { share, into } of transfers) {
      below += share;
      if (draw >= below) continue;
      const next = contacts.take();
      contacts.key[next] = contacts.key[slot]!;
      contacts.attempt[next] = contacts.attempt[slot]! + 1;
      contacts.redials[next] = contacts.redials[slot]!;
      contacts.queue[next] = into;
      contacts.state[next] = AWAY;
      this.timers.add(at, COMES_BACK, next, contacts.serial[next]!);
      return;
    }
  }

  /** The agent's contact, or one of his chats, is done. */
  finish(agent: number): void {
    const { agents, contacts, now } = this;
    const chat = agents.state[agent] === CHATTING;
    const slot = chat ? this.chats.finish(agent, now) : agents.contact[agent]!;
    const queue = contacts.queue[slot]!;
    if (!chat) this.bookHandling(agent, slot, now);
    if (chat || this.tables.interruptible[queue] === 1) this.transfer(slot, queue, now);
    this.bill(slot, queue, now);
    if (this.log !== null) this.logAnswered(agent, slot, queue);
    contacts.release(slot);
    agents.handled[agent]!++;
    if (chat && agents.load[agent]! > 0) {
      this.hasRoom(agent);
      return;
    }
    // One who held chats still stands among those with room for more.
    agents.leave(agent);
    if (!chat) agents.contact[agent] = -1;
    this.comeFree(agent);
  }

  /** The agent has nothing in hand: he takes what waits, leaves when he is due to, or is free. */
  comeFree(agent: number): void {
    const { agents, routing, now } = this;
    const pool = agents.pool[agent]!;
    const dueToLeave = agents.due[agent] === 1 || this.leaving[pool]! > this.marked[pool]!;
    const link = routing.nextFor(pool, 0, dueToLeave, now);
    if (link >= 0) {
      this.takeFirst(agent, link);
    } else if (dueToLeave) {
      this.onLeave(agent);
    } else {
      agents.state[agent] = FREE;
      agents.join(agent, 0, now);
    }
  }

  /** An agent who holds chats, and fewer than he may, takes a waiting one or can be given one. */
  private hasRoom(agent: number): void {
    const { agents, routing, now } = this;
    const pool = agents.pool[agent]!;
    agents.leave(agent);
    if (agents.due[agent] === 0 && this.leaving[pool]! > this.marked[pool]!) {
      agents.due[agent] = 1;
      this.marked[pool]!++;
    }
    const link = routing.nextFor(pool, agents.load[agent]!, agents.due[agent] === 1, now);
    if (link >= 0) this.takeFirst(agent, link);
    else if (agents.due[agent] === 0) agents.join(agent, agents.load[agent]!, now);
  }

  /** An agent with chats in hand may be given another, unless his hands are full. */
  offerRoom(agent: number): void {
    if (this.agents.load[agent]! < this.chatsInHand[this.agents.pool[agent]!]!) this.hasRoom(agent);
  }

  private takeFirst(agent: number, link: number): void {
    const queue = this.tables.linkQueue[link]!;
    const slot = this.waiting.first(queue, this.now);
    this.waiting.leave(queue, slot);
    this.take(agent, slot, queue, link);
  }

  /** Waiting contacts of a queue start as long as agents may take them: after something opened the way. */
  dispatch(queue: number): void {
    const { contacts, routing, waiting, now } = this;
    while (this.routing.takeable[queue] === 1) {
      const slot = waiting.first(queue, now);
      if (slot < 0) return;
      const offered = contacts.offered[slot]!;
      let agent = routing.agentFor(queue, offered, now);
      const interrupts = agent < 0 && this.tables.mayInterrupt[queue] === 1;
      if (interrupts) agent = routing.agentToInterrupt(queue, offered, now);
      if (agent < 0) return;
      const { link } = routing;
      waiting.leave(queue, slot);
      if (interrupts) this.interrupt(agent);
      this.take(agent, slot, queue, link);
    }
  }

  /** The agent puts his work back at the head of its queue, where another agent may go on with it. */
  private interrupt(agent: number): void {
    const { agents, contacts, now } = this;
    const slot = agents.contact[agent]!;
    const queue = contacts.queue[slot]!;
    this.bookHandling(agent, slot, now);
    const factor = this.factors[contacts.link[slot]!]!;
    const done = factor > 0 ? Math.max(0, now - contacts.talkFrom[slot]!) / factor : 0;
    const talkLeft = Math.max(0, contacts.talk[slot]! - done);
    contacts.afterWork[slot] = Math.max(
      0,
      contacts.afterWork[slot]! - Math.max(0, done - contacts.talk[slot]!),
    );
    contacts.talk[slot] = talkLeft;
    contacts.deadline[slot] = Infinity;
    contacts.state[slot] = WAITING;
    agents.leave(agent);
    agents.contact[agent] = -1;
    this.ends.remove(agent);
    const { link } = this.routing;
    this.waiting.joinInFront(queue, slot);
    this.dispatch(queue);
    this.routing.link = link;
  }

  /** Patience ends, where that is an event. */
  losePatience(slot: number): void {
    const { contacts } = this;
    if (contacts.state[slot] !== WAITING || contacts.deadline[slot]! > this.now) return;
    const queue = contacts.queue[slot]!;
    this.waiting.leave(queue, slot);
    this.waiting.abandon(queue, slot);
    this.tryAgain(slot, queue);
  }

  /** A further pool may take the contact now. */
  overflow(slot: number): void {
    if (this.contacts.state[slot] === WAITING) this.dispatch(this.contacts.queue[slot]!);
  }

  /** Turns away a contact that is not in line. */
  turnAway(slot: number, queue: number): void {
    const { contacts, now } = this;
    this.tally.turnedAway(queue, contacts.offered[slot]!, now);
    if (this.log !== null) {
      this.log.record(
        queue,
        contacts.attempt[slot]!,
        contacts.offered[slot]!,
        TURNED_AWAY,
        now,
        -1,
        -1,
        0,
        0,
      );
    }
    this.tryAgain(slot, queue);
  }

  /** A customer who wasn't answered may try again later; in closed hours as long after the next opening. */
  private tryAgain(slot: number, queue: number): void {
    const { contacts } = this;
    const { redial } = this.model.queues[queue]!;
    const key = contacts.key[slot]!;
    const attempt = contacts.attempt[slot]!;
    if (
      redial === null ||
      contacts.redials[slot]! >= redial.tries ||
      drawOf(key, attempt, REDIAL) >= redial.share
    ) {
      contacts.release(slot);
      return;
    }
    const delay = this.tables.quantiles[queue]!.redialDelay(drawOf(key, attempt, REDIAL_DELAY));
    const at = this.openFrom(redial.into, this.now + delay, delay);
    if (!(at < this.end)) {
      contacts.release(slot);
      return;
    }
    contacts.serial[slot]!++;
    contacts.queue[slot] = redial.into;
    contacts.attempt[slot] = attempt + 1;
    contacts.redials[slot]!++;
    contacts.state[slot] = AWAY;
    this.timers.add(at, COMES_BACK, slot, contacts.serial[slot]!);
  }

  private openFrom(queue: number, at: number, delay: number): number {
    const { intervalSeconds, intervals } = this.model;
    const { open } = this.model.queues[queue]!;
    let interval = Math.floor(at / intervalSeconds);
    if (interval >= intervals || open[interval] === 1) return at;
    while (interval < intervals && open[interval] === 0) interval++;
    const later = interval * intervalSeconds + delay;
    const landing = Math.floor(later / intervalSeconds);
    return landing >= intervals || open[landing] === 1 ? later : interval * intervalSeconds;
  }

  /** Books what an agent spent on a single contact until now. */
  private bookHandling(agent: number, slot: number, now: number): void {
    const { contacts, tally } = this;
    const pool = this.agents.pool[agent]!;
    const link = contacts.link[slot]!;
    const taken = contacts.taken[slot]!;
    const talkFrom = contacts.talkFrom[slot]!;
    if (talkFrom > taken) tally.changeover(pool, link, taken, talkFrom < now ? talkFrom : now);
    if (talkFrom >= now) return;
    const { links, pools } = tally.facts;
    tally.span(pools.handling, pool, talkFrom, now);
    tally.daySpan(links.handling, link, talkFrom, now, 1);
    const talkTo = talkFrom + this.factors[link]! * contacts.talk[slot]!;
    tally.daySpan(links.talk, link, talkFrom, talkTo < now ? talkTo : now, 1);
  }

  /** A finished contact is billed on the day it ends, rounded by its queue's rule. */
  private bill(slot: number, queue: number, now: number): void {
    const { contacts } = this;
    const rule = this.model.queues[queue]!;
    const link = contacts.link[slot]!;
    const whole = now - contacts.talkFrom[slot]!;
    let seconds = whole;
    if (rule.billTalkOnly) {
      const work = contacts.talk[slot]! + contacts.afterWork[slot]!;
      seconds = work > 0 ? (whole * contacts.talk[slot]!) / work : whole;
    }
    if (rule.billIncrementSeconds > 0) {
      // A millionth of a second is rounding of the clock, not a started increment.
      seconds = Math.ceil((seconds - 1e-6) / rule.billIncrementSeconds) * rule.billIncrementSeconds;
    }
    if (seconds < rule.billMinimumSeconds) seconds = rule.billMinimumSeconds;
    this.tally.facts.links.billed[link * this.model.days + this.tally.day]! += seconds;
  }

  private logAnswered(agent: number, slot: number, queue: number): void {
    const { contacts } = this;
    const factor = this.factors[contacts.link[slot]!]!;
    this.log!.record(
      queue,
      contacts.attempt[slot]!,
      contacts.offered[slot]!,
      ANSWERED,
      contacts.taken[slot]! + this.tables.ringSeconds[queue]!,
      this.agents.pool[agent]!,
      agent - this.agents.firstOf[this.agents.pool[agent]!]!,
      factor * contacts.talk[slot]!,
      factor * contacts.afterWork[slot]!,
    );
  }

  /** Ends the run now: books what agents have in hand and who still waits. */
  close(): Facts {
    const { agents, contacts, waiting, tally, now } = this;
    for (let agent = 0; agent < agents.pool.length; agent++) {
      if (agents.state[agent] === FREE) {
        tally.span(tally.facts.pools.idle, agents.pool[agent]!, agents.since[agent]!, now);
      } else if (agents.state[agent] === BUSY) {
        this.bookHandling(agent, agents.contact[agent]!, now);
      } else if (agents.state[agent] === CHATTING) {
        this.chats.advance(agent, now);
      }
    }
    for (let queue = 0; queue < this.tables.queues; queue++) {
      let slot = waiting.head[queue]!;
      while (slot >= 0) {
        const next = contacts.next[slot]!;
        // After a drained run the rest leave when their patience ends; otherwise the clock stops for them.
        if (contacts.begun[slot] === 0) this.leaveUnanswered(slot, queue, this.model.drain ? Infinity : now);
        slot = next;
      }
    }
    return tally.close();
  }

  private leaveUnanswered(slot: number, queue: number, until: number): void {
    const { contacts } = this;
    const offered = contacts.offered[slot]!;
    if (contacts.deadline[slot]! < until) {
      this.waiting.abandon(queue, slot);
      return;
    }
    this.tally.stillWaiting(queue, offered, this.now);
    if (this.log !== null) {
      this.log.record(queue, contacts.attempt[slot]!, offered, STILL_WAITING, this.now, -1, -1, 0, 0);
    }
  }
}
