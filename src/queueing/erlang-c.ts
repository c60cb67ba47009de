import { exp } from '../random/index.ts';
import { erlangB } from './erlang-b.ts';

/**
 * Erlang C: the probability to wait in M/M/n when nobody ever abandons; 1 when the load is not below the agents.
 *
 * Source: A. K. Erlang (1917), from Erlang B: C = B / (1 - (load / agents)(1 - B)).
 *
 * @example erlangC(2, 1) // 1/3
 */
export function erlangC(agents: number, load: number): number {
  if (load === 0) return 0;
  if (load >= agents) return 1;
  const blocked = erlangB(agents, load);
  return blocked / (1 - (load / agents) * (1 - blocked));
}

/** Probability to wait longer than `seconds` in M/M/n: C e^(-(n - load) seconds / handle time). */
export function erlangCWaitOver(
  agents: number,
  load: number,
  handleSeconds: number,
  seconds: number,
): number {
  if (load >= agents) return 1;
  return erlangC(agents, load) * exp((-(agents - load) * seconds) / handleSeconds);
}

/** Mean wait of all contacts in M/M/n, seconds; Infinity when the load is not below the agents. */
export function erlangCMeanWait(agents: number, load: number, handleSeconds: number): number {
  if (load >= agents) return load === 0 ? 0 : Number.POSITIVE_INFINITY;
  return (erlangC(agents, load) * handleSeconds) / (agents - load);
}
