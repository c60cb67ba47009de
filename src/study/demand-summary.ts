import type { Grid } from '../scenario/grid.ts';
import type { Scenario } from '../scenario/types.ts';
import type { DemandSummary } from './comparison.ts';
import { datedEvents } from './dated-events.ts';

/** What the forecast expects, before any chance. */
export function summariseDemand(scenario: Scenario, grid: Grid): DemandSummary {
  const byDay = scenario.clients.map(({ queues }) => expectedByDay(grid, queues));
  const focal = scenario.clients.find(({ id }) => id === scenario.focus);
  const watched = focal === undefined ? totalOf(byDay) : byDay[focal.index];
  return {
    byDay,
    dates: grid.days.map(({ date }) => date),
    events: datedEvents(scenario, grid, focal ?? null),
    ...typicalWeeks(grid, watched),
  };
}

/** Index into `Grid.weeks` of the focal client's busiest week, or of all clients' when there is none. */
export const busiestWeek = (scenario: Scenario, grid: Grid): number =>
  summariseDemand(scenario, grid).peakWeek;

function expectedByDay(grid: Grid, queues: readonly number[]): number[] {
  const days = grid.days.map(() => 0);
  for (const queue of queues) {
    const { expected } = grid.queues[queue];
    for (let i = 0; i < grid.intervals; i++) days[grid.dayOf[i]] += expected[i];
  }
  return days;
}

function totalOf(byDay: readonly (readonly number[])[]): number[] {
  return (byDay[0] ?? []).map((_, day) => byDay.reduce((sum, client) => sum + client[day], 0));
}

/**
 * The busiest week, and one of median volume. Only weeks that lie wholly inside the horizon are looked at, where
 * there are any: half a week would pass for a quiet one. Of equal weeks the first counts.
 */
function typicalWeeks(grid: Grid, byDay: readonly number[]): { peakWeek: number; normalWeek: number } {
  const all = grid.weeks.map(({ firstDay, days }, week) => {
    let contacts = 0;
    for (let day = firstDay; day < firstDay + days; day++) contacts += byDay[day];
    return { week, days, contacts };
  });
  const whole = all.filter(({ days }) => days === 7);
  const weeks = whole.length > 0 ? whole : all;
  const ranked = [...weeks].sort((a, b) => b.contacts - a.contacts || a.week - b.week);
  return { peakWeek: ranked[0].week, normalWeek: ranked[Math.floor(ranked.length / 2)].week };
}
