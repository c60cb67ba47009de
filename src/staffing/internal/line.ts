import type { Grid } from '../../scenario/grid.ts';
import type { Queue, Scenario } from '../../scenario/types.ts';
import type { PoolFlows } from '../flows.ts';
import { liveLoad } from '../offered-load.ts';
import { ServiceCurves } from './curves.ts';
import { demandSpread } from './demand-cv.ts';
import { streamOf } from './stream.ts';

/**
 * The line in which a pool's live contacts wait, as the formula sees it. Pools that take contacts of one queue at the same
 * time help each other out: what is too much for one moves on to the next, and so round a ring. They are seen as one line,
 * with all their load, of which each pool brings its part. Wallace and Whitt (2005): two skills an agent do nearly what all
 * would; what a ring does less than one line is for the simulation to tell.
 */
export interface Line {
  readonly curves: ServiceCurves;
  /** Live load as it is felt, by interval of the grid, Erlang: of the pool itself, and of all pools of the line. */
  readonly own: Float64Array;
  readonly load: Float64Array;
  /** Stream of each queue in `curves`. */
  readonly streams: ReadonlyMap<number, number>;
  /** Whether somebody in it never gives up. */
  readonly endless: boolean;
}

/** The line of each of some pools, in their order; pools that overlap have the same one, but for their own load. */
export function linesOf(scenario: Scenario, grid: Grid, flows: readonly PoolFlows[]): Line[] {
  const loads = flows.map((own) => liveLoad(scenario, grid, own, scenario.horizon.kind !== 'stationary'));
  const group = flows.map((_, p) => p);
  flows.forEach((a, p) => {
    flows.slice(0, p).forEach((b, q) => {
      if (group[p] !== group[q] && overlap(a, b)) {
        const [from, into] = [group[p]!, group[q]!];
        for (let each = 0; each < group.length; each++) if (group[each] === from) group[each] = into;
      }
    });
  });
  const lines = new Map<number, Omit<Line, 'own'>>();
  return group.map((of, pool) => {
    const own = loads[pool]!;
    const known = lines.get(of);
    if (known) return { ...known, own };
    const members = group.flatMap((each, p) => (each === of ? [p] : []));
    const line = lineOf(
      scenario,
      members.map((p) => flows[p]!),
      members.map((p) => loads[p]!),
    );
    lines.set(of, line);
    return { ...line, own };
  });
}

/** Whether two pools take live contacts of the same queue in the same interval. */
function overlap(a: PoolFlows, b: PoolFlows): boolean {
  return a.flows.some(
    (one) =>
      !one.deferrable &&
      b.flows.some(
        (other) =>
          other.queue === one.queue &&
          one.contacts.some((contacts, i) => contacts > 0 && other.contacts[i]! > 0),
      ),
  );
}

function lineOf(
  scenario: Scenario,
  pools: readonly PoolFlows[],
  loads: readonly Float64Array[],
): Omit<Line, 'own'> {
  const load = Float64Array.from(loads[0]!, (_, i) => loads.reduce((sum, own) => sum + own[i]!, 0));
  const queues: { queue: Queue; contacts: number; work: number }[] = [];
  for (const { flows } of pools) {
    for (const { queue: index, deferrable, contacts, seconds } of flows) {
      if (deferrable) continue;
      const queue = scenario.queues[index]!;
      const sum = contacts.reduce((all, x) => all + x, 0);
      const known = queues.find((one) => one.queue === queue);
      if (known) {
        known.contacts += sum;
        known.work += sum * seconds;
      } else queues.push({ queue, contacts: sum, work: sum * seconds });
    }
  }
  const allContacts = queues.reduce((sum, { contacts }) => sum + contacts, 0);
  const allWork = queues.reduce((sum, { work }) => sum + work, 0);
  const spread = demandSpread(queues);
  const curves = new ServiceCurves(
    allContacts > 0 ? allWork / allContacts : 300,
    queues.map(({ queue, contacts }) => streamOf(queue, contacts / (allContacts || 1))),
    load.reduce((most, x) => Math.max(most, x), 0.1),
    Math.sqrt(spread.year * spread.year + spread.day * spread.day),
  );
  return {
    curves,
    load,
    streams: new Map(queues.map(({ queue }, stream) => [queue.index, stream])),
    endless: queues.some(({ queue }) => queue.patience.kind === 'never'),
  };
}
