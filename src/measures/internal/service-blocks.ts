import type { Facts } from '../../engine/facts.ts';
import type { Grid } from '../../scenario/grid.ts';

/** The counts that a contract is judged by, in the order of a row. */
export const serviceFields = [
  'answered',
  'answeredInTime',
  'abandoned',
  'abandonedInTime',
  'turnedAway',
] as const;
const width = serviceFields.length;
const minutesOfDay = 1440;

/** One replication's counts of a contract, each in both cuts. */
export interface ServiceBlocks {
  /** `(queue * days + day) * 5 + field`. */
  readonly daily: Int32Array;
  /** `(queue * cells + cell) * 5 + field`, where a cell is `weekday * slots + slot`. */
  readonly heat: Int32Array;
}

/** Intervals of a day. */
export function slotsOf(grid: Grid): number {
  return Math.max(1, Math.ceil(minutesOfDay / (grid.intervalSeconds / 60)));
}

/** Counts by local day, and by weekday and interval of the local day; intervals before `from` are warm-up. */
export function serviceBlocks(grid: Grid, queues: number, from: number): (facts: Facts) => ServiceBlocks {
  const { days, dayOf, intervals } = grid;
  const cellOf = cellsOf(grid);
  const cells = 7 * slotsOf(grid);
  return (facts) => {
    const daily = new Int32Array(queues * days.length * width);
    const heat = new Int32Array(queues * cells * width);
    for (let field = 0; field < width; field++) {
      const column = facts.queues[serviceFields[field]!];
      for (let queue = 0; queue < queues; queue++) {
        const [day, cell, start] = [queue * days.length, queue * cells, queue * intervals];
        for (let i = from; i < intervals; i++) {
          const count = column[start + i]!;
          if (count === 0) continue;
          daily[(day + dayOf[i]!) * width + field]! += count;
          heat[(cell + cellOf[i]!) * width + field]! += count;
        }
      }
    }
    return { daily, heat };
  };
}

function cellsOf(grid: Grid): Int32Array {
  const minutes = grid.intervalSeconds / 60;
  const slots = slotsOf(grid);
  return Int32Array.from({ length: grid.intervals }, (_, i) => {
    const slot = Math.min(slots - 1, Math.floor(grid.minuteOf[i]! / minutes));
    return grid.days[grid.dayOf[i]!]!.weekday * slots + slot;
  });
}
