import { describe, expect, it } from 'vitest';
import { ContactLog, simulate } from '../../src/engine/index.ts';
import { callsAt, linkOf, modelOf, poolOf, poolTotals, queueOf, totals } from './models.ts';

const half = 1800;

describe('agents on duty', () => {
  it('finish the contact in hand when staffing falls, and the overrun is staffed time', () => {
    const model = modelOf(2, [callsAt(2, [1700])], [poolOf([1, 0], [linkOf(0)])], { drain: false });
    const facts = simulate(model, 0);
    expect(facts.pools.staffed[1]).toBeCloseTo(0, 9);
    const long = { ...model, queues: [callsAt(2, [1700], { talk: { kind: 'constant', value: 400 } })] };
    const overrun = simulate(long, 0);
    expect(overrun.pools.overrun[1]).toBeCloseTo(300, 9);
    expect(overrun.pools.staffed[1]).toBeCloseTo(300, 9);
    expect(overrun.pools.handling[0]).toBeCloseTo(100, 9);
    expect(overrun.pools.handling[1]).toBeCloseTo(300, 9);
  });

  it('leave idle first when their number falls', () => {
    const model = modelOf(
      2,
      [callsAt(2, [1700], { talk: { kind: 'constant', value: 400 } })],
      [poolOf([2, 1], [linkOf(0)])],
      { drain: false },
    );
    expect(poolTotals(simulate(model, 0)).overrun).toBe(0);
  });

  it('stay under named shifts until the named agent has finished, and pause likewise', () => {
    const shifts = [{ from: 0, to: 2 * half, breaks: [{ from: 600, to: 1200 }] }];
    const pool = poolOf(null, [linkOf(0)], { shifts });
    // A call from 550 to 650 runs 50 s into the break; one at 700 waits for its end.
    const log = new ContactLog();
    const model = modelOf(2, [callsAt(2, [550, 700])], [pool], { drain: false });
    const facts = simulate(model, 0, { log });
    const { staffed, overrun, handling, idle } = poolTotals(facts);
    expect(overrun).toBeCloseTo(50, 9);
    expect(staffed).toBeCloseTo(3600 - 600 + 50, 9);
    expect(handling + idle).toBeCloseTo(staffed, 9);
    expect([...log].map(({ wait }) => wait)).toEqual([0, 500]);
  });

  it('are absent by chance, the same agents in a plan with more of them', () => {
    const days = 40;
    const n = days * 48;
    const staffed = (agents: number) => {
      const pool = poolOf(new Array<number>(n).fill(agents), [linkOf(0)], { absence: 0.2 });
      const facts = simulate(modelOf(n, [queueOf(n)], [pool], { drain: false }), 0);
      return Array.from({ length: days }, (_, day) => facts.pools.staffed[day * 48]! / half);
    };
    const ten = staffed(10);
    const thirty = staffed(30);
    // 30 agents on 40 days: 960 expected, standard deviation 14.
    expect(Math.abs(thirty.reduce((a, b) => a + b, 0) - 960)).toBeLessThan(70);
    for (let day = 0; day < days; day++) {
      expect(thirty[day]).toBeGreaterThanOrEqual(ten[day]!);
      expect(thirty[day]! - ten[day]!).toBeLessThanOrEqual(20);
    }
  });
});

describe('a queue that closes', () => {
  const open = Uint8Array.of(1, 0, 0, 1);
  const crowd = [1790, 1791, 1792];
  const at = (atClosing: 'answer' | 'turn-away' | 'carry-over', agents: readonly number[]) =>
    simulate(modelOf(4, [callsAt(4, crowd, { open, atClosing })], [poolOf(agents, [linkOf(0)])]), 0);

  it('is served to the last by agents who stay, when its rule is to answer', () => {
    const facts = at('answer', [1, 0, 0, 0]);
    expect(totals(facts)).toMatchObject({ answered: 3, turnedAway: 0, stillWaiting: 0 });
    expect(poolTotals(facts).overrun).toBeCloseTo(290, 9);
  });

  it('turns away who still waits, when that is its rule', () => {
    const facts = at('turn-away', [1, 0, 0, 1]);
    expect(totals(facts)).toMatchObject({ answered: 1, turnedAway: 2, waitAll: 9 + 8 });
    expect(poolTotals(facts).overrun).toBeCloseTo(90, 9);
  });

  it('keeps who waits until it opens again, when its rule is to carry over', () => {
    const facts = at('carry-over', [1, 1, 1, 1]);
    expect(totals(facts)).toMatchObject({ answered: 3 });
    // The second waits from 1791 to the opening at 5400, the third 100 s longer.
    expect(totals(facts).waitAll).toBeCloseTo(5400 - 1791 + 5500 - 1792, 9);
  });

  it('has its carried e-mail worked on in the night, when agents are there', () => {
    const queue = callsAt(4, crowd, { open, atClosing: 'carry-over', channel: 'email' });
    const facts = simulate(modelOf(4, [queue], [poolOf([1, 1, 1, 1], [linkOf(0)])]), 0);
    expect(totals(facts).waitAll).toBeCloseTo(99 + 198, 9);
  });

  it('counts what nobody answers as still waiting at the end', () => {
    const facts = at('answer', [0, 0, 0, 0]);
    expect(totals(facts)).toMatchObject({ offered: 3, answered: 0, stillWaiting: 3 });
  });
});
