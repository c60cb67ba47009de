import {
  type Facts,
  type LinkFacts,
  type PoolFacts,
  type QueueFacts,
  UNIT_KINDS,
  type UnitFacts,
} from '../facts.ts';
import type { Model } from '../model.ts';
import { type SpareMemory, wholeNumbers } from '../spare-memory.ts';
import { waitBins } from '../waits.ts';

/**
 * The facts of a replication before anything has happened. Classes, and not object literals: the second time that a
 * literal is met its fields forget which kinds they hold, and all that was compiled on them is thrown away.
 */
export function emptyFacts(model: Model, replication: number, spare: SpareMemory | null = null): Facts {
  return new EmptyFacts(model, replication, spare);
}

/** Columns that lie in one buffer: used memory is easier to use again in large pieces. */
function inOneBuffer<T>(spare: SpareMemory | null, made: (columns: Columns) => T): T {
  const measured = new Columns(null);
  made(measured);
  return made(new Columns(zeros(measured.bytes, spare)));
}

function zeros(bytes: number, spare: SpareMemory | null): ArrayBuffer {
  const used = spare?.take(bytes) ?? null;
  if (used === null) return new ArrayBuffer(bytes);
  new Uint8Array(used, 0, bytes).fill(0);
  return used;
}

/** Gives out a buffer column by column; without one, empty columns, to learn how many bytes they take. */
class Columns {
  bytes = 0;
  private readonly buffer: ArrayBuffer | null;

  constructor(buffer: ArrayBuffer | null) {
    this.buffer = buffer;
  }

  seconds(length: number): Float64Array {
    const from = this.bytes;
    this.bytes += 8 * length;
    return this.buffer === null ? new Float64Array(0) : new Float64Array(this.buffer, from, length);
  }

  counts(length: number): Int32Array {
    const from = this.bytes;
    this.bytes += wholeNumbers(4 * length);
    return this.buffer === null ? new Int32Array(0) : new Int32Array(this.buffer, from, length);
  }
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

  constructor(model: Model, replication: number, spare: SpareMemory | null) {
    const { intervals, days, queues, pools } = model;
    const links = pools.reduce((sum, pool) => sum + pool.links.length, 0);
    const hasUnits = queues.some((queue) => queue.units);
    this.replication = replication;
    this.intervals = intervals;
    this.days = days;
    this.queues = inOneBuffer(spare, (columns) => new QueueColumns(queues.length, intervals, columns));
    this.pools = inOneBuffer(spare, (columns) => new PoolColumns(pools.length * intervals, columns));
    this.links = inOneBuffer(spare, (columns) => new LinkColumns(links, days, columns));
    this.units = hasUnits ? inOneBuffer(spare, (columns) => new UnitColumns(model, links, columns)) : null;
    this.waits = inOneBuffer(spare, (columns) => columns.counts(queues.length * waitBins));
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

  constructor(queues: number, intervals: number, columns: Columns) {
    const counts = () => columns.counts(queues * intervals);
    const seconds = () => columns.seconds(queues * intervals);
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
    this.stillWaiting = columns.counts(queues);
  }
}

class PoolColumns implements PoolFacts {
  readonly staffed: Float64Array;
  readonly handling: Float64Array;
  readonly changeover: Float64Array;
  readonly idle: Float64Array;
  readonly overrun: Float64Array;

  constructor(length: number, columns: Columns) {
    this.staffed = columns.seconds(length);
    this.handling = columns.seconds(length);
    this.changeover = columns.seconds(length);
    this.idle = columns.seconds(length);
    this.overrun = columns.seconds(length);
  }
}

class LinkColumns implements LinkFacts {
  readonly contacts: Int32Array;
  readonly handling: Float64Array;
  readonly talk: Float64Array;
  readonly changeover: Float64Array;
  readonly billed: Float64Array;
  readonly handlingInWarmUp: Float64Array;

  constructor(links: number, days: number, columns: Columns) {
    const length = links * days;
    this.contacts = columns.counts(length);
    this.handling = columns.seconds(length);
    this.talk = columns.seconds(length);
    this.changeover = columns.seconds(length);
    this.billed = columns.seconds(length);
    this.handlingInWarmUp = columns.seconds(links);
  }
}

class UnitColumns implements UnitFacts {
  readonly first: Int32Array;
  readonly contacts: Int32Array;
  readonly billed: Float64Array;

  constructor({ pools, queues }: Model, links: number, columns: Columns) {
    this.first = columns.counts(links).fill(-1);
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
    this.contacts = columns.counts(drawers * UNIT_KINDS.length);
    this.billed = columns.seconds(drawers * UNIT_KINDS.length);
  }
}
