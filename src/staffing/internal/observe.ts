import type { Facts } from '../../engine/facts.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Scenario, ServiceLevelFormula } from '../../scenario/types.ts';
import { handleSeconds } from '../links.ts';
import { demandSpread } from './demand-cv.ts';
import type { Duty } from './duties.ts';

/** One replication, by period of one duty. */
export interface Observation {
  /** Contract service level; NaN where nothing counted. */
  readonly level: Float64Array;
  readonly counted: Float64Array;
  /** Work that came to the queue's pools over what the forecast said; 1 where nothing was expected. */
  readonly demand: Float64Array;
}

/** Reads off the facts what the search needs, so that they can be dropped at once. */
export class Observer {
  readonly #duties: readonly Duty[];
  readonly #formulas: readonly ServiceLevelFormula[];
  /** For each duty the queues that share agents with it, and the work that they should bring in each period. */
  readonly #neighbours: readonly (readonly number[])[];
  readonly #forecast: readonly Float64Array[];
  readonly #seconds: readonly number[];
  readonly #intervals: number;
  /** Variance of `Observation.demand` by duty and period, from what the scenario says of its demand. */
  readonly variance: readonly Float64Array[];

  constructor(
    scenario: Scenario,
    grid: Grid,
    duties: readonly Duty[],
    neighboursOf: (queue: number) => readonly number[],
  ) {
    this.#duties = duties;
    this.#intervals = grid.intervals;
    this.#seconds = scenario.queues.map(handleSeconds);
    this.#formulas = duties.map(({ queue }) => scenario.queues[queue]!.target!.formula);
    this.#neighbours = duties.map(({ queue }) => neighboursOf(queue));
    this.#forecast = duties.map((duty, d) => {
      const work = new Float64Array(duty.labels.length);
      for (const q of this.#neighbours[d]!)
        addByPeriod(duty, grid.queues[q]!.expected, 0, this.#seconds[q]!, work);
      return work;
    });
    this.variance = duties.map((duty, d) => varianceOf(scenario, grid, duty, this.#neighbours[d]!));
  }

  read(facts: Facts): Observation[] {
    const { queues } = facts;
    return this.#duties.map((duty, d) => {
      const base = duty.queue * this.#intervals;
      const sum = (column: Int32Array) => {
        const total = new Float64Array(duty.labels.length);
        addByPeriod(duty, column, base, 1, total);
        return total;
      };
      const formula = this.#formulas[d]!;
      const answered = sum(queues.answered);
      const inTime = sum(queues.answeredInTime);
      const abandoned = formula === 'answered-only' ? null : sum(queues.abandoned);
      const goneInTime =
        formula === 'abandoned-in-time-excluded' || formula === 'abandoned-in-time-good'
          ? sum(queues.abandonedInTime)
          : null;
      const turnedAway = formula === 'all-offered' ? sum(queues.turnedAway) : null;
      const counted = answered.map((count, p) => {
        const all = count + (abandoned?.[p] ?? 0) + (turnedAway?.[p] ?? 0);
        return formula === 'abandoned-in-time-excluded' ? all - goneInTime![p]! : all;
      });
      const work = new Float64Array(duty.labels.length);
      for (const q of this.#neighbours[d]!) {
        addByPeriod(duty, queues.firstAttempts, q * this.#intervals, this.#seconds[q]!, work);
      }
      return {
        level: counted.map((all, p) => {
          const good = inTime[p]! + (formula === 'abandoned-in-time-good' ? goneInTime![p]! : 0);
          return all > 0 ? good / all : Number.NaN;
        }),
        counted,
        demand: work.map((seconds, p) => (this.#forecast[d]![p]! > 0 ? seconds / this.#forecast[d]![p]! : 1)),
      };
    });
  }
}

/**
 * Variance of a period's work relative to its forecast: the error of the year's level, the days' levels (of which
 * neighbouring days resemble each other) averaged over the period, and chance in the number of contacts.
 */
function varianceOf(scenario: Scenario, grid: Grid, duty: Duty, neighbours: readonly number[]): Float64Array {
  const periods = duty.labels.length;
  const contacts = neighbours.map((q) => {
    const sum = new Float64Array(periods);
    addByPeriod(duty, grid.queues[q]!.expected, 0, 1, sum);
    return sum;
  });
  const days = daysOf(duty, grid);
  return Float64Array.from({ length: periods }, (_, p) => {
    let work = 0;
    let chance = 0;
    let memory = 0;
    const parts = neighbours.map((q, n) => {
      const queue = scenario.queues[q]!;
      const seconds = handleSeconds(queue);
      const mine = contacts[n]![p]! * seconds;
      work += mine;
      chance += mine * seconds;
      memory += mine * queue.variation.dayMemory;
      return { queue, work: mine };
    });
    if (work === 0) return 0;
    const { year, day } = demandSpread(parts);
    const alike = (1 + memory / work) / Math.max(0.05, 1 - memory / work);
    return year * year + day * day * Math.min(1, alike / days[p]!) + chance / (work * work);
  });
}

/** Days with contacts in each period, at least 1. */
function daysOf({ labels, periodOf }: Duty, grid: Grid): Float64Array {
  const days = new Float64Array(labels.length);
  const last = new Int32Array(labels.length).fill(-1);
  for (let i = 0; i < periodOf.length; i++) {
    const period = periodOf[i]!;
    if (period < 0 || last[period] === grid.dayOf[i]) continue;
    last[period] = grid.dayOf[i]!;
    days[period] = days[period]! + 1;
  }
  return days.map((count) => Math.max(1, count));
}

function addByPeriod(
  { periodOf }: Duty,
  column: ArrayLike<number>,
  base: number,
  factor: number,
  into: Float64Array,
): void {
  for (let i = 0; i < periodOf.length; i++) {
    const period = periodOf[i]!;
    if (period >= 0) into[period] = into[period]! + column[base + i]! * factor;
  }
}
