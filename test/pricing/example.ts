import type { Facts } from '../../src/engine/facts.ts';
import { euro } from '../../src/pricing/money.ts';
import type { Grid } from '../../src/scenario/grid.ts';
import type { Plan, PlannedPool } from '../../src/scenario/plan.ts';
import type {
  Channel,
  Client,
  CostCard,
  CostLine,
  Option,
  Queue,
  RateCard,
  Scenario,
} from '../../src/scenario/types.ts';

/**
 * A scenario small enough to price by hand: two months of one day, each of two intervals of half an hour. Facts
 * are written down, not simulated, so that every amount can be worked out on paper.
 */
export const INTERVALS = 4;
const ALWAYS = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

export function grid(queues: number): Grid {
  const day = (date: string, index: number) => ({
    date,
    weekday: index,
    week: 0,
    month: index,
    firstInterval: index * 2,
    intervals: 2,
  });
  return {
    intervals: INTERVALS,
    intervalSeconds: 1800,
    startEpochMs: 0,
    days: [day('2026-01-31', 0), day('2026-02-01', 1)],
    dayOf: Int32Array.from([0, 0, 1, 1]),
    minuteOf: Int16Array.from([540, 570, 540, 570]),
    weeks: [{ label: '2026-W05', firstDay: 0, days: 2 }],
    months: [
      { label: '2026-01', firstDay: 0, days: 1 },
      { label: '2026-02', firstDay: 1, days: 1 },
    ],
    queues: Array.from({ length: queues }, () => ({
      open: new Uint8Array(INTERVALS).fill(1),
      expected: new Float64Array(INTERVALS).fill(1),
      recordedAt: null,
    })),
  };
}

export function queue(index: number, client: number, channel: Channel = 'voice', language = 'nl'): Queue {
  return {
    id: `client${client}/queue${index}`,
    name: `queue ${index}`,
    index,
    client,
    channel,
    language,
    purpose: '',
    timezone: 'Europe/Amsterdam',
    open: ALWAYS,
    closed: [],
    atClosing: 'answer',
    demand: { kind: 'rate', perHour: 2 },
    variation: { dayCv: 0, dayMemory: 0, withinDayCv: 0, withinDayMemory: 0, causes: [], forecastCv: 0 },
    talk: { kind: 'exponential', mean: 240 },
    afterWork: { kind: 'constant', value: 60 },
    patience: { kind: 'exponential', mean: 300 },
    ringSeconds: 0,
    balk: 0,
    capacity: Number.POSITIVE_INFINITY,
    redial: null,
    callBack: null,
    transfers: [],
    target: { share: 0.8, seconds: 20, openTimeOnly: false, formula: 'abandoned-in-time-excluded' },
    interruptible: false,
  };
}

export function client(index: number, rateCards: Client['rateCards'], more: Partial<Client> = {}): Client {
  const id = `client${index}`;
  return { id, name: id, index, form: 'dedicated', hybrid: null, rateCards, queues: [index], ...more };
}

export function scenario(clients: readonly Client[], more: Partial<Scenario> = {}): Scenario {
  return {
    title: 'by hand',
    about: '',
    timezone: 'Europe/Amsterdam',
    horizon: { kind: 'calendar', from: '2026-01-31', to: '2026-02-01' },
    intervalSeconds: 1800,
    seed: '1',
    replications: 1,
    focus: 'client0',
    clients,
    queues: clients.map((each) => queue(each.index, each.index)),
    pools: [],
    staffing: {
      cap: 4,
      penaltyPerClient: 0,
      changeoverSeconds: 0,
      trainingHoursPerClient: 0,
      shrinkage: 0.2,
      minimumAgents: 1,
      holds: 'month',
      targetProbability: null,
      absence: 0,
    },
    options: [],
    costCard: null,
    inHouseCostCard: null,
    assumptions: [],
    ...more,
  };
}

export function pool(
  kind: PlannedPool['kind'],
  clients: readonly number[],
  agents: readonly number[],
  more: Partial<PlannedPool> = {},
): PlannedPool {
  return {
    id: `${kind}-${clients.join('-')}`,
    name: kind,
    kind,
    clients,
    languages: ['nl'],
    links: clients.map((queueIndex) => ({
      queue: queueIndex,
      rank: 1,
      afterSeconds: 0,
      keepFree: 0,
      priority: 0,
      weight: 1,
      handleFactor: 1,
      active: null,
    })),
    agents: Int32Array.from(agents),
    shifts: null,
    ramp: null,
    pick: 'longest-idle',
    next: 'longest-waiting',
    chats: 1,
    chatStretch: 0,
    changeoverSeconds: 0,
    absence: 0,
    ...more,
  };
}

/** What a link did on each of the two days. */
export interface LinkDays {
  readonly contacts: readonly [number, number];
  readonly handling: readonly [number, number];
  readonly changeover?: readonly [number, number];
  /** Defaults to handling. */
  readonly billed?: readonly [number, number];
}

/** Facts in which every pool is staffed as planned, and idle when it does not work. */
export function facts(plan: Plan, queues: number, links: readonly LinkDays[], offered?: number[][]): Facts {
  const size = plan.pools.length * INTERVALS;
  const pools = {
    staffed: new Float64Array(size),
    handling: new Float64Array(size),
    changeover: new Float64Array(size),
    idle: new Float64Array(size),
    overrun: new Float64Array(size),
  };
  const zero: readonly [number, number] = [0, 0];
  let link = 0;
  plan.pools.forEach((each, p) => {
    for (const _ of each.links) {
      const work = links[link++];
      for (let day = 0; day < 2; day++) {
        pools.handling[p * INTERVALS + day * 2] += work.handling[day];
        pools.changeover[p * INTERVALS + day * 2] += (work.changeover ?? zero)[day];
      }
    }
    for (let i = p * INTERVALS; i < (p + 1) * INTERVALS; i++) {
      pools.staffed[i] = (each.agents?.[i - p * INTERVALS] ?? 0) * 1800;
      pools.idle[i] = pools.staffed[i] - pools.handling[i] - pools.changeover[i];
    }
  });
  const columns = () => new Int32Array(queues * INTERVALS);
  const times = () => new Float64Array(queues * INTERVALS);
  const offeredColumns = columns();
  offered?.forEach((counts, q) => {
    offeredColumns.set(counts, q * INTERVALS);
  });
  const flat = (value: (work: LinkDays) => readonly [number, number]) => links.flatMap((each) => value(each));
  return {
    replication: 0,
    intervals: INTERVALS,
    days: 2,
    queues: {
      offered: offeredColumns,
      firstAttempts: columns(),
      answered: columns(),
      answeredInTime: columns(),
      abandoned: columns(),
      abandonedInTime: columns(),
      turnedAway: columns(),
      delayed: columns(),
      calledBack: columns(),
      waitAnswered: times(),
      waitAll: times(),
      waiting: times(),
      stillWaiting: new Int32Array(queues),
    },
    pools,
    links: {
      contacts: Int32Array.from(flat((each) => each.contacts)),
      handling: Float64Array.from(flat((each) => each.handling)),
      talk: Float64Array.from(flat((each) => each.handling)),
      changeover: Float64Array.from(flat((each) => each.changeover ?? zero)),
      billed: Float64Array.from(flat((each) => each.billed ?? each.handling)),
      handlingInWarmUp: new Float64Array(links.length),
    },
    waits: new Int32Array(0),
  };
}

export const hourly = (price: number, billed: 'staffed' | 'paid' | 'productive' = 'staffed'): RateCard => ({
  hour: { price: euro(price), billed },
  unit: null,
  fees: [],
  source: '',
});

export const perUnit = (price: number, per: 'contact' | 'minute' = 'contact'): RateCard => ({
  hour: null,
  unit: {
    per,
    minutesOf: 'handle',
    incrementSeconds: 1,
    minimumSeconds: 0,
    price: { voice: euro(price), chat: euro(price), email: euro(price), 'back-office': euro(price) },
  },
  fees: [],
  source: '',
});

export const both = (hour: number, unit: number): RateCard => ({ ...perUnit(unit), hour: hourly(hour).hour });

export function option(form: Option['form'], more: Partial<Option> = {}): Option {
  return { id: form, name: form, form, everyone: false, rateCard: null, hybrid: null, ...more };
}

export function costCard(
  wage: number,
  lines: readonly CostLine[] = [],
  more: Partial<CostCard> = {},
): CostCard {
  return {
    wage: { '*': euro(wage) },
    employerCharges: 0.3,
    hoursPerFte: 1800,
    shrinkage: 0.2,
    attrition: 0.36,
    lines,
    source: '',
    ...more,
  };
}

export function costLine(name: string, per: CostLine['per'], amount: number, hidden = true): CostLine {
  return { name, hidden, amount: per === 'wage' ? amount : euro(amount), per, source: '' };
}
