import { shrinkageOf } from '../measures/index.ts';
import { onDuty } from '../pricing/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Flow, flowsOf } from './flows.ts';
import { type LoadPart, requirement } from './internal/requirement.ts';
import { handleSeconds } from './links.ts';
import { deferrableLoad, smoothedLoad } from './offered-load.ts';
import type { StaffingResult } from './types.ts';

/**
 * Why a number of agents stands in a plan. Each is what its step adds to the one before, in agents; negative where it
 * saves some:
 * - `load`: work that comes in this interval at the queues' own handle times, Erlang
 * - `blending`: longer handle times of these agents, for further clients and changes between them, and chats at once
 * - `carry-over`: contacts of intervals before that are still in hand, less those of this one that go on after it
 * - `target`: spare agents so that few wait, if every client had agents of its own
 * - `pooling`: what is saved, or lost, because clients share agents
 * - `variation`: days that differ from the forecast
 * - `deferrable`: e-mail and back office beyond what idle agents take
 * - `rounding`: agents are whole
 * - `minimum`: the least number that the scenario wants in every open interval
 * - `absence`: agents who are scheduled and do not appear
 * - `simulation`: what the search moved: the formula's error as simulated, and agents of other hours of the period in
 *   which the target must hold, where a contact in time costs less
 * - `by-hand`: the difference from what a person gave
 */
export type ReasonKey =
  | 'load'
  | 'blending'
  | 'carry-over'
  | 'target'
  | 'pooling'
  | 'variation'
  | 'deferrable'
  | 'rounding'
  | 'minimum'
  | 'absence'
  | 'simulation'
  | 'by-hand';

export interface Reason {
  readonly key: ReasonKey;
  /** Hundredths of an agent, so that the parts add up exactly. */
  readonly hundredths: number;
}

export interface Reasons {
  /** Agents on duty: the sum of all reasons. */
  readonly agents: number;
  readonly reasons: readonly Reason[];
  /** Share of paid time not available for contacts, and agents to be paid so that so many are on duty. */
  readonly shrinkage: number;
  readonly paid: number;
  /** Whole agents that the clients would need apart, and together, by the formula. */
  readonly apart: number;
  readonly together: number;
}

/** The reasons for the agents of one pool of a staffed plan in one interval. A pure function. */
export function whyAgents(
  scenario: Scenario,
  grid: Grid,
  { plan, pools: made }: Pick<StaffingResult, 'plan' | 'pools'>,
  pool: number,
  interval: number,
): Reasons {
  const planned = plan.pools[pool]!;
  const { byHand } = made[pool]!;
  // The contacts that the search planned for: agents that it chose itself do not limit them.
  const layout = plan.pools.map((one, p) => (made[p]!.byHand ? one : { ...one, agents: null }));
  const { flows, open } = flowsOf(scenario, grid, layout)[pool]!;
  const live = flows.filter(({ deferrable }) => !deferrable);
  const plainOf = ({ queue, contacts }: Flow) =>
    (contacts[interval]! * handleSeconds(scenario.queues[queue]!)) / grid.intervalSeconds;
  const longerOf = ({ contacts, seconds }: Flow) => (contacts[interval]! * seconds) / grid.intervalSeconds;
  const parts = live.map((flow): LoadPart => {
    const queue = scenario.queues[flow.queue]!;
    const stationary = scenario.horizon.kind === 'stationary';
    const load = stationary ? longerOf(flow) : smoothedLoad(flow, queue, grid)[interval]!;
    return { queue, load, seconds: flow.seconds, contacts: flow.contacts[interval]! };
  });
  const later = flows
    .filter(({ deferrable }) => deferrable)
    .map((flow) => deferrableLoad(flow, scenario.queues[flow.queue]!.target, open, grid.intervalSeconds))
    .reduce((sum, load) => sum + load[interval]!, 0);

  const load = sumOf(live.map(plainOf));
  const longer = sumOf(live.map(longerOf));
  const felt = sumOf(parts.map((part) => part.load));
  const clients = [...new Set(parts.map(({ queue }) => queue.client))];
  const alone = clients.map((client) =>
    requirement(
      parts.filter(({ queue }) => queue.client === client),
      false,
    ),
  );
  const apart = sumOf(alone);
  const together = requirement(parts, false);
  const varied = requirement(parts, true);
  const withLater = later > 0 ? Math.max(varied, felt + later) : varied;
  const whole = Math.ceil(withLater - 1e-9);
  const least = open[interval] === 1 ? Math.max(whole, scenario.staffing.minimumAgents) : whole;
  const agents = onDuty(planned, grid)[interval]!;
  const absent = agents * planned.absence;
  const steps: [ReasonKey, number][] = [
    ['load', load],
    ['blending', longer],
    ['carry-over', felt],
    ['target', apart],
    ['pooling', together],
    ['variation', varied],
    ['deferrable', withLater],
    ['rounding', whole],
    ['minimum', least],
    ['absence', least + absent],
    [byHand ? 'by-hand' : 'simulation', agents],
  ];
  const shrinkage = shrinkageOf(scenario, planned);
  return {
    agents,
    reasons: differences(steps),
    shrinkage,
    paid: agents / (1 - shrinkage),
    apart: sumOf(alone.map(Math.ceil)),
    together: Math.ceil(together),
  };
}

/** What each step adds, in whole hundredths of the running sum, so that no rounding is left over. */
function differences(steps: readonly (readonly [ReasonKey, number])[]): Reason[] {
  let before = 0;
  return steps.map(([key, sum]) => {
    const now = Math.round(100 * sum);
    const hundredths = now - before;
    before = now;
    return { key, hundredths };
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0);
}
