import { type Case, quantity, share } from '../harness/case.ts';
import { type Exit, explore, mean, stationary } from '../harness/chain.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

/** Customers who abandoned, or were turned away, and try again. */
interface Returning {
  readonly agents: number;
  readonly firstPerSecond: number;
  readonly handleSeconds: number;
  readonly patience: number;
  /** Most contacts that may wait. */
  readonly capacity: number;
  readonly share: number;
  readonly delaySeconds: number;
}

function redialCase(name: string, r: Returning): Case {
  return {
    name,
    group: 'Redial',
    source: 'Markov chain over contacts present and customers who will try again',
    run: (effort) => {
      const room = r.agents + Math.min(r.capacity, 60);
      const again = r.delaySeconds;
      const chain = explore([[0, 0]], (state): Exit[] => {
        const [present, away] = state as [number, number];
        const out: Exit[] = [];
        const waiting = Math.max(0, present - r.agents);
        if (present < room) {
          out.push([[present + 1, away], r.firstPerSecond]);
          if (away > 0) out.push([[present + 1, away - 1], away / again]);
        } else {
          if (away < 120) out.push([[present, away + 1], r.firstPerSecond * r.share]);
          if (away > 0) out.push([[present, away - 1], (away / again) * (1 - r.share)]);
        }
        if (present > 0) out.push([[present - 1, away], Math.min(present, r.agents) / r.handleSeconds]);
        if (waiting > 0) {
          const leave = waiting / r.patience;
          out.push([[present - 1, away], leave * (1 - r.share)]);
          out.push([[present - 1, Math.min(120, away + 1)], leave * r.share]);
        }
        return out;
      });
      const p = stationary(chain);
      const tries = r.firstPerSecond + mean(chain, p, (s) => s[1]!) / again;
      // An attempt meets the system as it is: first ones at any time, further ones in proportion to those away.
      const met = (of: (present: number) => number) =>
        mean(chain, p, ([present, away]) => of(present!) * (r.firstPerSecond + away! / again)) / tries;
      const meanQueue = mean(chain, p, ([present]) => Math.max(0, present! - r.agents));
      const model = modelOf({
        seed: name,
        intervals: effort === 'fast' ? 42 : 90,
        intervalSeconds: 20_000,
        queues: [
          {
            rate: r.firstPerSecond,
            talk: { kind: 'exponential', mean: r.handleSeconds },
            patience: { kind: 'exponential', mean: r.patience },
            capacity: r.capacity,
            redial: {
              share: r.share,
              delay: { kind: 'exponential', mean: again },
              tries: 1_000_000,
              into: 0,
            },
          },
        ],
        pools: [{ agents: r.agents, links: [{ queue: 0 }] }],
      });
      const { runs, controlled } = play(model, { first: 2, last: 1 });
      const counts = runs.map((run) => run.queue(0));
      const busy = mean(chain, p, ([present]) => Math.min(present!, r.agents));
      return controlled([
        quantity(
          'attempts a first attempt',
          tries / r.firstPerSecond,
          counts.map((c) => c.offered / c.firstAttempts),
        ),
        share(
          'attempts that wait',
          met((k) => (k >= r.agents && k < room ? 1 : 0)),
          counts.map((c) => (c.delayed - (r.capacity === 0 ? c.turnedAway : 0)) / c.offered),
        ),
        share(
          'attempts turned away',
          met((k) => (k >= room && r.capacity < 60 ? 1 : 0)),
          counts.map((c) => c.turnedAway / c.offered),
        ),
        share(
          'attempts abandoned',
          meanQueue / r.patience / tries,
          counts.map((c) => c.abandoned / c.offered),
        ),
        share(
          'occupancy',
          busy / r.agents,
          runs.map((run) => run.pool(0).handling / run.pool(0).staffed),
        ),
      ]);
    },
  };
}

export const redialCases: Case[] = [
  redialCase('Abandon and redial: 8 agents, 60 % try again after 5 minutes', {
    agents: 8,
    firstPerSecond: 8 / 120,
    handleSeconds: 120,
    patience: 60,
    capacity: Number.POSITIVE_INFINITY,
    share: 0.6,
    delaySeconds: 300,
  }),
  redialCase('Busy tone and redial: 5 agents, nobody may wait, 80 % try again after 2 minutes', {
    agents: 5,
    firstPerSecond: 4 / 120,
    handleSeconds: 120,
    patience: 60,
    capacity: 0,
    share: 0.8,
    delaySeconds: 120,
  }),
];
