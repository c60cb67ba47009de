import type { Reading } from '../build/reading.ts';
import { plannedShifts, weeklyAgents } from '../calendar/mask.ts';
import type { Grid } from '../grid.ts';
import { meanOf } from '../quantity/moments.ts';
import type { Pool, Queue, Scenario } from '../types.ts';
import { pathOf } from './demand.ts';

/** Pools that serve nobody, queues that nobody serves, and teams that could never do the work. */
export function doubtPools(reading: Reading, scenario: Scenario, grid: Grid): void {
  const { pools, queues } = scenario;
  for (const pool of pools) {
    if (queuesOf(pool, queues).length > 0) continue;
    reading.warn(
      ['pools', pool.id],
      'a pool that serves nobody',
      'a pool whose clients have queues in its languages',
    );
  }
  // only where every pool is staffed by hand is it known who serves whom in an interval
  if (pools.length === 0 || pools.some((pool) => pool.staffing === null) || scenario.options.length > 0)
    return;
  const staffed = pools.map((pool) => agentsOf(pool, grid));
  for (const queue of queues) doubtService(reading, scenario, grid, queue, staffed);
  doubtLoad(reading, scenario, grid, staffed);
}

/** Queues that a pool serves, by its own rules or by clients and languages. */
export function queuesOf(pool: Pool, queues: readonly Queue[]): Queue[] {
  if (pool.serves !== null) return pool.serves.map((rule) => queues[rule.queue]!);
  return queues.filter(
    (queue) => pool.clients.includes(queue.client) && pool.languages.includes(queue.language),
  );
}

/** Agents on duty in each interval, of a pool that is staffed by hand. */
export function agentsOf(pool: Pool, grid: Grid): Float64Array {
  const agents = new Float64Array(grid.intervals);
  if (pool.staffing?.kind === 'weekly') agents.set(weeklyAgents(pool.staffing.blocks, grid));
  if (pool.staffing?.kind === 'shifts') {
    for (const { from, to } of plannedShifts(pool.staffing.shifts, grid)) {
      const end = Math.ceil(to / grid.intervalSeconds);
      for (let i = Math.floor(from / grid.intervalSeconds); i < end; i++) agents[i]! += 1;
    }
  }
  return agents;
}

function doubtService(
  reading: Reading,
  scenario: Scenario,
  grid: Grid,
  queue: Queue,
  staffed: readonly Float64Array[],
): void {
  const serving = scenario.pools.flatMap((pool, p) =>
    queuesOf(pool, scenario.queues).includes(queue) ? [staffed[p]!] : [],
  );
  const { open } = grid.queues[queue.index]!;
  let alone = 0;
  let first = -1;
  for (let i = 0; i < grid.intervals; i++) {
    if (open[i] === 0 || serving.some((agents) => agents[i]! > 0)) continue;
    alone++;
    if (first < 0) first = i;
  }
  if (alone === 0) return;
  const when = serving.length === 0 ? 'ever' : `in ${alone} open intervals, first on ${clockOf(grid, first)}`;
  reading.warn(
    pathOf(scenario, queue),
    `a queue that no pool serves ${when}`,
    'a pool with agents in every open interval',
  );
}

/** More work than agents, over the horizon as a whole and by every pool that could help. */
function doubtLoad(reading: Reading, scenario: Scenario, grid: Grid, staffed: readonly Float64Array[]): void {
  for (const [p, pool] of scenario.pools.entries()) {
    const served = queuesOf(pool, scenario.queues);
    const alone = served.filter((queue) =>
      scenario.pools.every((other) => other === pool || !queuesOf(other, scenario.queues).includes(queue)),
    );
    const seconds =
      alone.reduce((sum, queue) => sum + handledSeconds(queue, grid) * pool.handleFactor, 0) / pool.chats;
    const agents = staffed[p]!.reduce((sum, count) => sum + count, 0) * grid.intervalSeconds;
    if (seconds <= agents || agents === 0) continue;
    const occupancy = Math.round((seconds / agents) * 100);
    reading.warn(
      ['pools', pool.id],
      `agents who would have to be busy ${occupancy}% of their time`,
      'work for at most 100%',
      'contacts will abandon, or wait without end',
    );
  }
}

function handledSeconds(queue: Queue, grid: Grid): number {
  const contacts = grid.queues[queue.index]!.expected.reduce((sum, count) => sum + count, 0);
  return contacts * (meanOf(queue.talk) + meanOf(queue.afterWork));
}

function clockOf(grid: Grid, interval: number): string {
  const minute = grid.minuteOf[interval]!;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${grid.days[grid.dayOf[interval]!]!.date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
