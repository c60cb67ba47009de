import { dayOfDate } from '../scenario/calendar/civil.ts';
import { daysOf } from '../scenario/calendar/rule.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Client, Scenario, Season } from '../scenario/types.ts';
import type { DemandSummary } from './comparison.ts';

/** Days of the horizon on which dated events of the client's seasons peak (of all clients when null), in time order. */
export function datedEvents(scenario: Scenario, grid: Grid, client: Client | null): DemandSummary['events'] {
  const queues = client === null ? scenario.queues : client.queues.map((queue) => scenario.queues[queue]);
  const from = dayOfDate(grid.days[0].date);
  const to = from + grid.days.length - 1;
  const found = new Map<string, { name: string; date: string }>();
  for (const { demand } of queues) {
    for (const { name, date } of seasonOf(demand)?.events ?? []) {
      for (const day of daysOf([date], from, to)) {
        const at = grid.days[day - from].date;
        // Queues share seasons: each event is drawn once.
        found.set(JSON.stringify([name, at]), { name, date: at });
      }
    }
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function seasonOf(demand: Scenario['queues'][number]['demand']): Season | null {
  return demand.kind === 'forecast' || demand.kind === 'monthly' ? demand.season : null;
}
