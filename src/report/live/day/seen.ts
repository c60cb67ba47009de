import { type ContactRecord, compileModel, simulate } from '../../../engine/index.ts';
import type { Grid } from '../../../scenario/grid.ts';
import type { Plan } from '../../../scenario/plan.ts';
import type { Option, Scenario } from '../../../scenario/types.ts';
import { isDeferrable } from '../../../staffing/links.ts';
import { chatEnds, DayLog } from './day-log.ts';
import { grouped } from './grouped.ts';

/** One day of one replication, contact by contact: what a reader watches. Times are seconds from the grid's start. */
export interface SeenDay {
  /** Index into `Grid.days`. */
  readonly day: number;
  readonly replication: number;
  /** Within the day, from the first opening or contact until the last contact has ended; whole intervals. */
  readonly from: number;
  readonly to: number;
  /** Minute of the local day at which each interval from `from` on begins: a clock change makes them jump. */
  readonly minutes: readonly number[];
  readonly intervalSeconds: number;
  /** All that are about on the day, in order of their offer; some may have come, or end, on another one. */
  readonly contacts: readonly SeenContact[];
  /** Agents who took something, pool by pool. */
  readonly lanes: readonly SeenLane[];
  /** All of the plan's pools; one that is not seen serves nothing here. */
  readonly pools: readonly SeenPool[];
  /** Agents on duty, on average over each interval from `from` on; all pools that are seen together. */
  readonly agents: readonly number[];
}

export interface SeenContact {
  /** Indices into the scenario's queues and clients. */
  readonly queue: number;
  readonly client: number;
  readonly offered: number;
  readonly outcome: ContactRecord['outcome'];
  /** Somebody waits for the answer. Work that may lie is none of a queue, unless the pools have no other. */
  readonly isLive: boolean;
  /** When it was answered, or gone. */
  readonly at: number;
  /** Within the target; false where the queue has none and nobody answered. */
  readonly inTime: boolean;
  /** Index into `lanes`; -1 when nobody answered. */
  readonly lane: number;
  /** When talk and after-contact work end; `at` when nobody answered. */
  readonly ends: number;
}

export interface SeenPool {
  readonly name: string;
  /** Queues that it serves, by index. */
  readonly queues: readonly number[];
  /** Its agents who are there, the absent and those who only finish a contact left out; as `SeenDay.agents`. */
  readonly agents: readonly number[];
}

export interface SeenLane {
  /** Index into the plan's pools, and the agent's number there. */
  readonly pool: number;
  readonly agent: number;
}

/** Plays one replication of a plan and keeps a day of it: of the pools that serve the focal client, or of all. */
export function seeDay(
  scenario: Scenario,
  grid: Grid,
  option: Option | null,
  plan: Plan,
  day: number,
  replication: number,
): SeenDay {
  const { firstInterval, intervals } = grid.days[day]!;
  const { intervalSeconds } = grid;
  const log = new DayLog(
    plan,
    firstInterval * intervalSeconds,
    (firstInterval + intervals) * intervalSeconds,
  );
  const facts = simulate(compileModel(scenario, grid, plan, option), replication, { log });
  const pools = poolsSeen(scenario, plan);
  const queues = new Set(pools.flatMap((pool) => plan.pools[pool]!.links.map(({ queue }) => queue)));
  const records = [...log]
    .filter(({ queue, pool }) => (pool < 0 ? queues.has(queue) : pools.includes(pool)))
    .sort((a, b) => a.offered - b.offered || a.at - b.at);
  const lanes = lanesOf(records);
  const number = new Map(lanes.map(({ pool, agent }, lane) => [`${pool}/${agent}`, lane]));
  const laneOf = ({ pool, agent }: ContactRecord) => number.get(`${pool}/${agent}`) ?? -1;
  const ends = endsOf(records, plan);
  const nobodyWaits = [...queues].every((queue) => isDeferrable(scenario.queues[queue]!));
  const contacts = records.map((record): SeenContact => {
    const { queue, offered, outcome, at, wait } = record;
    const asked = scenario.queues[queue]!;
    const { target, client } = asked;
    return {
      queue,
      client,
      offered,
      outcome,
      isLive: nobodyWaits || !isDeferrable(asked),
      at,
      inTime: outcome === 'answered' && (target === null || wait <= target.seconds),
      lane: laneOf(record),
      ends: ends.get(record) ?? at,
    };
  });
  const [first, last] = spanOf(grid, day, queues, contacts);
  const minutes = Array.from(grid.minuteOf.subarray(first, last));
  const { staffed, overrun } = facts.pools;
  const onDuty = (pool: number, interval: number) => {
    const place = pool * grid.intervals + interval;
    return (staffed[place]! - overrun[place]!) / intervalSeconds;
  };
  const seenPools = plan.pools.map(({ name, links }, pool): SeenPool => {
    if (!pools.includes(pool)) return { name, queues: [], agents: [] };
    return {
      name,
      queues: links.map(({ queue }) => queue),
      agents: minutes.map((_, i) => onDuty(pool, first + i)),
    };
  });
  return {
    day,
    replication,
    from: first * intervalSeconds,
    to: last * intervalSeconds,
    minutes,
    intervalSeconds,
    contacts,
    lanes,
    pools: seenPools,
    agents: minutes.map((_, i) => seenPools.reduce((sum, { agents }) => sum + (agents[i] ?? 0), 0)),
  };
}

/** Pools by index: those that serve the focal client. */
function poolsSeen({ clients, focus }: Scenario, plan: Plan): number[] {
  const focal = clients.findIndex(({ id }) => id === focus);
  return plan.pools.flatMap((pool, p) => (focal < 0 || pool.clients.includes(focal) ? [p] : []));
}

/** When the work for each answered contact ends. */
function endsOf(records: readonly ContactRecord[], plan: Plan): Map<ContactRecord, number> {
  const answered = records.filter(({ outcome }) => outcome === 'answered');
  const ends = new Map(answered.map((one) => [one, one.at + one.talk + one.afterWork]));
  const chatting = grouped(
    answered.filter(({ pool, agent }) => agent >= 0 && plan.pools[pool]!.chats > 1),
    ({ pool, agent }) => `${pool}/${agent}`,
  );
  for (const chats of chatting.values()) {
    const slowed = chatEnds(chats, plan.pools[chats[0]!.pool]!.chatStretch);
    chats.forEach((chat, c) => {
      ends.set(chat, slowed[c]!);
    });
  }
  return ends;
}

function lanesOf(records: readonly ContactRecord[]): SeenLane[] {
  const seen = new Map<string, SeenLane>();
  for (const { pool, agent } of records) if (agent >= 0) seen.set(`${pool}/${agent}`, { pool, agent });
  return [...seen.values()].sort((a, b) => a.pool - b.pool || a.agent - b.agent);
}

/** First interval of the day, and one past the last, in which a queue is open or a contact is about. */
function spanOf(
  grid: Grid,
  day: number,
  queues: ReadonlySet<number>,
  contacts: readonly SeenContact[],
): [number, number] {
  const { firstInterval, intervals } = grid.days[day]!;
  const open: number[] = [];
  for (let i = firstInterval; i < firstInterval + intervals; i++) {
    if ([...queues].some((queue) => grid.queues[queue]!.open[i] === 1)) open.push(i);
  }
  const lastOfDay = firstInterval + intervals - 1;
  const of = (seconds: number) =>
    Math.min(lastOfDay, Math.max(firstInterval, Math.floor(seconds / grid.intervalSeconds)));
  const about = contacts.flatMap(({ offered, ends }) => [of(offered), of(ends)]);
  const all = [...open, ...about];
  if (all.length === 0) return [firstInterval, firstInterval + 1];
  const [first, last] = all.reduce(
    ([low, high], i) => [Math.min(low, i), Math.max(high, i)],
    [all[0]!, all[0]!],
  );
  return [first, last + 1];
}
