import type { Facts } from '../engine/facts.ts';
import { lawMean } from '../random/index.ts';
import type { Queue } from '../scenario/types.ts';
import type { PricingCase, Stretch } from './case.ts';
import { byChannel } from './channels.ts';
import type { ChannelDemand, DemandByChannel } from './types.ts';

type Tally = { -readonly [field in keyof ChannelDemand]: ChannelDemand[field] };

/** A month's demand of a client: while agents of its own took the queue, and otherwise. */
export interface SplitDemand {
  readonly own: DemandByChannel;
  readonly shared: DemandByChannel;
}

/** Demand of a client (by its place in the scenario) in each month. */
export function demandByMonth(pricing: PricingCase, facts: Facts, client: number): SplitDemand[] {
  const { queues } = pricing.scenario.clients[client];
  const { takenByOwn } = pricing.clients[client];
  return pricing.months.map((month) => {
    const own = byChannel(nothing);
    const shared = byChannel(nothing);
    queues.forEach((index, q) => {
      const queue = pricing.scenario.queues[index];
      addQueue(
        own[queue.channel],
        shared[queue.channel],
        queue,
        countQueue(pricing, facts, index, month, takenByOwn[q]),
      );
    });
    return { own, shared };
  });
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

const COUNTS = 6;

/** Six counts while own agents took the queue, then the same six otherwise: one pass, nothing allocated in it. */
function countQueue(
  { grid }: PricingCase,
  { queues }: Facts,
  queue: number,
  { from, to }: Stretch,
  taken: Uint8Array,
): Float64Array {
  const counts = new Float64Array(2 * COUNTS);
  const { expected } = grid.queues[queue];
  const offset = queue * grid.intervals;
  for (let interval = from; interval < to; interval++) {
    const at = taken[interval] === 1 ? 0 : COUNTS;
    const column = offset + interval;
    counts[at] += expected[interval];
    counts[at + 1] += queues.offered[column];
    counts[at + 2] += queues.firstAttempts[column];
    counts[at + 3] += queues.abandoned[column];
    counts[at + 4] += queues.abandonedInTime[column];
    counts[at + 5] += queues.turnedAway[column];
  }
  return counts;
}

function addQueue(own: Tally, shared: Tally, queue: Queue, counts: Float64Array): void {
  const talk = lawMean(queue.talk);
  const handle = talk + lawMean(queue.afterWork);
  for (const [tally, at] of [
    [own, 0],
    [shared, COUNTS],
  ] as const) {
    tally.forecast += counts[at];
    tally.forecastTalkSeconds += counts[at] * talk;
    tally.forecastHandleSeconds += counts[at] * handle;
    tally.offered += counts[at + 1];
    tally.firstAttempts += counts[at + 2];
    tally.abandoned += counts[at + 3];
    tally.abandonedInTime += counts[at + 4];
    tally.turnedAway += counts[at + 5];
  }
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

export const NO_DEMAND: DemandByChannel = byChannel(nothing);
