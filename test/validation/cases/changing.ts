import type { Facts } from '../../../src/engine/facts.ts';
import { type Case, type Check, quantity, share } from '../harness/case.ts';
import { advance, type Chain, type Exit, explore, mean } from '../harness/chain.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

/** A day from empty: rates and agents by half-hour, one queue, exponential handle times and patience. */
interface Day {
  readonly callsPerHour: readonly number[];
  readonly agents: readonly number[];
  readonly handleSeconds: number;
  readonly patience: number;
}

const halfHour = 1800;
const step = 2;
/** Calls that may wait in the chain: many more than ever do. */
const longest = 60;

/**
 * Busy agents and calls waiting while `agents` are on duty. More may be busy than are on duty: whoever finishes
 * then leaves without a further call.
 */
function chainOf(agents: number, most: number, rate: number, day: Day): Chain {
  // States above the schedule are entered only from the interval before.
  const above = Array.from({ length: Math.max(0, most - agents) }, (_, i) => [agents + 1 + i, longest]);
  const exits = (state: readonly number[]): Exit[] => {
    const [busy, queue] = state as [number, number];
    const out: Exit[] = [];
    if (busy < agents) out.push([[busy + 1, queue], rate]);
    else if (queue < longest) out.push([[busy, queue + 1], rate]);
    if (queue > 0) out.push([[busy, queue - 1], queue / day.patience]);
    if (busy > agents || queue === 0) out.push([[busy - 1, queue], busy / day.handleSeconds]);
    else out.push([[busy, queue - 1], busy / day.handleSeconds]);
    return out.filter(([[b]]) => b! >= 0);
  };
  return explore([[0, 0], ...above], exits);
}

interface Half {
  readonly waiting: number;
  readonly delayed: number;
  readonly handling: number;
  readonly staffed: number;
}

/** The forward equations, half-hour by half-hour: seconds waited, handled and staffed, and the share delayed. */
export function forward(day: Day): Half[] {
  const most = Math.max(...day.agents);
  let spread = new Map<string, number>([['0,0', 1]]);
  return day.agents.map((agents, i) => {
    const chain = chainOf(agents, most, day.callsPerHour[i]! / 3600, day);
    const p = new Float64Array(chain.states.length);
    const place = new Map(chain.states.map((state, at) => [state.join(), at]));
    for (const [key, share] of spread) {
      const [busy, queue] = key.split(',').map(Number) as [number, number];
      // Agents who come on duty take calls at once.
      const taken = Math.max(0, Math.min(queue, agents - busy));
      p[place.get(`${busy + taken},${queue - taken}`)!]! += share;
    }
    const figures: ((s: readonly number[]) => number)[] = [
      (s) => s[1]!,
      (s) => (s[0]! >= agents ? 1 : 0),
      (s) => s[0]!,
      (s) => Math.max(agents, s[0]!),
    ];
    const sums = figures.map(() => 0);
    // Simpson's rule over pairs of steps.
    const add = (weight: number) =>
      figures.forEach((figure, f) => {
        sums[f]! += weight * mean(chain, p, figure);
      });
    const steps = halfHour / step;
    for (let at = 0; at <= steps; at++) {
      add(((at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2) * step) / 3);
      if (at < steps) advance(chain, p, step);
    }
    spread = new Map(chain.states.map((state, at) => [state.join(), p[at]!]));
    return { waiting: sums[0]!, delayed: sums[1]! / halfHour, handling: sums[2]!, staffed: sums[3]! };
  });
}

function changingCase(name: string, day: Day): Case {
  return {
    name,
    group: 'Rates and agents that change',
    source: 'Kolmogorov forward equations, Runge–Kutta',
    run: (effort) => {
      const theory = forward(day);
      const intervals = day.agents.length;
      const model = modelOf({
        seed: name,
        intervals,
        intervalSeconds: halfHour,
        queues: [
          {
            rate: day.callsPerHour.map((calls) => calls / 3600),
            talk: { kind: 'exponential', mean: day.handleSeconds },
            patience: { kind: 'exponential', mean: day.patience },
          },
        ],
        pools: [{ agents: day.agents, links: [{ queue: 0 }] }],
      });
      // Means over many days: their ratios are close to normal.
      const together = effort === 'fast' ? 450 : 900;
      const { runs, controlled } = play(model, { together, first: 0, last: 0 });
      const grouped = (of: (facts: Facts) => number) => runs.map((run) => run.sum(of) / together);
      const checks: Check[] = [];
      // The last half-hour also holds what is finished after the end.
      theory.slice(0, -1).forEach((half, i) => {
        const label = `half-hour ${i + 1}`;
        const offered = (day.callsPerHour[i]! * halfHour) / 3600;
        checks.push(
          quantity(
            `mean queue, ${label}`,
            half.waiting / halfHour,
            grouped((f) => f.queues.waiting[i]! / halfHour),
          ),
          quantity(
            `calls delayed, ${label}`,
            half.delayed * offered,
            grouped((f) => f.queues.delayed[i]!),
          ),
          quantity(
            `busy of scheduled, ${label}`,
            half.handling / halfHour / day.agents[i]!,
            grouped((f) => f.pools.handling[i]! / halfHour / day.agents[i]!),
          ),
          share(
            `staffed of scheduled, ${label}`,
            half.staffed / halfHour / day.agents[i]!,
            grouped((f) => f.pools.staffed[i]! / halfHour / day.agents[i]!),
          ),
        );
      });
      return controlled(checks);
    },
  };
}

export const changingCases: Case[] = [
  changingCase('A morning that fills, peaks and empties, agents following late', {
    callsPerHour: [120, 220, 320, 260, 100, 60],
    agents: [9, 12, 15, 18, 8, 6],
    handleSeconds: 200,
    patience: 150,
  }),
];
