import type { Grid } from '../../scenario/grid.ts';
import type { Scenario } from '../../scenario/types.ts';
import { lookFor, mostLooks, roundFor } from './kept.ts';

/** How often a search plays, in replications. */
export interface Budget {
  readonly perRound: number;
  /** Of a check before each look at it, and the most looks. */
  readonly perCheck: number;
  readonly looks: number;
  /** Of a trial of removal, and the most trials in a row: together an eighth of a search and its check. */
  readonly perTrial: number;
  readonly trials: number;
}

/** Contacts that a round should see: enough to tell half a percentage point; small scenarios play more often. */
const contactsPerRound = 2_400_000;

export function budgetOf({ staffing: { targetProbability } }: Scenario, grid: Grid): Budget {
  const contacts = grid.queues.reduce(
    (sum, { expected }) => sum + expected.reduce((all, x) => all + x, 0),
    0,
  );
  // An interval costs about as much as two contacts, even when it is quiet.
  const cost = contacts + 2 * grid.intervals;
  const usual = Math.max(4, Math.min(32, 2 * Math.round(contactsPerRound / cost / 2)));
  const part = Math.floor(usual / 4);
  if (targetProbability === null)
    return {
      perRound: usual,
      perCheck: 2 * usual,
      looks: 1,
      perTrial: Math.max(2, part),
      trials: Math.max(2, Math.min(4, part)),
    };
  const perRound = Math.max(usual, roundFor(targetProbability));
  return { perRound, perCheck: lookFor(targetProbability), looks: mostLooks, perTrial: perRound, trials: 1 };
}
