import type { Estimate } from '../removal.ts';
import type { Duty, Expected } from './duties.ts';
import type { Round } from './findings.ts';
import { withProbability } from './kept.ts';
import type { Observation } from './observe.ts';
import { logit, share } from './settle.ts';

/** How far the formula may err in a difference of levels between two plans: a part of it, and something always. */
const formulaErrs = { part: 0.3, least: 0.0005 };
/** Contacts that change sides between two plans, for each that the difference counts. */
const changing = 3;

export interface Trial {
  readonly duties: readonly Duty[];
  /** The formula's error by duty and period, and what the last round that was learnt from said. */
  readonly bias: readonly Float64Array[];
  readonly last: Round;
  /** What the formula expects of the plan on trial. */
  readonly expected: Expected;
  /** What was seen of the plan of the last round, and of the one on trial on the first of the same random numbers. */
  readonly base: readonly (readonly Observation[])[];
  readonly trial: readonly (readonly Observation[])[];
  readonly probability: number | null;
}

/**
 * Levels of a plan on trial: those of the last round's plan, by all rounds, and the difference between the two, of which
 * simulation on common random numbers says one thing and the formula another. Each counts by how well it knows: a
 * period with few contacts is moved by the formula, one with many by what was simulated.
 */
export function afterTrial({ duties, bias, last, expected, base, trial, probability }: Trial): Estimate {
  return duties.map((duty, d) =>
    Float64Array.from(duty.labels, (_, p) => {
      const before = levelOf(base.slice(0, trial.length), d, p, probability);
      const now = levelOf(trial, d, p, probability);
      const simulated = now.level - before.level;
      if (duty.deferrable) {
        const level = levelOf(base, d, p, probability).level;
        return trial.length === 0 ? level : level + simulated;
      }
      const counted = expected.counted[d]![p]!;
      if (counted === 0) return Number.NaN;
      const { formula } = last[d]![p]!;
      const then = share(formula + bias[d]![p]!);
      const byFormula = share(logit(expected.good[d]![p]! / counted) + bias[d]![p]!) - then;
      if (Number.isNaN(simulated)) return then + byFormula;
      const doubt = formulaErrs.part * Math.abs(byFormula) + formulaErrs.least;
      const noise = (changing * Math.max(Math.abs(byFormula), formulaErrs.least)) / now.contacts;
      const weight = (doubt * doubt) / (doubt * doubt + noise);
      return then + weight * simulated + (1 - weight) * byFormula;
    }),
  );
}

function levelOf(
  seen: readonly (readonly Observation[])[],
  d: number,
  p: number,
  probability: number | null,
): { level: number; contacts: number } {
  const values: number[] = [];
  let contacts = 0;
  for (const replication of seen) {
    const { level, counted } = replication[d]!;
    if (Number.isNaN(level[p]!)) continue;
    values.push(level[p]!);
    contacts += counted[p]!;
  }
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  if (probability === null || values.length < 2) return { level: mean, contacts };
  const kept = withProbability({ mean, error: 0, contacts, values }, probability);
  // A quantile rests on the few replications about it.
  return { level: kept.mean, contacts: contacts * (1 - probability) };
}
