import type { Law } from '../random/law.ts';
import type { ServiceLevelFormula } from '../scenario/types.ts';
import { serviceLevelOf } from './erlang-a.ts';
import { type WaitingLine, waitingLine } from './waiting-line.ts';

/** What is offered to a group of agents. */
export interface Workload {
  readonly contactsPerHour: number;
  readonly handleSeconds: number;
  /** `never` makes it Erlang C, `exponential` Erlang A, any other law M/M/n+G. */
  readonly patience: Law;
}

/** What must hold; everything that is given must hold together. */
export interface Requirement {
  readonly serviceLevel?: {
    readonly share: number;
    readonly seconds: number;
    readonly formula: ServiceLevelFormula;
  };
  /** Longest mean wait of the answered, seconds. */
  readonly asa?: number;
  /** Highest share that may abandon. */
  readonly abandonment?: number;
  /** Highest occupancy. */
  readonly occupancy?: number;
}

export interface LeastAgents {
  readonly agents: number;
  /** How the line does with that many; null when no agent is needed. */
  readonly line: WaitingLine | null;
}

/**
 * The least number of agents with which the steady state meets a requirement; 0 when nothing is offered.
 *
 * Every figure improves with every agent (all four formulas do: more agents shift the wait down in likelihood
 * ratio order), so a search that doubles and halves finds the least. Handle times are taken as exponential.
 * Throws RangeError when no number of agents can do it (a share above 1, a threshold below 0).
 *
 * @example
 * agentsFor(
 *   { contactsPerHour: 60, handleSeconds: 300, patience: { kind: 'never' } },
 *   { serviceLevel: { share: 0.8, seconds: 20, formula: 'all-offered' } },
 * ).agents; // 8
 */
export function agentsFor(workload: Workload, requirement: Requirement): LeastAgents {
  check(requirement);
  const { contactsPerHour, handleSeconds, patience } = workload;
  if (contactsPerHour === 0) return { agents: 0, line: null };
  const lineWith = (agents: number) =>
    waitingLine({ ratePerSecond: contactsPerHour / 3600, handleSeconds, agents, patience });

  let enough = Math.max(1, Math.ceil((contactsPerHour * handleSeconds) / 3600));
  let tooFew = 0;
  let best = lineWith(enough);
  for (let step = 1; !meets(best, requirement); step *= 2) {
    tooFew = enough;
    enough += step;
    best = lineWith(enough);
  }
  while (enough - tooFew > 1) {
    const middle = (tooFew + enough) >>> 1;
    const line = lineWith(middle);
    if (meets(line, requirement)) {
      enough = middle;
      best = line;
    } else tooFew = middle;
  }
  return { agents: enough, line: best };
}

/** Whether a line meets everything that is required of it. */
export function meets(line: WaitingLine, requirement: Requirement): boolean {
  const { serviceLevel, asa, abandonment, occupancy } = requirement;
  if (asa !== undefined && line.asa > asa) return false;
  if (abandonment !== undefined && line.abandonment > abandonment) return false;
  if (occupancy !== undefined && line.occupancy > occupancy) return false;
  // An endless queue fails even a requirement that only names abandonment or occupancy.
  if (line.meanWait === Number.POSITIVE_INFINITY) return false;
  if (serviceLevel === undefined) return true;
  return serviceLevelOf(line, serviceLevel.formula, serviceLevel.seconds) >= serviceLevel.share;
}

function check({ serviceLevel, asa, abandonment, occupancy }: Requirement): void {
  const impossible =
    (serviceLevel !== undefined && (serviceLevel.share > 1 || serviceLevel.seconds < 0)) ||
    (asa !== undefined && asa < 0) ||
    (abandonment !== undefined && abandonment < 0) ||
    (occupancy !== undefined && occupancy <= 0);
  if (impossible) throw new RangeError('agentsFor: no number of agents meets this requirement');
}
