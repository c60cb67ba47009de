import type { Facts } from '../../engine/facts.ts';
import type { Grid } from '../../scenario/grid.ts';
import type { Scenario, ServiceLevelFormula } from '../../scenario/types.ts';
import { handleSeconds } from '../links.ts';
import type { Duty } from './pool-model.ts';

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
      const counted = answered.map((count, p) => {
        const all = count + (abandoned?.[p] ?? 0);
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
