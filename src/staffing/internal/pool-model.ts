import type { Grid } from '../../scenario/grid.ts';
import type { Queue, Scenario } from '../../scenario/types.ts';
import type { Flow, PoolFlows } from '../flows.ts';
import { deferrableLoad } from '../offered-load.ts';
import type { ServiceCurves } from './curves.ts';
import type { Duty, Expected } from './duties.ts';
import type { Line } from './line.ts';
import { tiltOf } from './tilt.ts';

interface LiveFlow {
  readonly stream: number;
  /** Index of the queue's duty; -1 when nothing is promised. */
  readonly duty: number;
  readonly contacts: Float64Array;
}

interface LaterFlow {
  readonly duty: number;
  readonly load: Float64Array;
}

/** No open interval is planned below this part of the promised share, however few its contacts. */
const leastPart = 0.5;

/**
 * A pool as the search sees it: in every open interval, what service so many agents give by the formula. It chooses
 * agents so that each one is worth its interval: worth = price of a contact in time x contacts gained.
 */
export class PoolModel {
  readonly pool: number;
  readonly open: Int32Array;
  /** Agents chosen, by open interval. */
  readonly agents: Int32Array;
  readonly #curves: ServiceCurves;
  readonly #load: Float64Array;
  /** Load of the whole line, and how many times the pool's own that is. */
  readonly #lineLoad: Float64Array;
  readonly #inLine: Float64Array;
  readonly #place: Float64Array;
  readonly #floor: Int32Array;
  readonly #most: Int32Array;
  readonly #tilt: Float64Array;
  /** Where each interval's entries begin in `#good` and `#counted`: one for each number of agents from its floor on. */
  readonly #menu: Int32Array;
  /** For each stream, good and counted shares of its contacts. */
  readonly #good: Float64Array[];
  readonly #counted: Float64Array[];
  readonly #live: LiveFlow[];
  readonly #later: LaterFlow[];

  /** `line` is where its contacts wait, for itself or with the pools that it overlaps. */
  constructor(
    scenario: Scenario,
    grid: Grid,
    pool: number,
    poolFlows: PoolFlows,
    duties: readonly Duty[],
    line: Line,
  ) {
    this.pool = pool;
    const { flows } = poolFlows;
    this.open = Int32Array.from(
      (function* () {
        for (let i = 0; i < grid.intervals; i++) if (poolFlows.open[i] === 1) yield i;
      })(),
    );
    const pick = (values: ArrayLike<number>) => Float64Array.from(this.open, (i) => values[i]!);
    const queueOf = (flow: Flow): Queue => scenario.queues[flow.queue]!;
    const dutyOf = (flow: Flow) => duties.findIndex(({ queue }) => queue === flow.queue);
    this.#load = pick(line.own);
    this.#curves = line.curves;
    this.#lineLoad = Float64Array.from(this.#load, (x, at) => (x > 0 ? line.load[this.open[at]!]! : 0));
    this.#inLine = this.#load.map((x, at) => (x > 0 ? this.#lineLoad[at]! / x : 1));
    this.#place = this.#lineLoad.map((x) => this.#curves.place(x));
    this.#live = flows
      .filter((flow) => !flow.deferrable)
      .map((flow) => ({
        stream: line.streams.get(flow.queue)!,
        duty: dutyOf(flow),
        contacts: pick(flow.contacts),
      }));
    this.#later = flows
      .filter((flow) => flow.deferrable)
      .map((flow) => ({
        duty: dutyOf(flow),
        load: pick(deferrableLoad(flow, queueOf(flow).target, poolFlows.open, grid.intervalSeconds)),
      }));

    const promised = this.#live.filter(({ duty }) => duty >= 0 && !duties[duty]!.hopeless);
    this.#most = Int32Array.from(this.#load, (x) => Math.ceil(1.5 * x + 6 * Math.sqrt(x) + 6));
    this.#floor = Int32Array.from(this.#load, (x, at) => {
      let least = scenario.staffing.minimumAgents;
      if (line.endless && x > 0) {
        least = Math.max(least, Math.round((Math.floor(this.#lineLoad[at]!) + 1) / this.#inLine[at]!));
      }
      // Nothing is promised to anybody: enough to keep up, with the usual square root to spare.
      if (promised.length === 0 && x > 0) least = Math.max(least, Math.round(x + 0.5 * Math.sqrt(x)));
      for (const flow of promised) {
        const { share } = duties[flow.duty]!;
        while (least < this.#most[at]! && this.#served(flow, at, least) < leastPart * share) least++;
      }
      return least;
    });
    this.#tilt = Float64Array.from(this.open, (i) => tiltOf(scenario, grid, i, pool));
    this.#menu = new Int32Array(this.open.length + 1);
    for (let at = 0; at < this.open.length; at++) {
      this.#most[at] = Math.max(this.#floor[at]!, this.#enough(at, promised));
      this.#menu[at + 1] = this.#menu[at]! + this.#most[at]! - this.#floor[at]! + 1;
    }
    const entries = this.#menu[this.open.length]!;
    this.#good = Array.from(line.streams, () => new Float64Array(entries));
    this.#counted = Array.from(line.streams, () => new Float64Array(entries));
    for (const { stream } of promised) {
      for (let at = 0; at < this.open.length; at++) {
        for (let n = this.#floor[at]!, entry = this.#menu[at]!; n <= this.#most[at]!; n++, entry++) {
          this.#good[stream]![entry] = this.#goodWith(stream, at, n);
          this.#counted[stream]![entry] = this.#countedWith(stream, at, n);
        }
      }
    }
    this.agents = Int32Array.from(this.#floor);
  }

  /** Good contacts of a stream for one expected, when the pools of the line have as many agents for their load as this one. */
  #goodWith(stream: number, at: number, agents: number, place = this.#place[at]!): number {
    return this.#between(at, agents, (whole) => this.#curves.good(stream, place, whole));
  }

  #countedWith(stream: number, at: number, agents: number, place = this.#place[at]!): number {
    return this.#between(at, agents, (whole) => this.#curves.counted(stream, place, whole));
  }

  /** A curve at the agents of the whole line, on the straight between two whole numbers of them. */
  #between(at: number, agents: number, curve: (whole: number) => number): number {
    const all = agents * this.#inLine[at]!;
    const whole = Math.floor(all);
    const below = curve(whole);
    return all === whole ? below : below + (all - whole) * (curve(whole + 1) - below);
  }

  #served({ stream }: LiveFlow, at: number, agents: number): number {
    const counted = this.#countedWith(stream, at, agents);
    return counted > 0 ? this.#goodWith(stream, at, agents) / counted : 1;
  }

  /** Agents past whom one more helps nobody who can be helped. */
  #enough(at: number, promised: readonly LiveFlow[]): number {
    const most = this.#most[at]!;
    let agents = this.#floor[at]!;
    const gains = ({ stream }: LiveFlow) =>
      this.#goodWith(stream, at, most) - this.#goodWith(stream, at, agents) > 1e-4;
    while (agents < most && promised.some(gains)) agents++;
    return agents;
  }

  /** Chooses agents for every open interval. */
  choose(duties: readonly Duty[]): void {
    let owed = 0;
    for (let at = 0; at < this.open.length; at++) {
      const i = this.open[at]!;
      const live = this.#worthwhile(duties, at, i);
      let later = 0;
      for (const flow of this.#later) {
        const duty = duties[flow.duty];
        const period = duty ? duty.plannedIn[i]! : -1;
        later += flow.load[at]! * (duty && period >= 0 ? duty.weight[period]! : 1);
      }
      if (later <= 0) {
        this.agents[at] = live;
        continue;
      }
      // Work that can wait needs no rounding up: what one interval lacks the next one gives.
      const needed = this.#load[at]! + later;
      if (live >= needed) {
        owed = Math.max(0, owed - (live - needed));
        this.agents[at] = live;
      } else {
        const agents = Math.max(live, Math.floor(needed + owed + 1e-9));
        owed = Math.max(0, owed + needed - agents);
        this.agents[at] = agents;
      }
    }
  }

  /** The most agents of whom each further one (or pair) gains contacts in time worth more than an interval. */
  #worthwhile(duties: readonly Duty[], at: number, i: number): number {
    const first = this.#menu[at]!;
    const last = this.#menu[at + 1]! - 1;
    let entry = first;
    let here = this.#worth(duties, at, i, entry);
    while (entry < last) {
      const next = this.#worth(duties, at, i, entry + 1);
      if (next - here > 1) {
        entry++;
        here = next;
        continue;
      }
      // Gains grow at first and shrink later; a second look keeps a small pool from stopping at the foot.
      if (entry + 2 > last) break;
      const after = this.#worth(duties, at, i, entry + 2);
      if (after - here <= 2) break;
      entry += 2;
      here = after;
    }
    return this.#floor[at]! + entry - first;
  }

  /**
   * Agents of one interval that no choice can go below if the formula, as corrected, is right: the value of the
   * Lagrangian at the present prices, which bounds the least number from below whatever the prices are.
   */
  bound(duties: readonly Duty[]): number {
    let sum = 0;
    for (let at = 0; at < this.open.length; at++) {
      let least = Number.POSITIVE_INFINITY;
      for (let entry = this.#menu[at]!; entry < this.#menu[at + 1]!; entry++) {
        const agents = this.#floor[at]! + entry - this.#menu[at]!;
        least = Math.min(least, agents - this.#worth(duties, at, this.open[at]!, entry, 1));
      }
      sum += least;
    }
    return Math.max(0, sum);
  }

  #worth(duties: readonly Duty[], at: number, i: number, entry: number, tilt = this.#tilt[at]!): number {
    let worth = 0;
    for (const { duty: d, stream, contacts } of this.#live) {
      if (d < 0 || contacts[at] === 0) continue;
      const duty = duties[d]!;
      if (duty.hopeless) continue;
      const period = duty.plannedIn[i]!;
      if (period < 0) continue;
      const net = this.#good[stream]![entry]! - duty.aim[period]! * this.#counted[stream]![entry]!;
      worth += duty.price[period]! * contacts[at]! * net;
    }
    return worth * tilt;
  }

  /** Whether the choice may do with an agent less in an open interval. */
  canSpare(at: number): boolean {
    return this.agents[at]! > this.#floor[at]!;
  }

  /** Tells, by duty and period, how many contacts in time beyond its aim go with one of the chosen agents of an interval. */
  lossWithout(
    at: number,
    duties: readonly Duty[],
    tell: (duty: number, period: number, contacts: number) => void,
  ) {
    const i = this.open[at]!;
    const last = this.#menu[at + 1]! - 1;
    const entry = this.#menu[at]! + this.agents[at]! - this.#floor[at]!;
    const [here, before] = [Math.min(last, entry), Math.min(last, entry - 1)];
    for (const { duty: d, stream, contacts } of this.#live) {
      const duty = duties[d];
      const period = duty && !duty.hopeless ? duty.plannedIn[i]! : -1;
      if (!duty || period < 0) continue;
      const good = this.#good[stream]![here]! - this.#good[stream]![before]!;
      const counted = this.#counted[stream]![here]! - this.#counted[stream]![before]!;
      tell(d, period, contacts[at]! * (good - duty.aim[period]! * counted));
    }
  }

  /** Adds what the formula expects of the chosen agents, with all demand scaled by a factor. */
  addExpected(duties: readonly Duty[], into: Expected, factor = 1): void {
    for (const flow of this.#live) {
      const duty = duties[flow.duty];
      if (!duty || duty.hopeless) continue;
      const good = into.good[flow.duty]!;
      const counted = into.counted[flow.duty]!;
      for (let at = 0; at < this.open.length; at++) {
        const period = duty.plannedIn[this.open[at]!]!;
        const contacts = flow.contacts[at]!;
        if (period < 0 || contacts === 0) continue;
        const agents = this.agents[at]!;
        const entry = this.#menu[at]! + agents - this.#floor[at]!;
        if (factor === 1 && entry < this.#menu[at + 1]!) {
          good[period] = good[period]! + contacts * this.#good[flow.stream]![entry]!;
          counted[period] = counted[period]! + contacts * this.#counted[flow.stream]![entry]!;
          continue;
        }
        const place = this.#curves.place(this.#lineLoad[at]! * factor);
        good[period] = good[period]! + contacts * this.#goodWith(flow.stream, at, agents, place);
        counted[period] = counted[period]! + contacts * this.#countedWith(flow.stream, at, agents, place);
      }
    }
  }

  /** Adds, by deferrable duty and period, agents left idle by live contacts, and the deferrable work of the pool, Erlang. */
  addIdle(duties: readonly Duty[], idle: Float64Array[], work: Float64Array[]): void {
    for (const { duty: d } of this.#later) {
      const duty = duties[d];
      if (!duty) continue;
      for (let at = 0; at < this.open.length; at++) {
        const period = duty.plannedIn[this.open[at]!]!;
        if (period < 0) continue;
        for (const { load } of this.#later) work[d]![period] = work[d]![period]! + load[at]!;
        idle[d]![period] = idle[d]![period]! + Math.max(0, this.agents[at]! - this.#load[at]!);
      }
    }
  }

  /** The chosen agents over the whole grid; nobody where nothing is open. */
  onGrid(intervals: number): Int32Array {
    const agents = new Int32Array(intervals);
    this.open.forEach((i, at) => {
      agents[i] = this.agents[at]!;
    });
    return agents;
  }
}
