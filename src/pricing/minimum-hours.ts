import type { Commitment } from '../scenario/contract-terms.ts';
import type { Grid } from '../scenario/grid.ts';

/** What planned hours of a month are short of a card's minima, agent-seconds. */
export interface ShortHours {
  callOut: number;
  day: number;
}

/**
 * How far the plan of a client's own agents stays below what each call-out and each day is billed at least, by month.
 * `duties[pool][interval]` are agents on duty. Of the agents of a pool who came on a day, those leave first who came
 * first, which is the kindest reading of the plan for the buyer; nobody stays over midnight. The day counts what the
 * call-outs have filled up. A day without agents is not billed.
 */
export function shortHours(
  duties: readonly ArrayLike<number>[],
  grid: Grid,
  commitment: Commitment | undefined,
): ShortHours[] {
  const short = grid.months.map(() => ({ callOut: 0, day: 0 }));
  const callOut = (commitment?.callOutHours ?? 0) * 3600;
  const least = (commitment?.hoursADay ?? 0) * 3600;
  if (callOut === 0 && least === 0) return short;
  for (const { month, firstInterval, intervals } of grid.days) {
    let planned = 0;
    let filled = 0;
    for (const duty of duties) {
      const stays = staysOn(duty, firstInterval, intervals).map((stay) => stay * grid.intervalSeconds);
      for (const stay of stays) {
        planned += stay;
        filled += Math.max(0, callOut - stay);
      }
    }
    short[month].callOut += filled;
    if (planned > 0) short[month].day += Math.max(0, least - planned - filled);
  }
  return short;
}

/** How many intervals each agent stays who comes on a day, first come, first gone. */
function staysOn(duty: ArrayLike<number>, first: number, intervals: number): number[] {
  const stays: number[] = [];
  const came: number[] = [];
  for (let interval = first; interval <= first + intervals; interval++) {
    const wanted = interval < first + intervals ? duty[interval] : 0;
    while (came.length < wanted) came.push(interval);
    while (came.length > wanted) stays.push(interval - (came.shift() ?? interval));
  }
  return stays;
}
