import { exp, ln } from '../../random/index.ts';
import type { Duty, Expected } from './duties.ts';
import type { PoolModel } from './pool-model.ts';

/** Highest worth of a contact in time, in agents of one interval: past it nobody can be helped. */
export const mostWorth = 200;
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
  const gain = duties.map(({ labels }) => new Float64Array(labels.length).fill(1));
  const last = duties.map(({ labels }) => new Float64Array(labels.length));
  for (let step = 0; step < steps; step++) {
    for (const model of models) model.choose(duties);
    const { good, counted } = expectedOf(models, duties);
    let farthest = 0;
    duties.forEach((duty, d) => {
      if (duty.deferrable) return;
      for (let p = 0; p < duty.labels.length; p++) {
        if (counted[d]![p] === 0) continue;
        const missing = logit(duty.aim[p]!) - logit(good[d]![p]! / counted[d]![p]!);
        // Where many intervals gain an agent at nearly the same price, a full step would leap to and fro.
        const turned = missing * last[d]![p]! < 0;
        gain[d]![p] = turned ? gain[d]![p]! * 0.4 : Math.min(1, gain[d]![p]! * 1.15);
        last[d]![p] = missing;
        const before = duty.price[p]!;
        const factor = exp(Math.min(1.2, Math.max(-1.2, missing)) * gain[d]![p]!);
        duty.price[p] = Math.min(mostWorth, Math.max(leastWorth, before * factor));
        if (duty.price[p] !== before) farthest = Math.max(farthest, Math.abs(missing));
      }
    });
    if (farthest < 0.006) break;
  }
  raiseUntilMet(models, duties);
}

/** Numbers of agents are whole: at the end every duty is reached from below, never left just short. */
function raiseUntilMet(models: readonly PoolModel[], duties: readonly Duty[]): void {
  for (let step = 0; step < 40; step++) {
    for (const model of models) model.choose(duties);
    const { good, counted } = expectedOf(models, duties);
    let raised = false;
    duties.forEach((duty, d) => {
      if (duty.deferrable) return;
      for (let p = 0; p < duty.labels.length; p++) {
        const short = duty.aim[p]! * counted[d]![p]! - good[d]![p]!;
        if (short <= 0.001 * counted[d]![p]! || duty.price[p]! >= mostWorth) continue;
        duty.price[p] = Math.min(mostWorth, duty.price[p]! * (1.005 + short / counted[d]![p]!));
        raised = true;
      }
    });
    if (!raised) return;
  }
  for (const model of models) model.choose(duties);
}
