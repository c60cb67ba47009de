import type { Model } from '../model.ts';
import { type Agent, CHATTING, FREE, OFF } from './agent.ts';
import { INTERRUPTED } from './contact.ts';
import { COMES, type Duty, GOES, PAUSES } from './duty.ts';
import type { Floor } from './floor.ts';
import type { Link } from './link.ts';
import { oncePer } from './once-per.ts';
import type { Pool } from './pool.ts';
import type { Queue } from './queue.ts';
import { rampTo } from './ramp.ts';
import { noteWarmUp } from './warm-up.ts';

/**
 * The schedule in force: agents come on duty and leave it, queues open and close, hybrid windows begin and end.
 * At a decrease by number idle agents leave first, then whoever finishes first; a named agent finishes the
 * contact in hand.
 */
export class Schedule {
  private readonly model: Model;
  private readonly duty: Duty;
  private readonly floor: Floor;
  private readonly maskedLinks: readonly Link[];
  /** By interval, 1 where a queue, a window or a number of agents is another than in the one before. */
  private readonly changes: Uint8Array;
  private readonly ramping: readonly Pool[];
  /** By pool: agents on duty, and until when their time is booked. */
  private readonly onDuty: Int32Array;
  private readonly bookedTo: Float64Array;
  /** By pool: agents off duty who can come on. */
  private readonly off: readonly Agent[][];
  /** Who works each named shift, by pool and shift. */
  private readonly workers: readonly (Agent | null)[][];
  private nextShift = 0;
  private interval = 0;

  constructor(model: Model, duty: Duty, floor: Floor) {
    const { links, pools } = floor.world;
    this.model = model;
    this.duty = duty;
    this.floor = floor;
    this.maskedLinks = links.filter((link) => link.mask !== null);
    this.changes = changesOf(model);
    this.ramping = pools.filter((pool) => pool.rules.ramp !== null);
    this.onDuty = new Int32Array(pools.length);
    this.bookedTo = new Float64Array(pools.length);
    // The lowest number comes on first.
    this.off = pools.map((pool) => [...pool.agents].reverse());
    this.workers = pools.map((pool) => (pool.rules.shifts ?? []).map(() => null));
    floor.serving.staff = this;
    this.lookAhead();
  }

  /** What comes next on the schedule: an interval before a shift at the same moment. False when the run is over. */
  playNext(): boolean {
    const { clock } = this.floor;
    if (clock.intervalBegins <= clock.now) return this.beginInterval();
    this.playShift();
    return true;
  }

  /**
   * An interval begins, or the last has ended: then queues close and what waits is served, or, in a run that
   * doesn't drain, everything stops and this returns false.
   */
  private beginInterval(): boolean {
    const { intervals, drain } = this.model;
    const interval = this.interval++;
    if (interval < intervals) this.enter(interval);
    else if (drain) this.closeAll();
    else return false;
    this.lookAhead();
    return true;
  }

  private lookAhead(): void {
    const { intervals, intervalSeconds } = this.model;
    const { shiftTimes } = this.duty;
    const { clock } = this.floor;
    const begins = this.interval <= intervals ? this.interval * intervalSeconds : Infinity;
    const changes = this.nextShift < shiftTimes.length ? shiftTimes[this.nextShift]! : Infinity;
    clock.intervalBegins = begins;
    clock.scheduled = Math.min(begins, changes);
    clock.tellRare();
  }

  private enter(interval: number): void {
    const { model, floor, duty } = this;
    const { queues, pools } = floor.world;
    this.bookAll();
    floor.tally.enter(interval);
    if (interval > 0 && interval === model.warmUpIntervals) noteWarmUp(floor);
    if (interval === 0 || model.dayOf[interval] !== model.dayOf[interval - 1]) {
      duty.beginDay(model.dayOf[interval]!);
      for (const pool of this.ramping) rampTo(pool, pool.rules.ramp![model.dayOf[interval]!]!);
      for (const queue of queues) floor.lines.sweep(queue);
    }
    const isPlain = this.changes[interval] === 0;
    if (!isPlain) for (const link of this.maskedLinks) link.active = link.mask![interval] === 1;
    for (const queue of queues) {
      if (isPlain && queue.length === 0) continue;
      this.openOrClose(queue, queue.rules.open[interval] === 1);
    }
    for (const pool of isPlain ? [] : pools) {
      if (duty.byNumber[pool.number]) this.change(pool, duty.target(pool.number, interval));
    }
    for (const queue of queues) if (queue.length > 0) floor.serving.dispatch(queue);
  }

  /** After the last interval everything closes and everybody is due to leave. */
  private closeAll(): void {
    const { queues, pools } = this.floor.world;
    this.bookAll();
    for (const queue of queues) this.openOrClose(queue, false);
    this.nextShift = this.duty.shiftTimes.length;
    for (const pool of pools) {
      if (this.duty.byNumber[pool.number]) this.change(pool, 0);
      else for (const agent of pool.agents) if (agent.state !== OFF) this.sendOff(agent);
    }
  }

  /** Books staffed time of all pools up to now. */
  bookAll(): void {
    for (const pool of this.floor.world.pools) this.book(pool);
  }

  /** A named agent comes, pauses, returns or goes. */
  private playShift(): void {
    const { duty, floor } = this;
    const event = this.nextShift++;
    this.lookAhead();
    const pool = floor.world.pools[duty.shiftPools[event]!]!;
    const number = duty.shiftNumbers[event]!;
    const workers = this.workers[pool.number]!;
    const kind = duty.shiftKinds[event]!;
    if (kind === GOES || kind === PAUSES) {
      const agent = workers[number]!;
      agent.released = kind === GOES;
      if (agent.state !== OFF) this.sendOff(agent);
      else if (kind === GOES) this.off[pool.number]!.push(agent);
      return;
    }
    if (kind === COMES) workers[number] = this.off[pool.number]!.pop() ?? this.whoStaysOn(pool);
    const agent = workers[number]!;
    agent.released = false;
    if (agent.state === OFF) this.come(agent);
    else this.unmark(agent);
  }

  private openOrClose(queue: Queue, open: boolean): void {
    const rule = queue.rules.atClosing;
    queue.finishing = !open && rule === 'answer';
    queue.takeable = open || rule === 'answer' || (rule === 'carry-over' && queue.deferrable);
    if (open || rule !== 'turn-away') return;
    for (;;) {
      const contact = this.floor.lines.first(queue);
      if (contact === null) return;
      queue.leave(contact);
      // Work that was begun and interrupted has been answered: it ends here.
      if (contact.state === INTERRUPTED) this.floor.serving.endInterrupted(contact);
      else this.floor.offering.turnAway(contact);
    }
  }

  /** Brings a pool staffed by number to its target. */
  private change(pool: Pool, target: number): void {
    let more = target - (this.onDuty[pool.number]! - pool.leaving);
    if (more === 0) return;
    this.book(pool);
    while (more > 0 && pool.leaving > pool.marked) {
      pool.leaving--;
      more--;
    }
    for (let i = 0; more > 0 && pool.marked > 0; i++) {
      if (!pool.agents[i]!.due) continue;
      this.unmark(pool.agents[i]!);
      more--;
    }
    for (; more > 0; more--) this.come(this.off[pool.number]!.pop()!);
    for (; more < 0; more++) {
      const agent = pool.pick();
      pool.leaving++;
      if (agent !== null) this.leaveFree(agent);
    }
  }

  private come(agent: Agent): void {
    this.book(agent.pool);
    this.onDuty[agent.pool.number]!++;
    agent.lastClient = -1;
    agent.handled = 0;
    agent.due = false;
    agent.load = 0;
    this.floor.serving.comeFree(agent);
  }

  /** A particular agent is due to leave: at once when free, else after what is in hand. */
  private sendOff(agent: Agent): void {
    const { pool } = agent;
    if (agent.due) return;
    this.book(pool);
    pool.leaving++;
    if (agent.state === FREE) {
      this.leaveFree(agent);
      return;
    }
    agent.due = true;
    pool.marked++;
    if (agent.state === CHATTING && agent.list !== null) agent.list.leave(agent);
  }

  private unmark(agent: Agent): void {
    if (!agent.due) return;
    this.book(agent.pool);
    agent.due = false;
    agent.pool.marked--;
    agent.pool.leaving--;
    if (agent.state === CHATTING) this.floor.serving.offerRoom(agent);
  }

  private leaveFree(agent: Agent): void {
    this.floor.tally.idled(agent);
    agent.pool.leaveFree(agent);
    this.leave(agent);
  }

  /** The agent, in no list and with nothing in hand, goes off duty. */
  leave(agent: Agent): void {
    const { pool } = agent;
    this.book(pool);
    this.onDuty[pool.number]!--;
    pool.leaving--;
    if (agent.due) {
      agent.due = false;
      pool.marked--;
    }
    agent.state = OFF;
    if (agent.released) this.off[pool.number]!.push(agent);
  }

  /** Nobody is left to come on: one whose shift ended, and who still has a contact in hand, goes on working. */
  private whoStaysOn(pool: Pool): Agent {
    const agent = pool.agents.find(({ due, released }) => due && released);
    if (agent === undefined) {
      throw new Error(`no agent left for a shift of pool ${pool.rules.key} at ${this.floor.clock.now} s`);
    }
    return agent;
  }

  private book(pool: Pool): void {
    const { number, row, leaving } = pool;
    const { clock, tally } = this.floor;
    const seconds = clock.now - this.bookedTo[number]!;
    if (!(seconds > 0)) return;
    this.bookedTo[number] = clock.now;
    const agents = this.onDuty[number]!;
    if (agents === 0) return;
    const { staffed, overrun } = tally.facts.pools;
    staffed[row + tally.interval]! += agents * seconds;
    if (leaving > 0) overrun[row + tally.interval]! += leaving * seconds;
  }
}

const changesOf = oncePer(({ intervals, dayOf, queues, pools }: Model): Uint8Array => {
  const changes = new Uint8Array(intervals);
  for (const { open } of queues) noteChanges(changes, open);
  for (const { agents, links } of pools) {
    if (agents !== null) noteChanges(changes, agents);
    for (const { active } of links) if (active !== null) noteChanges(changes, active);
  }
  // Who is absent is drawn anew each day.
  noteChanges(changes, dayOf);
  changes[0] = 1;
  return changes;
});

function noteChanges(changes: Uint8Array, column: Uint8Array | Int32Array): void {
  for (let i = 1; i < changes.length; i++) if (column[i] !== column[i - 1]) changes[i] = 1;
}
