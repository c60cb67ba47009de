import type { Cell } from './internal/cells.ts';
import { type Duty, guard } from './internal/duties.ts';
import type { PoolModel } from './internal/pool-model.ts';

/**
 * What the tests of removal found in a plan. A cell is one agent of a pool at one weekday and half-hour in a block of the
 * season: a month, or what the target must hold in where that is shorter.
 */
export interface Removal {
  /** Cells taken out on trial, and those of them that stayed out. */
  readonly tried: number;
  readonly takenOut: number;
  /** Cells that by the formula might have gone too when the simulations allowed were used up; 0 when all were tried. */
  readonly untried: number;
  /** Staffed hours of the pools concerned before the tests and after. */
  readonly hoursBefore: number;
  readonly hoursAfter: number;
}

/** An estimate must stay this far above its target when an agent goes: half of what the search aims above. */
const reserve = guard / 2;
/** A cell is worth a trial though the formula says that it costs a little more than there is room for. */
const optimism = 0.8;
/** Half-hours between cells tried at once in a pool's day: what is missed in one is felt in the next. */
const apart = 2;

export const noRemoval: Removal = { tried: 0, takenOut: 0, untried: 0, hoursBefore: 0, hoursAfter: 0 };

export const addRemoval = (a: Removal, b: Removal): Removal => ({
  tried: a.tried + b.tried,
  takenOut: a.takenOut + b.takenOut,
  untried: a.untried + b.untried,
  hoursBefore: a.hoursBefore + b.hoursBefore,
  hoursAfter: a.hoursAfter + b.hoursAfter,
});

/** Estimated levels by duty and period; not a number where nothing is known. */
export type Estimate = readonly Float64Array[];

/**
 * Tests whether agents can be taken out of a plan. Cells that serve least go first, many at once but far apart, as long
 * as every promise they serve has room by the formula; simulation on random numbers that the plan has met before then
 * tells what they did cost. Promises that fell short get back the cells that cost them most.
 */
export class RemovalTests {
  readonly #duties: readonly Duty[];
  readonly #models: readonly PoolModel[];
  readonly #cells: readonly Cell[];
  /** Contacts that count by the formula, by duty and period. */
  readonly #counted: readonly Float64Array[];
  readonly #before: number;
  /** Cells that are out, and those that were put back and stay. */
  #out: Cell[] = [];
  readonly #kept = new Set<Cell>();
  #tried = 0;

  constructor(
    models: readonly PoolModel[],
    duties: readonly Duty[],
    cells: readonly Cell[],
    counted: readonly Float64Array[],
  ) {
    this.#models = models;
    this.#duties = duties;
    this.#cells = cells;
    this.#counted = counted;
    this.#before = this.#agents();
  }

  /** Takes out, on trial, what the estimate leaves room for; false when that is nothing. */
  takeOut(estimate: Estimate): boolean {
    const chosen = this.#fitting(estimate);
    for (const cell of chosen) change(cell, -1);
    this.#out.push(...chosen);
    this.#tried += chosen.length;
    return chosen.length > 0;
  }

  /**
   * Puts back the cells that cost promises their target, by what was estimated with them out and before. What a cell
   * cost is the formula's word, scaled to what all cells together did cost. True when some were put back.
   */
  putBack(before: Estimate, without: Estimate): boolean {
    const back = new Set<Cell>();
    this.#duties.forEach(({ share, caution }, d) => {
      without[d]!.forEach((level, p) => {
        let short = (share + reserve + caution[p]! - level) * this.#counted[d]![p]!;
        if (!(short > 0)) return;
        const costs = this.#out
          .flatMap((cell) => {
            const served = cell.serves.find(({ duty, period }) => duty === d && period === p);
            return served ? [{ cell, contacts: served.contacts }] : [];
          })
          .sort((a, b) => b.contacts - a.contacts);
        const said = costs.reduce((sum, { contacts }) => sum + contacts, 0);
        const fell = (before[d]![p]! - level) * this.#counted[d]![p]!;
        const scale = said > 0 ? Math.max(0.2, fell / said) : 0;
        for (const { cell, contacts } of costs) {
          if (short <= 0) break;
          back.add(cell);
          short -= scale * contacts;
        }
      });
    });
    for (const cell of back) {
      change(cell, 1);
      this.#kept.add(cell);
    }
    this.#out = this.#out.filter((cell) => !back.has(cell));
    return back.size > 0;
  }

  /** What was found, in hours of intervals of so many seconds, when the last estimate is this. */
  found(estimate: Estimate, intervalSeconds: number): Removal {
    const hours = (agents: number) => (agents * intervalSeconds) / 3600;
    return {
      tried: this.#tried,
      takenOut: this.#out.length,
      untried: this.#fitting(estimate).length,
      hoursBefore: hours(this.#before),
      hoursAfter: hours(this.#agents()),
    };
  }

  /** Cells still in for whose loss every promise has room, far apart from each other. */
  #fitting(estimate: Estimate): Cell[] {
    const room = this.#duties.map(({ share, caution }, d) =>
      estimate[d]!.map((level, p) => (level - share - reserve - caution[p]!) * this.#counted[d]![p]!),
    );
    const taken = new Map<string, number[]>();
    const chosen: Cell[] = [];
    for (const cell of this.#cells) {
      if (this.#kept.has(cell) || this.#out.includes(cell)) continue;
      const near = taken.get(cell.day)?.some((slot) => Math.abs(slot - cell.slot) <= apart) ?? false;
      const fits = cell.serves.every(
        ({ duty, period, contacts }) => !(room[duty]![period]! < Math.max(1e-9, optimism * contacts)),
      );
      if (near || !fits) continue;
      chosen.push(cell);
      taken.set(cell.day, [...(taken.get(cell.day) ?? []), cell.slot]);
      for (const { duty, period, contacts } of cell.serves) {
        room[duty]![period] = room[duty]![period]! - contacts;
      }
    }
    return chosen;
  }

  #agents(): number {
    return this.#models.reduce((sum, { agents }) => sum + agents.reduce((all, x) => all + x, 0), 0);
  }
}

function change({ model, places }: Cell, by: number): void {
  for (const at of places) model.agents[at] = model.agents[at]! + by;
}
