/**
 * Stationary distribution of a birth–death chain on 0…states-1.
 *
 * `birth(k)` is the rate from k to k+1 and `death(k)` from k to k-1 (k ≥ 1), in one unit of time; all positive
 * up to the first birth of 0, beyond which states have probability 0. Built outward from the most likely state,
 * so that nothing overflows however many states there are.
 *
 * Source: detailed balance, p[k] birth(k) = p[k+1] death(k+1); e.g. Kleinrock, Queueing Systems I (1975), ch. 3.
 *
 * @example birthDeath(3, () => 1, (k) => k) // [0.4, 0.4, 0.2]: Erlang B with two agents and 1 Erlang
 */
export function birthDeath(
  states: number,
  birth: (state: number) => number,
  death: (state: number) => number,
): Float64Array {
  const p = new Float64Array(states);
  const top = mostLikelyState(states, birth, death);
  p[top] = 1;
  let total = 1;
  for (let k = top; k < states - 1; k++) {
    p[k + 1] = (p[k]! * birth(k)) / death(k + 1);
    total += p[k + 1]!;
  }
  for (let k = top; k > 0; k--) {
    p[k - 1] = (p[k]! * death(k)) / birth(k - 1);
    total += p[k - 1]!;
  }
  for (let k = 0; k < states; k++) p[k] = p[k]! / total;
  return p;
}

/** The product of ratios restarts at 1 at every new highest state: it may vanish, but never overflow. */
function mostLikelyState(
  states: number,
  birth: (state: number) => number,
  death: (state: number) => number,
): number {
  let top = 0;
  let height = 1;
  for (let k = 0; k < states - 1 && birth(k) > 0; k++) {
    height *= birth(k) / death(k + 1);
    if (height > 1) {
      top = k + 1;
      height = 1;
    }
  }
  return top;
}
