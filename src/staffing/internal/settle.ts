import { exp, ln } from '../../random/index.ts';
import type { Duty, Expected, PoolModel } from './pool-model.ts';

/** Highest worth of a contact in time, in agents of one interval: past it nobody can be helped. */
const mostWorth = 200;
const leastWorth = 1e-3;

/** What the formula expects of the chosen agents, by duty and period. */
export function expectedOf(models: readonly PoolModel[], duties: readonly Duty[], factor = 1): Expected {
  const into = {
    good: duties.map(({ labels }) => new Float64Array(labels.length)),
    counted: duties.map(({ labels }) => new Float64Array(labels.length)),
  };
  for (const model of models) model.addExpected(duties, into, factor);
  return into;
}

export const logit = (share: number): number => {
  const p = Math.min(0.9995, Math.max(0.0005, share));
  return ln(p / (1 - p));
};

export const share = (logit: number): number => 1 / (1 + exp(-logit));

/**
 * Prices under which every duty is met by the formula with the fewest agents: the dual of 'least hours so that each
 * queue reaches its share in each period'. A price whose duty is met without it falls to nothing; the others rise
 * or fall until their duty is just met. Misses shrink about in proportion to 1 / price, so a price times the odds
 * missing is nearly the step of Newton.
 */
export function settle(models: readonly PoolModel[], duties: readonly Duty[], steps: number): void {
  for (let step = 0; step < steps; step++) {
    for (const model of models) model.choose(duties);
    const { good, counted } = expectedOf(models, duties);
    let farthest = 0;
    // Steps shorten, so that prices which push each other up and down come to rest.
    const length = step < 6 ? 1 : 6 / step;
    duties.forEach((duty, d) => {
      if (duty.deferrable) return;
      for (let p = 0; p < duty.labels.length; p++) {
        if (counted[d]![p] === 0) continue;
        const missing = logit(duty.aim[p]!) - logit(good[d]![p]! / counted[d]![p]!);
        const before = duty.price[p]!;
        const factor = exp(Math.min(1.2, Math.max(-1.2, missing)) * length);
        duty.price[p] = Math.min(mostWorth, Math.max(leastWorth, before * factor));
        if (duty.price[p] !== before) farthest = Math.max(farthest, Math.abs(missing));
      }
    });
    if (farthest < 0.004) break;
  }
  for (const model of models) model.choose(duties);
}
