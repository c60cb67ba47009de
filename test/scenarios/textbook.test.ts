import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../src/measures/types.ts';
import {
  erlangA,
  erlangB,
  erlangC,
  erlangCMeanWait,
  pollaczekKhinchineWait,
  priorityWaits,
  serviceLevelOf,
} from '../../src/queueing/index.ts';
import { compare } from './compare.ts';

const replications = 10;

/** The mean over replications lies within four standard errors of the exact value: wrong once in a thousand. */
function expectExact(estimate: Estimate | null, exact: number): void {
  expect(estimate).not.toBeNull();
  const { mean, sd, n } = estimate!;
  const error = sd / Math.sqrt(n);
  expect(Math.abs(mean - exact), `${mean} against ${exact}, standard error ${error}`).toBeLessThan(
    4.5 * error,
  );
  // An interval too wide to tell would make the test one that can't fail.
  expect(error).toBeLessThan(0.05 * exact);
}

const queueOf = async (name: string, queue: string) =>
  (await compare(`textbook/${name}`, replications)).options[0].queues[queue];

describe('the textbook examples agree with theory:', () => {
  it('Erlang A', async () => {
    const calls = await queueOf('erlang-a', 'desk/calls');
    const line = erlangA({ contactsPerHour: 1200, handleSeconds: 270, agents: 92, patienceSeconds: 180 });
    expectExact(calls.waitProbability, line.waitProbability);
    expectExact(calls.abandonment, line.abandonment);
    expectExact(calls.serviceLevel['all-offered'], serviceLevelOf(line, 'all-offered', 20));
    expectExact(calls.asa, line.asa);
  });

  it('Erlang B, whatever the law of the handle time', async () => {
    const calls = await queueOf('erlang-b', 'desk/calls');
    expectExact(calls.turnedAway, calls.offered.mean * erlangB(20, 15));
    expectExact(calls.serviceLevel['all-offered'], 1 - erlangB(20, 15));
    expect(calls.serviceLevel['answered-only']!.mean).toBe(1);
  });

  it('Erlang C', async () => {
    const calls = await queueOf('erlang-c', 'desk/calls');
    expectExact(calls.waitProbability, erlangC(14, 10));
    expectExact(calls.meanWait, erlangCMeanWait(14, 10, 300));
  });

  it('Pollaczek and Khinchine', async () => {
    const calls = await queueOf('mg1', 'desk/calls');
    expect(pollaczekKhinchineWait(2 / 3, 240, 1.5)).toBeCloseTo(780, 6);
    expectExact(calls.meanWait, 780);
  });

  it('Cobham on two classes', async () => {
    const { queues } = (await compare('textbook/priority', replications)).options[0];
    const [gold, silver] = priorityWaits(10, [36 / 3600, 60 / 3600], 300);
    expectExact(queues['desk/gold'].meanWait, gold);
    expectExact(queues['desk/silver'].meanWait, silver);
  });
});

describe('the other textbook examples', () => {
  it('overflow: the shared team catches what own agents cannot, and service is better than without', async () => {
    const [measured] = (await compare('textbook/overflow', 4)).options;
    const shared = measured.pools.find(({ id }) => id === 'shared')!;
    expect(shared.handlingHours.mean).toBeGreaterThan(0);
    // Own agents are tried first, and so they are the busier ones.
    for (const id of ['own-toys', 'own-garden']) {
      const own = measured.pools.find((pool) => pool.id === id)!;
      expect(own.occupancy!.mean).toBeGreaterThan(shared.occupancy!.mean);
    }
    const alone = erlangA({ contactsPerHour: 60, handleSeconds: 300, agents: 4, patienceSeconds: 240 });
    expect(measured.queues['toys/calls'].abandonment!.mean).toBeLessThan(alone.abandonment / 2);
  });

  it('chat: five agents with three chats each do what five with one could not', async () => {
    const [three] = (await compare('textbook/chat', 4)).options;
    const [one] = (await compare('textbook/chat', 4, (text) => text.replace('chats: 3', 'chats: 1'))).options;
    // 8 Erlang of chats meet 5 agents.
    expect(one.queues['shop/chats'].contract!.mean).toBeLessThan(0.5);
    expect(three.queues['shop/chats'].contract!.mean).toBeGreaterThan(0.8);
  });
});
