import type { Grid } from '../scenario/grid.ts';
import type { PlannedPool } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import { handleSeconds, isDeferrable } from './links.ts';

/** What one link of a pool brings it, by the forecast. */
export interface Flow {
  /** Index into `Scenario.queues`. */
  readonly queue: number;
  readonly deferrable: boolean;
  /** Contacts by interval, transfers from other queues among them. */
  readonly contacts: Float64Array;
  /** Agent-seconds of a contact: handle time with all factors, changeover, and chats held at once. */
  readonly seconds: number;
}

export interface PoolFlows {
  readonly flows: readonly Flow[];
  /** 1 where the pool takes contacts of a queue that is open. */
  readonly open: Uint8Array;
}

/** Share of its time that a pool staffed by hand can give to contacts before the next rank is needed. */
const fullyBusy = 0.85;

/**
 * Divides every queue's expected contacts over the pools that serve it. The lowest rank takes them all; pools of
 * equal rank share evenly; a pool staffed by hand takes no more than it can handle and leaves the rest to the next
 * rank, as does one that may take a contact only after a delay.
 */
export function flowsOf(scenario: Scenario, grid: Grid, pools: readonly PlannedPool[]): PoolFlows[] {
  const { intervals, intervalSeconds } = grid;
  const arriving = arrivingContacts(scenario, grid);
  const given = pools.map((pool) => agentsByHand(pool, grid));
  const used = pools.map(() => new Float64Array(intervals));
  const rampAt = (p: number, i: number) => pools[p]!.ramp?.[grid.dayOf[i]!] ?? 1;
  const contacts = pools.map((pool) => pool.links.map(() => new Float64Array(intervals)));

  for (const queue of scenario.queues) {
    const links = pools.flatMap((pool, p) =>
      pool.links.flatMap((link, l) => (link.queue === queue.index ? [{ p, l, link }] : [])),
    );
    if (links.length === 0) continue;
    links.sort((a, b) => a.link.afterSeconds - b.link.afterSeconds || a.link.rank - b.link.rank);
    const seconds = handleSeconds(queue);
    const offered = arriving[queue.index]!;
    for (let i = 0; i < intervals; i++) {
      let left = offered[i]!;
      if (!(left > 0)) continue;
      const here = links.filter(({ link }) => link.active === null || link.active[i] === 1);
      for (let from = 0; from < here.length && left > 0; ) {
        const { rank, afterSeconds } = here[from]!.link;
        let to = from;
        while (
          to < here.length &&
          here[to]!.link.rank === rank &&
          here[to]!.link.afterSeconds === afterSeconds
        )
          to++;
        const equals = here.slice(from, to);
        const room = ({ p, link }: (typeof here)[number]) => {
          const agents = given[p];
          if (agents === null || to === here.length) return Number.POSITIVE_INFINITY;
          const free = agents[i]! * fullyBusy - used[p]![i]!;
          return Math.max(0, (free * intervalSeconds) / (seconds * link.handleFactor * rampAt(p, i)));
        };
        const share = left / equals.length;
        for (const one of equals) {
          const taken = Math.min(share, room(one));
          contacts[one.p]![one.l]![i] = taken;
          const work = taken * seconds * one.link.handleFactor * rampAt(one.p, i);
          used[one.p]![i] = used[one.p]![i]! + work / intervalSeconds;
          left -= taken;
        }
        from = to;
      }
    }
  }

  return pools.map((pool, p) => flowsInto(scenario, grid, pool, contacts[p]!));
}

/** The flows of one pool, when it is known how many contacts each of its links brings in each interval. */
export function flowsInto(
  scenario: Scenario,
  grid: Grid,
  pool: PlannedPool,
  contacts: readonly Float64Array[],
): PoolFlows {
  const changing = changeoverChance(scenario, pool, contacts) * pool.changeoverSeconds;
  const open = new Uint8Array(grid.intervals);
  const flows = pool.links.map((link, l): Flow => {
    const queue = scenario.queues[link.queue]!;
    const opened = grid.queues[link.queue]!.open;
    for (let i = 0; i < grid.intervals; i++) {
      if (opened[i] === 1 && (link.active === null || link.active[i] === 1)) open[i] = 1;
    }
    const atOnce = queue.channel === 'chat' ? (1 + pool.chatStretch * (pool.chats - 1)) / pool.chats : 1;
    return {
      queue: link.queue,
      deferrable: isDeferrable(queue),
      contacts: contacts[l]!,
      seconds: handleSeconds(queue) * link.handleFactor * atOnce + changing,
    };
  });
  return { flows, open };
}

/** Agents on duty where a person said so; null for a pool that the tool staffs. */
export function agentsByHand(pool: PlannedPool, grid: Grid): Int32Array | null {
  if (pool.agents !== null) return pool.agents;
  if (pool.shifts === null) return null;
  const agents = new Int32Array(grid.intervals);
  const covers = (from: number, to: number, by: number) => {
    const first = Math.max(0, Math.ceil(from / grid.intervalSeconds));
    const end = Math.min(grid.intervals, Math.floor(to / grid.intervalSeconds));
    for (let i = first; i < end; i++) agents[i] = agents[i]! + by;
  };
  for (const shift of pool.shifts) {
    covers(shift.from, shift.to, 1);
    for (const pause of shift.breaks) covers(pause.from, pause.to, -1);
  }
  return agents;
}

/** Expected first attempts and transfers into each queue; a chain of transfers is followed five steps. */
export function arrivingContacts(scenario: Scenario, grid: Grid): Float64Array[] {
  const total = scenario.queues.map(({ index }) => Float64Array.from(grid.queues[index]!.expected));
  if (scenario.queues.every(({ transfers }) => transfers.length === 0)) return total;
  let moving = total.map((contacts) => Float64Array.from(contacts));
  for (let step = 0; step < 5; step++) {
    const next = total.map(() => new Float64Array(grid.intervals));
    for (const { index, transfers } of scenario.queues) {
      for (const { share, into } of transfers) {
        for (let i = 0; i < grid.intervals; i++)
          next[into]![i] = next[into]![i]! + share * moving[index]![i]!;
      }
    }
    next.forEach((contacts, q) => {
      for (let i = 0; i < grid.intervals; i++) total[q]![i] = total[q]![i]! + contacts[i]!;
    });
    moving = next;
  }
  return total;
}

/** Probability that the next contact is another client's, if clients come in random order. */
function changeoverChance(scenario: Scenario, pool: PlannedPool, contacts: readonly Float64Array[]): number {
  const byClient = new Map<number, number>();
  let all = 0;
  pool.links.forEach((link, l) => {
    const client = scenario.queues[link.queue]!.client;
    const sum = contacts[l]!.reduce((total, x) => total + x, 0);
    byClient.set(client, (byClient.get(client) ?? 0) + sum);
    all += sum;
  });
  let same = 0;
  for (const sum of byClient.values()) same += all > 0 ? (sum / all) * (sum / all) : 1;
  return 1 - same;
}
