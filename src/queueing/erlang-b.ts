/**
 * Erlang B: the probability that all `agents` are busy in M/G/n/n, where a contact that finds nobody free is lost.
 *
 * `load` is in Erlang (contacts a second x seconds each), `agents` a whole number; both at least 0. The recursion
 * over agents divides only positive numbers by larger ones, so it is stable at any size and load.
 *
 * Source: A. K. Erlang (1917); recursion as in R. B. Cooper, Introduction to Queueing Theory (1981), ch. 3.
 *
 * @example erlangB(2, 1) // 0.2
 */
export function erlangB(agents: number, load: number): number {
  if (load === 0) return agents === 0 ? 1 : 0;
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Erlang B for 0…agents, in one pass. */
export function erlangBTable(agents: number, load: number): Float64Array {
  const table = new Float64Array(agents + 1);
  table[0] = 1;
  for (let n = 1; n <= agents; n++) {
    const lost = load * table[n - 1]!;
    table[n] = lost / (n + lost);
  }
  return table;
}
