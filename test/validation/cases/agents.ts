import { erlangB, pollaczekKhinchineWait } from '../../../src/queueing/index.ts';
import { type Case, quantity, share } from '../harness/case.ts';
import { modelOf } from '../harness/model.ts';
import { play } from '../harness/play.ts';

/** Two clients alike: whether the next contact is the other's is a fair coin, so each change is a part of the work. */
const changeover: Case = {
  name: 'M/G/1 with two clients alike and 30 s for each change of client',
  group: 'Changeover',
  source: 'Pollaczek and Khinchine: the work is talk, and the changeover with probability 1/2',
  run: (effort) => {
    const talk = 100;
    const change = 30;
    const rate = 0.003;
    const work = talk + change / 2;
    const secondMoment = 2 * talk * talk + 2 * talk * (change / 2) + (change * change) / 2;
    const cv = Math.sqrt(secondMoment / (work * work) - 1);
    const model = modelOf({
      seed: 'changeover',
      intervals: effort === 'fast' ? 50 : 100,
      intervalSeconds: 400_000,
      queues: [0, 1].map(() => ({ rate, talk: { kind: 'exponential', mean: talk } as const })),
      pools: [{ agents: 1, changeoverSeconds: change, links: [{ queue: 0 }, { queue: 1 }] }],
    });
    const { runs, controlled } = play(model, { first: 1, last: 1 });
    const load = 2 * rate * work;
    const both = runs.map((run) => run.queue(0, 1));
    return controlled([
      share(
        'P(wait)',
        load,
        both.map((c) => c.delayed / c.offered),
      ),
      quantity(
        'mean wait, s',
        pollaczekKhinchineWait(load, work, cv),
        both.map((c) => c.waitAll / c.offered),
      ),
      share(
        'time changing over',
        rate * change,
        runs.map((run) => run.pool(0).changeover / run.seconds),
      ),
    ]);
  },
};

/** Nobody may wait, and each of 10 agents stays away one day in twenty: Erlang B over a binomial number of agents. */
const absence: Case = {
  name: 'M/M/n/n whose 10 agents are each absent one day in twenty',
  group: 'Absence',
  source: 'Erlang B, mixed by the binomial number of agents who came',
  run: (effort) => {
    const agents = 10;
    const away = 0.05;
    const load = 8;
    const talk = 10;
    const perDay = 20;
    const days = effort === 'fast' ? 80 : 150;
    const model = modelOf({
      seed: 'absence',
      intervals: days * perDay,
      intervalSeconds: 180,
      dayOf: Array.from({ length: days * perDay }, (_, i) => Math.floor(i / perDay)),
      queues: [{ rate: load / talk, talk: { kind: 'exponential', mean: talk }, capacity: 0 }],
      pools: [{ agents, absence: away, links: [{ queue: 0 }] }],
    });
    const { runs, controlled } = play(model, { first: perDay, last: perDay });
    let blocked = 0;
    let chance = (1 - away) ** agents;
    for (let absent = 0; absent <= agents; absent++) {
      blocked += chance * erlangB(agents - absent, load);
      chance *= ((agents - absent) / (absent + 1)) * (away / (1 - away));
    }
    return controlled([
      share(
        'turned away',
        blocked,
        runs.map((run) => run.queue(0).turnedAway / run.queue(0).offered),
      ),
      quantity(
        'scheduled time that was staffed',
        1 - away,
        runs.map((run) => run.pool(0).staffed / (agents * run.seconds)),
      ),
    ]);
  },
};

/** Calls do not notice work that gives way to them; the work waits for its first turn as under preemption with resumption. */
const interruption: Case = {
  name: 'M/G/1, calls interrupt back-office work, which is resumed',
  group: 'Interruption',
  source: 'preemptive-resume priorities (White and Christie 1958)',
  run: (effort) => {
    const call = { rate: 0.004, mean: 100 };
    const work = { rate: 0.001, mean: 300 };
    const model = modelOf({
      seed: 'interruption',
      intervals: effort === 'fast' ? 50 : 100,
      intervalSeconds: 600_000,
      queues: [
        { rate: call.rate, talk: { kind: 'exponential', mean: call.mean } },
        {
          rate: work.rate,
          talk: { kind: 'exponential', mean: work.mean },
          channel: 'back-office',
          interruptible: true,
        },
      ],
      pools: [{ agents: 1, links: [{ queue: 0 }, { queue: 1 }] }],
    });
    const { runs, controlled } = play(model, { first: 1, last: 1 });
    const calls = call.rate * call.mean;
    const all = calls + work.rate * work.mean;
    const remaining = call.rate * call.mean * call.mean + work.rate * work.mean * work.mean;
    return controlled([
      share(
        'P(wait) of calls',
        calls,
        runs.map((run) => run.queue(0).delayed / run.queue(0).offered),
      ),
      quantity(
        'mean wait of calls, s',
        (call.rate * call.mean * call.mean) / (1 - calls),
        runs.map((run) => run.queue(0).waitAll / run.queue(0).offered),
      ),
      quantity(
        'mean wait of work for its first turn, s',
        remaining / ((1 - calls) * (1 - all)),
        runs.map((run) => run.queue(1).waitAll / run.queue(1).offered),
      ),
      share(
        'occupancy',
        all,
        runs.map((run) => run.pool(0).handling / run.pool(0).staffed),
      ),
    ]);
  },
};

export const agentCases: Case[] = [changeover, absence, interruption];
