/**
 * The square-root rule on the load as it is felt: n = m + β √m agents, rounded up, with the least β at which the
 * heavy-traffic limit of Erlang A keeps the target (Garnett, Mandelbaum and Reiman 2002 for the share who wait; Feldman,
 * Mandelbaum, Massey and Whitt 2008 put the felt load m(t) into it; of Erlang C where nobody hangs up: Halfin and Whitt 1981).
 */

/** Least agents as a function of the load in Erlang, for streams that wait in one line. */
export function squareRootAgents({ meanSeconds, streams, peak }) {
  const abandonRate = streams.reduce((sum, { share, patience }) => sum + share / patience, 0);
  const line = { serviceRate: 1 / meanSeconds, abandonRate };
  const holds = (erlang, agents) =>
    streams.every((stream) => serviceOf(line, stream, erlang, agents) >= stream.target.share);
  const highest = [0];
  while (highest.at(-1) < peak && highest.length < 2 * peak + 60) {
    const agents = highest.length;
    let [low, high] = [highest.at(-1), highest.at(-1) + 3];
    while (holds(high, agents)) high *= 2;
    for (let step = 0; step < 22; step++) {
      const middle = (low + high) / 2;
      if (holds(middle, agents)) low = middle;
      else high = middle;
    }
    highest.push(low);
  }
  return (erlang) => {
    const found = highest.findIndex((most) => most >= erlang);
    return found < 0 ? highest.length : found;
  };
}

/** Service level of one stream by the contract's formula, when so many agents meet so much load. */
export function serviceOf(line, { target, patience, ringSeconds = 0 }, erlang, agents) {
  const within = target.seconds - ringSeconds;
  if (within < 0) return 1;
  const rate = 1 / patience;
  const beyond = waitsBeyond(line, erlang, agents);
  const abandonedBefore = (until) => {
    const parts = 12;
    let sum = 0;
    for (let p = 0; p < parts; p++) {
      const at = ((p + 0.5) / parts) * until;
      sum += rate * Math.exp(-rate * at) * beyond(at) * (until / parts);
    }
    return sum;
  };
  const abandonedInTime = rate > 0 ? abandonedBefore(within) : 0;
  const late = beyond(within) * Math.exp(-rate * within);
  const inTime = 1 - late - abandonedInTime;
  switch (target.formula) {
    case 'abandoned-in-time-good':
      return inTime + abandonedInTime;
    case 'answered-only':
      return inTime / (1 - (rate > 0 ? abandonedBefore(5 * patience) : 0));
    case 'all-offered':
      return inTime;
    default:
      return inTime / (1 - abandonedInTime);
  }
}

/** Share of customers of endless patience who would wait longer than so many seconds. */
function waitsBeyond({ serviceRate, abandonRate }, erlang, agents) {
  if (erlang <= 0) return () => 0;
  const beta = (agents - erlang) / Math.sqrt(erlang);
  if (!(abandonRate > 0)) {
    if (beta <= 0) return () => 1;
    const waits = 1 / (1 + beta / hazard(-beta));
    return (seconds) => waits * Math.exp(-beta * Math.sqrt(erlang) * serviceRate * seconds);
  }
  const patient = Math.sqrt(serviceRate / abandonRate);
  const waits = 1 / (1 + hazard(beta * patient) / patient / hazard(-beta));
  const from = beta * patient;
  const step = Math.sqrt(erlang * serviceRate * abandonRate);
  const all = upperTail(from);
  return (seconds) => (all > 0 ? (waits * upperTail(from + step * seconds)) / all : 0);
}

const density = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const hazard = (x) => density(x) / upperTail(x);

/** P(Z > x) of a standard normal, to 1.2e-7 of itself (Numerical Recipes, erfcc). */
function upperTail(x) {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * z);
  const series = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ].reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  const tail = (t * Math.exp(-z * z + series)) / 2;
  return x >= 0 ? tail : 1 - tail;
}
