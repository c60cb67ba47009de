import { erlangC } from './erlang-c.ts';

/**
 * Mean wait of each class, seconds, in M/M/n with non-preemptive priorities; the first class goes first.
 *
 * All classes have the same exponential handle time; `ratesPerSecond` lists their arrivals. A class whose load,
 * with those before it, is not below the agents waits for ever.
 *
 * Source: A. Cobham (1954); O. Kella and U. Yechiali, Waiting times in the non-preemptive priority M/M/c queue,
 * Stochastic Models 1 (1985): W_k = C h / n / ((1 - s_(k-1)) (1 - s_k)), s_k the occupancy by classes 1…k.
 */
export function priorityWaits(
  agents: number,
  ratesPerSecond: readonly number[],
  handleSeconds: number,
): number[] {
  const load = ratesPerSecond.reduce((sum, rate) => sum + rate, 0) * handleSeconds;
  // With more load than agents every agent is always busy: one comes free each handle time / agents.
  const untilFree = (erlangC(agents, load) * handleSeconds) / agents;
  return cobham(
    untilFree,
    ratesPerSecond.map((rate) => (rate * handleSeconds) / agents),
  );
}

/** One class of contacts at a single agent: arrivals a second and handle time by its mean and cv. */
export interface PriorityClass {
  readonly ratePerSecond: number;
  readonly handleSeconds: number;
  readonly cv: number;
}

/**
 * Mean wait of each class, seconds, in M/G/1 with non-preemptive priorities; the first class goes first.
 * Source: A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954).
 */
export function singleAgentPriorityWaits(classes: readonly PriorityClass[]): number[] {
  const untilFree = classes.reduce(
    (sum, { ratePerSecond, handleSeconds, cv }) =>
      sum + (ratePerSecond * handleSeconds * handleSeconds * (1 + cv * cv)) / 2,
    0,
  );
  return cobham(
    untilFree,
    classes.map(({ ratePerSecond, handleSeconds }) => ratePerSecond * handleSeconds),
  );
}

function cobham(untilFree: number, occupancies: readonly number[]): number[] {
  let before = 0;
  return occupancies.map((occupancy) => {
    const upTo = before + occupancy;
    const wait = upTo < 1 ? untilFree / ((1 - before) * (1 - upTo)) : Number.POSITIVE_INFINITY;
    before = upTo;
    return wait;
  });
}
