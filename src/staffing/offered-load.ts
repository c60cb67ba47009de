import { exp, lawCv } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Queue, Scenario, ServiceTarget } from '../scenario/types.ts';
import type { Flow, PoolFlows } from './flows.ts';

/**
 * Live contacts in hand if nobody ever waited, Erlang by interval: contacts of the interval itself, and those that
 * began before and are still talked to.
 *
 * m(t) = E[λ(t - R)] E[S] with R the residual of the handle time S (Eick, Massey and Whitt 1993), on which Feldman,
 * Mandelbaum, Massey and Whitt (2008) staff. R is taken as exponential with its true mean, E[S](1 + cv²)/2, which
 * makes m an exponential smoothing of the load. With `carryOver` false the load is plainly that of the interval.
 */
export function liveLoad(
  scenario: Scenario,
  grid: Grid,
  { flows }: PoolFlows,
  carryOver = true,
): Float64Array {
  const load = new Float64Array(grid.intervals);
  for (const flow of flows) {
    if (flow.deferrable) continue;
    const added = carryOver
      ? smoothedLoad(flow, scenario.queues[flow.queue]!, grid)
      : plain(flow, grid.intervalSeconds);
    for (let i = 0; i < load.length; i++) load[i] = load[i]! + added[i]!;
  }
  return load;
}

function plain({ contacts, seconds }: Flow, intervalSeconds: number): Float64Array {
  return contacts.map((count) => (count * seconds) / intervalSeconds);
}

/** The same for one flow, as it is felt. */
export function smoothedLoad(flow: Flow, queue: Queue, { intervalSeconds }: Grid): Float64Array {
  const load = plain(flow, intervalSeconds);
  // The spread of talk stands for that of the whole handle time.
  const cv = Math.min(3, lawCv(queue.talk) || 0);
  const lag = (flow.seconds * (1 + cv * cv)) / 2;
  if (!(lag > 0)) return load;
  const fades = exp(-intervalSeconds / lag);
  const meanFade = ((1 - fades) * lag) / intervalSeconds;
  let inHand = 0;
  return load.map((offered) => {
    const before = inHand - offered;
    inHand = offered + before * fades;
    return offered + before * meanFade;
  });
}

/** Due time of deferrable work that has no target. */
const usualDue = { seconds: 8 * 3600, openTimeOnly: true };
/** Work is spread over this part of its due time, so that what comes late in the day is not late. */
const spreadOver = 0.75;

/**
 * Deferrable work of a flow in Erlang by interval: each contact's work spread evenly over the open intervals until
 * it is nearly due. What arrives while the pool is closed is spread from its next opening.
 */
export function deferrableLoad(
  flow: Flow,
  target: ServiceTarget | null,
  open: Uint8Array,
  intervalSeconds: number,
): Float64Array {
  const { seconds, openTimeOnly } = target ?? usualDue;
  const reach = Math.max(1, Math.floor((seconds * spreadOver) / intervalSeconds));
  const load = new Float64Array(open.length);
  const openings: number[] = [];
  for (let i = 0; i < open.length; i++) if (open[i] === 1) openings.push(i);
  let next = 0;
  for (let i = 0; i < open.length; i++) {
    while (next < openings.length && openings[next]! < i) next++;
    if (flow.contacts[i] === 0 || next === openings.length) continue;
    let end = next + 1;
    if (openTimeOnly) end = Math.min(openings.length, next + reach);
    else while (end < openings.length && openings[end]! < i + reach) end++;
    const each = (flow.contacts[i]! * flow.seconds) / intervalSeconds / (end - next);
    for (let j = next; j < end; j++) load[openings[j]!] = load[openings[j]!]! + each;
  }
  return load;
}
