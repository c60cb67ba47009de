import { meets, type Requirement, waitingLine } from '../queueing/index.ts';
import { lawMean } from '../random/index.ts';
import type { Law } from '../random/law.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Client, MicroEuro, Queue, RateCard, Scenario } from '../scenario/types.ts';
import {
  type CurvePoint,
  contactsPerBilledHour,
  costOverVolume,
  crossings,
  hoursOverVolume,
  type StaffedGroup,
} from './breakeven.ts';
import { clientMix, contactPrice, expectedOf, handleSeconds, meanUnitPrice, yearsOn } from './client-mix.ts';

/** Agents who may also do work that can wait are given at most this occupancy. */
const FULLEST = 0.95;
/** Points of the curve that are kept for a chart; crossings are sought on all. */
const CHART_POINTS = 80;

/** The break-even of one client by hand; the shape of `BreakEvenByHand` in a comparison. */
export interface ClientBreakEven {
  readonly hourPrice: MicroEuro;
  readonly unitPrice: MicroEuro;
  readonly per: 'contact' | 'minute';
  readonly contactsPerHour: number;
  readonly occupancyNeeded: number;
  readonly contactsPerHourReached: number | null;
  readonly occupancyReached: number | null;
  readonly curve: readonly CurvePoint[];
  readonly crossings: readonly number[];
  readonly position: number;
}

/**
 * Break-even of an hourly card against a unit card for one client, by the formula: Erlang A for each language's
 * agents in every interval of the forecast, work that can wait in the time left over. What the dedicated plan
 * reaches comes from a simulation, if there is one. Crossings are sought from a tenth of today's volume to 25 times
 * it. Null when a card lacks its price or nothing is expected. `keepHours` may remember the staffed hours for other
 * prices of the same client.
 */
export function breakEvenByHand(
  scenario: Scenario,
  grid: Grid,
  client: Client,
  hourly: RateCard,
  unitly: RateCard,
  reached: { readonly contactsPerHour: number; readonly occupancy: number } | null = null,
  keepHours: (hours: () => number[][]) => number[][] = (hours) => hours(),
): ClientBreakEven | null {
  const { hour } = hourly;
  const { unit } = unitly;
  const mix = clientMix(scenario, grid, client);
  if (hour === null || unit === null || mix === null) return null;

  const ofContact = contactPrice(mix, unit);
  const contactsPerHour = contactsPerBilledHour({
    hourPrice: hour.price,
    unitPrice: ofContact,
    per: 'contact',
    handleSeconds: mix.handleSeconds,
  });
  const staffing = {
    years: yearsOn(grid),
    intervalHours: grid.intervalSeconds / 3600,
    groups: groupsOf(scenario, grid, mix.queues),
    below: 10,
    above: 25,
  };
  const points = costOverVolume({
    ...staffing,
    position: mix.contactsAYear,
    hours: keepHours(() => hoursOverVolume(staffing)),
    hourPrice: hour.price,
    billedPerStaffed: hour.billed === 'paid' ? 1 / (1 - scenario.staffing.shrinkage) : 1,
    contactPrice: Math.round(ofContact),
  });
  const turns = crossings(points);
  return {
    hourPrice: hour.price,
    unitPrice: meanUnitPrice(mix, unit),
    per: unit.per,
    contactsPerHour,
    occupancyNeeded: (contactsPerHour * mix.handleSeconds) / 3600,
    contactsPerHourReached: reached?.contactsPerHour ?? null,
    occupancyReached: reached?.occupancy ?? null,
    curve: thinned(chartOf(points, mix.contactsAYear, turns)),
    crossings: turns,
    position: mix.contactsAYear,
  };
}

/** Agents by language, each group staffed for what its customers wait for live. */
function groupsOf(scenario: Scenario, grid: Grid, queues: readonly Queue[]): StaffedGroup[] {
  const languages = [...new Set(queues.map((queue) => queue.language))];
  return languages.map((language) => {
    const own = queues.filter((queue) => queue.language === language);
    const rates: number[] = [];
    for (let i = 0; i < grid.intervals; i++) {
      if (!own.some((queue) => grid.queues[queue.index].open[i] === 1)) continue;
      let expected = 0;
      for (const queue of own) expected += grid.queues[queue.index].expected[i];
      rates.push((expected * 3600) / grid.intervalSeconds);
    }
    return {
      contactsPerHour: rates,
      serves: servesBy(grid, own),
      minimumAgents: scenario.staffing.minimumAgents,
    };
  });
}

/** Live contacts meet their own target; with work that can wait the agents are at most 95 % busy. */
function servesBy(grid: Grid, queues: readonly Queue[]): StaffedGroup['serves'] {
  const live = queues.filter((queue) => queue.channel === 'voice' || queue.channel === 'chat');
  const all = sumBy(queues, (queue) => expectedOf(grid, queue));
  const liveShare = all === 0 ? 0 : sumBy(live, (queue) => expectedOf(grid, queue)) / all;
  const work = all === 0 ? 0 : sumBy(queues, (queue) => expectedOf(grid, queue) * handleSeconds(queue)) / all;
  const liveContacts = liveShare * all;
  const largest = live.reduce<Queue | null>(
    (best, queue) => (best === null || expectedOf(grid, queue) > expectedOf(grid, best) ? queue : best),
    null,
  );
  const liveHandle =
    liveContacts === 0
      ? 0
      : sumBy(live, (queue) => expectedOf(grid, queue) * handleSeconds(queue)) / liveContacts;
  const target = largest?.target ?? null;
  const requirement: Requirement = target === null ? { occupancy: FULLEST } : { serviceLevel: target };
  const deferrable = liveShare < 1;
  const patience = exponentialOf(largest?.patience ?? { kind: 'never' });
  return (contactsPerHour, agents) => {
    const load = (contactsPerHour * work) / 3600;
    if (deferrable && load > FULLEST * agents) return false;
    if (largest === null || liveHandle === 0) return load <= agents;
    const line = waitingLine({
      ratePerSecond: (contactsPerHour * liveShare) / 3600,
      handleSeconds: liveHandle,
      agents,
      patience,
    });
    return meets(line, requirement);
  };
}

/** Erlang A takes patience as exponential, with the mean that it has. */
function exponentialOf(patience: Law): Law {
  const mean = lawMean(patience);
  return mean > 0 && mean < Number.POSITIVE_INFINITY ? { kind: 'exponential', mean } : patience;
}

/** Up to five times today's volume, or far enough to see every crossing. */
function chartOf(
  points: readonly CurvePoint[],
  position: number,
  turns: readonly number[],
): readonly CurvePoint[] {
  const end = Math.max(5 * position, 1.25 * (turns.at(-1) ?? 0));
  return points.filter((point) => point.contacts <= end);
}

/** Every nth point, the ends kept. */
function thinned(points: readonly CurvePoint[]): CurvePoint[] {
  const step = Math.max(1, Math.ceil(points.length / CHART_POINTS));
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

function sumBy<T>(items: readonly T[], value: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}
