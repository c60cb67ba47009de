import type { Grid } from '../../scenario/grid.ts';
import type { RuleCalendar } from './hybrid-result.ts';

const HOURS = 24;

/** Share of the open time of each hour of each week in which agents are dedicated. Both masks are 0 or 1 by interval. */
export function ruleCalendar(grid: Grid, open: Uint8Array, dedicated: Uint8Array): RuleCalendar {
  const whole = grid.weeks.map(() => new Float64Array(HOURS));
  const own = grid.weeks.map(() => new Float64Array(HOURS));
  grid.weeks.forEach(({ firstDay, days }, w) => {
    for (const { firstInterval, intervals } of grid.days.slice(firstDay, firstDay + days)) {
      for (let i = firstInterval; i < firstInterval + intervals; i++) {
        if (open[i] === 0) continue;
        const hour = Math.floor(grid.minuteOf[i] / 60);
        whole[w][hour]++;
        own[w][hour] += dedicated[i];
      }
    }
  });
  return {
    weeks: grid.weeks.map(({ label }) => label),
    dedicated: whole.map((week, w) =>
      Array.from(week, (count, hour) => (count === 0 ? null : own[w][hour] / count)),
    ),
  };
}
