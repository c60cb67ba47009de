/**
 * What comes next among numbered members that have at most one moment each: agents who finish, queues whose next
 * contact arrives. A calendar queue (Brown, CACM 31, 1988) instead of a heap: members stand in a ring of buckets by
 * time, each bucket a quarter of the mean gap between moments, and a bit for each bucket skips the empty ones. Where
 * a heap of 92 takes 46 ns for a moment, mostly in mispredicted branches, this takes 29, and 37 with ten thousand.
 *
 *   bucket   0    1    2    3   …          moments beyond one turn of the ring stand in it too
 *           [ ]  [a]  [ ]  [b c]           and are passed over until their turn comes
 *
 * Equal moments come in the order of the members' numbers.
 */
export class Agenda {
  /** The moment of each member; Infinity when it has none. */
  readonly times: Float64Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly heads: Int32Array;
  /** One bit a bucket, highest bit first, 1 when somebody stands there. */
  private readonly taken: Int32Array;
  private readonly mask: number;
  private readonly perSecond: number;
  /** The member whose moment is next; -1 when it must be looked for, in which case nothing is before `from`. */
  private first = -1;
  private from = 0;
  private count = 0;

  /** `gap` is the expected time between moments, seconds. */
  constructor(members: number, gap: number) {
    let buckets = 256;
    while (buckets < 16 * members) buckets *= 2;
    this.mask = buckets - 1;
    this.perSecond = 4 / Math.max(gap, 1e-6);
    this.times = new Float64Array(members).fill(Infinity);
    this.next = new Int32Array(members);
    this.previous = new Int32Array(members);
    this.heads = new Int32Array(buckets).fill(-1);
    this.taken = new Int32Array(buckets >> 5);
  }

  /** The next moment; Infinity when nobody has one. */
  time(): number {
    if (this.first < 0) {
      if (this.count === 0) return Infinity;
      this.first = this.find();
    }
    return this.times[this.first]!;
  }

  /** The member whose moment is next. Call `time` before. */
  member(): number {
    return this.first;
  }

  /** Gives a member, who has none, a moment. */
  add(member: number, time: number): void {
    this.times[member] = time;
    if (time === Infinity) return;
    const bucket = (time * this.perSecond) & this.mask;
    const head = this.heads[bucket]!;
    this.next[member] = head;
    this.previous[member] = -1 - bucket;
    if (head >= 0) this.previous[head] = member;
    else this.taken[bucket >> 5]! |= TOP_BIT >>> bucket;
    this.heads[bucket] = member;
    this.count++;
    const { first } = this;
    if (first >= 0) {
      const earliest = this.times[first]!;
      if (time < earliest || (time === earliest && member < first)) this.first = member;
    } else if (time < this.from) {
      this.from = time;
    }
  }

  /** Takes a member's moment away, if it has one. */
  remove(member: number): void {
    const time = this.times[member]!;
    if (time === Infinity) return;
    this.times[member] = Infinity;
    const after = this.next[member]!;
    const before = this.previous[member]!;
    if (after >= 0) this.previous[after] = before;
    if (before >= 0) {
      this.next[before] = after;
    } else {
      const bucket = -1 - before;
      this.heads[bucket] = after;
      if (after < 0) this.taken[bucket >> 5]! &= ~(TOP_BIT >>> bucket);
    }
    this.count--;
    if (member === this.first) {
      this.first = -1;
      this.from = time;
    }
  }

  /** The earliest member from `from` on, looking around the ring once. */
  private find(): number {
    const { taken, heads, times, perSecond, mask } = this;
    const start = Math.floor(this.from * perSecond);
    let bucket = start & mask;
    // `turn` is the moment, in bucket widths, at which the ring's bucket 0 begins this time round.
    let turn = start - bucket;
    let word = taken[bucket >> 5]! & (-1 >>> bucket);
    for (let words = taken.length + 1; words > 0; words--) {
      const base = bucket & ~31;
      while (word !== 0) {
        const bit = Math.clz32(word);
        const best = this.earliestIn(heads[base + bit]!);
        if (times[best]! * perSecond < turn + base + bit + 1) return best;
        word &= ~(TOP_BIT >>> bit);
      }
      bucket = (base + 32) & mask;
      if (bucket === 0) turn += mask + 1;
      word = taken[bucket >> 5]!;
    }
    return this.earliestOfAll();
  }

  private earliestIn(member: number): number {
    const { next, times } = this;
    let best = member;
    for (let other = next[member]!; other >= 0; other = next[other]!) {
      if (times[other]! < times[best]! || (times[other]! === times[best]! && other < best)) best = other;
    }
    return best;
  }

  /** All moments lie beyond one turn of the ring. */
  private earliestOfAll(): number {
    const { times } = this;
    let best = 0;
    for (let member = 1; member < times.length; member++) if (times[member]! < times[best]!) best = member;
    return best;
  }
}

const TOP_BIT = 0x80000000 | 0;
