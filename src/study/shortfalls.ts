import type { Collector, Estimate } from '../measures/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Scenario } from '../scenario/types.ts';
import type { OptionResult } from './comparison.ts';

/** Half a percentage point: a mean this close below its target counts as meeting it. */
export const TOLERANCE = 0.005;

export type Shortfalls = OptionResult['shortfalls'];

/**
 * Where a plan misses a target in the simulation: the queue's mean service level of a period lies below the target
 * by more than the tolerance, and its 95 % interval too, so that chance alone is no reason. The period is the one
 * in which targets must hold; for 'interval', which no year of replications can tell one by one, it is the day.
 */
export function shortfallsOf(scenario: Scenario, grid: Grid, collector: Collector): Shortfalls {
  const labels = labelsOf(scenario, grid);
  return scenario.queues.flatMap(({ id, index, target }) => {
    if (target === null) return [];
    const service = collector.service([index]);
    const levels = {
      interval: service.byDay,
      day: service.byDay,
      week: service.byWeek,
      month: service.byMonth,
    };
    return levels[scenario.staffing.holds].flatMap((level, period) =>
      level === null || !isBelow(level, target.share)
        ? []
        : [{ queue: id, period: labels[period], target: target.share, achieved: level.mean }],
    );
  });
}

function isBelow(level: Estimate, target: number): boolean {
  return level.mean < target - TOLERANCE && (level.n === 1 || level.high < target);
}

function labelsOf(scenario: Scenario, grid: Grid): string[] {
  const { holds } = scenario.staffing;
  if (holds === 'month') return grid.months.map(({ label }) => label);
  if (holds === 'week') return grid.weeks.map(({ label }) => label);
  return grid.days.map(({ date }) => date);
}

/**
 * Whether an option keeps its promises where they concern the decision: to the focal client, and to the clients
 * with whom it shares agents, since service taken from them is no saving. Without a focal client, to all.
 */
export function meetsTarget(scenario: Scenario, plan: Plan, shortfalls: Shortfalls): boolean {
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  if (focal === undefined) return shortfalls.length === 0;
  const concerned = new Set([focal.index]);
  for (const { clients } of plan.pools) {
    if (clients.includes(focal.index)) for (const client of clients) concerned.add(client);
  }
  const queues = new Set(scenario.queues.filter(({ client }) => concerned.has(client)).map(({ id }) => id));
  return !shortfalls.some(({ queue }) => queues.has(queue));
}
