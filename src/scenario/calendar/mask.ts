import type { Grid, GridDay } from '../grid.ts';
import type { PlannedShift } from '../plan.ts';
import { WEEKDAYS } from '../quantity/clock.ts';
import type { HybridRule, Shift, StaffBlock, WeekSpan } from '../types.ts';

/**
 * 1 in the intervals in which a hybrid client has dedicated agents, in the scenario's zone.
 * A rule by load needs the client's forecast load in Erlang for each interval.
 */
export function hybridMask(rule: HybridRule, grid: Grid, loadErlangs?: Float64Array): Uint8Array {
  const mask = new Uint8Array(grid.intervals);
  if (rule.kind === 'load') {
    if (loadErlangs === undefined)
      throw new Error(`The rule "${rule.text}" needs the load of every interval.`);
    for (let i = 0; i < grid.intervals; i++)
      mask[i] = loadErlangs[i]! >= rule.erlangs && loadErlangs[i]! > 0 ? 1 : 0;
    return mask;
  }
  for (const day of grid.days) {
    if (!inWeeks(rule.weeks, weekNumber(grid, day))) continue;
    for (const span of rule.open[WEEKDAYS[day.weekday]!]) {
      for (let i = day.firstInterval; i < day.firstInterval + day.intervals; i++)
        if (grid.minuteOf[i]! >= span.from && grid.minuteOf[i]! < span.to) mask[i] = 1;
    }
  }
  return mask;
}

/** Agents on duty in each interval by weekly blocks; on a day, the last block that covers it counts. */
export function weeklyAgents(blocks: readonly StaffBlock[], grid: Grid): Int32Array {
  const agents = new Int32Array(grid.intervals);
  for (const day of grid.days) {
    const block = blocks.findLast(
      ({ from, to }) => (from === null || from <= day.date) && (to === null || day.date <= to),
    );
    for (const span of block?.spans[WEEKDAYS[day.weekday]!] ?? []) {
      for (let i = day.firstInterval; i < day.firstInterval + day.intervals; i++)
        if (grid.minuteOf[i]! >= span.from && grid.minuteOf[i]! < span.to) agents[i] = span.agents;
    }
  }
  return agents;
}

/** Every worked shift of every agent, in seconds from the start of the grid, cut to the grid. */
export function plannedShifts(shifts: readonly Shift[], grid: Grid): PlannedShift[] {
  const planned: PlannedShift[] = [];
  const end = grid.intervals * grid.intervalSeconds;
  for (const shift of shifts) {
    // a night shift of the evening before the grid begins works its morning
    for (let d = shift.to > 1440 ? -1 : 0; d < grid.days.length; d++) {
      const weekday = d < 0 ? (grid.days[0]!.weekday + 6) % 7 : grid.days[d]!.weekday;
      if (!shift.weekdays.includes(WEEKDAYS[weekday]!)) continue;
      const at = (minute: number): number => Math.min(end, secondAt(grid, d, minute));
      const [from, to] = [at(shift.from), at(shift.to)];
      if (from >= to) continue;
      const breaks = shift.breaks
        .map((pause) => ({ from: at(pause.from), to: at(pause.to) }))
        .filter((pause) => pause.from < pause.to);
      for (let agent = 0; agent < shift.agents; agent++) planned.push({ from, to, breaks });
    }
  }
  return planned;
}

/** Second of the grid at which the clock of day `d` shows this minute; beyond 1440 it is the next day's. */
function secondAt(grid: Grid, d: number, minute: number): number {
  const day = d + Math.floor(minute / 1440);
  const within = minute % 1440;
  if (day < 0) return 0;
  if (day >= grid.days.length) return grid.intervals * grid.intervalSeconds;
  const { firstInterval, intervals } = grid.days[day]!;
  const step = grid.intervalSeconds / 60;
  for (let i = firstInterval; i < firstInterval + intervals; i++) {
    // in the hour that is skipped, the first moment after it
    if (grid.minuteOf[i]! + step > within)
      return i * grid.intervalSeconds + Math.max(0, within - grid.minuteOf[i]!) * 60;
  }
  return (firstInterval + intervals) * grid.intervalSeconds;
}

function inWeeks(spans: readonly WeekSpan[], week: number): boolean {
  if (spans.length === 0) return true;
  return spans.some(({ from, to }) => (from <= to ? week >= from && week <= to : week >= from || week <= to));
}

const weekNumber = (grid: Grid, day: GridDay): number => Number(grid.weeks[day.week]!.label.slice(-2));
