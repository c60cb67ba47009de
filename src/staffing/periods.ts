import { spansOf } from '../measures/index.ts';
import type { Grid } from '../scenario/grid.ts';
import type { Scenario, ServiceTarget } from '../scenario/types.ts';
import { arrivingContacts } from './flows.ts';

/** The periods in which one queue's target must hold. */
export interface HeldPeriods {
  readonly queue: number;
  readonly target: ServiceTarget;
  readonly labels: readonly string[];
  /** Period of each interval; -1 where nothing is held (warm-up). */
  readonly periodOf: Int32Array;
}

/** A period with fewer expected contacts is held together with the next: one contact more or less decides nothing. */
export const fewestContacts = 50;

/**
 * For every queue with a target, the periods in which it must hold, by the scenario's rule. Neighbouring periods
 * with too few contacts are held together, and their label says so: `2026-06 to 2026-08`. Under the rule
 * `interval` a period is a half-hour of the day on Mondays to Fridays, Saturdays or Sundays of one month: single
 * intervals with a dozen contacts have no service level to speak of.
 */
export function heldPeriods(scenario: Scenario, grid: Grid): HeldPeriods[] {
  const arriving = arrivingContacts(scenario, grid);
  const rule = scenario.staffing.holds;
  return scenario.queues.flatMap((queue) => {
    if (queue.target === null) return [];
    // A desk that never closes has neither days nor months to speak of.
    const whole = scenario.horizon.kind === 'stationary';
    const fine = whole
      ? spansAsPeriods(grid, 'year')
      : rule === 'interval'
        ? intervalsOfMonths(grid)
        : spansAsPeriods(grid, rule);
    const first = firstMeasured(scenario, grid);
    for (let i = 0; i < first; i++) fine.periodOf[i] = -1;
    return [{ queue: queue.index, target: queue.target, ...merged(fine, arriving[queue.index]!) }];
  });
}

interface Fine {
  readonly labels: readonly string[];
  readonly periodOf: Int32Array;
}

function spansAsPeriods(grid: Grid, rule: 'day' | 'week' | 'month' | 'year'): Fine {
  const spans = spansOf(grid, rule);
  const periodOf = new Int32Array(grid.intervals).fill(-1);
  spans.forEach(({ from, to }, p) => {
    periodOf.fill(p, from, to);
  });
  return { labels: spans.map(({ label }) => label), periodOf };
}

const classes = ['Mon-Fri', 'Sat', 'Sun'] as const;

function intervalsOfMonths(grid: Grid): Fine {
  const slots = Math.ceil(86_400 / grid.intervalSeconds);
  const labels: string[] = [];
  for (const { label } of grid.months) {
    for (const days of classes) {
      for (let slot = 0; slot < slots; slot++) {
        const minute = Math.floor((slot * grid.intervalSeconds) / 60);
        labels.push(`${label} ${days} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
      }
    }
  }
  const periodOf = new Int32Array(grid.intervals);
  for (let i = 0; i < grid.intervals; i++) {
    const { month, weekday } = grid.days[grid.dayOf[i]!]!;
    const slot = Math.floor((grid.minuteOf[i]! * 60) / grid.intervalSeconds);
    periodOf[i] = (month * classes.length + Math.max(0, weekday - 4)) * slots + slot;
  }
  return { labels, periodOf };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Intervals of the warm-up of a stationary run count for nothing. */
function firstMeasured({ horizon }: Scenario, grid: Grid): number {
  return horizon.kind === 'stationary' ? Math.ceil(horizon.warmUpSeconds / grid.intervalSeconds) : 0;
}

function merged({ labels, periodOf }: Fine, expected: Float64Array): Fine {
  const contacts = new Float64Array(labels.length);
  periodOf.forEach((p, i) => {
    if (p >= 0) contacts[p] = contacts[p]! + expected[i]!;
  });
  const into = new Int32Array(labels.length).fill(-1);
  const groups: { first: number; last: number; contacts: number }[] = [];
  let open: (typeof groups)[number] | null = null;
  for (let p = 0; p < labels.length; p++) {
    if (contacts[p] === 0) continue;
    if (open === null) {
      open = { first: p, last: p, contacts: 0 };
      groups.push(open);
    }
    open.last = p;
    open.contacts += contacts[p]!;
    into[p] = groups.length - 1;
    if (open.contacts >= fewestContacts) open = null;
  }
  // What is left over at the end joins the period before it.
  const last = groups.at(-1);
  if (last && groups.length > 1 && last.contacts < fewestContacts) {
    groups.pop();
    groups.at(-1)!.last = last.last;
    for (let p = 0; p < into.length; p++) into[p] = Math.min(into[p]!, groups.length - 1);
  }
  return {
    labels: groups.map(({ first, last: end }) =>
      first === end ? labels[first]! : `${labels[first]} to ${labels[end]}`,
    ),
    periodOf: periodOf.map((p) => (p < 0 ? -1 : into[p]!)),
  };
}
