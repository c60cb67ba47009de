import type { Duty } from './duties.ts';
import { guard } from './duties.ts';
import type { Level } from './levels.ts';
import type { PoolModel } from './pool-model.ts';

/** Deferrable work has no formula: agents for each Erlang of it are bracketed and halved. */
export class DeferrableWeights {
  readonly #duties: readonly Duty[];
  readonly #bounds: { low: Float64Array; high: Float64Array }[];

  constructor(duties: readonly Duty[]) {
    this.#duties = duties;
    this.#bounds = duties.map(({ labels }) => ({
      low: new Float64Array(labels.length).fill(-1),
      high: new Float64Array(labels.length).fill(Number.POSITIVE_INFINITY),
    }));
  }

  /** It begins with what live contacts leave idle, and with agents of its own where that is too little. */
  begin(models: readonly PoolModel[]): void {
    const idle = this.#duties.map(({ labels }) => new Float64Array(labels.length));
    const work = this.#duties.map(({ labels }) => new Float64Array(labels.length));
    for (const model of models) model.addIdle(this.#duties, idle, work);
    this.#duties.forEach((duty, d) => {
      if (!duty.deferrable) return;
      duty.labels.forEach((_, p) => {
        const need = work[d]![p]!;
        duty.weight[p] = need === 0 || idle[d]![p]! > 2 * need ? 0 : idle[d]![p]! > 1.2 * need ? 0.7 : 1;
      });
    });
  }

  /** Moves the weights of one duty by what a round said. */
  learn(d: number, levels: readonly Level[]): void {
    const duty = this.#duties[d]!;
    const { low, high } = this.#bounds[d]!;
    levels.forEach(({ mean, error, contacts }, p) => {
      if (contacts === 0) return;
      const weight = duty.weight[p]!;
      const target = duty.share + guard;
      if (mean < target) {
        low[p] = weight;
        if (high[p]! <= weight) high[p] = Number.POSITIVE_INFINITY;
        duty.weight[p] = high[p] === Number.POSITIVE_INFINITY ? weight * 1.25 + 0.2 : (weight + high[p]!) / 2;
      } else if (mean > target + Math.max(0.01, error) && weight > 0) {
        high[p] = weight;
        if (low[p]! >= weight) low[p] = -1;
        const far = mean > target + 0.04;
        if (low[p]! < 0) duty.weight[p] = weight < 0.12 ? 0 : weight * (far ? 0.3 : 0.7);
        else duty.weight[p] = (low[p]! + weight) / 2;
      }
    });
  }
}
