import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../../src/engine/index.ts';
import { formatsOf } from '../../../src/report/format.ts';
import { clockAt, stretch } from '../../../src/report/live/day/clock.ts';
import { chatEnds } from '../../../src/report/live/day/day-log.ts';
import { desksOf, worstDesk } from '../../../src/report/live/day/desks.ts';
import { busyOver, intervalsOf, momentOf, worstMoment } from '../../../src/report/live/day/moments.ts';
import { dayFinding } from '../../../src/report/live/day/section.ts';
import { seeDay } from '../../../src/report/live/day/seen.ts';
import { wordsIn } from '../../../src/report/words/index.ts';
import { resolveGrid } from '../../../src/scenario/index.ts';
import { formPools } from '../../../src/staffing/index.ts';
import { scenarioOf } from '../../scenario/helpers.ts';

/** The second day of a desk, and the facts of the same replication. */
function watch(horizon: string, defaults: string, queues: string, pool: string, day = 1) {
  const scenario = scenarioOf(`
title: A desk
horizon: ${horizon}
defaults: { patience: 3m, target: 80% in 20s, handle-time: { mean: 5m, cv: 1 }, ${defaults} }
clients: { shop: { queues: { ${queues} } } }
pools: { ours: { clients: [shop], ${pool} } }
`);
  const grid = resolveGrid(scenario);
  const plan = { pools: formPools(scenario, grid, null).pools };
  const facts = simulate(compileModel(scenario, grid, plan), 0);
  return { grid, facts, seen: seeDay(scenario, grid, null, plan, day, 0) };
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

describe('a day of a desk', () => {
  it('counts an agent with several chats once, and slows the chats as the engine does', () => {
    const { facts, grid, seen } = watch(
      '2026-12-04 to 2026-12-06',
      'open: { mon-sun: 10:00-16:00 }',
      'chat: { channel: chat, volume: 40/hour }',
      'agents: 3, chats: 3, chat-stretch: 0.6',
    );
    const first = Math.round(seen.from / grid.intervalSeconds);
    const rows = intervalsOf(seen);
    rows.forEach(({ busy }, i) => {
      expect(busy).toBeCloseTo(facts.pools.handling[first + i]! / grid.intervalSeconds, 6);
    });
    expect(total(rows.map(({ busy }) => busy))).toBeGreaterThan(1);
    expect(Math.max(...busyOver(seen).map(({ count }) => count))).toBe(3);
  });

  it('ends with its date, however long the desk stays open', () => {
    const { grid, seen } = watch(
      '2026-12-04 to 2026-12-06',
      'open: { mon-sun: [00:00-02:00, 18:00-24:00] }',
      'calls: { volume: 60/hour }',
      'agents: 4',
    );
    const day = grid.days[1]!;
    expect(seen.from).toBe(day.firstInterval * grid.intervalSeconds);
    expect(seen.to).toBe((day.firstInterval + day.intervals) * grid.intervalSeconds);
    const carried = seen.contacts.filter(({ offered, ends }) => offered < seen.from && ends > seen.from);
    expect(carried.length).toBeGreaterThan(0);
    expect(momentOf(seen, seen.from).inHand.length).toBeGreaterThan(0);
  });

  it('tells local time before and after the clock changes', () => {
    const { seen } = watch(
      '2026-10-24 to 2026-10-26',
      'open: always',
      'calls: { volume: 20/hour }',
      'agents: 3',
    );
    const at = (hours: number) => clockAt(seen, seen.from + hours * 3600, true);
    expect([0, 1, 2, 3, 4, 24].map(at)).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00', '23:00']);
    expect(seen.minutes).toHaveLength(50);
  });

  it('keeps e-mail that lies out of the queue of those who wait', () => {
    const { seen } = watch(
      '2026-12-04 to 2026-12-06',
      'open: { mon-sun: 10:00-16:00 }',
      'calls: { volume: 30/hour }, mail: { channel: email, volume: 30/hour, target: 90% in 8h }',
      'agents: 4',
    );
    const worst = momentOf(seen, worstMoment(seen)!);
    expect(worst.waiting.length).toBeGreaterThan(0);
    expect(new Set(worst.waiting.map(({ queue }) => queue))).toEqual(new Set([0]));
    expect(Math.max(...intervalsOf(seen).map(({ longestWait }) => longestWait))).toBeLessThan(3600);
    expect(seen.contacts.some(({ queue, lane }) => queue === 1 && lane >= 0)).toBe(true);
  });

  it('has the agents of a roster on duty when their shifts say', () => {
    const { seen } = watch(
      '2026-12-04 to 2026-12-06',
      'open: { mon-sun: 10:00-16:00 }',
      'calls: { volume: 30/hour }',
      'shifts: { all: { days: mon-sun, hours: 10:00-16:00, breaks: [12:00-12:30], agents: 3 } }',
    );
    expect(seen.agents.slice(0, 12).map((agents) => Math.round(agents * 1e6) / 1e6)).toEqual([
      3, 3, 3, 3, 0, 3, 3, 3, 3, 3, 3, 3,
    ]);
  });

  it('looks for the trouble desk by desk: agents who serve none of its queues are no help', () => {
    const scenario = scenarioOf(`
title: Two desks
horizon: 2026-12-04
focus: shop
defaults: { open: { mon-sun: 10:00-14:00 }, patience: 3m, target: 80% in 20s, handle-time: { mean: 5m, cv: 1 } }
clients:
  shop: { queues: { dutch: { language: nl, volume: 40/hour }, german: { language: de, volume: 40/hour } } }
  bank: { queues: { dutch: { language: nl, volume: 5/hour } } }
pools:
  idle: { clients: [shop], languages: [nl], agents: 9 }
  more: { clients: [shop, bank], languages: [nl], agents: 2 }
  short: { clients: [shop], languages: [de], agents: 2 }
`);
    const grid = resolveGrid(scenario);
    const plan = { pools: formPools(scenario, grid, null).pools };
    const seen = seeDay(scenario, grid, null, plan, 0, 0);
    expect(desksOf(seen).map(({ pools }) => pools)).toEqual([[0, 1], [2]]);
    const desk = worstDesk(seen)!;
    expect(desk.pools).toEqual([2]);
    expect(momentOf(desk.seen, desk.jam.worst)).toMatchObject({ busy: 2, agents: 2 });
    const words = wordsIn('en');
    expect(dayFinding(seen, { words, format: formatsOf(words.locale) })).toMatch(
      /short.*: from .* 2 of the 2 agents/,
    );
  });

  it('shares the pace of an agent among his chats', () => {
    const chat = (at: number, talk: number) => ({ at, talk, afterWork: 0 });
    // Alone to 100, then both at half pace: 100 left of each take 200; the longer one ends alone.
    expect(chatEnds([chat(0, 200), chat(100, 150)], 1)).toEqual([300, 350]);
  });

  it('writes an hour as an hour', () => {
    expect([stretch(190), stretch(3790)]).toEqual(['3:10', '1:03:10']);
  });
});
