import { trainingHours } from '../../pricing/index.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { PlannedPool } from '../../scenario/plan.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { PoolFlows } from '../flows.ts';
import { ServiceCurves } from '../internal/curves.ts';
import { demandSpread } from '../internal/demand-cv.ts';
import { streamOf } from '../internal/stream.ts';
import { deferrableLoad, liveLoad } from '../offered-load.ts';

/** What a pool needs by the formula alone: good enough to tell designs apart, too rough to promise anything. */
export interface PoolNeed {
  /** Agents by interval, as fractions. */
  readonly agents: Float64Array;
  readonly staffedHours: number;
  /** Staffed hours over 1 - shrinkage, and the hours in which agents learn clients beyond the first. */
  readonly paidHours: number;
}

/**
 * Agents that keep every promise of a pool by the formula with patience, averaged over how far demand strays from its
 * forecast (clients who do not stray together even out). Between whole agents it runs in a straight line: a target that
 * holds over a month lets every other interval do with one agent less, and rounding up each would flatter large pools.
 */
export function needOf(scenario: Scenario, grid: Grid, pool: PlannedPool, poolFlows: PoolFlows): PoolNeed {
  const load = liveLoad(scenario, grid, poolFlows, scenario.horizon.kind === 'calendar');
  const later = new Float64Array(grid.intervals);
  for (const flow of poolFlows.flows) {
    if (!flow.deferrable) continue;
    const { target } = scenario.queues[flow.queue]!;
    const added = deferrableLoad(flow, target, poolFlows.open, grid.intervalSeconds);
    for (let i = 0; i < later.length; i++) later[i] = later[i]! + added[i]!;
  }
  const needed = agentsByLoad(scenario, poolFlows, load);
  const least = scenario.staffing.minimumAgents;
  const agents = load.map((live, i) =>
    poolFlows.open[i] === 1 ? Math.max(least, needed(live), live + later[i]!) : 0,
  );
  const staffedHours = (agents.reduce((sum, x) => sum + x, 0) * grid.intervalSeconds) / 3600;
  const { shrinkage } = scenario.costCard ?? scenario.staffing;
  const learning = trainingHours(scenario, scenario.costCard, {
    clients: pool.clients.length,
    newcomers: agents.reduce((most, x) => Math.max(most, x), 0) / (1 - shrinkage),
    staffedSeconds: staffedHours * 3600,
  });
  return { agents, staffedHours, paidHours: staffedHours / (1 - shrinkage) + learning };
}

/** Loads are looked at as finely as the curves are tabulated: at (k x step)² Erlang. */
const step = 0.1;

/** Agents at which the last of the promises is kept, by live load. */
function agentsByLoad(
  scenario: Scenario,
  { flows }: PoolFlows,
  load: Float64Array,
): (load: number) => number {
  const live = flows.filter((flow) => !flow.deferrable);
  const contacts = live.map((flow) => flow.contacts.reduce((sum, x) => sum + x, 0));
  const work = live.map((flow, l) => contacts[l]! * flow.seconds);
  const allContacts = contacts.reduce((sum, x) => sum + x, 0);
  if (allContacts === 0) return () => 0;
  const queues = live.map((flow) => scenario.queues[flow.queue]!);
  const spread = demandSpread(queues.map((queue, l) => ({ queue, work: work[l]! })));
  const peak = load.reduce((most, x) => Math.max(most, x), 0.1);
  const curves = new ServiceCurves(
    work.reduce((sum, x) => sum + x, 0) / allContacts,
    queues.map((queue, l) => streamOf(queue, contacts[l]! / allContacts)),
    peak,
    Math.sqrt(spread.year * spread.year + spread.day * spread.day),
  );
  const promises = queues.flatMap(({ target, ringSeconds }, stream) =>
    target === null || target.seconds < ringSeconds ? [] : [{ stream, share: target.share }],
  );
  if (promises.length === 0) return (erlang) => erlang + 0.5 * Math.sqrt(erlang);
  const table = [0];
  for (let k = 1; (k - 1) * step <= Math.sqrt(peak); k++) {
    const place = curves.place(k * step * (k * step));
    const most = Math.ceil(1.5 * peak + 6 * Math.sqrt(peak) + 6);
    // More load never needs fewer agents, so the next search begins where the last one ended.
    let from = Math.floor(table.at(-1)!);
    const level = (stream: number, agents: number) => {
      const counted = curves.counted(stream, place, agents);
      return counted > 0 ? curves.good(stream, place, agents) / counted : 1;
    };
    const keeps = (agents: number) => promises.every(({ stream, share }) => level(stream, agents) >= share);
    while (from > 0 && keeps(from)) from--;
    while (from < most && !keeps(from + 1)) from++;
    let agents: number = from;
    for (const { stream, share } of promises) {
      const low = level(stream, from);
      const high = level(stream, from + 1);
      if (low < share && high > low)
        agents = Math.max(agents, from + Math.min(1, (share - low) / (high - low)));
    }
    table.push(agents);
  }
  return (erlang) => {
    const place = Math.min(table.length - 1.000001, Math.sqrt(Math.max(0, erlang)) / step);
    const k = Math.floor(place);
    return table[k]! + (place - k) * (table[k + 1]! - table[k]!);
  };
}
