import { birthDeath } from '../../../src/queueing/index.ts';
import { type Case, type Check, quantity, share } from '../harness/case.ts';
import { type Exit, explore, mean, stationary } from '../harness/chain.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

/** Calls, and so much deferrable work that it never runs out, begun only while `keepFree` agents stay free. */
interface Blend {
  readonly agents: number;
  readonly keepFree: number;
  readonly callsPerSecond: number;
  readonly callSeconds: number;
  readonly workSeconds: number;
  /** Mean patience of callers; Infinity when they never abandon. */
  readonly patience: number;
}

interface ExactBlend {
  readonly waitProbability: number;
  readonly abandoned: number;
  readonly meanQueue: number;
  /** Pieces of deferrable work done a second. */
  readonly throughput: number;
  readonly occupancy: number;
}

/** Equal handle times: busy agents never fall below n - c, and above that they are a birth–death chain. */
function equalHandleTimes({ agents, keepFree, callsPerSecond, callSeconds }: Blend): ExactBlend {
  const base = agents - keepFree;
  const p = birthDeath(
    4000,
    () => callsPerSecond,
    (k) => Math.min(base + k, agents) / callSeconds,
  );
  let waitProbability = 0;
  let meanQueue = 0;
  let busy = 0;
  for (let k = 0; k < p.length; k++) {
    if (base + k >= agents) waitProbability += p[k]!;
    meanQueue += Math.max(0, base + k - agents) * p[k]!;
    busy += Math.min(agents, base + k) * p[k]!;
  }
  return {
    waitProbability,
    abandoned: 0,
    meanQueue,
    throughput: (p[0]! * base) / callSeconds,
    occupancy: busy / agents,
  };
}

/** Other handle times and impatient callers: a chain over calls in hand, work in hand, calls waiting. */
function anyHandleTimes(blend: Blend): ExactBlend {
  const { agents, keepFree, callsPerSecond, callSeconds, workSeconds, patience } = blend;
  const base = agents - keepFree;
  const chain = explore([[0, base, 0]], (state): Exit[] => {
    const [calls, work, queue] = state as [number, number, number];
    const out: Exit[] = [];
    if (calls + work < agents) out.push([[calls + 1, work, 0], callsPerSecond]);
    else if (queue < 150) out.push([[calls, work, queue + 1], callsPerSecond]);
    if (queue > 0) out.push([[calls, work, queue - 1], queue / patience]);
    const callEnds = calls / callSeconds;
    const workEnds = work / workSeconds;
    if (queue > 0) {
      out.push([[calls, work, queue - 1], callEnds]);
      out.push([[calls + 1, work - 1, queue - 1], workEnds]);
    } else if (calls + work - 1 < base) {
      out.push([[calls - 1, work + 1, 0], callEnds]);
    } else {
      out.push([[calls - 1, work, 0], callEnds]);
      out.push([[calls, work - 1, 0], workEnds]);
    }
    return out;
  });
  const p = stationary(chain);
  const meanQueue = mean(chain, p, (s) => s[2]!);
  return {
    waitProbability: mean(chain, p, ([calls, work]) => (calls! + work! >= agents ? 1 : 0)),
    abandoned: meanQueue / patience / callsPerSecond,
    meanQueue,
    throughput: mean(chain, p, (s) => s[1]!) / workSeconds,
    occupancy: mean(chain, p, ([calls, work]) => calls! + work!) / agents,
  };
}

function blendCase(name: string, blend: Blend, exact: (blend: Blend) => ExactBlend): Case {
  return {
    name,
    group: 'Threshold blending',
    source: 'Bhulai and Koole 2003: chain over busy agents, endless deferrable work',
    run: (effort) => {
      const intervals = effort === 'fast' ? 70 : 140;
      const intervalSeconds = 20_000;
      const theory = exact(blend);
      const backlog = Math.ceil((blend.agents / blend.workSeconds) * intervals * intervalSeconds);
      const model = modelOf({
        seed: name,
        intervals,
        intervalSeconds,
        // The middle is a day by itself, so that work done in it is counted by itself.
        dayOf: Array.from({ length: intervals }, (_, i) => (i < 2 ? 0 : i < intervals - 1 ? 1 : 2)),
        drain: false,
        queues: [
          {
            rate: blend.callsPerSecond,
            talk: { kind: 'exponential', mean: blend.callSeconds },
            patience:
              blend.patience === Number.POSITIVE_INFINITY
                ? { kind: 'never' }
                : { kind: 'exponential', mean: blend.patience },
          },
          {
            channel: 'email',
            arrivals: 'exact',
            rate: Array.from({ length: intervals }, (_, i) => (i === 0 ? backlog / intervalSeconds : 0)),
            talk: { kind: 'exponential', mean: blend.workSeconds },
            atClosing: 'carry-over',
          },
        ],
        pools: [
          {
            agents: blend.agents,
            next: 'priority',
            links: [
              { queue: 0, priority: 0 },
              { queue: 1, priority: 1, keepFree: blend.keepFree },
            ],
          },
        ],
      });
      const { runs, controlled } = play(model, { first: 2, last: 1 });
      const calls = runs.map((run) => run.queue(0));
      const done = runs.map((run) => run.sum((facts) => facts.links.contacts[3 + 1]!) / run.seconds);
      const checks: Check[] = [
        share(
          'P(wait) of calls',
          theory.waitProbability,
          calls.map((c) => c.delayed / c.offered),
        ),
        quantity(
          'mean queue of calls',
          theory.meanQueue,
          runs.map((r) => r.queue(0).waiting / r.seconds),
        ),
        quantity(
          'deferrable work done, 1/h',
          3600 * theory.throughput,
          done.map((x) => 3600 * x),
        ),
        share(
          'occupancy',
          theory.occupancy,
          runs.map((r) => r.pool(0).handling / r.pool(0).staffed),
        ),
      ];
      if (blend.patience < Number.POSITIVE_INFINITY) {
        checks.push(
          share(
            'abandoned calls',
            theory.abandoned,
            calls.map((c) => c.abandoned / c.offered),
          ),
        );
      }
      return controlled(checks);
    },
  };
}

export const blendingCases: Case[] = [
  blendCase(
    'Blending, 10 agents, 3 kept free, equal handle times',
    {
      agents: 10,
      keepFree: 3,
      callsPerSecond: 6 / 120,
      callSeconds: 120,
      workSeconds: 120,
      patience: Number.POSITIVE_INFINITY,
    },
    equalHandleTimes,
  ),
  blendCase(
    'Blending, 10 agents, 2 kept free, long work, impatient callers',
    {
      agents: 10,
      keepFree: 2,
      callsPerSecond: 6 / 120,
      callSeconds: 120,
      workSeconds: 300,
      patience: 100,
    },
    anyHandleTimes,
  ),
  blendCase(
    'Blending, 6 agents, none kept free, short work, impatient callers',
    { agents: 6, keepFree: 0, callsPerSecond: 3 / 120, callSeconds: 120, workSeconds: 60, patience: 60 },
    anyHandleTimes,
  ),
];
