import type { Model } from '../model.ts';
import { CHATTING, FREE, OFF } from './agents.ts';
import { COMES, type Duty, GOES, PAUSES } from './duty.ts';
import type { Floor } from './floor.ts';

/**
 * The schedule in force: agents come on duty and leave it, queues open and close, hybrid windows begin and end.
 * At a decrease by number idle agents leave first, then whoever finishes first; a named agent finishes the
 * contact in hand.
 */
export class Schedule {
  private readonly model: Model;
  private readonly duty: Duty;
  private readonly floor: Floor;
  private readonly onDuty: Int32Array;
  /** Until when staffed time of each pool is booked. */
  private readonly bookedTo: Float64Array;
  /** Agents off duty who can come on, as a stack for each pool in the agents' own numbers. */
  private readonly off: Int32Array;
  private readonly offCount: Int32Array;
  /** 1 when the agent, once gone, can come back as another person. */
  private readonly released: Uint8Array;
  /** Who works each named shift: agent by `pool` and shift. */
  private readonly workers: readonly Int32Array[];
  private nextShift = 0;

  constructor(model: Model, duty: Duty, floor: Floor) {
    this.model = model;
    this.duty = duty;
    this.floor = floor;
    const { agents } = floor;
    this.onDuty = new Int32Array(model.pools.length);
    this.bookedTo = new Float64Array(model.pools.length);
    this.off = new Int32Array(agents.pool.length);
    this.offCount = new Int32Array(model.pools.length);
    this.released = new Uint8Array(agents.pool.length).fill(1);
    this.workers = model.pools.map((pool) => new Int32Array(pool.shifts?.length ?? 0).fill(-1));
    for (let p = 0; p < model.pools.length; p++) {
      // The lowest number comes on first.
      for (let agent = agents.firstOf[p + 1]! - 1; agent >= agents.firstOf[p]!; agent--)
        this.putOff(agent, p);
    }
    floor.onLeave = (agent) => this.leave(agent);
  }

  /** The clock enters an interval; its events come before all others of that moment. */
  enter(interval: number): void {
    const { model, floor, duty } = this;
    const newDay = interval === 0 || model.dayOf[interval] !== model.dayOf[interval - 1];
    for (let p = 0; p < model.pools.length; p++) this.book(p);
    floor.tally.enter(interval);
    if (newDay) {
      duty.beginDay(model.dayOf[interval]!);
      for (let q = 0; q < model.queues.length; q++) floor.waiting.sweep(q, floor.now);
    }
    for (const link of floor.tables.maskedLinks) {
      floor.routing.active[link] = this.maskOf(link)[interval]!;
    }
    for (let q = 0; q < model.queues.length; q++) this.openOrClose(q, model.queues[q]!.open[interval] === 1);
    for (let p = 0; p < model.pools.length; p++) {
      if (duty.byNumber[p]) this.change(p, duty.target(p, interval));
    }
    if (floor.waiting.total > 0) {
      for (let q = 0; q < model.queues.length; q++) if (floor.waiting.length[q]! > 0) floor.dispatch(q);
    }
  }

  /** After the last interval everything closes and everybody is due to leave. */
  closeAll(): void {
    const { model, floor } = this;
    for (let p = 0; p < model.pools.length; p++) this.book(p);
    for (let q = 0; q < model.queues.length; q++) this.openOrClose(q, false);
    this.nextShift = this.duty.shiftTimes.length;
    for (let p = 0; p < model.pools.length; p++) {
      if (this.duty.byNumber[p]) {
        this.change(p, 0);
        continue;
      }
      const { agents } = floor;
      for (let agent = agents.firstOf[p]!; agent < agents.firstOf[p + 1]!; agent++) {
        if (agents.state[agent] !== OFF) this.sendOff(agent);
      }
    }
  }

  /** Books staffed time of all pools up to now. */
  bookAll(): void {
    for (let p = 0; p < this.model.pools.length; p++) this.book(p);
  }

  shiftTime(): number {
    return this.nextShift < this.duty.shiftTimes.length ? this.duty.shiftTimes[this.nextShift]! : Infinity;
  }

  /** A named agent comes, pauses, returns or goes. */
  playShift(): void {
    const { duty, floor } = this;
    const event = this.nextShift++;
    const pool = duty.shiftPools[event]!;
    const number = duty.shiftNumbers[event]!;
    const workers = this.workers[pool]!;
    const kind = duty.shiftKinds[event]!;
    if (kind === GOES || kind === PAUSES) {
      const agent = workers[number]!;
      this.released[agent] = kind === GOES ? 1 : 0;
      if (floor.agents.state[agent] !== OFF) this.sendOff(agent);
      else if (kind === GOES) this.putOff(agent, pool);
      return;
    }
    if (kind === COMES) {
      workers[number] = this.offCount[pool]! > 0 ? this.takeOff(pool) : this.whoStaysOn(pool);
    }
    const agent = workers[number]!;
    this.released[agent] = 0;
    if (floor.agents.state[agent] === OFF) this.come(agent, pool);
    else this.unmark(agent, pool);
  }

  private maskOf(link: number): Uint8Array {
    const { tables } = this.floor;
    const pool = tables.linkPool[link]!;
    return this.model.pools[pool]!.links[link - tables.linkStart[pool]!]!.active!;
  }

  private openOrClose(queue: number, open: boolean): void {
    const { routing, tables, waiting, contacts } = this.floor;
    const rule = tables.atClosing[queue]!;
    routing.finishing[queue] = !open && rule === 'answer' ? 1 : 0;
    routing.takeable[queue] =
      open || rule === 'answer' || (rule === 'carry-over' && tables.deferrable[queue] === 1) ? 1 : 0;
    if (open || rule !== 'turn-away' || waiting.length[queue] === 0) return;
    for (;;) {
      const slot = waiting.first(queue, this.floor.now);
      if (slot < 0) return;
      waiting.leave(queue, slot);
      // Work that was begun and interrupted has been answered: it ends here.
      if (contacts.begun[slot] === 1) contacts.release(slot);
      else this.floor.turnAway(slot, queue);
    }
  }

  /** Brings a pool staffed by number to its target. */
  private change(pool: number, target: number): void {
    const { agents, leaving, marked } = this.floor;
    let more = target - (this.onDuty[pool]! - leaving[pool]!);
    if (more === 0) return;
    this.book(pool);
    while (more > 0 && leaving[pool]! > marked[pool]!) {
      leaving[pool]!--;
      more--;
    }
    for (let agent = agents.firstOf[pool]!; more > 0 && marked[pool]! > 0; agent++) {
      if (agents.due[agent] === 0) continue;
      this.unmark(agent, pool);
      more--;
    }
    for (; more > 0; more--) this.come(this.takeOff(pool), pool);
    for (; more < 0; more++) {
      const agent = agents.pickFree(pool);
      leaving[pool]!++;
      if (agent >= 0) this.leaveFree(agent);
    }
  }

  private come(agent: number, pool: number): void {
    const { agents } = this.floor;
    this.book(pool);
    this.onDuty[pool]!++;
    agents.lastClient[agent] = -1;
    agents.handled[agent] = 0;
    agents.due[agent] = 0;
    agents.load[agent] = 0;
    this.floor.comeFree(agent);
  }

  /** A particular agent is due to leave: at once when free, else after what is in hand. */
  private sendOff(agent: number): void {
    const { agents, leaving, marked } = this.floor;
    const pool = agents.pool[agent]!;
    if (agents.due[agent] === 1) return;
    this.book(pool);
    leaving[pool]!++;
    if (agents.state[agent] === FREE) {
      this.leaveFree(agent);
      return;
    }
    agents.due[agent] = 1;
    marked[pool]!++;
    if (agents.state[agent] === CHATTING) agents.leave(agent);
  }

  private unmark(agent: number, pool: number): void {
    const { agents, leaving, marked } = this.floor;
    if (agents.due[agent] === 0) return;
    this.book(pool);
    agents.due[agent] = 0;
    marked[pool]!--;
    leaving[pool]!--;
    if (agents.state[agent] === CHATTING) this.floor.offerRoom(agent);
  }

  private leaveFree(agent: number): void {
    const { agents, tally, now } = this.floor;
    const pool = agents.pool[agent]!;
    tally.span(tally.facts.pools.idle, pool, agents.since[agent]!, now);
    agents.leave(agent);
    this.leave(agent);
  }

  /** The agent, in no list and with nothing in hand, goes off duty. */
  private leave(agent: number): void {
    const { agents, leaving, marked } = this.floor;
    const pool = agents.pool[agent]!;
    this.book(pool);
    this.onDuty[pool]!--;
    leaving[pool]!--;
    if (agents.due[agent] === 1) {
      agents.due[agent] = 0;
      marked[pool]!--;
    }
    agents.state[agent] = OFF;
    if (this.released[agent] === 1) this.putOff(agent, pool);
  }

  /** Nobody is left to come on: the one whose shift ended and who still has a contact in hand goes on working. */
  private whoStaysOn(pool: number): number {
    const { agents } = this.floor;
    for (let agent = agents.firstOf[pool]!; agent < agents.firstOf[pool + 1]!; agent++) {
      if (agents.due[agent] === 1 && this.released[agent] === 1) return agent;
    }
    throw new Error(`no agent left for a shift of pool ${pool} at ${this.floor.now} s`);
  }

  private putOff(agent: number, pool: number): void {
    this.off[this.floor.agents.firstOf[pool]! + this.offCount[pool]!++] = agent;
  }

  private takeOff(pool: number): number {
    return this.off[this.floor.agents.firstOf[pool]! + --this.offCount[pool]!]!;
  }

  private book(pool: number): void {
    const { tally, leaving, now } = this.floor;
    const from = this.bookedTo[pool]!;
    if (now <= from) return;
    const { staffed, overrun } = tally.facts.pools;
    const place = pool * this.model.intervals + tally.interval;
    staffed[place]! += this.onDuty[pool]! * (now - from);
    overrun[place]! += leaving[pool]! * (now - from);
    this.bookedTo[pool] = now;
  }
}
