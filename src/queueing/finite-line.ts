import { birthDeath } from './birth-death.ts';

/** A line M/M/n/K: at most `places` contacts in it, in service or waiting; one more is turned away. */
export interface FiniteLine {
  /** Probability that an arriving contact is turned away. */
  readonly turnedAway: number;
  /** Probability that an arriving contact must wait (and is let in). */
  readonly waitProbability: number;
  /** Mean number waiting. */
  readonly meanQueue: number;
  /** Mean wait of those let in, seconds. */
  readonly meanWait: number;
  /** Share of agents' time in which they handle. */
  readonly occupancy: number;
}

/**
 * Exact figures of M/M/n/K; K = n is Erlang B. Load in Erlang, handle time in seconds.
 * Source: birth–death chain with births off at K; Gross and Harris, Fundamentals of Queueing Theory, ch. 2.
 */
export function finiteLine(agents: number, places: number, load: number, handleSeconds: number): FiniteLine {
  if (places < agents) throw new RangeError(`finiteLine: ${places} places for ${agents} agents`);
  const p = birthDeath(
    places + 1,
    () => load,
    (k) => Math.min(k, agents),
  );
  let waitProbability = 0;
  let meanQueue = 0;
  let busy = 0;
  for (let k = 0; k <= places; k++) {
    if (k >= agents && k < places) waitProbability += p[k]!;
    meanQueue += Math.max(0, k - agents) * p[k]!;
    busy += Math.min(k, agents) * p[k]!;
  }
  const turnedAway = p[places]!;
  const letIn = load * (1 - turnedAway);
  return {
    turnedAway,
    waitProbability,
    meanQueue,
    meanWait: letIn > 0 ? (meanQueue * handleSeconds) / letIn : 0,
    occupancy: agents > 0 ? busy / agents : 0,
  };
}
