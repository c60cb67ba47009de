import type { ServiceLevelFormula } from '../scenario/types.ts';
import { type WaitingLine, waitingLine } from './waiting-line.ts';

/** A queue in the planner's units. */
export interface ErlangInput {
  readonly contactsPerHour: number;
  /** Average handle time: talk, hold and after-contact work. */
  readonly handleSeconds: number;
  readonly agents: number;
  /** Mean patience; Infinity when nobody abandons, which makes it Erlang C. */
  readonly patienceSeconds: number;
}

/**
 * Erlang A (M/M/n+M): probability to wait, abandonment, waits, occupancy, queue length, service level.
 *
 * Source: C. Palm (1957); A. Mandelbaum and S. Zeltyn, Service engineering in action: the Palm/Erlang-A queue
 * (2007). Computed as M/M/n+G with exponential patience, see `waitingLine`.
 *
 * @example
 * const line = erlangA({ contactsPerHour: 1200, handleSeconds: 270, agents: 92, patienceSeconds: 180 });
 * line.waitProbability; // 0.389830
 * serviceLevelOf(line, 'all-offered', 20); // 0.845042
 */
export function erlangA({
  contactsPerHour,
  handleSeconds,
  agents,
  patienceSeconds,
}: ErlangInput): WaitingLine {
  return waitingLine({
    ratePerSecond: contactsPerHour / 3600,
    handleSeconds,
    agents,
    patience:
      patienceSeconds === Number.POSITIVE_INFINITY
        ? { kind: 'never' }
        : { kind: 'exponential', mean: patienceSeconds },
  });
}

/**
 * Service level of a line within `seconds` by one of the four formulas, 0…1. Where its denominator is empty
 * (nobody answered, or everybody gone in time) the level is 0.
 */
export function serviceLevelOf(line: WaitingLine, formula: ServiceLevelFormula, seconds: number): number {
  const inTime = line.answeredWithin(seconds);
  switch (formula) {
    case 'all-offered':
      return inTime;
    case 'answered-only':
      return inTime === 0 ? 0 : Math.min(1, inTime / (1 - line.abandonment));
    case 'abandoned-in-time-good':
      return Math.min(1, inTime + line.abandonedWithin(seconds));
    case 'abandoned-in-time-excluded':
      return inTime === 0 ? 0 : Math.min(1, inTime / (1 - line.abandonedWithin(seconds)));
  }
}
