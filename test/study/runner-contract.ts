import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts, Model, ModelPool, ModelQueue } from '../../src/engine/index.ts';
import { simulate } from '../../src/engine/index.ts';
import type { Runner } from '../../src/study/runner.ts';

const DAYS = 3;
const PER_DAY = 24;

/** Two queues that share a pool over three days of hours: enough to differ in every replication. */
export function smallModel(): Model {
  const intervals = DAYS * PER_DAY;
  const queue = (key: string, perHour: number): ModelQueue => ({
    key,
    client: 0,
    channel: 'voice',
    open: new Uint8Array(intervals).fill(1),
    expected: new Float64Array(intervals).fill(perHour),
    arrivals: 'poisson',
    recordedAt: null,
    dayCv: 0.1,
    dayMemory: 0.5,
    withinDayCv: 0.1,
    withinDayMemory: 0.7,
    loadings: [],
    forecastCv: 0.05,
    talk: { kind: 'lognormal', mean: 240, cv: 1.1 },
    afterWork: { kind: 'constant', value: 30 },
    patience: { kind: 'exponential', mean: 180 },
    ringSeconds: 0,
    balk: 0,
    capacity: Number.POSITIVE_INFINITY,
    redial: { share: 0.4, delay: { kind: 'exponential', mean: 1200 }, tries: 2, into: 0 },
    callBack: null,
    transfers: [],
    targetSeconds: 20,
    targetOpenTimeOnly: false,
    interruptible: false,
    atClosing: 'answer',
    billIncrementSeconds: 1,
    billMinimumSeconds: 0,
    billTalkOnly: false,
  });
  const pool: ModelPool = {
    key: 'shared',
    agents: new Int32Array(intervals).fill(8),
    shifts: null,
    links: [0, 1].map((index) => ({
      queue: index,
      rank: 1,
      afterSeconds: 0,
      keepFree: 0,
      priority: 0,
      weight: 1,
      handleFactor: 1.03,
      active: null,
    })),
    pick: 'longest-idle',
    next: 'longest-waiting',
    chats: 1,
    chatStretch: 0,
    changeoverSeconds: 5,
    absence: 0,
    ramp: null,
  };
  return {
    seed: 'a seed',
    intervals,
    intervalSeconds: 3600,
    days: DAYS,
    dayOf: Int32Array.from({ length: intervals }, (_, i) => Math.floor(i / PER_DAY)),
    queues: [queue('a/voice', 40), queue('b/voice', 55)],
    pools: [pool],
    clients: 1,
    causes: 0,
    drain: true,
  };
}

/** What every runner must do, however it does it. */
export function runnerContract(name: string, make: () => Promise<Runner> | Runner): void {
  describe(`${name}, as every runner,`, () => {
    let runner: Runner;
    const model = smallModel();
    beforeAll(async () => {
      runner = await make();
    });
    afterAll(() => runner.close());

    async function facts(from: number, count: number): Promise<Facts[]> {
      const all: Facts[] = [];
      await runner.run(model, { from, count }, (each) => all.push(each));
      return all;
    }

    it('hands over the facts that the engine gives, to the last bit', async () => {
      const expected = Array.from({ length: 7 }, (_, replication) => simulate(model, replication));
      expect(await facts(0, 7)).toEqual(expected);
      expect(expected[0]!.queues.offered).not.toEqual(expected[1]!.queues.offered);
    });

    it('hands them over in replication order, from the number asked for', async () => {
      const order = (await facts(1_000_003, 9)).map(({ replication }) => replication);
      expect(order).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => 1_000_000 + n));
    });

    it('tells how many it handed over, and none when none were asked for', async () => {
      expect(await runner.run(model, { from: 0, count: 3 }, () => {})).toBe(3);
      expect(await runner.run(model, { from: 0, count: 0 }, () => expect.fail())).toBe(0);
    });

    it('leaves the model as it was', async () => {
      await facts(0, 2);
      expect(model).toEqual(smallModel());
    });

    it('stops after the replications in hand when asked, and tells how many came', async () => {
      const signal = { aborted: false };
      const came: number[] = [];
      const done = await runner.run(
        model,
        { from: 0, count: 1000 },
        ({ replication }) => {
          came.push(replication);
          if (came.length === 3) signal.aborted = true;
        },
        signal,
      );
      expect(done).toBe(came.length);
      expect(done).toBeGreaterThanOrEqual(3);
      expect(done).toBeLessThan(20);
      expect(came).toEqual(came.map((_, i) => i));
    });

    it('begins nothing when it was asked to stop before', async () => {
      expect(await runner.run(model, { from: 0, count: 5 }, () => expect.fail(), { aborted: true })).toBe(0);
    });

    it('passes on what the taker throws, hands over nothing after it, and can be used again', async () => {
      let calls = 0;
      const taken = runner.run(model, { from: 0, count: 6 }, () => {
        calls++;
        if (calls === 2) throw new Error('enough');
      });
      await expect(taken).rejects.toThrow('enough');
      expect(calls).toBe(2);
      expect(await facts(0, 1)).toEqual([simulate(model, 0)]);
    });

    it('passes on what the engine throws', async () => {
      const broken = { ...model, pools: [{ ...model.pools[0]!, agents: null }] };
      const run = runner.run(broken as Model, { from: 0, count: 2 }, () => {});
      await expect(run).rejects.toThrow();
    });
  });
}
