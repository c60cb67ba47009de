import type { ProgramBuilder, Term } from './program.ts';

/**
 * How many of something (shifts of a type, breaks) begin in each of some slots of the week, with their running totals
 * as columns of their own: how many begin between two slots is then two terms and not a long sum, which solvers are
 * ten times quicker with.
 */
export class Ladder {
  readonly slots: readonly number[];
  /** Columns: how many begin in each slot, whole numbers. */
  readonly counts: readonly number[];
  /** Columns: how many begin in it or before. */
  readonly totals: readonly number[];

  constructor(builder: ProgramBuilder, slots: readonly number[], cost: number, most: number) {
    this.slots = slots;
    this.counts = slots.map(() => builder.column(cost, { upper: most, whole: true }));
    this.totals = slots.map(() => builder.column(0));
    slots.forEach((_, n) => {
      const before: Term[] = n === 0 ? [] : [[this.totals[n - 1], -1]];
      builder.row(0, 0, [[this.totals[n], 1], [this.counts[n], -1], ...before]);
    });
  }

  /** Terms for those that begin in the slots from…to-1, each times `value`. */
  between(from: number, to: number, value = 1): Term[] {
    const upTo = this.countBelow(to);
    const before = Math.min(upTo, this.countBelow(from));
    if (upTo === before) return [];
    const terms: Term[] = [[this.totals[upTo - 1], value]];
    if (before > 0) terms.push([this.totals[before - 1], -value]);
    return terms;
  }

  /** Terms for those that began in the `length` slots up to this one, in a week that repeats itself. */
  during(slot: number, length: number, weekSlots: number, value = 1): Term[] {
    const again = slot + weekSlots;
    return [
      ...this.between(slot - length + 1, slot + 1, value),
      ...this.between(again - length + 1, again + 1, value),
    ];
  }

  private countBelow(slot: number): number {
    let low = 0;
    let high = this.slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.slots[middle] < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
