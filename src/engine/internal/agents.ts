import { type Stream, streamOf } from '../../random/index.ts';
import type { Model } from '../model.ts';

export const OFF = 0;
export const FREE = 1;
export const BUSY = 2;
export const CHATTING = 3;

/** Most chats in hand; lists 0…7 of a pool hold its agents by chats in hand, 0 being the free ones. */
export const MOST_CHATS = 8;
/** The list of agents whose work may be interrupted. */
export const INTERRUPTIBLE = 8;
const LISTS = 9;

/**
 * The agents of all pools as columns, with lists of those who can take something, in order of joining: so the
 * longest idle stands first. An agent is in one list at most.
 */
export class Agents {
  /** Agents of pool p have numbers from firstOf[p]. */
  readonly firstOf: Int32Array;
  readonly pool: Int32Array;
  readonly state: Uint8Array;
  /** When the agent joined the present list. */
  readonly since: Float64Array;
  /** Chats in hand. */
  readonly load: Int32Array;
  /** The contact in hand, for all but chats. */
  readonly contact: Int32Array;
  readonly lastClient: Int32Array;
  readonly handled: Int32Array;
  /** Scheduled to have left: takes nothing new. */
  readonly due: Uint8Array;
  readonly freeCount: Int32Array;
  freeTotal = 0;
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly list: Int32Array;
  /** Free agents of pools that pick by another rule than longest idle, and each one's place there. */
  private readonly members: Int32Array;
  private readonly place: Int32Array;
  private readonly byRule: Uint8Array;
  private readonly draws: readonly (Stream | null)[];

  constructor(model: Model, sizes: readonly number[], replication: number) {
    const { pools } = model;
    this.firstOf = new Int32Array(pools.length + 1);
    sizes.forEach((size, p) => {
      this.firstOf[p + 1] = this.firstOf[p]! + size;
    });
    const size = this.firstOf[pools.length]!;
    this.pool = new Int32Array(size);
    sizes.forEach((_, p) => {
      this.pool.fill(p, this.firstOf[p]!, this.firstOf[p + 1]!);
    });
    this.state = new Uint8Array(size);
    this.since = new Float64Array(size);
    this.load = new Int32Array(size);
    this.contact = new Int32Array(size).fill(-1);
    this.lastClient = new Int32Array(size).fill(-1);
    this.handled = new Int32Array(size);
    this.due = new Uint8Array(size);
    this.freeCount = new Int32Array(pools.length);
    this.head = new Int32Array(pools.length * LISTS).fill(-1);
    this.tail = new Int32Array(pools.length * LISTS).fill(-1);
    this.next = new Int32Array(size).fill(-1);
    this.previous = new Int32Array(size).fill(-1);
    this.list = new Int32Array(size).fill(-1);
    this.members = new Int32Array(size);
    this.place = new Int32Array(size);
    this.byRule = Uint8Array.from(pools, (pool) =>
      pool.pick === 'fewest-handled' ? 1 : pool.pick === 'random' ? 2 : 0,
    );
    this.draws = pools.map((pool) =>
      pool.pick === 'random' ? streamOf(model.seed, replication, 'pool', pool.key, 'pick') : null,
    );
  }

  /** The agent joins a list of the pool, at its end. */
  join(agent: number, which: number, now: number): void {
    const pool = this.pool[agent]!;
    const list = pool * LISTS + which;
    const last = this.tail[list]!;
    this.since[agent] = now;
    this.list[agent] = list;
    this.next[agent] = -1;
    this.previous[agent] = last;
    if (last < 0) this.head[list] = agent;
    else this.next[last] = agent;
    this.tail[list] = agent;
    if (which === 0) {
      if (this.byRule[pool] !== 0) this.addMember(pool, agent);
      this.freeCount[pool]!++;
      this.freeTotal++;
    }
  }

  /** The agent leaves the list it is in, if any. */
  leave(agent: number): void {
    const list = this.list[agent]!;
    if (list < 0) return;
    const after = this.next[agent]!;
    const before = this.previous[agent]!;
    if (before < 0) this.head[list] = after;
    else this.next[before] = after;
    if (after < 0) this.tail[list] = before;
    else this.previous[after] = before;
    this.list[agent] = -1;
    if (this.state[agent] === FREE) {
      const pool = this.pool[agent]!;
      this.freeCount[pool]!--;
      this.freeTotal--;
      if (this.byRule[pool] !== 0) this.removeMember(pool, agent);
    }
  }

  /** The free agent whose turn it is by the pool's rule; -1 when none is free. */
  pickFree(pool: number): number {
    const rule = this.byRule[pool]!;
    if (rule === 0) return this.head[pool * LISTS]!;
    const count = this.freeCount[pool]!;
    if (count === 0) return -1;
    const first = this.firstOf[pool]!;
    return this.members[rule === 1 ? first : first + Math.floor(this.draws[pool]!() * count)]!;
  }

  /** The agent with the fewest chats in hand who may take one more, longest at that number; -1 when there is none. */
  leastLoaded(pool: number, chats: number): number {
    for (let load = 1; load < chats; load++) {
      const agent = this.head[pool * LISTS + load]!;
      if (agent >= 0) return agent;
    }
    return -1;
  }

  /** The agent who began interruptible work last; -1 when nobody does any. */
  lastInterruptible(pool: number): number {
    return this.tail[pool * LISTS + INTERRUPTIBLE]!;
  }

  /** The members of a fewest-handled pool form a binary heap; those of a random pool have no order. */
  private addMember(pool: number, agent: number): void {
    const first = this.firstOf[pool]!;
    this.settle(pool, agent, first + this.freeCount[pool]!);
  }

  private removeMember(pool: number, agent: number): void {
    const last = this.firstOf[pool]! + this.freeCount[pool]!;
    const hole = this.place[agent]!;
    const moved = this.members[last]!;
    if (moved === agent) return;
    if (this.byRule[pool] === 2) {
      this.members[hole] = moved;
      this.place[moved] = hole;
      return;
    }
    this.sink(pool, moved, hole, last);
    this.settle(pool, moved, this.place[moved]!);
  }

  private settle(pool: number, agent: number, place: number): void {
    const first = this.firstOf[pool]!;
    while (this.byRule[pool] === 1 && place > first) {
      const parent = first + ((place - first - 1) >> 1);
      const above = this.members[parent]!;
      if (!this.comesBefore(agent, above)) break;
      this.members[place] = above;
      this.place[above] = place;
      place = parent;
    }
    this.members[place] = agent;
    this.place[agent] = place;
  }

  private sink(pool: number, agent: number, place: number, end: number): void {
    const first = this.firstOf[pool]!;
    for (;;) {
      let child = first + 2 * (place - first) + 1;
      if (child >= end) break;
      if (child + 1 < end && this.comesBefore(this.members[child + 1]!, this.members[child]!)) child++;
      const below = this.members[child]!;
      if (!this.comesBefore(below, agent)) break;
      this.members[place] = below;
      this.place[below] = place;
      place = child;
    }
    this.members[place] = agent;
    this.place[agent] = place;
  }

  /** Fewest handled first, then longest idle, then the lower number. */
  private comesBefore(agent: number, other: number): boolean {
    const handled = this.handled[agent]! - this.handled[other]!;
    if (handled !== 0) return handled < 0;
    const since = this.since[agent]! - this.since[other]!;
    return since !== 0 ? since < 0 : agent < other;
  }
}
