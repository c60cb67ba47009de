import { describe, expect, it } from 'vitest';
import { type Model, SharedArrivals, simulate } from '../../src/engine/index.ts';
import { ContactLog } from '../../src/engine/log.ts';
import { linkOf, modelOf, poolOf, queueOf } from './models.ts';
import { factsHash, richModel } from './richModel.ts';

const PLENTY = 2 ** 26;

/** The same contacts and other agents. */
const withMoreAgents = (model: Model): Model => ({
  ...model,
  pools: model.pools.map((pool) => ({ ...pool, agents: pool.agents?.map((agents) => agents + 1) ?? null })),
});

/** Counts by interval, moments as they were, and an ordinary queue, with nothing said of the agents. */
function otherKinds(): Model {
  const n = 4 * 48;
  const expected = new Float64Array(n).fill(2.6);
  const talk = { kind: 'exponential', mean: 300 } as const;
  return modelOf(
    n,
    [
      queueOf(n, { key: 'exact', arrivals: 'exact', expected, talk }),
      queueOf(n, {
        key: 'recorded',
        arrivals: 'recorded',
        recordedAt: Float64Array.from({ length: 500 }, (_, i) => i * 690 - 10),
        talk,
      }),
      queueOf(n, { key: 'busy', expected: new Float64Array(n).fill(400), talk, dayCv: 0.1 }),
      queueOf(n, { key: 'silent', talk }),
    ],
    [poolOf(new Array(n).fill(70), [linkOf(0), linkOf(1), linkOf(2), linkOf(3)])],
  );
}

const ofAll = (models: readonly Model[], shared: SharedArrivals | null) =>
  [0, 1].flatMap((replication) => models.map((model) => factsHash(simulate(model, replication, { shared }))));

describe('arrivals that models share', () => {
  it.each([
    ['in a week in which everything happens', richModel],
    ['counted exactly, recorded, busy enough to be made in parts, and never', otherKinds],
  ])('give the facts of own ones to the last bit: %s', (_, make) => {
    const model = make();
    const open = model.queues[0]!.expected.map((contacts) => 1.3 * contacts);
    // The first queue's contacts differ, those of the others don't.
    const busier = {
      ...model,
      queues: model.queues.map((queue, q) => (q === 0 ? { ...queue, expected: open } : queue)),
    };
    const slower = {
      ...model,
      queues: model.queues.map((queue) => ({ ...queue, talk: { kind: 'exponential', mean: 500 } as const })),
    };
    const cold = { ...model, drain: !model.drain };
    const models = [model, withMoreAgents(model), busier, slower, cold, { ...model, seed: 'other' }, model];
    expect(ofAll(models, new SharedArrivals(PLENTY))).toEqual(ofAll(models, null));
  });

  it('tell the same story contact by contact', () => {
    const shared = new SharedArrivals(PLENTY);
    simulate(richModel(), 1, { shared });
    const [own, met] = [new ContactLog(), new ContactLog()];
    simulate(withMoreAgents(richModel()), 1, { log: own });
    simulate(withMoreAgents(richModel()), 1, { log: met, shared });
    expect([...met]).toEqual([...own]);
  });

  it('are found by a model that has some of the queues of another', () => {
    const shared = new SharedArrivals(PLENTY);
    const whole = otherKinds();
    const all = shared.of(whole, 0)!;
    const part = { ...whole, queues: whole.queues.slice(1, 3).map((queue) => ({ ...queue })), pools: [] };
    expect(shared.of(part, 0)).toEqual(all.slice(1, 3));
    expect(shared.of(part, 0)![0]).toBe(all[1]);
    expect(shared.of(part, 1)![0]).not.toBe(all[1]);
  });

  it('are of the first replications where there is no room for all, and none where not even one fits', () => {
    const model = richModel();
    const bytes = (replication: number, shared: SharedArrivals) =>
      shared.of(model, replication)!.reduce((sum, one) => sum + one.bytes, 0);
    const two = new SharedArrivals(2.5 * bytes(0, new SharedArrivals(PLENTY)));
    const first = two.of(model, 0)!.at(-1);
    const second = two.of(model, 1)!.at(-1);
    two.of(model, 2);
    expect(two.of(model, 0)!.at(-1)).toBe(first);
    expect(two.of(model, 1)!.at(-1)).not.toBe(second);
    expect(new SharedArrivals(1000).of(model, 0)).toBeNull();
    expect(ofAll([model, model], new SharedArrivals(1000))).toEqual(ofAll([model, model], null));
  });

  it('go once a question has done without them', () => {
    const shared = new SharedArrivals(PLENTY);
    const met = () => shared.of(richModel(), 0)![0];
    const first = met();
    shared.nextQuestion();
    expect(met()).toBe(first);
    for (let question = 0; question < 2; question++) shared.nextQuestion();
    expect(met()).not.toBe(first);
  });
});
