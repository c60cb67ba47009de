import { describe, expect, it } from 'vitest';
import { resolveGrid } from '../../src/scenario/index.ts';
import { scenarioOf, small, warningsOf } from './helpers.ts';

const pooled = (pools: string, queue = ''): string => warningsOf(small(queue, `pools: ${pools}`));

describe('what is legal but doubtful', () => {
  it('is nothing in an ordinary scenario', () => {
    expect(
      warningsOf(
        small(
          'patience: 3m\ntarget: 80% in 20s',
          'options: { dedicated: 38 EUR/hour, blended: 4.20 EUR/contact }',
        ),
      ),
    ).toBe('');
  });

  it.each([
    [
      'dedicated: 95 EUR/hour',
      'EUR 95.00 an hour; expected a price in the market range: EUR 30 to 75 (dedicated agents, 2025)',
    ],
    ['dedicated: 8 EUR/hour', 'EUR 8.00 an hour'],
    ['blended: 14 EUR/contact', 'EUR 14.00 a contact; expected a price in the market range: EUR 2 to 10'],
    ['blended: 0.50 EUR/contact', 'EUR 0.50 a contact'],
    ['blended: 2 EUR/minute', 'EUR 2.00 a minute, which is EUR 120.00 a handled hour'],
  ])('a price outside the market: %s', (option, said) => {
    const warnings = warningsOf(small('', `options: { ${option} }`));
    expect(warnings).toContain('test.yaml:3:');
    expect(warnings).toContain('warning at options.');
    expect(warnings).toContain(said);
  });

  it('a price outside the market that the scenario names, though another has it', () => {
    const at = (market: string) => warningsOf(`${market}${small('', 'options: { dedicated: 20 EUR/hour }')}`);
    expect(at('')).toBe('');
    expect(at('market: PT\n')).toBe('');
    expect(at('market: NL\n')).toMatch(/EUR 30 to 75 .*EUR 25 to 45 \(the Netherlands and Belgium, 2025\)/);
    expect(at('market: NL\n')).not.toContain('Portugal');
  });

  it.each([
    '30 EUR/hour',
    '75 EUR/hour',
    '12 EUR/hour',
    '2 EUR/contact',
    '10 EUR/contact',
    '0.85 EUR/minute',
  ])('not a price inside it: %s', (price) => {
    expect(
      warningsOf(
        small(
          '',
          `options: { all: { form: dedicated, ${price.endsWith('hour') ? 'rate' : 'price'}: ${price} } }`,
        ),
      ),
    ).toBe('');
  });

  it('a price of a client or of the defaults, at its own place', () => {
    const text = small('', 'defaults: { rates: { dedicated: 95 EUR/hour } }');
    expect(warningsOf(text)).toContain('at defaults.rates.dedicated');
  });

  it('a target that nobody can reach', () => {
    expect(warningsOf(small('target: 80% in 5s\nring-time: 8s'))).toContain(
      'a threshold of 5s below the ring time of 8s',
    );
    expect(warningsOf(small('target: 80% in 20s\nring-time: 8s'))).toBe('');
    expect(warningsOf(small('target: 100% in 20s'))).toContain('a target of 100%');
  });

  it('a pool that serves nobody', () => {
    expect(pooled('{ team: { languages: [de], agents: 5 } }', 'language: nl')).toContain(
      'warning at pools.team\n  a pool that serves nobody',
    );
    expect(pooled('{ team: { languages: [de], agents: 5 } }', 'language: nl')).toContain(
      '"de", which no queue of its clients speaks',
    );
  });

  it('a pool staffed by hand that stands in no option, since others are staffed in its place', () => {
    const said = (options: string, pool = '') =>
      warningsOf(small('', `options: ${options}\npools: { team: { agents: 5${pool} } }`));
    expect(said('{ blended: 4 EUR/contact }')).toContain(
      'warning at pools.team\n  agents given by hand to a pool that stands in no option',
    );
    expect(said('{ blended: 4 EUR/contact, dedicated: 38 EUR/hour }')).toBe('');
    expect(said('{ dedicated: 38 EUR/hour }', ', in-house: true')).toContain('has an own desk');
  });

  it('a queue that no pool serves in some open interval, with the first', () => {
    const said = pooled('{ team: { agents: { mon-fri 09:00-16:30: 40 } } }');
    expect(said).toContain('a queue that no pool serves in 261 open intervals, first on 2026-01-01 16:30');
    expect(pooled('{ team: { agents: { mon-fri 09:00-17:00: 40 } } }')).toBe('');
    expect(pooled('{ team: { shifts: { day: { days: mon-fri, hours: 09:00-17:00, agents: 40 } } } }')).toBe(
      '',
    );
  });

  it('agents who would have to be busy more than all of their time', () => {
    expect(pooled('{ team: { agents: { mon-fri 09:00-17:00: 1 } } }', 'volume: 100 000 / year')).toContain(
      'busy 399% of their time',
    );
  });

  it('an open weekday on which the week profile has nothing', () => {
    expect(warningsOf(small('open: mon-sun 09:00-17:00\nweek: { mon-fri: 1 }'))).toContain(
      'no contacts on sat, sun, though the queue is open',
    );
  });

  it('a cause that only one queue names', () => {
    expect(warningsOf(small('daily-variation: 5%\ncauses: { holiday: 50% }'))).toContain(
      'the cause "holiday", which no other queue names',
    );
  });

  it('a unit that was mistaken', () => {
    expect(warningsOf(small('handle-time: 300h'))).toContain('a handle time of 300h');
    expect(warningsOf(small('handle-time: 2s'))).toContain('a handle time of 2s');
    expect(warningsOf(small('patience: 2s'))).toContain('a patience of 2s');
  });

  it('a target that one agent keeps by turning the others away', () => {
    expect(warningsOf(small('capacity: 0\ntarget: 80% in 20s'))).toContain(
      'this target does not count the turned away',
    );
    expect(warningsOf(small('capacity: 0\ntarget: 80% in 20s\ntarget-formula: all-offered'))).toBe('');
    expect(warningsOf(small('capacity: 0'))).not.toContain('turned away');
    expect(warningsOf(small('capacity: 1\ntarget: 80% in 20s'))).not.toContain('turned away');
  });

  it('a scenario without any contacts, which stays a scenario', () => {
    const text = small('volume: 0 / year');
    expect(warningsOf(text)).toContain('no contacts at all');
    expect(resolveGrid(scenarioOf(text)).queues[0]!.expected.every((contacts) => contacts === 0)).toBe(true);
  });

  it('a queue that never opens within the horizon', () => {
    expect(
      warningsOf(small('open: sat 09:00-17:00\nvolume: 0 / year', 'horizon: 2026-03-02 to 2026-03-06')),
    ).toContain('a queue that never opens within the horizon');
  });

  describe('a key that changes nothing, at its own place:', () => {
    const team = (rules: string, queue = '') =>
      pooled(`\n  team:\n    agents: 40\n${rules.replace(/^/gm, '    ')}`, queue);
    const chat = 'channel: chat';

    it.each([
      [
        'agents kept free as many as there are',
        team('serves: { calls: { keep-free: 40 } }'),
        'test.yaml:6:35: warning at pools.team.serves.calls.keep-free\n  40 kept free in a pool of at most 40 agents; expected fewer than 40, so that somebody may take the contact\n  as it is, this pool never answers the queue',
      ],
      [
        'several chats at once without a chat',
        team('chats: 3'),
        'test.yaml:6:12: warning at pools.team.chats\n  3 chats at once in a pool that serves no chat; expected a queue with channel: chat among those that it serves',
      ],
      [
        'a stretch of one chat at once',
        team('chat-stretch: 20%', chat),
        'warning at pools.team.chat-stretch\n  a stretch of chats whose agents hold one at a time; expected chats: 2 or more',
      ],
      [
        'a changeover where there is one client',
        team('changeover: 15s'),
        'warning at pools.team.changeover\n  a changeover in a pool of one client',
      ],
      [
        'a weight that no rule reads',
        team('serves: { calls: { weight: 3 } }'),
        'warning at pools.team.serves.calls.weight\n  a weight under next: longest-waiting; expected next: weighted in this pool',
      ],
      [
        'a priority that no rule reads',
        team('next: weighted\nserves: { calls: { priority: 2 } }'),
        'warning at pools.team.serves.calls.priority\n  a priority under next: weighted; expected next: priority',
      ],
      [
        'a redial where nobody is lost',
        warningsOf(small('patience: never\nredial: { share: 40%, after: 20m }')),
        'warning at clients.shop.queues.calls.redial\n  a redial where nobody abandons or is turned away',
      ],
      [
        'a formula without a target',
        warningsOf(small('target-formula: answered-only')),
        'warning at clients.shop.queues.calls.target-formula\n  a formula without a target; expected target: beside it',
      ],
      [
        'a rule for a closing time that never comes',
        warningsOf(small('open: always\nat-closing: answer')),
        'warning at clients.shop.queues.calls.at-closing\n  a rule for closing time in a queue that never closes',
      ],
      [
        'a penalty for sharing with nobody',
        warningsOf(small('', 'staffing: { penalty-per-client: 5% }')),
        'warning at staffing.penalty-per-client\n  penalty-per-client in a scenario of one client',
      ],
    ])('%s', (_, said, expected) => {
      expect(said).toContain(expected);
    });

    it.each([
      ['one agent less than there are', team('serves: { calls: { keep-free: 39 } }')],
      ['several chats at once', team('chats: 3\nchat-stretch: 20%', chat)],
      ['a weight under its rule', team('next: weighted\nserves: { calls: { weight: 3 } }')],
      ['a priority under its rule', team('next: priority\nserves: { calls: { priority: 2 } }')],
      [
        'a redial of those who abandon',
        warningsOf(small('patience: 3m\nredial: { share: 40%, after: 20m }')),
      ],
      ['a rule for a closing time', warningsOf(small('at-closing: answer'))],
    ])('but not %s', (_, said) => {
      expect(said).toBe('');
    });
  });
});
