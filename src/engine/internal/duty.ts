import { StreamFamily } from '../../random/index.ts';
import type { Model, ModelPool } from '../model.ts';

/** Absence of one pool: agent k of a day is absent or not whatever the number of agents that the plan has. */
class Absence {
  private readonly family: StreamFamily | null;
  private readonly share: number;
  private draws = new Float64Array(64);

  constructor(model: Model, pool: ModelPool, replication: number) {
    this.share = pool.absence;
    this.family =
      pool.absence > 0 ? new StreamFamily(model.seed, replication, 'pool', pool.key, 'absence') : null;
  }

  /** Writes to `present[n]` how many of the first n scheduled agents appear on this day. */
  presentOf(day: number, most: number, present: Int32Array): void {
    if (this.family === null) {
      for (let n = 0; n <= most; n++) present[n] = n;
      return;
    }
    if (this.draws.length < most + 1) this.draws = new Float64Array(2 * most + 1);
    this.family.fill(day, this.draws, most);
    present[0] = 0;
    for (let n = 0; n < most; n++) present[n + 1] = present[n]! + (this.draws[n]! < this.share ? 0 : 1);
  }
}

/** Who is on duty when: agents by number in each interval, or named shifts with breaks, less those absent. */
export class Duty {
  /** Most agents that can be in the pool at once, those who finish a contact after their shift among them. */
  readonly sizes: readonly number[];
  readonly byNumber: Uint8Array;
  /** Comings and goings of named agents, in order of time; at equal times goings first. */
  readonly shiftTimes: Float64Array;
  readonly shiftPools: Int32Array;
  /** Which shift of the pool it concerns. */
  readonly shiftNumbers: Int32Array;
  readonly shiftKinds: Uint8Array;
  private readonly model: Model;
  private readonly absences: readonly Absence[];
  private readonly present: readonly Int32Array[];

  constructor(model: Model, replication: number) {
    this.model = model;
    this.absences = model.pools.map((pool) => new Absence(model, pool, replication));
    this.byNumber = Uint8Array.from(model.pools, (pool) => (pool.shifts === null ? 1 : 0));
    const peaks = model.pools.map((pool) =>
      pool.shifts === null ? largest(pool.agents) : peakOf(pool.shifts),
    );
    this.sizes = peaks.map((peak, p) => (this.byNumber[p] ? peak : 2 * peak));
    this.present = peaks.map((peak, p) => new Int32Array(this.byNumber[p] ? peak + 1 : 0));
    const events = model.pools.flatMap((pool, p) => (pool.shifts === null ? [] : this.shiftEvents(pool, p)));
    events.sort((a, b) => a.time - b.time || a.kind - b.kind || a.pool - b.pool || a.shift - b.shift);
    this.shiftTimes = Float64Array.from(events, (event) => event.time);
    this.shiftPools = Int32Array.from(events, (event) => event.pool);
    this.shiftNumbers = Int32Array.from(events, (event) => event.shift);
    this.shiftKinds = Uint8Array.from(events, (event) => event.kind);
  }

  /** Draws who is absent on this day. */
  beginDay(day: number): void {
    for (let p = 0; p < this.absences.length; p++) {
      if (this.byNumber[p]) this.absences[p]!.presentOf(day, this.sizes[p]!, this.present[p]!);
    }
  }

  /** Agents who should be on duty in the interval, without those absent. */
  target(pool: number, interval: number): number {
    return this.present[pool]![this.model.pools[pool]!.agents![interval]!]!;
  }

  private shiftEvents(pool: ModelPool, p: number): ShiftEvent[] {
    const events: ShiftEvent[] = [];
    const end = this.model.intervals * this.model.intervalSeconds;
    const byDay = new Map<number, number[]>();
    pool.shifts!.forEach((shift, n) => {
      if (shift.from >= end || shift.to <= 0 || shift.to <= shift.from) return;
      const day = this.model.dayOf[Math.max(0, Math.floor(shift.from / this.model.intervalSeconds))]!;
      byDay.set(day, [...(byDay.get(day) ?? []), n]);
    });
    for (const [day, numbers] of byDay) {
      const present = new Int32Array(numbers.length + 1);
      this.absences[p]!.presentOf(day, numbers.length, present);
      numbers.forEach((number, n) => {
        if (present[n + 1]! === present[n]!) return;
        const shift = pool.shifts![number]!;
        const spans = workedSpans(shift);
        spans.forEach((span, s) => {
          events.push({ time: span.from, kind: s === 0 ? COMES : RETURNS, pool: p, shift: number });
          const last = s === spans.length - 1;
          events.push({ time: span.to, kind: last ? GOES : PAUSES, pool: p, shift: number });
        });
      });
    }
    return events;
  }
}

/** Kinds of shift events, in the order in which equal times are played. */
export const GOES = 0;
export const PAUSES = 1;
export const RETURNS = 2;
export const COMES = 3;

interface ShiftEvent {
  readonly time: number;
  readonly kind: number;
  readonly pool: number;
  readonly shift: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A shift less its breaks and less what lies before the run. */
function workedSpans(shift: Span & { readonly breaks: readonly Span[] }): Span[] {
  const spans: Span[] = [];
  let from = Math.max(0, shift.from);
  for (const pause of [...shift.breaks].sort((a, b) => a.from - b.from)) {
    if (pause.to <= from || pause.from >= shift.to) continue;
    if (pause.from > from) spans.push({ from, to: pause.from });
    from = pause.to;
  }
  if (from < shift.to) spans.push({ from, to: shift.to });
  return spans;
}

function largest(agents: Int32Array | null): number {
  let most = 0;
  for (const count of agents ?? []) if (count > most) most = count;
  return most;
}

function peakOf(shifts: readonly Span[]): number {
  const edges = shifts.flatMap((shift) => [
    { time: shift.from, change: 1 },
    { time: shift.to, change: -1 },
  ]);
  edges.sort((a, b) => a.time - b.time || a.change - b.change);
  let count = 0;
  let peak = 0;
  for (const edge of edges) {
    count += edge.change;
    if (count > peak) peak = count;
  }
  return peak;
}
