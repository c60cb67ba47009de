import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { arrivingContacts } from '../flows.ts';
import { handleSeconds } from '../links.ts';

/** How far two clients are busy at the same time, by the forecast. */
export interface Collision {
  /** Places in `Scenario.clients`. */
  readonly clients: readonly [number, number];
  /** Correlation of their load by week, -1…1; null where one of them is level or weeks are too few. */
  readonly weeks: number | null;
  /** The same by interval, over the intervals in which one of them has contacts. */
  readonly intervals: number | null;
  /** Peak of their joint load over the sum of their own peaks, 0.5…1: 1 when both peak in the same interval. */
  readonly jointPeak: number;
}

/** Offered load of each client by interval, Erlang, over all its queues. */
export function clientLoads(scenario: Scenario, grid: Grid): Float64Array[] {
  const arriving = arrivingContacts(scenario, grid);
  return scenario.clients.map(({ queues }) => {
    const load = new Float64Array(grid.intervals);
    for (const q of queues) {
      const each = handleSeconds(scenario.queues[q]!) / grid.intervalSeconds;
      for (let i = 0; i < load.length; i++) load[i] = load[i]! + arriving[q]![i]! * each;
    }
    return load;
  });
}

/** Every pair of clients, in file order. */
export function collisionsOf(scenario: Scenario, grid: Grid): Collision[] {
  const loads = clientLoads(scenario, grid);
  const weekly = loads.map((load) => byWeek(load, grid));
  const peaks = loads.map(peakOf);
  return loads.flatMap((load, a) =>
    loads.slice(a + 1).map((other, later): Collision => {
      const b = a + 1 + later;
      const both = load.map((x, i) => x + other[i]!);
      const busy = [...both.keys()].filter((i) => both[i]! > 0);
      const apart = peaks[a]! + peaks[b]!;
      return {
        clients: [a, b],
        weeks: correlation(weekly[a]!, weekly[b]!),
        intervals: correlation(
          busy.map((i) => load[i]!),
          busy.map((i) => other[i]!),
        ),
        jointPeak: apart > 0 ? peakOf(both) / apart : 1,
      };
    }),
  );
}

/** Whole weeks only: a week that the horizon cuts is a valley of the calendar, not of the client. */
function byWeek(load: Float64Array, grid: Grid): number[] {
  const weeks = grid.weeks.map(() => 0);
  load.forEach((x, i) => {
    const { week } = grid.days[grid.dayOf[i]!]!;
    weeks[week] = weeks[week]! + x;
  });
  return weeks.filter((_, w) => grid.weeks[w]!.days === 7);
}

const peakOf = (load: Float64Array): number => load.reduce((most, x) => Math.max(most, x), 0);

/** Pearson's correlation; null where there are fewer than three values, or one side never changes. */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const n = a.length;
  if (n < 3) return null;
  const meanA = a.reduce((sum, x) => sum + x, 0) / n;
  const meanB = b.reduce((sum, x) => sum + x, 0) / n;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < n; i++) {
    const offA = a[i]! - meanA;
    const offB = b[i]! - meanB;
    both += offA * offB;
    squaresA += offA * offA;
    squaresB += offB * offB;
  }
  const level = (squares: number, mean: number) => squares <= 1e-12 * n * mean * mean;
  if (level(squaresA, meanA) || level(squaresB, meanB)) return null;
  return both / Math.sqrt(squaresA * squaresB);
}
