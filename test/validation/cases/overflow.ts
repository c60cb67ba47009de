import { erlangCMeanWait, erlangCWaitOver } from '../../../src/queueing/index.ts';
import { type Case, type Check, quantity, share } from '../harness/case.ts';
import { type Chain, type Exit, explore, mean, stationary } from '../harness/chain.ts';
import { type CaseModel, modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

const handle = 120;
const mu = 1 / handle;

/** Pools in the order in which they are numbered, each with its agents and slowness. */
interface Shape {
  readonly rates: readonly number[];
  readonly patience: readonly number[];
  readonly agents: readonly number[];
  readonly factor: readonly number[];
  /** By queue: pools in the order in which its contacts try them. */
  readonly tries: readonly (readonly number[])[];
  /** By pool: queues in the order in which a freed agent takes them. */
  readonly takes: readonly (readonly number[])[];
}

const longest = 45;

/** State: busy agents by pool, then contacts waiting by queue. */
function chainOf(shape: Shape): Chain {
  const pools = shape.agents.length;
  const exits = (state: readonly number[]): Exit[] => {
    const out: Exit[] = [];
    const changed = (at: number, by: number, at2 = -1, by2 = 0) =>
      state.map((v, i) => v + (i === at ? by : 0) + (i === at2 ? by2 : 0));
    for (const [queue, rate] of shape.rates.entries()) {
      const pool = shape.tries[queue]!.find((p) => state[p]! < shape.agents[p]!);
      if (pool !== undefined) out.push([changed(pool, 1), rate]);
      else if (state[pools + queue]! < longest) out.push([changed(pools + queue, 1), rate]);
      out.push([changed(pools + queue, -1), state[pools + queue]! / shape.patience[queue]!]);
    }
    for (let pool = 0; pool < pools; pool++) {
      const rate = (state[pool]! * mu) / shape.factor[pool]!;
      const queue = shape.takes[pool]!.find((q) => state[pools + q]! > 0);
      out.push([queue === undefined ? changed(pool, -1) : changed(pools + queue, -1), rate]);
    }
    return out;
  };
  return explore([Array.from({ length: pools + shape.rates.length }, () => 0)], exits);
}

function modelOfShape(name: string, shape: Shape, intervals: number): CaseModel {
  return {
    seed: name,
    intervals,
    intervalSeconds: 20_000,
    queues: shape.rates.map((rate, queue) => ({
      rate,
      talk: { kind: 'exponential', mean: handle },
      patience: { kind: 'exponential', mean: shape.patience[queue]! },
    })),
    pools: shape.agents.map((agents, pool) => ({
      agents,
      next: 'priority',
      links: shape.takes[pool]!.map((queue, priority) => ({
        queue,
        priority,
        rank: shape.tries[queue]!.indexOf(pool),
        handleFactor: shape.factor[pool]!,
      })),
    })),
  };
}

function overflowCase(name: string, shape: Shape): Case {
  return {
    name,
    group: 'Overflow',
    source: 'Markov chain over busy agents by pool and waiting by queue',
    run: (effort) => {
      const chain = chainOf(shape);
      const p = stationary(chain);
      const pools = shape.agents.length;
      const model = modelOf(modelOfShape(name, shape, effort === 'fast' ? 42 : 90));
      const { runs, controlled } = play(model, { first: 1, last: 1 });
      const checks: Check[] = [];
      for (const [queue, rate] of shape.rates.entries()) {
        const counts = runs.map((run) => run.queue(queue));
        const full = (s: readonly number[]) =>
          shape.tries[queue]!.every((pool) => s[pool] === shape.agents[pool]) ? 1 : 0;
        const waiting = mean(chain, p, (s) => s[pools + queue]!);
        checks.push(
          share(
            `P(wait), queue ${queue + 1}`,
            mean(chain, p, full),
            counts.map((c) => c.delayed / c.offered),
          ),
          share(
            `abandoned, queue ${queue + 1}`,
            waiting / shape.patience[queue]! / rate,
            counts.map((c) => c.abandoned / c.offered),
          ),
          quantity(
            `mean queue ${queue + 1}`,
            waiting,
            runs.map((run) => run.queue(queue).waiting / run.seconds),
          ),
        );
      }
      for (const [pool, agents] of shape.agents.entries()) {
        checks.push(
          share(
            `occupancy, pool ${pool + 1}`,
            mean(chain, p, (s) => s[pool]!) / agents,
            runs.map((run) => run.pool(pool).handling / run.pool(pool).staffed),
          ),
        );
      }
      return controlled(checks);
    },
  };
}

/** Nobody of one's own: each contact waits the delay, then stands in line like in Erlang C, as arrivals shifted are Poisson. */
const afterDelay: Case = {
  name: 'Overflow after 30 s, nobody in the first pool, 7 agents in the second',
  group: 'Overflow',
  source: 'Erlang C, shifted by the delay',
  run: (effort) => {
    const agents = 7;
    const load = 4.9;
    const delay = 30;
    const model = modelOf({
      seed: 'overflow after a delay',
      intervals: effort === 'fast' ? 42 : 90,
      intervalSeconds: 40_000,
      queues: [{ rate: load / handle, talk: { kind: 'exponential', mean: handle }, targetSeconds: 50 }],
      pools: [
        { agents: 0, links: [{ queue: 0 }] },
        { agents, links: [{ queue: 0, rank: 1, afterSeconds: delay }] },
      ],
    });
    const { runs, controlled } = play(model, { first: 2, last: 1 });
    const counts = runs.map((run) => run.queue(0));
    return controlled([
      share(
        'answered in 50 s',
        1 - erlangCWaitOver(agents, load, handle, 20),
        counts.map((c) => c.answeredInTime / c.offered),
      ),
      quantity(
        'mean wait, s',
        delay + erlangCMeanWait(agents, load, handle),
        counts.map((c) => c.waitAll / c.offered),
      ),
    ]);
  },
};

export const overflowCases: Case[] = [
  afterDelay,
  overflowCase('N shape: the first queue overflows into the pool of the second, which goes first there', {
    rates: [5.5 / handle, 2.5 / handle],
    patience: [90, 150],
    agents: [5, 4],
    factor: [1, 1.25],
    tries: [[0, 1], [1]],
    takes: [[0], [1, 0]],
  }),
  overflowCase('N shape, the shared pool takes the overflow first', {
    rates: [4.5 / handle, 3 / handle],
    patience: [60, 60],
    agents: [4, 4],
    factor: [1, 1],
    tries: [[0, 1], [1]],
    takes: [[0], [0, 1]],
  }),
  overflowCase('W shape: two dedicated pools, both overflow into a shared one', {
    rates: [3 / handle, 2.2 / handle],
    patience: [90, 60],
    agents: [3, 2, 2],
    factor: [1, 1, 1.1],
    tries: [
      [0, 2],
      [1, 2],
    ],
    takes: [[0], [1], [0, 1]],
  }),
];
