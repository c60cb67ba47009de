import { describe, expect, it } from 'vitest';
import { ContactLog, type Model, simulate } from '../../src/engine/index.ts';
import { callsAt, linkOf, modelOf, poolOf, poolTotals, queueOf, sum, totals } from './models.ts';

const always = { kind: 'constant', value: 0 } as const;

function logOf(model: Model) {
  const log = new ContactLog();
  const facts = simulate(model, 0, { log });
  return { facts, records: [...log] };
}

describe('a customer', () => {
  it('leaves when patience ends, and counts as abandoned in time when that was early', () => {
    const queue = callsAt(1, [0, 10, 20], { patience: { kind: 'constant', value: 15 } });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ answered: 1, abandoned: 2, abandonedInTime: 2, waitAll: 30 });
  });

  it('who leaves at the very moment an agent comes free is answered', () => {
    const queue = callsAt(1, [0, 10], { patience: { kind: 'constant', value: 90 } });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ answered: 2, abandoned: 0 });
  });

  it('is turned away by a full queue', () => {
    const queue = callsAt(1, [0, 1, 2, 3], { capacity: 2 });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ offered: 4, answered: 3, turnedAway: 1, delayed: 3 });
  });

  it('balks by chance when nobody is free, which counts as turned away', () => {
    const moments = Array.from({ length: 1000 }, (_, i) => i);
    const queue = callsAt(1, moments, { balk: 0.3 });
    const facts = simulate(modelOf(1, [queue], [poolOf([0], [linkOf(0)])]), 0);
    // 300 expected, standard deviation 14.
    expect(Math.abs(totals(facts).turnedAway - 300)).toBeLessThan(75);
  });

  it('calls again after abandoning, and each attempt is offered once', () => {
    const queue = callsAt(2, [0, 1], {
      patience: { kind: 'constant', value: 20 },
      redial: { share: 1, delay: { kind: 'constant', value: 300 }, tries: 2, into: 0 },
    });
    const { facts, records } = logOf(modelOf(2, [queue], [poolOf([1, 1], [linkOf(0)])]));
    expect(totals(facts)).toMatchObject({ offered: 3, firstAttempts: 2, answered: 2, abandoned: 1 });
    expect(records.map(({ attempt, offered, outcome }) => [attempt, offered, outcome])).toEqual([
      [0, 1, 'abandoned'],
      [0, 0, 'answered'],
      [1, 321, 'answered'],
    ]);
  });

  it('gives up after as many tries as allowed', () => {
    const queue = callsAt(2, [0], {
      patience: { kind: 'constant', value: 20 },
      redial: { share: 1, delay: { kind: 'constant', value: 300 }, tries: 2, into: 0 },
    });
    const facts = simulate(modelOf(2, [queue], [poolOf([0, 0], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ offered: 3, abandoned: 3 });
  });

  it('calls again in opening hours only', () => {
    const queue = callsAt(3, [1790], {
      open: Uint8Array.of(1, 0, 1),
      atClosing: 'turn-away',
      redial: { share: 1, delay: { kind: 'constant', value: 60 }, tries: 1, into: 0 },
    });
    const { records } = logOf(modelOf(3, [queue], [poolOf([0, 0, 1], [linkOf(0)])]));
    expect(records.map(({ offered, outcome }) => [offered, outcome])).toEqual([
      [1790, 'turned away'],
      [3660, 'answered'],
    ]);
  });

  it('may call again into another channel', () => {
    const voice = callsAt(1, [0], {
      patience: { kind: 'constant', value: 20 },
      redial: { share: 1, delay: { kind: 'constant', value: 60 }, tries: 1, into: 1 },
    });
    const mail = queueOf(1, { key: 'mail', channel: 'email' });
    const facts = simulate(modelOf(1, [voice, mail], [poolOf([1], [linkOf(1)])]), 0);
    expect(totals(facts, 0)).toMatchObject({ offered: 1, abandoned: 1 });
    expect(totals(facts, 1)).toMatchObject({ offered: 1, firstAttempts: 0, answered: 1 });
  });

  it('keeps a place in line by accepting a call-back when the wait is long', () => {
    const queue = callsAt(1, [0, 1, 60], {
      patience: { kind: 'constant', value: 110 },
      talk: { kind: 'constant', value: 200 },
      callBack: { whenWaitOver: 30, accept: 1 },
    });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ answered: 2, abandoned: 1, calledBack: 1 });
  });

  it('is passed on after talk, and offered anew', () => {
    const first = callsAt(1, [0], {
      transfers: [{ share: 1, into: 1 }],
      afterWork: { kind: 'constant', value: 50 },
    });
    const second = queueOf(1, { key: 'second' });
    const { records } = logOf(modelOf(1, [first, second], [poolOf([2], [linkOf(0), linkOf(1)])]));
    expect(records.map(({ queue, attempt, offered }) => [queue, attempt, offered])).toEqual([
      [0, 0, 0],
      [1, 1, 100],
    ]);
  });

  it('hears the phone ring while the agent is held, which is no handling', () => {
    const queue = callsAt(1, [0], { ringSeconds: 6 });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])], { drain: false }), 0);
    expect(totals(facts)).toMatchObject({ waitAnswered: 6, delayed: 0 });
    expect(poolTotals(facts)).toMatchObject({ handling: 100, changeover: 6, idle: 1694, staffed: 1800 });
  });
});

describe('an answer in time', () => {
  it('counts the threshold itself as in time', () => {
    const queue = callsAt(1, [0, 80], { targetSeconds: 20 });
    const facts = simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0);
    expect(totals(facts)).toMatchObject({ answered: 2, answeredInTime: 2, waitAnswered: 20 });
  });

  it('counts only opening time where the target says so', () => {
    const mail = callsAt(4, [1700], {
      channel: 'email',
      open: Uint8Array.of(1, 0, 0, 1),
      atClosing: 'carry-over',
      targetSeconds: 250,
    });
    const pools = [poolOf([0, 0, 0, 1], [linkOf(0)])];
    const inTime = (targetOpenTimeOnly: boolean) =>
      totals(simulate(modelOf(4, [{ ...mail, targetOpenTimeOnly }], pools), 0)).answeredInTime;
    expect(inTime(true)).toBe(1);
    expect(inTime(false)).toBe(0);
  });
});

describe('the bill', () => {
  const billed = (over: object) => {
    const queue = callsAt(1, [0], {
      talk: { kind: 'constant', value: 61 },
      afterWork: { kind: 'constant', value: 30 },
      ...over,
    });
    return sum(simulate(modelOf(1, [queue], [poolOf([1], [linkOf(0)])]), 0).links.billed);
  };

  it('holds handled seconds, or talk alone, in started increments and with a minimum', () => {
    expect(billed({})).toBeCloseTo(91, 9);
    expect(billed({ billTalkOnly: true })).toBeCloseTo(61, 9);
    expect(billed({ billTalkOnly: true, billIncrementSeconds: 60 })).toBe(120);
    expect(billed({ billIncrementSeconds: 1 })).toBe(91);
    expect(billed({ billMinimumSeconds: 100 })).toBe(100);
  });
});

describe('demand that is given', () => {
  it('is met exactly where counts are exact', () => {
    const queue = queueOf(3, { arrivals: 'exact', expected: Float64Array.of(7, 0, 300), patience: always });
    const facts = simulate(modelOf(3, [queue], [poolOf([0, 0, 0], [linkOf(0)])]), 4);
    expect(Array.from(facts.queues.offered)).toEqual([7, 0, 300]);
  });

  it('is replayed at the recorded moments', () => {
    const moments = [3, 17.5, 1799.999, 1800];
    const { records } = logOf(modelOf(2, [callsAt(2, moments)], [poolOf([9, 9], [linkOf(0)])]));
    expect(records.map(({ offered }) => offered)).toEqual(moments);
  });
});

describe('a warm-up', () => {
  it('ends in the midst of calls and chats, and each link tells what it handled before', () => {
    const queues = [
      queueOf(8, { expected: new Float64Array(8).fill(40), talk: { kind: 'exponential', mean: 300 } }),
      queueOf(8, { key: 'chat', channel: 'chat', expected: new Float64Array(8).fill(30) }),
    ];
    const pools = [
      poolOf(Array(8).fill(6), [linkOf(0)]),
      poolOf(Array(8).fill(4), [linkOf(0), linkOf(1)], { key: 'both', chats: 3, chatStretch: 0.2 }),
    ];
    const model = modelOf(8, queues, pools, { drain: false, warmUpIntervals: 3 });
    const { links, pools: times } = simulate(model, 0);
    const handledBefore = (pool: number) => sum(times.handling.subarray(pool * 8, pool * 8 + 3));
    expect(handledBefore(0)).toBeGreaterThan(0);
    expect(links.handlingInWarmUp[0]).toBeCloseTo(handledBefore(0), 6);
    expect(links.handlingInWarmUp[2]).toBeGreaterThan(0);
    expect(links.handlingInWarmUp[1]! + links.handlingInWarmUp[2]!).toBeCloseTo(handledBefore(1), 6);
    expect(sum(simulate({ ...model, warmUpIntervals: 0 }, 0).links.handlingInWarmUp)).toBe(0);
  });
});

describe('a backlog', () => {
  it('tells in every interval how long was waited in it, however many intervals a wait passes through', () => {
    const intervals = 900;
    const moments = Array.from({ length: 400 }, (_, i) => 2000 * i + 1);
    const law = { talk: { kind: 'constant', value: 600 } } as const;
    const queues = [
      callsAt(intervals, moments, { ...law, patience: { kind: 'constant', value: 900_000 } }),
      callsAt(intervals, moments.slice(0, 9), { ...law, key: 'other' }),
    ];
    const agents = Array.from({ length: intervals }, (_, i) => Number(i >= 600 && i < 650));
    const model = modelOf(intervals, queues, [poolOf(agents, [linkOf(0), linkOf(1)])], { drain: false });
    const { facts, records } = logOf(model);
    expect(totals(facts, 0).abandoned).toBeGreaterThan(0);
    expect(totals(facts, 0).stillWaiting).toBeGreaterThan(0);
    const waited = new Float64Array(2 * intervals);
    for (const { queue, offered, at } of records) {
      for (let i = Math.floor(offered / 1800); i * 1800 < at; i++) {
        waited[queue * intervals + i]! += Math.min(at, (i + 1) * 1800) - Math.max(offered, i * 1800);
      }
    }
    expect(Math.max(...waited)).toBeGreaterThan(100 * 1800);
    facts.queues.waiting.forEach((seconds, place) => {
      expect(seconds).toBeCloseTo(waited[place]!, 4);
    });
  });
});
