/**
 * Brute-force oracle: M/M/n+M as a plain chain over the number present, and the fate of one contact that finds
 * `ahead` others waiting, by stepping through every state it can see. Shares no code with src/queueing.
 */
export function bruteErlangA(ratePerSecond: number, handle: number, agents: number, patience: number) {
  const states = agents + 4000;
  const logs = new Float64Array(states);
  for (let k = 1; k < states; k++) {
    const leave = Math.min(k, agents) / handle + Math.max(0, k - agents) / patience;
    logs[k] = logs[k - 1]! + Math.log(ratePerSecond / leave);
  }
  const top = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const p = Array.from(logs, (l) => Math.exp(l - top));
  const total = p.reduce((a, b) => a + b, 0);
  let wait = 0;
  let queue = 0;
  let busy = 0;
  for (let k = 0; k < states; k++) {
    const share = p[k]! / total;
    if (k >= agents) wait += share;
    queue += Math.max(0, k - agents) * share;
    busy += Math.min(k, agents) * share;
    p[k] = share;
  }
  return {
    p,
    waitProbability: wait,
    meanQueue: queue,
    meanWait: queue / ratePerSecond,
    abandonment: queue / patience / ratePerSecond,
    occupancy: busy / agents,
    /** [answered, abandoned] within t, by a transient chain solved with small Runge–Kutta steps. */
    within: (t: number) => transient(p, agents, handle, patience, t),
  };
}

function transient(p: number[], agents: number, handle: number, patience: number, t: number) {
  let deepest = p.length - 1;
  while (deepest > agents && p[deepest]! < 1e-14) deepest--;
  const depth = deepest - agents + 1;
  let answered = 0;
  for (let k = 0; k < agents; k++) answered += p[k]!;
  // x[j]: still waiting with j others ahead.
  const x = new Float64Array(depth + 2);
  for (let j = 0; j < depth; j++) x[j] = p[agents + j]!;
  x[depth] = answered;
  const fastest = agents / handle + (depth + 1) / patience;
  const steps = Math.ceil(t * fastest * 20);
  const h = t / steps;
  const slope = (y: Float64Array) => {
    const d = new Float64Array(depth + 2);
    for (let j = 0; j < depth; j++) {
      const advance = (agents / handle + j / patience) * y[j]!;
      const leave = y[j]! / patience;
      d[j]! -= advance + leave;
      d[depth + 1]! += leave;
      if (j === 0) d[depth]! += advance;
      else d[j - 1]! += advance;
    }
    return d;
  };
  const moved = (y: Float64Array, d: Float64Array, by: number) => y.map((v, i) => v + by * d[i]!);
  let y = x;
  for (let s = 0; s < steps; s++) {
    const k1 = slope(y);
    const k2 = slope(moved(y, k1, h / 2));
    const k3 = slope(moved(y, k2, h / 2));
    const k4 = slope(moved(y, k3, h));
    y = y.map((v, i) => v + (h / 6) * (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!));
  }
  return { answered: y[depth]!, abandoned: y[depth + 1]! };
}
