import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/index.ts';
import { complaints, scenarioOf, small } from './helpers.ts';

const page = readFileSync('docs/scenario.md', 'utf8');
const queueOf = (lines: string, top = '') => scenarioOf(small(lines, top)).queues[0]!;

describe('the page about the format', () => {
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

  it.each(blocks.map((text) => [text.split('\n').find((line) => line.startsWith('title:')), text]))(
    'shows a valid scenario: %s',
    (_, text) => {
      expect(complaints(text!)).toBe('');
    },
  );

  it('names every key that a scenario may have', () => {
    const schema = readFileSync('scenario.schema.json', 'utf8');
    const keys = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, value] of Object.entries(node)) {
        if (name === 'properties') for (const key of Object.keys(value as object)) keys.add(key);
        visit(value);
      }
    };
    visit(JSON.parse(schema));
    expect(keys.size).toBeGreaterThan(80);
    expect([...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(page))).toEqual([]);
  });

  it('is not the only example: those in scenarios/ are valid too', () => {
    const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const folder = `scenarios/${file}`.replace(/[^/]*$/, '');
      const parsed = parseScenario(readFileSync(`scenarios/${file}`), {
        file,
        readText: (path) => readFileSync(folder + path),
      });
      expect('problems' in parsed ? parsed.problems : []).toEqual([]);
    }
  });
});

describe('interruptible', () => {
  it('speaks of the work that can be put off when a client says it of all its queues', () => {
    const text = small('').replace('    queues:', '    interruptible: true\n    queues:');
    const more = `      post: { channel: email, volume: 12/hour, open: always, handle-time: 3m }\n`;
    const { queues } = scenarioOf(text.concat(more));
    expect(queues.map(({ interruptible }) => interruptible)).toEqual([false, true]);
  });
});

describe('times', () => {
  const talk = (written: string) => queueOf(`handle-time: ${written}`).talk;

  it('are exponential when plain, lognormal with a cv, and others by name', () => {
    expect(talk('4m 30s')).toEqual({ kind: 'exponential', mean: 270 });
    expect(talk('exponential 1.5h')).toEqual({ kind: 'exponential', mean: 5400 });
    expect(talk('constant 4m')).toEqual({ kind: 'constant', value: 240 });
    expect(talk('{ mean: 4m, cv: 1.1 }')).toEqual({ kind: 'lognormal', mean: 240, cv: 1.1 });
    expect(talk('{ mean: 4m, cv: 110% }')).toEqual({ kind: 'lognormal', mean: 240, cv: 1.1 });
    expect(talk('{ law: gamma, mean: 4m, cv: 0.5 }')).toEqual({ kind: 'gamma', mean: 240, cv: 0.5 });
    expect(talk('{ law: erlang, mean: 4m, phases: 3 }')).toEqual({ kind: 'erlang', mean: 240, phases: 3 });
    expect(talk('{ sample: [50s, 3m] }')).toEqual({ kind: 'sample', values: [50, 180] });
    expect(talk('{ quantiles: { 0%: 0s, 50%: 3m, 100%: 10m } }')).toEqual({
      kind: 'quantiles',
      probabilities: [0, 0.5, 1],
      values: [0, 180, 600],
    });
    expect(queueOf('patience: never').patience).toEqual({ kind: 'never' });
  });

  it('read durations as people write them', () => {
    for (const [written, mean] of [
      ['90 s', 90],
      ['1h30m', 5400],
      ['2 hours 5 minutes', 7500],
      ['0.5 d', 43_200],
      ['1 week', 604_800],
      ['1 000s', 1000],
    ] as const)
      expect(queueOf(`patience: ${written}`).patience).toEqual({ kind: 'exponential', mean });
  });

  it('take after-contact work out of the whole, so that mean and variance of the whole stay', () => {
    const { talk: rest, afterWork } = queueOf('handle-time: { mean: 5m 10s, cv: 1.1, after-work: 45s }');
    if (rest.kind !== 'lognormal' || afterWork.kind !== 'lognormal') throw new Error('both lognormal');
    expect(rest.mean + afterWork.mean).toBeCloseTo(310, 9);
    expect(afterWork).toEqual({ kind: 'lognormal', mean: 45, cv: 1.1 });
    expect((rest.cv * rest.mean) ** 2 + (afterWork.cv * afterWork.mean) ** 2).toBeCloseTo(
      (1.1 * 310) ** 2,
      6,
    );
    const apart = queueOf('handle-time: { talk: constant 4m, after-work: 30s }');
    expect([apart.talk, apart.afterWork]).toEqual([
      { kind: 'constant', value: 240 },
      { kind: 'exponential', mean: 30 },
    ]);
  });
});

describe('a queue', () => {
  it('may say everything that a queue can have', () => {
    const text = small(
      [
        'channel: chat',
        'language: FR-be',
        'purpose: orders',
        'closed: [12-25]',
        'at-closing: turn-away',
        'daily-variation: { cv: 12%, next-day: 0.4 }',
        'within-day-variation: { cv: 10%, next-hour: 0.8 }',
        'causes: { holiday: 64%, rain: -36% }',
        'forecast-error: 8%',
        'patience: 3m',
        'ring-time: 5s',
        'balk: 5%',
        'capacity: 40',
        'redial: { share: 40%, after: constant 20m, tries: 2, into: other }',
        'call-back: { when-wait-over: 3m, accept: 40% }',
        'transfers: { other: 5% }',
        'target: 90% in 4h of opening time',
        'target-formula: all-offered',
        'interruptible: false',
      ].join('\n'),
    ).concat('      other: { volume: 12/hour, open: always, handle-time: 3m }\n');
    expect(scenarioOf(text).queues[0]).toMatchObject({
      id: 'shop/calls',
      channel: 'chat',
      language: 'fr-be',
      purpose: 'orders',
      closed: [{ kind: 'month-day', month: 12, day: 25 }],
      atClosing: 'turn-away',
      ringSeconds: 5,
      balk: 0.05,
      capacity: 40,
      interruptible: false,
      variation: {
        dayCv: 0.12,
        dayMemory: 0.4,
        withinDayCv: 0.1,
        withinDayMemory: 0.8,
        forecastCv: 0.08,
        causes: [
          { name: 'holiday', loading: 0.8 },
          { name: 'rain', loading: -0.6 },
        ],
      },
      redial: { share: 0.4, delay: { kind: 'constant', value: 1200 }, tries: 2, into: 1 },
      callBack: { whenWaitOver: 180, accept: 0.4 },
      transfers: [{ share: 0.05, into: 1 }],
      target: { share: 0.9, seconds: 14_400, openTimeOnly: true, formula: 'all-offered' },
    });
  });

  it('takes what it does not say from its client, then from the defaults', () => {
    const scenario = scenarioOf(`
title: x
horizon: 2026-01-01 to 2026-01-31
defaults: { open: always, handle-time: 4m, target: 80% in 20s, patience: 2m }
clients:
  a:
    patience: 3m
    queues:
      one: { volume: 1000 / year, patience: 4m }
      two: { volume: 1000 / year, target: none }
  b: { queues: { one: { volume: 1000 / year } } }
`);
    expect(scenario.queues.map((queue) => [queue.id, queue.patience, queue.target?.seconds ?? null])).toEqual(
      [
        ['a/one', { kind: 'exponential', mean: 240 }, 20],
        ['a/two', { kind: 'exponential', mean: 180 }, null],
        ['b/one', { kind: 'exponential', mean: 120 }, 20],
      ],
    );
  });

  it('that waits to be answered is carried over night when it is e-mail, and answered when it is voice', () => {
    expect(queueOf('channel: email').atClosing).toBe('carry-over');
    expect(queueOf('').atClosing).toBe('answer');
  });
});

describe('pools', () => {
  it('may say everything that a pool can have', () => {
    const text = small(
      'language: nl',
      `pools:
  team:
    name: The team
    languages: [nl]
    in-house: true
    serves: { calls: { rank: 3, after: 30s, keep-free: 2, priority: 5, weight: 2.5, handle-factor: 1.2 } }
    pick: fewest-handled
    next: weighted
    chats: 3
    chat-stretch: 20%
    changeover: 15s
    absence: 4%
    handle-factor: 1.1
    ramp: { started: 2026-01-12, months: [1.9, 1.4] }
    agents: 7`,
    );
    expect(scenarioOf(text).pools[0]).toMatchObject({
      id: 'team',
      name: 'The team',
      clients: [0],
      languages: ['nl'],
      inHouse: true,
      pick: 'fewest-handled',
      next: 'weighted',
      chats: 3,
      chatStretch: 0.2,
      changeoverSeconds: 15,
      absence: 0.04,
      handleFactor: 1.1,
      ramp: { started: '2026-01-12', months: [1.9, 1.4] },
      serves: [
        { queue: 0, rank: 3, afterSeconds: 30, keepFree: 2, priority: 5, weight: 2.5, handleFactor: 1.2 },
      ],
    });
  });

  it('say how long an agent learns each client beyond the first, nothing unless told', () => {
    const hours = (rules: string) => scenarioOf(small('', `staffing: { ${rules} }`)).staffing;
    expect(hours('training-per-client: 1d').trainingHoursPerClient).toBe(24);
    expect(hours('training-per-client: 90m').trainingHoursPerClient).toBe(1.5);
    expect(hours('cap: 3').trainingHoursPerClient).toBe(0);
  });

  it('take changeover and absence from the staffing rules, and the languages of their clients', () => {
    const [pool] = scenarioOf(
      small('language: de', 'staffing: { changeover: 20s, absence: 3% }\npools: { team: {} }'),
    ).pools;
    expect(pool).toMatchObject({
      changeoverSeconds: 20,
      absence: 0.03,
      languages: ['de'],
      staffing: null,
      serves: null,
    });
  });

  it('refuse what they cannot serve', () => {
    expect(complaints(small('', 'pools: { team: { clients: [shp] } }'))).toContain('did you mean "shop"?');
    expect(complaints(small('', 'pools: { team: { clients: [shop, shop] } }'))).toContain('each client once');
    expect(complaints(small('', 'pools: { team: { clients: [] } }'))).toContain('an empty list');
    expect(complaints(small('', 'pools: { team: { serves: [shop/cals] } }'))).toContain(
      'did you mean "shop/calls"?',
    );
    expect(complaints(small('', 'pools: { team: { agents: 3, shifts: {} } }'))).toContain(
      'agents: and shifts: in one pool',
    );
  });
});

describe('sources', () => {
  const scenario = scenarioOf(`
title: x
horizon: 2026-01-01 to 2026-01-31
timezone: Europe/Amsterdam
seasons:
  toys: { source: sales index 2017, weeks: { 48-52: 2 } }
clients:
  a:
    queues:
      one:
        open: always
        season: toys
        volume: { value: 1000 / year, source: last year }
        handle-time: { mean: 4m, cv: { value: 1.1, source: bank 1999 }, source: measured 2025 }
        patience: 3m
`);

  it('come back with the path, the value as written and what was said', () => {
    expect(scenario.assumptions).toEqual([
      { path: 'seasons.toys', value: 'weeks (48-52 2)', source: 'sales index 2017' },
      { path: 'clients.a.queues.one.volume', value: '1000 / year', source: 'last year' },
      { path: 'clients.a.queues.one.handle-time.cv', value: '1.1', source: 'bank 1999' },
      { path: 'clients.a.queues.one.handle-time', value: 'mean 4m, cv 1.1', source: 'measured 2025' },
      { path: 'clients.a.queues.one.patience.law', value: 'exponential', source: 'default' },
    ]);
  });

  it('belong to the season that is used', () => {
    const { demand } = scenario.queues[0]!;
    expect(demand.kind === 'forecast' && demand.season).toMatchObject({
      name: 'toys',
      source: 'sales index 2017',
    });
  });
});
