import { describe, expect, it } from 'vitest';
import { compileModel, simulate } from '../../../src/engine/index.ts';
import { formatsOf } from '../../../src/report/format.ts';
import {
  intervalsOf,
  momentOf,
  waitingOver,
  worstJam,
  worstMoment,
} from '../../../src/report/live/day/moments.ts';
import { dayFinding, dayTable, dayToSee } from '../../../src/report/live/day/section.ts';
import { type SeenContact, type SeenDay, seeDay } from '../../../src/report/live/day/seen.ts';
import { wordsIn } from '../../../src/report/words/index.ts';
import { resolveGrid } from '../../../src/scenario/index.ts';
import { formPools } from '../../../src/staffing/index.ts';
import { scenarioOf } from '../../scenario/helpers.ts';

const scenario = scenarioOf(`
title: Three days
horizon: 2026-12-04 to 2026-12-06
focus: shop
defaults: { open: always, patience: 3m, target: 80% in 20s, handle-time: { mean: 5m, cv: 1, after-work: 30s } }
clients:
  shop: { queues: { calls: { volume: 40/hour } } }
  bank: { queues: { calls: { volume: 30/hour } } }
  other: { queues: { calls: { volume: 10/hour } } }
pools:
  ours: { clients: [shop, bank], agents: 6 }
  theirs: { clients: [other], agents: 2 }
`);
const grid = resolveGrid(scenario);
const plan = { pools: formPools(scenario, grid, null).pools };
const seen = seeDay(scenario, grid, null, plan, 1, 0);
const facts = simulate(compileModel(scenario, grid, plan), 0);
/** A column of the first two queues, which the focal client's pool serves, on the second day. */
const onDay = (column: ArrayLike<number>) =>
  [0, 1].flatMap((queue) => Array.from({ length: 48 }, (_, i) => column[queue * grid.intervals + 48 + i]!));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a day that is watched', () => {
  it('has the contacts that the facts count, of the pools that serve the focal client', () => {
    const { offered, answered, answeredInTime, abandoned } = facts.queues;
    const came = seen.contacts.filter((contact) => contact.offered >= seen.from);
    expect(came.length).toBe(sum(onDay(offered)));
    expect(came.filter(({ lane }) => lane >= 0).length).toBe(sum(onDay(answered)));
    expect(came.filter(({ inTime }) => inTime).length).toBe(sum(onDay(answeredInTime)));
    expect(came.filter(({ outcome }) => outcome === 'abandoned').length).toBe(sum(onDay(abandoned)));
    expect(new Set(seen.contacts.map(({ client }) => client))).toEqual(new Set([0, 1]));
  });

  it('tells by interval what the facts tell', () => {
    const rows = intervalsOf(seen);
    expect(rows).toHaveLength(48);
    const twoQueues = (column: ArrayLike<number>) =>
      Array.from({ length: 48 }, (_, i) => onDay(column)[i]! + onDay(column)[48 + i]!);
    expect(rows.map(({ offered }) => offered)).toEqual(twoQueues(facts.queues.offered));
    expect(rows.map(({ inTime }) => inTime)).toEqual(twoQueues(facts.queues.answeredInTime));
    // Those who came before midnight and are still in hand count, as they do in the facts.
    rows.forEach(({ busy, agents }, i) => {
      expect(busy).toBeCloseTo(facts.pools.handling[48 + i]! / grid.intervalSeconds, 6);
      expect(agents).toBeCloseTo(6, 9);
    });
  });

  it('never gives an agent two calls at once, and no call before it came', () => {
    for (let lane = 0; lane < seen.lanes.length; lane++) {
      const calls = seen.contacts.filter((contact) => contact.lane === lane).sort((a, b) => a.at - b.at);
      calls.forEach((call, i) => {
        expect(call.at).toBeGreaterThanOrEqual(call.offered);
        if (i > 0) expect(call.at).toBeGreaterThanOrEqual(calls[i - 1]!.ends - 1e-6);
      });
    }
  });

  it('shows another replication when asked, and the same one again the same', () => {
    expect(seeDay(scenario, grid, null, plan, 1, 0)).toEqual(seen);
    expect(seeDay(scenario, grid, null, plan, 1, 1).contacts).not.toEqual(seen.contacts);
  });

  it('is the Saturday of the peak unless that is closed', () => {
    expect(grid.days[dayToSee(grid, grid.days[1]!.week)]!.date).toBe('2026-12-05');
    const closed = {
      ...grid,
      queues: grid.queues.map((queue) => ({ ...queue, expected: queue.expected.slice() })),
    };
    for (const { expected } of closed.queues) expected.fill(0, 48, 96);
    expect(closed.days[dayToSee(closed, grid.days[1]!.week)]!.date).not.toBe('2026-12-05');
  });
});

const contact = (offered: number, at: number, lane = -1, ends = at): SeenContact => ({
  queue: 0,
  client: 0,
  offered,
  outcome: lane < 0 ? 'abandoned' : 'answered',
  isLive: true,
  at,
  inTime: at - offered <= 20,
  lane,
  ends,
});
const small: SeenDay = {
  day: 0,
  replication: 0,
  from: 0,
  to: 1800,
  minutes: [540, 555],
  intervalSeconds: 900,
  contacts: [contact(10, 10, 0, 300), contact(20, 300, 0, 500), contact(50, 80), contact(60, 500, 0, 950)],
  lanes: [{ pool: 0, agent: 0 }],
  pools: [{ name: 'one', queues: [0], agents: [1, 1] }],
  agents: [1, 1],
};

describe('the moments of a day', () => {
  it('counts who waits from the offer until the answer or the leaving', () => {
    expect(waitingOver(small).map(({ count }) => count)).toEqual([1, 2, 3, 2, 1, 0]);
    expect(worstMoment(small)).toBe(60);
    expect(worstMoment({ ...small, contacts: [contact(10, 10, 0, 300)] })).toBe(null);
  });

  it('tells a moment: who waits, how long, and how many agents have something in hand', () => {
    const { waiting, longestWait, busy, agents } = momentOf(small, 70);
    expect([waiting.length, longestWait, busy, agents]).toEqual([3, 50, 1, 1]);
    expect(momentOf(small, 1000).busy).toBe(0);
  });

  it('names the stretch in which more came than the agents could take', () => {
    const calmBefore = { ...small, contacts: [contact(2, 4), ...small.contacts, contact(600, 900, 0, 1000)] };
    expect(worstJam(calmBefore)).toEqual({ from: 20, to: 500, worst: 60, mostWaiting: 3, longestWait: 440 });
    const words = wordsIn('en');
    expect(dayFinding(calmBefore, { words, format: formatsOf(words.locale) })).toBe(
      'From 09:00 to 09:09 more came than the agents could take: up to 3 waited at once, the longest for 7:20. At 09:01, when most waited, 1 of the 1 agents had a contact in hand.',
    );
    const alone = { ...small, contacts: [contact(10, 10, 0, 300), contact(20, 300, 0, 500)] };
    expect(dayFinding(alone, { words, format: formatsOf(words.locale) })).toContain(
      ': one at a time waited, the longest for 4:40. At 09:00, 1 of the 1',
    );
    // One leaves the queue as the next joins it: that is still the same stretch.
    const joined = { ...small, contacts: [contact(10, 100), contact(20, 100), contact(100, 200)] };
    expect(worstJam(joined)).toMatchObject({ from: 10, to: 200, mostWaiting: 2 });
  });

  it('says of a closed day that what is there began the day before, and not that nobody had to wait', () => {
    const words = wordsIn('en');
    const edition = { words, format: formatsOf(words.locale) };
    expect(dayFinding({ ...small, contacts: [contact(-90, -80, 0, 300)] }, edition)).toBe(words.day.left);
    expect(dayFinding({ ...small, contacts: [contact(10, 10, 0, 300)] }, edition)).toBe(words.day.calm);
    expect(dayFinding({ ...small, contacts: [] }, edition)).toBe(words.day.closed);
  });

  it('says which hour comes twice, or not at all, and tells the two apart in the table', () => {
    const words = wordsIn('en');
    const edition = { words, format: formatsOf(words.locale) };
    const at = (minutes: number[]): SeenDay => {
      const agents = minutes.map(() => 1);
      return { ...small, intervalSeconds: 1800, minutes, agents, pools: [{ ...small.pools[0]!, agents }] };
    };
    const back = at([120, 150, 120, 150, 180]);
    expect(dayFinding(back, edition)).toMatch(
      / The clock goes back on this day: 02:00 to 03:00 comes twice\.$/,
    );
    expect(dayTable(back, edition).text).toMatch(/>02:00<.*>02:30<.*>02:00 \(2\)<.*>02:30 \(2\)<.*>03:00</);
    expect(dayFinding(at([90, 180]), edition)).toMatch(/forward on this day: there is no 02:00 to 03:00\.$/);
    expect(dayFinding(at([90, 120]), edition)).not.toContain('clock');
  });

  it('carries who still waits into the next interval', () => {
    const late: SeenDay = { ...small, contacts: [contact(800, 1000, 0, 1100)] };
    expect(intervalsOf(late).map(({ mostWaiting, offered }) => [mostWaiting, offered])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(intervalsOf(late)[1]!.busy).toBeCloseTo(100 / 900, 9);
  });
});
