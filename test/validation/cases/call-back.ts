import { type Case, quantity, share } from '../harness/case.ts';
import { type Exit, explore, mean, stationary } from '../harness/chain.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

const agents = 6;
const handleSeconds = 120;
const ratePerSecond = 4.6 / handleSeconds;
const patience = 60;
const room = 200;

/**
 * Who finds somebody waiting is offered a call-back, takes it and never abandons. So only the head of the line may be
 * impatient: the one who found all agents busy and nobody waiting.
 */
export const callBackCases: Case[] = [
  {
    name: 'Call-back for everybody who finds others waiting, 6 agents, patience 1 min',
    group: 'Call-back',
    source: 'Markov chain over contacts present and whether the head of the line may abandon',
    run: (effort) => {
      const chain = explore([[0, 0]], (state): Exit[] => {
        const [present, impatient] = state as [number, number];
        const out: Exit[] = [];
        if (present < agents + room) {
          const first = present === agents ? 1 : impatient;
          out.push([[present + 1, first], ratePerSecond]);
        }
        if (present > 0) out.push([[present - 1, 0], Math.min(present, agents) / handleSeconds]);
        if (impatient === 1) out.push([[present - 1, 0], 1 / patience]);
        return out;
      });
      const p = stationary(chain);
      const busy = mean(chain, p, ([present]) => Math.min(present!, agents));
      const model = modelOf({
        seed: 'call-back',
        intervals: effort === 'fast' ? 70 : 140,
        intervalSeconds: 40_000,
        queues: [
          {
            rate: ratePerSecond,
            talk: { kind: 'exponential', mean: handleSeconds },
            patience: { kind: 'exponential', mean: patience },
            callBack: { whenWaitOver: 0, accept: 1 },
          },
        ],
        pools: [{ agents, links: [{ queue: 0 }] }],
      });
      const { runs, controlled } = play(model, { first: 2, last: 1 });
      const counts = runs.map((run) => run.queue(0));
      return controlled([
        share(
          'P(wait)',
          mean(chain, p, ([present]) => (present! >= agents ? 1 : 0)),
          counts.map((c) => c.delayed / c.offered),
        ),
        share(
          'called back',
          mean(chain, p, ([present]) => (present! > agents ? 1 : 0)),
          counts.map((c) => c.calledBack / c.offered),
        ),
        share(
          'abandoned',
          mean(chain, p, ([, impatient]) => impatient!) / patience / ratePerSecond,
          counts.map((c) => c.abandoned / c.offered),
        ),
        quantity(
          'mean queue',
          mean(chain, p, ([present]) => Math.max(0, present! - agents)),
          runs.map((run) => run.queue(0).waiting / run.seconds),
        ),
        share(
          'occupancy',
          busy / agents,
          runs.map((run) => run.pool(0).handling / run.pool(0).staffed),
        ),
      ]);
    },
  },
];
