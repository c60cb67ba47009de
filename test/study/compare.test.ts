import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Grid, parseScenario, resolveGrid, type Scenario } from '../../src/scenario/index.ts';
import { compareOptions, InProcessRunner, Stopped, type StudyProgress } from '../../src/study/index.ts';
import { ThreadsRunner } from '../../src/study/runners/threads.ts';
import { SMALL } from '../cli/blendsim.ts';

function read(text: string): { scenario: Scenario; grid: Grid } {
  const parsed = parseScenario(text, {
    file: 'scenario.yaml',
    readText: (path) => {
      throw new Error(`no ${path}`);
    },
  });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return { scenario: parsed.scenario, grid: resolveGrid(parsed.scenario) };
}

const origin = { file: 'scenario.yaml', hash: '' };
const study = (text: string, more: Partial<Parameters<typeof compareOptions>[0]> = {}) =>
  compareOptions({ ...read(text), runner: new InProcessRunner(), origin, warnings: [], ...more });

const BY_HAND = (agents: number) => `title: Staffed by hand
timezone: Europe/Amsterdam
horizon: 2026-03-02 to 2026-03-08
replications: 3
clients:
  desk:
    queues:
      voice:
        { open: { mon-fri: 09:00-17:00 }, volume: 60/hour, handle-time: 5m, patience: 5m, target: 80% in 20s }
pools:
  all: { clients: [desk], agents: ${agents} }
staffing: { target-holds-every: week }
`;

describe('a comparison', () => {
  it('is plain JSON, the same from this thread as from three others', async () => {
    const here = await study(SMALL);
    const runner = new ThreadsRunner(3, pathToFileURL('dist/study/runners/replication-worker.js'));
    const there = await study(SMALL, { runner });
    await runner.close();
    expect(JSON.parse(JSON.stringify(there))).toEqual(there);
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  });

  it('changes only the focal client from option to option', async () => {
    const { options } = await study(SMALL);
    const pools = options.map((option) =>
      option.pools.map(({ kind, clients }) => `${kind}: ${clients.join('+')}`),
    );
    expect(pools[0]).toEqual(['dedicated: toys', 'blended: bank']);
    expect(pools[1]).toEqual(['blended: toys+bank']);
  });

  it('plays until its figures are as precise as asked, the same with any number of workers, and no further', async () => {
    const asked = (cost: string) =>
      SMALL.replace(/replications: .*/, `replications: { cost: ${cost}, at-least: 4, at-most: 40 }`);
    const here = await study(asked('2%'));
    const n = here.scenario.replications;
    expect(here.stopping).toMatchObject({ reason: 'precise', atMost: 40, cost: 0.02, serviceLevel: null });
    expect(n).toBeGreaterThanOrEqual(4);
    expect(n).toBeLessThan(40);
    for (const { money, focus } of here.options) {
      const { mean, high } = money!.buyer.total;
      expect(high - mean).toBeLessThanOrEqual(0.02 * mean);
      expect(focus.offered.n).toBe(n);
    }
    const runner = new ThreadsRunner(3, pathToFileURL('dist/study/runners/replication-worker.js'));
    const there = await study(asked('2%'), { runner });
    await runner.close();
    expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    // The same number by hand gives the same figures.
    const { scenario, grid } = read(SMALL);
    const byHand = await study(SMALL, { scenario: { ...scenario, replications: n }, grid });
    expect(byHand.options).toEqual(here.options);
  });

  it('says when the most replications allowed were not enough', async () => {
    const text = SMALL.replace(/replications: .*/, 'replications: { service-level: 0.01%, at-most: 4 }');
    const { stopping, scenario, partial } = await study(text);
    expect(stopping).toMatchObject({ reason: 'limit', atMost: 4 });
    expect([scenario.replications, partial]).toEqual([4, false]);
  });

  it('takes the luck of the year out of a bill whose mean is known', async () => {
    const { options } = await study(`title: A price a contact
horizon: 2026-03-02 to 2026-03-08
replications: 12
focus: shop
defaults: { open: { mon-fri: 09:00-17:00 }, handle-time: 3m, forecast-error: 15%, daily-variation: 10% }
clients:
  shop: { rates: { blended: 4 EUR/contact }, queues: { calls: { language: nl, volume: 30/hour } } }
  other: { form: blended, rates: { blended: 3 EUR/contact }, queues: { calls: { language: nl, volume: 20/hour } } }
pools: { shared: { clients: [shop, other], agents: 8 } }
options: { blended: {} }
`);
    // Nobody abandons, so each of 5 days x 8 hours x 30 contacts is billed, whatever this or that year brings.
    const { mean, low, high, sd } = options[0]!.money!.buyer.total;
    expect(mean / 1e6).toBeCloseTo(4 * 1200, 6);
    expect((high - low) / 1e6).toBeLessThan(1e-6);
    expect(sd / 1e6).toBeGreaterThan(300);
    const { lines } = options[0]!.money!.buyer;
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(Math.round(mean));
  });

  it('tells the forecast, the agents and their load by interval of a week', async () => {
    const { scenario, demand, options } = await study(SMALL);
    // Ten open days of eight hours, 20 and 40 contacts an hour.
    const contacts = demand.byDay.map((days) => days.reduce((a, b) => a + b, 0));
    expect(contacts[0]).toBeCloseTo(1600, 6);
    expect(contacts[1]).toBeCloseTo(3200, 6);
    expect(scenario.queues.map(({ expected }) => expected)).toEqual(contacts);
    for (const pool of options[0]!.pools) {
      expect(pool.normalWeek.staffed).toHaveLength(7 * 48);
      // 20 an hour x 5 minutes, and 40 an hour x 4 minutes, in Erlang.
      expect(Math.max(...pool.normalWeek.load)).toBeCloseTo(
        pool.clients[0] === 'toys' ? 20 / 12 : 40 / 15,
        6,
      );
      expect(Math.max(...pool.normalWeek.staffed)).toBe(pool.peakAgents);
    }
  });

  it('never lets progress fall, and ends it whole', async () => {
    const seen: StudyProgress[] = [];
    await study(SMALL, { onProgress: (now) => seen.push(now) });
    const shares = seen.map(({ done }) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('keeps what was done when it is stopped, options in order and the last perhaps with fewer replications', async () => {
    const signal = { aborted: false };
    const result = await study(SMALL, {
      signal,
      onProgress: ({ option, stage }) => {
        if (option === 'blended' && stage === 'replication 2 of 6') signal.aborted = true;
      },
    });
    expect(result.partial).toBe(true);
    expect(result.options.map(({ id, focus }) => [id, focus.offered.n])).toEqual([
      ['dedicated', 6],
      ['blended', 2],
    ]);
    expect(result.differences[0]!.cost.n).toBe(2);
  });

  it('that is stopped before anything was done says so instead of comparing nothing', async () => {
    await expect(study(SMALL, { signal: { aborted: true } })).rejects.toThrow(Stopped);
  });
});

describe('a plan given by hand', () => {
  it('with too few agents falls short, and says where and by how much', async () => {
    const result = await study(BY_HAND(5));
    const [plan] = result.options;
    expect(plan!.meetsTarget).toBe(false);
    expect(plan!.shortfalls).toHaveLength(1);
    expect(plan!.shortfalls[0]).toMatchObject({ queue: 'desk/voice', period: '2026-W10', target: 0.8 });
    expect(plan!.shortfalls[0]!.achieved).toBeCloseTo(plan!.focus.contract!.mean, 1);
    expect(plan!.staffingSimulations).toBe(0);
  });

  it('whose service three weeks can not tell from the target is said neither to meet nor to miss it', async () => {
    const [plan] = (await study(BY_HAND(7).replace('volume: 60/hour', 'volume: 63/hour'))).options;
    expect([plan!.meetsTarget, plan!.shortfalls]).toEqual([null, []]);
    const { mean, low, high } = plan!.focus.contract!;
    expect([mean < 0.797, low < 0.8, high > 0.8]).toEqual([true, true, true]);
    expect(plan!.undecided).toMatchObject([{ queue: 'desk/voice', period: '2026-W10', target: 0.8 }]);
  });

  it('with enough of them meets its target', async () => {
    const [plan] = (await study(BY_HAND(9))).options;
    expect(plan!.meetsTarget).toBe(true);
    expect(plan!.shortfalls).toEqual([]);
    expect(plan!.focus.contract!.mean).toBeGreaterThan(0.9);
    // Three weeks near 100 %: Student's interval would go beyond.
    const { contract, serviceLevel, abandonment, turnedAway } = plan!.focus;
    for (const share of [contract, ...Object.values(serviceLevel), abandonment]) {
      expect([share!.low >= 0, share!.high <= 1]).toEqual([true, true]);
    }
    expect(Math.min(turnedAway.low, plan!.focus.stillWaiting.low)).toBeGreaterThanOrEqual(0);
  });

  it('has no recommendation, price or break-even', async () => {
    const result = await study(BY_HAND(9));
    expect([result.recommendation, result.breakEven, result.options[0]!.money]).toEqual([null, null, null]);
  });
});

describe('a desk that never closes', () => {
  it('can be priced, in one replication or in several of many batches', async () => {
    for (const replications of [1, 12]) {
      const { options } = await study(`title: A desk that never closes, priced
horizon: { stationary: 120h, warm-up: 10h, batches: 11 }
replications: ${replications}
focus: desk
clients:
  desk:
    rates: { dedicated: 40 EUR/hour }
    queues: { calls: { volume: 20/hour, handle-time: 3m, patience: 2m, target: 80% in 20s } }
pools: { own: { clients: [desk], agents: 3 } }
options: { dedicated: {} }
`);
      expect(options[0]!.money!.buyer.total.n).toBe(replications);
      expect(options[0]!.focus.offered.n).toBe(11 * replications);
    }
  });
});
