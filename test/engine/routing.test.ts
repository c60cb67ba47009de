import { describe, expect, it } from 'vitest';
import { ContactLog, type Model, simulate } from '../../src/engine/index.ts';
import { callsAt, linkOf, modelOf, poolOf, poolTotals, sum, totals } from './models.ts';

function records(model: Model) {
  const log = new ContactLog();
  simulate(model, 0, { log });
  return [...log].sort((a, b) => a.offered - b.offered || a.queue - b.queue);
}
const answeredAt = (model: Model) => records(model).map(({ at }) => at);

describe('a contact that finds several agents free', () => {
  it('goes to the dedicated pool before the blended one', () => {
    const pools = [
      poolOf([1], [linkOf(0, { rank: 1 })], { key: 'b' }),
      poolOf([1], [linkOf(0)], { key: 'd' }),
    ];
    expect(records(modelOf(1, [callsAt(1, [0, 1])], pools)).map(({ pool }) => pool)).toEqual([1, 0]);
  });

  it('goes to the longest idle agent across pools of equal rank', () => {
    const pools = [poolOf([2], [linkOf(0)], { key: 'a' }), poolOf([2], [linkOf(0)], { key: 'b' })];
    const model = modelOf(1, [callsAt(1, [0, 1, 2, 3, 500, 501, 502, 503])], pools);
    const served = records(model).map(({ pool, agent }) => `${pool}${agent}`);
    expect(served.slice(4)).toEqual(served.slice(0, 4));
    expect(new Set(served).size).toBe(4);
  });

  it('goes to the agent who has handled fewest, where the pool says so', () => {
    // One agent has a long call until 300, the other two short ones until 40: he is idle longer at 350.
    const long = callsAt(1, [0], { talk: { kind: 'constant', value: 300 } });
    const short = callsAt(1, [10, 30, 350], { key: 'short', talk: { kind: 'constant', value: 10 } });
    const last = (pick: 'fewest-handled' | 'longest-idle') =>
      records(modelOf(1, [long, short], [poolOf([2], [linkOf(0), linkOf(1)], { pick })])).at(-1)!.agent;
    expect(last('fewest-handled')).toBe(0);
    expect(last('longest-idle')).toBe(1);
  });

  it('goes to any of them, where the pool picks at random', () => {
    const moments = Array.from({ length: 900 }, (_, i) => i * 2);
    const queue = callsAt(1, moments, { talk: { kind: 'constant', value: 1 } });
    const pool = poolOf([3], [linkOf(0)], { pick: 'random' });
    const counts = [0, 0, 0];
    for (const { agent } of records(modelOf(1, [queue], [pool]))) counts[agent]!++;
    // 300 expected for each, standard deviation 14.
    for (const count of counts) expect(Math.abs(count - 300)).toBeLessThan(75);
  });

  it('reaches the overflow pool only after its delay', () => {
    const pools = [
      poolOf([1], [linkOf(0)], { key: 'a' }),
      poolOf([1], [linkOf(0, { rank: 1, afterSeconds: 30 })], { key: 'b' }),
    ];
    const served = records(modelOf(1, [callsAt(1, [0, 10])], pools));
    expect(served.map(({ pool, at }) => [pool, at])).toEqual([
      [0, 0],
      [1, 40],
    ]);
  });

  it('leaves so many agents free as the reservation says', () => {
    const pool = poolOf([3], [linkOf(0, { keepFree: 2 }), linkOf(1)]);
    // Two e-mails wait; one may start, the other when three would be free again.
    const mail = callsAt(1, [0, 1], { channel: 'email' });
    expect(answeredAt(modelOf(1, [mail, callsAt(1, [50])], [pool]))).toEqual([0, 150, 50]);
  });
});

describe('an agent who comes free', () => {
  const busyUntil100 = callsAt(1, [0], { key: 'busy' });
  const first = callsAt(1, [10, 40], { key: 'first', client: 1 });
  const second = callsAt(1, [20, 30], { key: 'second', client: 2 });
  const model = (next: Parameters<typeof poolOf>[2], ...links: Parameters<typeof linkOf>[1][]) =>
    modelOf(
      1,
      [busyUntil100, first, second],
      [poolOf([1], [linkOf(0), linkOf(1, links[0]), linkOf(2, links[1])], next)],
    );
  const order = (m: Model) =>
    records(m)
      .filter(({ queue }) => queue > 0)
      .sort((a, b) => a.at - b.at)
      .map(({ offered }) => offered);

  it('takes the longest waiting of all his queues', () => {
    expect(order(model({}))).toEqual([10, 20, 30, 40]);
  });

  it('takes lower priority numbers first', () => {
    expect(order(model({ next: 'priority' }, { priority: 2 }, { priority: 1 }))).toEqual([20, 30, 10, 40]);
  });

  it('takes from the longest queue', () => {
    const longer = callsAt(1, [20, 30, 35], { key: 'second', client: 2 });
    const m = model({ next: 'longest-queue' });
    const taken = order({ ...m, queues: [busyUntil100, first, longer] });
    // Three against two, then two against two, where the longer wait decides.
    expect(taken).toEqual([20, 10, 30, 35, 40]);
  });

  it('takes whoever is nearest to missing the target', () => {
    const m = model({ next: 'nearest-target' });
    const strict = { ...second, targetSeconds: 5 };
    expect(order({ ...m, queues: [busyUntil100, { ...first, targetSeconds: 60 }, strict] })).toEqual([
      20, 30, 10, 40,
    ]);
  });

  it('takes queues in proportion to their weights', () => {
    const moments = (shift: number) => Array.from({ length: 800 }, (_, i) => i * 0.01 + shift);
    const talk = { kind: 'constant', value: 1 } as const;
    const queues = [callsAt(1, moments(0), { talk }), callsAt(1, moments(0.005), { talk, key: 'b' })];
    const pool = poolOf([1], [linkOf(0, { weight: 1 }), linkOf(1, { weight: 3 })], { next: 'weighted' });
    const early = records(modelOf(1, queues, [pool])).filter(({ at }) => at < 600);
    // About 600 choices, a quarter of them the first queue: 150, standard deviation 11.
    expect(Math.abs(early.filter(({ queue }) => queue === 0).length - 150)).toBeLessThan(60);
  });

  it('takes live contacts before deferrable work, however long that waits', () => {
    const mail = { ...first, channel: 'email' as const };
    expect(order({ ...model({}), queues: [busyUntil100, mail, second] })).toEqual([20, 30, 10, 40]);
  });

  it('loses the changeover seconds when the client is another', () => {
    const facts = simulate(model({ changeoverSeconds: 15 }), 0);
    expect(poolTotals(facts).changeover).toBeCloseTo(3 * 15, 9);
    expect(sum(facts.links.changeover)).toBeCloseTo(3 * 15, 9);
  });

  it('works longer by the factor of the link', () => {
    const pool = poolOf([1], [linkOf(0, { handleFactor: 1.3 })]);
    expect(poolTotals(simulate(modelOf(1, [callsAt(1, [0])], [pool]), 0)).handling).toBeCloseTo(130, 9);
  });
});

describe('a ramp', () => {
  const talk = { kind: 'constant', value: 100 } as const;
  const twoDays = (recorded: number[], queue = {}) =>
    modelOf(
      96,
      [callsAt(96, recorded, { talk, ...queue })],
      [poolOf(new Array(96).fill(1), [linkOf(0, { handleFactor: 1.1 })], { ramp: Float64Array.of(2, 1.5) })],
      { days: 2, dayOf: Int32Array.from({ length: 96 }, (_, i) => Math.floor(i / 48)) },
    );
  const midnight = 48 * 1800;

  it('makes newcomers take longer by the factor of the day', () => {
    const { links } = simulate(twoDays([0, midnight + 10]), 0);
    expect(links.handling[0]).toBeCloseTo(220, 9);
    expect(links.handling[1]).toBeCloseTo(165, 9);
  });

  it('leaves a contact that is in hand at midnight as long as it was', () => {
    const afterWork = { kind: 'constant', value: 50 } as const;
    const { links } = simulate(twoDays([midnight - 30], { afterWork }), 0);
    expect(sum(links.handling)).toBeCloseTo(330, 9);
    expect(sum(links.talk)).toBeCloseTo(220, 9);
  });

  it('leaves a chat that is in hand at midnight as long as it was', () => {
    const { links } = simulate(twoDays([midnight - 30], { channel: 'chat' }), 0);
    expect(sum(links.handling)).toBeCloseTo(220, 9);
  });
});

describe('a hybrid window', () => {
  it('opens the way for who already waits, at the moment it begins', () => {
    const pool = poolOf([1, 1], [linkOf(0, { active: Uint8Array.of(0, 1) })]);
    expect(answeredAt(modelOf(2, [callsAt(2, [100])], [pool]))).toEqual([1800]);
  });

  it('closes the way when it ends', () => {
    const pool = poolOf([1, 1], [linkOf(0, { active: Uint8Array.of(1, 0) })]);
    const facts = simulate(modelOf(2, [callsAt(2, [100, 1900])], [pool]), 0);
    expect(totals(facts)).toMatchObject({ answered: 1, stillWaiting: 1 });
  });
});

describe('interruptible work', () => {
  const mail = callsAt(1, [0], { key: 'mail', channel: 'email', interruptible: true });
  const call = callsAt(1, [40], { key: 'call', client: 1 });

  it('gives way to a call, goes on afterwards, and is answered once', () => {
    const model = modelOf(1, [mail, call], [poolOf([1], [linkOf(0), linkOf(1)])]);
    const facts = simulate(model, 0);
    expect(records(model).map(({ queue, at, talk }) => [queue, at, talk])).toEqual([
      [0, 0, 100],
      [1, 40, 100],
    ]);
    expect(totals(facts, 0)).toMatchObject({ answered: 1, waitAnswered: 0 });
    expect(totals(facts, 1)).toMatchObject({ delayed: 0, waitAnswered: 0 });
    expect(poolTotals(facts).handling).toBeCloseTo(200, 9);
    expect(sum(facts.links.billed)).toBeCloseTo(200, 9);
  });

  it('is taken up by another agent who is free for it', () => {
    const pools = [
      poolOf([1], [linkOf(0), linkOf(1)]),
      poolOf([1], [linkOf(0, { rank: 1 })], { key: 'office' }),
    ];
    const facts = simulate(modelOf(1, [mail, call], pools), 0);
    expect(poolTotals(facts, 0).handling).toBeCloseTo(40 + 100, 9);
    expect(poolTotals(facts, 1).handling).toBeCloseTo(60, 9);
  });

  it('is left alone where it is not interruptible', () => {
    const model = modelOf(
      1,
      [{ ...mail, interruptible: false }, call],
      [poolOf([1], [linkOf(0), linkOf(1)])],
    );
    expect(answeredAt(model)).toEqual([0, 100]);
  });
});

describe('chats', () => {
  const chats = (moments: readonly number[], over = {}) => callsAt(1, moments, { channel: 'chat', ...over });

  it('go to the least loaded agent, several at once, each taking longer by the stretch', () => {
    const pool = poolOf([2], [linkOf(0)], { chats: 2, chatStretch: 0.5 });
    const facts = simulate(modelOf(1, [chats([0, 0, 0])], [pool]), 0);
    // Two agents; one of them holds two chats at a rate of 2/3: done at 150, the other at 100.
    expect(poolTotals(facts).handling).toBeCloseTo(250, 9);
    expect(totals(facts)).toMatchObject({ answered: 3, delayed: 0 });
  });

  it('share their agent, whose time counts once', () => {
    const pool = poolOf([1], [linkOf(0)], { chats: 3, chatStretch: 0 });
    const facts = simulate(modelOf(1, [chats([0, 50])], [pool], { drain: false }), 0);
    expect(poolTotals(facts)).toMatchObject({ handling: 150, idle: 1650, staffed: 1800 });
    expect(sum(facts.links.handling)).toBeCloseTo(150, 9);
  });

  it('wait when every hand is full', () => {
    const pool = poolOf([1], [linkOf(0)], { chats: 2, chatStretch: 0 });
    expect(answeredAt(modelOf(1, [chats([0, 10, 20])], [pool]))).toEqual([0, 10, 100]);
  });

  it('keep an agent from calls, and calls from chats', () => {
    const pool = poolOf([1], [linkOf(0), linkOf(1)], { chats: 4 });
    const model = modelOf(1, [chats([0, 150]), callsAt(1, [10], { key: 'call' })], [pool]);
    // The call waits for the chat to end at 100; the second chat waits for the call.
    expect(answeredAt(model)).toEqual([0, 100, 200]);
  });
});
