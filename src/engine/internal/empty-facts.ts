import {
  type Facts,
  type LinkFacts,
  type PoolFacts,
  type QueueFacts,
  UNIT_KINDS,
  type UnitFacts,
} from '../facts.ts';
import type { Model } from '../model.ts';
import { waitBins } from '../waits.ts';

/**
 * The facts of a replication before anything has happened. Classes, and not object literals: the second time that a
 * literal is met its fields forget which kinds they hold, and all that was compiled on them is thrown away.
 */
export function emptyFacts(model: Model, replication: number): Facts {
  return new EmptyFacts(model, replication);
}

class EmptyFacts implements Facts {
  readonly replication: number;
  readonly intervals: number;
  readonly days: number;
  readonly queues: QueueFacts;
  readonly pools: PoolFacts;
  readonly links: LinkFacts;
  readonly units: UnitFacts | null;
  readonly waits: Int32Array;

  constructor(model: Model, replication: number) {
    const { intervals, days, queues, pools } = model;
    const links = pools.reduce((sum, pool) => sum + pool.links.length, 0);
    this.replication = replication;
    this.intervals = intervals;
    this.days = days;
    this.queues = new QueueColumns(queues.length, intervals);
    this.pools = new PoolColumns(pools.length * intervals);
    this.links = new LinkColumns(links, days);
    this.units = queues.some((queue) => queue.units) ? new UnitColumns(model, links) : null;
    this.waits = new Int32Array(queues.length * waitBins);
  }
}

class QueueColumns implements QueueFacts {
  readonly offered: Int32Array;
  readonly firstAttempts: Int32Array;
  readonly answered: Int32Array;
  readonly answeredInTime: Int32Array;
  readonly abandoned: Int32Array;
  readonly abandonedInTime: Int32Array;
  readonly turnedAway: Int32Array;
  readonly delayed: Int32Array;
  readonly calledBack: Int32Array;
  readonly waitAnswered: Float64Array;
  readonly waitAll: Float64Array;
  readonly waiting: Float64Array;
  readonly stillWaiting: Int32Array;

  constructor(queues: number, intervals: number) {
    const counts = () => new Int32Array(queues * intervals);
    const seconds = () => new Float64Array(queues * intervals);
    this.offered = counts();
    this.firstAttempts = counts();
    this.answered = counts();
    this.answeredInTime = counts();
    this.abandoned = counts();
    this.abandonedInTime = counts();
    this.turnedAway = counts();
    this.delayed = counts();
    this.calledBack = counts();
    this.waitAnswered = seconds();
    this.waitAll = seconds();
    this.waiting = seconds();
    this.stillWaiting = new Int32Array(queues);
  }
}

class PoolColumns implements PoolFacts {
  readonly staffed: Float64Array;
  readonly handling: Float64Array;
  readonly changeover: Float64Array;
  readonly idle: Float64Array;
  readonly overrun: Float64Array;

  constructor(length: number) {
    this.staffed = new Float64Array(length);
    this.handling = new Float64Array(length);
    this.changeover = new Float64Array(length);
    this.idle = new Float64Array(length);
    this.overrun = new Float64Array(length);
  }
}

class LinkColumns implements LinkFacts {
  readonly contacts: Int32Array;
  readonly handling: Float64Array;
  readonly talk: Float64Array;
  readonly changeover: Float64Array;
  readonly billed: Float64Array;
  readonly handlingInWarmUp: Float64Array;

  constructor(links: number, days: number) {
    const length = links * days;
    this.contacts = new Int32Array(length);
    this.handling = new Float64Array(length);
    this.talk = new Float64Array(length);
    this.changeover = new Float64Array(length);
    this.billed = new Float64Array(length);
    this.handlingInWarmUp = new Float64Array(links);
  }
}

class UnitColumns implements UnitFacts {
  readonly first: Int32Array;
  readonly contacts: Int32Array;
  readonly billed: Float64Array;

  constructor({ pools, queues }: Model, links: number) {
    this.first = new Int32Array(links).fill(-1);
    let drawers = 0;
    let link = 0;
    for (const pool of pools) {
      for (const { queue } of pool.links) {
        const cells = queues[queue]!.units?.cells ?? 0;
        if (cells > 0) this.first[link] = drawers;
        drawers += cells;
        link++;
      }
    }
    this.contacts = new Int32Array(drawers * UNIT_KINDS.length);
    this.billed = new Float64Array(drawers * UNIT_KINDS.length);
  }
}
