import type { Grid } from '../../scenario/grid.ts';
import type { Queue, Scenario } from '../../scenario/types.ts';
import type { Flow, PoolFlows } from '../flows.ts';
import { deferrableLoad, liveLoad } from '../offered-load.ts';
import { ServiceCurves } from './curves.ts';
import { demandSpread } from './demand-cv.ts';
import type { Stream } from './mesh.ts';

/** What one contact in time is worth in each period of a queue, in agents of one interval, and what is aimed at. */
export interface Duty {
  readonly queue: number;
  readonly deferrable: boolean;
  readonly share: number;
  readonly labels: readonly string[];
  readonly periodOf: Int32Array;
  /** Worth of a contact in time (live), by period. */
  readonly price: Float64Array;
  /** Share that the formula must reach so that the simulation reaches the target (live), by period. */
  readonly aim: Float64Array;
  /** Agents for each Erlang of deferrable work (deferrable), by period. */
  readonly weight: Float64Array;
}

/** Expected good and counted contacts by duty and period. */
export interface Expected {
  readonly good: Float64Array[];
  readonly counted: Float64Array[];
}

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
/** Intervals alike would all get an agent at once; with worth spread by so much they get it one after the other. */
const uneven = 0.12;

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
  readonly #place: Float64Array;
  readonly #floor: Int32Array;
  readonly #most: Int32Array;
  readonly #tilt: Float64Array;
  readonly #live: LiveFlow[];
  readonly #later: LaterFlow[];

  constructor(scenario: Scenario, grid: Grid, pool: number, poolFlows: PoolFlows, duties: readonly Duty[]) {
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
    const live = flows.filter((flow) => !flow.deferrable);
    const load = liveLoad(scenario, grid, poolFlows);
    this.#load = pick(load);

    const contacts = live.map((flow) => flow.contacts.reduce((sum, x) => sum + x, 0));
    const work = live.map((flow, l) => contacts[l]! * flow.seconds);
    const allContacts = contacts.reduce((sum, x) => sum + x, 0);
    const allWork = work.reduce((sum, x) => sum + x, 0);
    const streams = live.map((flow, l): Stream => streamOf(queueOf(flow), contacts[l]! / (allContacts || 1)));
    const spread = demandSpread(live.map((flow, l) => ({ queue: queueOf(flow), work: work[l]! })));
    this.#curves = new ServiceCurves(
      allContacts > 0 ? allWork / allContacts : 300,
      streams,
      this.#load.reduce((most, x) => Math.max(most, x), 0.1),
      Math.sqrt(spread.year * spread.year + spread.day * spread.day),
    );
    this.#place = this.#load.map((x) => this.#curves.place(x));
    this.#live = live.map((flow, stream) => ({ stream, duty: dutyOf(flow), contacts: pick(flow.contacts) }));
    this.#later = flows
      .filter((flow) => flow.deferrable)
      .map((flow) => ({
        duty: dutyOf(flow),
        load: pick(deferrableLoad(flow, queueOf(flow).target, poolFlows.open, grid.intervalSeconds)),
      }));

    const promised = this.#live.filter(({ duty }) => duty >= 0);
    const endless = live.some((flow) => queueOf(flow).patience.kind === 'never');
    this.#most = Int32Array.from(this.#load, (x) => Math.ceil(1.5 * x + 6 * Math.sqrt(x) + 6));
    this.#floor = Int32Array.from(this.#load, (x, at) => {
      let least = scenario.staffing.minimumAgents;
      if (endless && x > 0) least = Math.max(least, Math.floor(x) + 1);
      // Nothing is promised to anybody: enough to keep up, with the usual square root to spare.
      if (promised.length === 0 && x > 0) least = Math.max(least, Math.round(x + 0.5 * Math.sqrt(x)));
      for (const flow of promised) {
        const { share } = duties[flow.duty]!;
        while (least < this.#most[at]! && this.#served(flow, at, least) < leastPart * share) least++;
      }
      return least;
    });
    this.#tilt = Float64Array.from(this.open, (i) => tiltOf(scenario, grid, i));
    this.agents = Int32Array.from(this.#floor);
  }

  #served(flow: LiveFlow, at: number, agents: number): number {
    const place = this.#place[at]!;
    const counted = this.#curves.counted(flow.stream, place, agents);
    return counted > 0 ? this.#curves.good(flow.stream, place, agents) / counted : 1;
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
        const period = duty ? duty.periodOf[i]! : -1;
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
    let agents = this.#floor[at]!;
    const most = this.#most[at]!;
    let here = this.#worth(duties, at, i, agents);
    while (agents < most) {
      const next = this.#worth(duties, at, i, agents + 1);
      if (next - here > 1) {
        agents++;
        here = next;
        continue;
      }
      // Gains grow at first and shrink later; a second look keeps a small pool from stopping at the foot.
      const after = this.#worth(duties, at, i, agents + 2);
      if (after - here <= 2 || agents + 2 > most) break;
      agents += 2;
      here = after;
    }
    return agents;
  }

  #worth(duties: readonly Duty[], at: number, i: number, agents: number): number {
    const place = this.#place[at]!;
    let worth = 0;
    for (const flow of this.#live) {
      const duty = duties[flow.duty];
      if (!duty) continue;
      const period = duty.periodOf[i]!;
      const contacts = flow.contacts[at]!;
      if (period < 0 || contacts === 0) continue;
      const good = this.#curves.good(flow.stream, place, agents);
      const counted = this.#curves.counted(flow.stream, place, agents);
      worth += duty.price[period]! * contacts * (good - duty.aim[period]! * counted);
    }
    return worth * this.#tilt[at]!;
  }

  /** Adds what the formula expects of the chosen agents, with all demand scaled by a factor. */
  addExpected(duties: readonly Duty[], into: Expected, factor = 1): void {
    for (const flow of this.#live) {
      const duty = duties[flow.duty];
      if (!duty) continue;
      const good = into.good[flow.duty]!;
      const counted = into.counted[flow.duty]!;
      for (let at = 0; at < this.open.length; at++) {
        const period = duty.periodOf[this.open[at]!]!;
        const contacts = flow.contacts[at]!;
        if (period < 0 || contacts === 0) continue;
        const place = factor === 1 ? this.#place[at]! : this.#curves.place(this.#load[at]! * factor);
        const agents = this.agents[at]!;
        good[period] = good[period]! + contacts * this.#curves.good(flow.stream, place, agents);
        counted[period] = counted[period]! + contacts * this.#curves.counted(flow.stream, place, agents);
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

export function streamOf(queue: Queue, share: number): Stream {
  return {
    share,
    patience: queue.patience,
    balk: queue.balk,
    threshold: queue.target === null ? 20 : queue.target.seconds - queue.ringSeconds,
    formula: queue.target?.formula ?? 'all-offered',
  };
}

/**
 * A fixed factor near 1 for each place in the week, so that agents are added one weekday and half-hour after
 * another, and the same in every week. A desk that never closes has one number for all intervals.
 */
function tiltOf(scenario: Scenario, grid: Grid, i: number): number {
  if (scenario.horizon.kind === 'stationary') return 1;
  const day = grid.days[grid.dayOf[i]!]!;
  const slot = day.weekday * 97 + Math.floor((grid.minuteOf[i]! * 60) / grid.intervalSeconds);
  // Multiples of the golden ratio fill 0…1 evenly, however many are taken.
  const golden = 0.6180339887498949;
  const spread = (slot * golden) % 1;
  const finer = (day.week * golden) % 1;
  return 1 + uneven * (2 * spread - 1) + 0.02 * (2 * finer - 1);
}
