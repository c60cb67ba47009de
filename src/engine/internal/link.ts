import type { ModelLink } from '../model.ts';
import { UNSET } from './contact.ts';
import type { Pool } from './pool.ts';
import type { Queue } from './queue.ts';

/** That a pool serves a queue, and how. */
export class Link {
  /** Through all pools in order. */
  readonly number: number;
  readonly pool: Pool;
  readonly queue: Queue;
  readonly rank: number;
  readonly afterSeconds: number;
  readonly keepFree: number;
  readonly priority: number;
  readonly weight: number;
  /** Of the handle time, on the present day. Not a whole number at first, because it may be a fraction elsewhere. */
  factor = UNSET;
  /** The part of it that stays. */
  readonly steadyFactor: number;
  /** By interval whether the pool takes the queue; null is always. */
  readonly mask: Uint8Array | null;
  active: boolean;
  /** The next of its queue by rank, and of its pool: chains, which take fewer steps through memory than lists. */
  nextOfQueue: Link | null = null;
  nextOfPool: Link | null = null;
  /** Where its row begins in the facts by day. */
  readonly row: number;
  /** Contacts taken on the present day, and seconds spent on them. */
  contacts = 0;
  handling = UNSET;
  talk = UNSET;
  billed = UNSET;

  constructor(link: ModelLink, number: number, pool: Pool, queue: Queue, days: number) {
    this.number = number;
    this.pool = pool;
    this.queue = queue;
    this.rank = link.rank;
    this.afterSeconds = link.afterSeconds;
    this.keepFree = link.keepFree;
    this.priority = link.priority;
    this.weight = link.weight;
    this.steadyFactor = link.handleFactor;
    this.factor = link.handleFactor;
    this.mask = link.active;
    this.active = link.active === null;
    this.row = number * days;
    this.clearCounts();
  }

  clearCounts(): void {
    this.contacts = 0;
    this.handling = 0;
    this.talk = 0;
    this.billed = 0;
  }
}
