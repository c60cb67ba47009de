import type { Grid } from '../scenario/grid.ts';
import type { Queue, Scenario } from '../scenario/types.ts';
import type { PoolFlows } from './flows.ts';
import { MeshedLine } from './internal/mesh.ts';
import { streamOf } from './internal/stream.ts';
import { deferrableLoad, liveLoad } from './offered-load.ts';
import type { PoolReasons } from './types.ts';

/**
 * The planner's first guess, interval by interval: the least agents with which, by the formula with patience, every
 * queue of the pool meets its own target at the load of that interval; enough for deferrable work beside it; and
 * never fewer than the minimum while the pool is open. Simulation is not asked yet.
 *
 * `carryOver` takes the load as it is felt (offered-load staffing) instead of interval by interval.
 */
export function firstGuess(
  scenario: Scenario,
  grid: Grid,
  poolFlows: PoolFlows,
  byHand: boolean,
  carryOver = false,
): PoolReasons {
  const { flows, open } = poolFlows;
  const load = liveLoad(scenario, grid, poolFlows, false);
  const feltLoad = liveLoad(scenario, grid, poolFlows, true);
  const later = new Float64Array(grid.intervals);
  for (const flow of flows) {
    if (!flow.deferrable) continue;
    const { target } = scenario.queues[flow.queue]!;
    const added = deferrableLoad(flow, target, open, grid.intervalSeconds);
    for (let i = 0; i < later.length; i++) later[i] = later[i]! + added[i]!;
  }
  const live = carryOver ? feltLoad : load;
  const highest = leastAgents(scenario, poolFlows, live);
  const required = new Int32Array(grid.intervals);
  for (let i = 0; i < required.length; i++) {
    if (open[i] === 0) continue;
    const needed = Math.max(scenario.staffing.minimumAgents, live[i]! > 0 ? highest(live[i]!) : 0);
    required[i] = Math.max(needed, Math.ceil(live[i]! + later[i]! - 1e-9));
  }
  return { byHand, load, feltLoad, deferrableLoad: later, required };
}

/** Steps of halving the load that so many agents can carry: to a millionth of it. */
const halvings = 22;

/**
 * Least agents as a function of the load: for each number of agents, the highest load at which all promises hold,
 * so that equal loads always get equal answers and the search is done once for a pool.
 */
function leastAgents(scenario: Scenario, { flows }: PoolFlows, load: Float64Array): (load: number) => number {
  const live = flows.filter((flow) => !flow.deferrable);
  const contacts = live.map((flow) => flow.contacts.reduce((sum, x) => sum + x, 0));
  const all = contacts.reduce((sum, x) => sum + x, 0);
  if (all === 0) return () => 0;
  const work = live.reduce((sum, flow, l) => sum + contacts[l]! * flow.seconds, 0);
  const queues = live.map((flow): Queue => scenario.queues[flow.queue]!);
  const peak = load.reduce((most, x) => Math.max(most, x), 0);
  const line = new MeshedLine(
    work / all,
    queues.map((queue, l) => streamOf(queue, contacts[l]! / all)),
    peak,
  );
  const reachable = queues.filter(
    ({ target, ringSeconds }) => target !== null && target.seconds >= ringSeconds,
  );
  if (reachable.length === 0) return (erlang) => Math.ceil(erlang + 0.5 * Math.sqrt(erlang));
  const holds = (erlang: number, agents: number) =>
    line.fractions(erlang, agents, agents).every(({ good, counted }, l) => {
      const { target, ringSeconds } = queues[l]!;
      if (target === null || target.seconds < ringSeconds) return true;
      return good[0]! >= target.share * counted[0]!;
    });
  const highest = [0];
  while (highest.at(-1)! < peak && highest.length < 2 * peak + 50) {
    const agents = highest.length;
    let low = highest.at(-1)!;
    let high = low + 3;
    while (holds(high, agents)) high *= 2;
    for (let step = 0; step < halvings; step++) {
      const middle = (low + high) / 2;
      if (holds(middle, agents)) low = middle;
      else high = middle;
    }
    highest.push(low);
  }
  return (erlang) => {
    let low = 0;
    let high = highest.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (highest[middle]! >= erlang) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
