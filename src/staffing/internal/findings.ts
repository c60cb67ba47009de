import type { Duty, Expected } from './duties.ts';
import type { Level } from './levels.ts';
import { logit } from './settle.ts';

/** What one round of simulation said of one period of one duty. */
export interface Finding {
  /** Log odds of the level, as simulated and as the formula has it for the same plan. */
  readonly simulated: number;
  readonly formula: number;
  /** The first minus the second. */
  readonly bias: number;
  readonly contacts: number;
}

/** Findings of one round, by duty and period. */
export type Round = readonly (readonly Finding[])[];

/** How far the formula's error differs from month to month, as a deviation of log odds: what few contacts are shrunk by. */
const biasSpread = 0.2;
/** Waits come in clusters, so that contacts tell less than as many coins would. */
const clustering = 3;

/** What a round says of the formula, when it expected so much of the plan that was played. */
export function findingsOf(
  levels: readonly (readonly Level[])[],
  expected: Expected,
  probability: number | null,
): Round {
  return levels.map((byPeriod, d) =>
    byPeriod.map(({ mean, error, contacts: all }, p) => {
      // A quantile is known less well than its contacts would tell.
      const contacts =
        probability === null ? all : Math.min(all, (clustering * mean * (1 - mean)) / (error * error));
      const counted = expected.counted[d]![p]!;
      const formula = logit(counted > 0 ? expected.good[d]![p]! / counted : 0);
      const simulated = contacts > 0 ? logit(mean) : formula;
      return { simulated, formula, bias: simulated - formula, contacts };
    }),
  );
}

/**
 * The formula's error in each period of a duty, in log odds to be added to what it says: averaged over the rounds;
 * periods with few contacts lean on their queue's mean. `wanted` is the level, in log odds, to be met.
 */
export function biasOf(rounds: readonly Round[], duty: Duty, d: number, wanted: number): Float64Array {
  const spread = duty.share * (1 - duty.share);
  const known = duty.labels.map((_, p) => {
    let contacts = 0;
    let bias = 0;
    let far: Finding | null = null;
    for (const round of rounds.toReversed()) {
      const finding = round[d]![p]!;
      // A plan far from the present one, where the formula errs in another way, tells nothing of this one.
      const doubt = Math.sqrt(clustering / spread) * Math.sqrt(1 / contacts + 1 / finding.contacts);
      if (contacts > 0 && Math.abs(finding.bias - bias / contacts) > 3 * doubt) {
        far = finding;
        break;
      }
      contacts += finding.contacts;
      bias += finding.contacts * finding.bias;
    }
    const mean = contacts > 0 ? bias / contacts : 0;
    const ahead = far === null ? 0 : stillToCome(far, rounds.at(-1)![d]![p]!, wanted);
    return { bias: mean + ahead, precision: (contacts * spread) / clustering };
  });
  const prior = 1 / (biasSpread * biasSpread);
  let weight = 0;
  let mean = 0;
  for (const { bias, precision } of known) {
    const w = (precision * prior) / (precision + prior);
    weight += w;
    mean += w * bias;
  }
  if (weight > 0) mean /= weight;
  return Float64Array.from(
    known,
    ({ bias, precision }) => (precision * bias + prior * mean) / (precision + prior),
  );
}

/**
 * How much further the formula's error will move when the aim is moved by the error seen. Where agents gain less than the formula
 * says (deferrable work takes them), the error grows with the aim; the line through two plans tells how fast.
 */
function stillToCome(before: Finding, now: Finding, wanted: number): number {
  const moved = now.formula - before.formula;
  if (Math.abs(moved) < 0.05) return 0;
  const slope = Math.min(1, Math.max(0.3, (now.simulated - before.simulated) / moved));
  return (wanted - now.simulated) * (1 - 1 / slope);
}
