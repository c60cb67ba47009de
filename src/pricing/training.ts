import type { CostCard, Scenario } from '../scenario/types.ts';

/** People who begin in a pool in some period, and the time that is worked there. */
export interface Joining {
  /** How many clients an agent of the pool serves. */
  readonly clients: number;
  readonly newcomers: number;
  readonly staffedSeconds: number;
}

/**
 * Paid hours in which agents learn the clients of their pool beyond the first, whom the training of a hire covers:
 * everybody who begins in the pool, the team of the first month among them, and everybody who replaces a leaver.
 */
export function trainingHours(
  { staffing }: Scenario,
  card: CostCard | null,
  { clients, newcomers, staffedSeconds }: Joining,
): number {
  const replaced =
    card === null ? 0 : (card.attrition * staffedSeconds) / 3600 / (1 - card.shrinkage) / card.hoursPerFte;
  return (newcomers + replaced) * Math.max(0, clients - 1) * staffing.trainingHoursPerClient;
}
