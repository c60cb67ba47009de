import type { Facts } from '../engine/facts.ts';
import { lawMean } from '../random/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Channel, Client, Scenario } from '../scenario/types.ts';
import { byChannel } from './channels.ts';
import { onDuty } from './headcount.ts';
import type { ChannelDemand, DemandByChannel } from './types.ts';

type Tally = { -readonly [field in keyof ChannelDemand]: ChannelDemand[field] };

/** A month's demand of a client: while agents of its own took the queue, and otherwise. */
export interface SplitDemand {
  readonly own: DemandByChannel;
  readonly shared: DemandByChannel;
}

/** Demand of a client by month; `ownPools` are the pools that serve it alone. */
export function demandByMonth(
  scenario: Scenario,
  grid: Grid,
  plan: Plan,
  facts: Facts,
  client: Client,
  ownPools: readonly number[],
): SplitDemand[] {
  const months = grid.months.map(() => ({ own: byChannel(nothing), shared: byChannel(nothing) }));
  for (const index of client.queues) {
    const queue = scenario.queues[index];
    const talk = lawMean(queue.talk);
    const handle = talk + lawMean(queue.afterWork);
    const ownAgents = takenByOwn(grid, plan, ownPools, index);
    const offset = index * grid.intervals;
    for (let interval = 0; interval < grid.intervals; interval++) {
      const month = months[grid.days[grid.dayOf[interval]].month];
      const tally: Record<Channel, Tally> = ownAgents[interval] === 1 ? month.own : month.shared;
      const demand = tally[queue.channel];
      const expected = grid.queues[index].expected[interval];
      demand.forecast += expected;
      demand.forecastTalkSeconds += expected * talk;
      demand.forecastHandleSeconds += expected * handle;
      demand.offered += facts.queues.offered[offset + interval];
      demand.firstAttempts += facts.queues.firstAttempts[offset + interval];
      demand.abandoned += facts.queues.abandoned[offset + interval];
      demand.abandonedInTime += facts.queues.abandonedInTime[offset + interval];
      demand.turnedAway += facts.queues.turnedAway[offset + interval];
    }
  }
  return months;
}

/** Both parts together. */
export function addDemand(a: DemandByChannel, b: DemandByChannel): DemandByChannel {
  return byChannel((channel) => {
    const sum = nothing();
    for (const field of Object.keys(sum) as (keyof ChannelDemand)[]) {
      sum[field] = a[channel][field] + b[channel][field];
    }
    return sum;
  });
}

/** 1 in the intervals in which a pool of the client's own has agents on duty who take the queue. */
function takenByOwn(grid: Grid, plan: Plan, ownPools: readonly number[], queue: number): Uint8Array {
  const taken = new Uint8Array(grid.intervals);
  for (const p of ownPools) {
    const duty = onDuty(plan.pools[p], grid);
    for (const { queue: served, active } of plan.pools[p].links) {
      if (served !== queue) continue;
      for (let interval = 0; interval < grid.intervals; interval++) {
        if (duty[interval] > 0 && (active === null || active[interval] === 1)) taken[interval] = 1;
      }
    }
  }
  return taken;
}

function nothing(): Tally {
  return {
    forecast: 0,
    forecastTalkSeconds: 0,
    forecastHandleSeconds: 0,
    offered: 0,
    firstAttempts: 0,
    abandoned: 0,
    abandonedInTime: 0,
    turnedAway: 0,
  };
}
