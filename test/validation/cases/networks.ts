import { erlangA, erlangC, erlangCMeanWait } from '../../../src/queueing/index.ts';
import { type Case, quantity, share } from '../harness/case.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

const exponential = { kind: 'exponential', mean: 120 } as const;

/** Of the contacts that the first queue finishes, 30 % go on to a second one. */
const transfer: Case = {
  name: 'Transfer: 30 % of the contacts of 6 agents go on to 3 others',
  group: 'Networks',
  source: 'Jackson 1957: each station is an M/M/n',
  run: (effort) => {
    const rate = 4.2 / 120;
    const model = modelOf({
      seed: transfer.name,
      intervals: effort === 'fast' ? 125 : 250,
      intervalSeconds: 40_000,
      queues: [
        { rate, talk: exponential, transfers: [{ share: 0.3, into: 1 }] },
        { rate: 0, talk: { kind: 'exponential', mean: 170 } },
      ],
      pools: [
        { agents: 6, links: [{ queue: 0 }] },
        { agents: 3, links: [{ queue: 1 }] },
      ],
    });
    const { runs, controlled } = play(model, { first: 1, last: 1 });
    const first = runs.map((run) => run.queue(0));
    const second = runs.map((run) => run.queue(1));
    const load = 0.3 * rate * 170;
    return controlled([
      share(
        'P(wait), first',
        erlangC(6, 4.2),
        first.map((c) => c.delayed / c.offered),
      ),
      share(
        'P(wait), second',
        erlangC(3, load),
        second.map((c) => c.delayed / c.offered),
      ),
      quantity(
        'mean wait, first, s',
        erlangCMeanWait(6, 4.2, 120),
        first.map((c) => c.waitAll / c.offered),
      ),
      quantity(
        'mean wait, second, s',
        erlangCMeanWait(3, load, 170),
        second.map((c) => c.waitAll / c.offered),
      ),
      quantity(
        'transfers a contact',
        0.3,
        second.map((c, i) => c.offered / first[i]!.offered),
      ),
    ]);
  },
};

/** Queues that share all agents, longest waiting first, are one queue; any rule that never idles keeps its length. */
function shared(
  next: 'longest-waiting' | 'longest-queue' | 'weighted',
  pick: 'longest-idle' | 'fewest-handled' | 'random',
): Case {
  const name = `Three queues, two pools of 8 and 4 that serve all, ${next}, ${pick}`;
  return {
    name,
    group: 'Networks',
    source: 'Erlang A: together they are one queue',
    run: (effort) => {
      const rates = [3 / 120, 5 / 120, 3.5 / 120];
      const links = rates.map((_, queue) => ({ queue }));
      const model = modelOf({
        seed: name,
        intervals: effort === 'fast' ? 34 : 70,
        intervalSeconds: 20_000,
        queues: rates.map((rate) => ({
          rate,
          talk: exponential,
          patience: { kind: 'exponential', mean: 100 },
        })),
        pools: [
          { agents: 8, links, next, pick },
          { agents: 4, links, next, pick },
        ],
      });
      const { runs, controlled } = play(model, { first: 1, last: 1 });
      const line = erlangA({
        contactsPerHour: 11.5 * 30,
        handleSeconds: 120,
        agents: 12,
        patienceSeconds: 100,
      });
      const counts = runs.map((run) => run.queue(0, 1, 2));
      const checks = [
        share(
          'P(wait)',
          line.waitProbability,
          counts.map((c) => c.delayed / c.offered),
        ),
        share(
          'abandoned',
          line.abandonment,
          counts.map((c) => c.abandoned / c.offered),
        ),
        quantity(
          'mean queue',
          line.meanQueue,
          runs.map((run) => run.queue(0, 1, 2).waiting / run.seconds),
        ),
      ];
      if (next === 'longest-waiting') {
        checks.push(
          share(
            'answered in 20 s',
            line.answeredWithin(20),
            counts.map((c) => c.answeredInTime / c.offered),
          ),
        );
      }
      if (next === 'longest-waiting') {
        for (const queue of [0, 1, 2]) {
          const own = runs.map((run) => run.queue(queue));
          checks.push(
            share(
              `abandoned, queue ${queue + 1}`,
              line.abandonment,
              own.map((c) => c.abandoned / c.offered),
            ),
          );
        }
      }
      return controlled(checks);
    },
  };
}

export const networkCases: Case[] = [
  transfer,
  shared('longest-waiting', 'longest-idle'),
  shared('longest-queue', 'random'),
  shared('weighted', 'fewest-handled'),
];
