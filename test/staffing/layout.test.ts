import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/scenario/types.ts';
import { components, formPools, isStaffedByHand } from '../../src/staffing/index.ts';
import { type SceneClient, scene, target, weekdays } from './scenes.ts';

const voice = (perHour: number, language = 'nl') => ({ perHour, language });
const weekly = (agents: number) => ({
  kind: 'weekly' as const,
  blocks: [
    {
      from: null,
      to: null,
      spans: {
        mon: [{ from: 480, to: 1080, agents }],
        tue: [],
        wed: [],
        thu: [],
        fri: [],
        sat: [],
        sun: [],
      },
    },
  ],
});

describe('pools of an option', () => {
  const clients: Record<string, SceneClient> = {
    toys: { form: 'dedicated', queues: { nl: voice(10), fr: voice(5, 'fr'), de: voice(4, 'de') } },
    bank: { form: 'blended', queues: { nl: voice(40), fr: voice(20, 'fr') } },
    energy: { form: 'blended', queues: { nl: voice(20) } },
    shop: { form: 'dedicated', queues: { nl: voice(9), de: voice(7, 'de') } },
  };
  const options = [
    { form: 'dedicated' },
    { form: 'blended' },
    { form: 'in-house' },
    { form: 'blended', id: 'all', everyone: true },
  ] as const;
  const { scenario, grid } = scene({
    clients,
    options,
    staffing: { penaltyPerClient: 0.05, changeoverSeconds: 10 },
  });
  const poolsUnder = (option: number) => formPools(scenario, grid, scenario.options[option]!).pools;
  const brief = (option: number) =>
    poolsUnder(option).map(({ id, kind, clients: who }) => `${id} ${kind} ${who.join('+')}`);

  it('gives a dedicated client one pool for each of its languages, and leaves the others as they are', () => {
    expect(brief(0)).toEqual([
      'toys-nl dedicated 0',
      'toys-fr dedicated 0',
      'toys-de dedicated 0',
      'shop-nl dedicated 3',
      'shop-de dedicated 3',
      'shared-nl blended 1+2',
      'shared-fr blended 1',
    ]);
  });

  it('lets the focal client join the teams of those who are blended today, and says where nobody is', () => {
    expect(brief(1)).toEqual([
      'shop-nl dedicated 3',
      'shop-de dedicated 3',
      'shared-nl blended 0+1+2',
      'shared-fr blended 0+1',
      'shared-de blended 0',
    ]);
    expect(formPools(scenario, grid, scenario.options[1]!).withoutPartner).toEqual(['de']);
  });

  it('blends everyone when the option says so', () => {
    expect(brief(3)).toEqual(['shared-nl blended 0+1+2+3', 'shared-fr blended 0+1', 'shared-de blended 0+3']);
    expect(formPools(scenario, grid, scenario.options[3]!).withoutPartner).toEqual([]);
  });

  it('gives an in-house client a desk of its own', () => {
    expect(brief(2).slice(0, 3)).toEqual([
      'toys-nl-in-house in-house 0',
      'toys-fr-in-house in-house 0',
      'toys-de-in-house in-house 0',
    ]);
  });

  it('lengthens handle times once for each client beyond the first, and changes over only between clients', () => {
    const factors = poolsUnder(1).map((pool) => [pool.links[0]!.handleFactor, pool.changeoverSeconds]);
    expect(factors).toEqual([
      [1, 0],
      [1, 0],
      [1.1, 10],
      [1.05, 10],
      [1, 0],
    ]);
  });

  it('changes no pool that the focal client neither leaves nor joins', () => {
    const untouched = ['shop-nl', 'shop-de'];
    for (const id of untouched) {
      const [before, after] = [0, 1].map((option) => poolsUnder(option).find((pool) => pool.id === id));
      expect(after).toEqual(before);
    }
  });

  it('uses the teams that the file names, without members who are not blended at that time', () => {
    const named = scene({
      clients,
      options,
      pools: [{ id: 'team', clients: [0, 1, 3], languages: ['nl'], chats: 2, chatStretch: 0.3 }],
    });
    const pools = (option: number) =>
      formPools(named.scenario, named.grid, named.scenario.options[option]!).pools;
    expect(pools(0).find(({ id }) => id === 'team')!.clients).toEqual([1]);
    expect(pools(1).find(({ id }) => id === 'team')!.clients).toEqual([0, 1]);
    // The bank's Dutch is in the team; energy, in none, is left to a team of its own.
    expect(pools(1).find(({ id }) => id === 'shared-nl')!.clients).toEqual([2]);
    // What agents can do with chats does not depend on who employs them.
    expect(pools(0).find(({ id }) => id === 'toys-nl')).toMatchObject({ chats: 2, chatStretch: 0.3 });
  });

  it('leaves a blended client alone in a team that stands apart, and its dedicated team as it was', () => {
    const pools = [{ id: 'bank-alone', clients: [1], languages: ['nl'], apart: true }];
    const named = scene({ clients, options, pools });
    const blended = formPools(named.scenario, named.grid, named.scenario.options[1]!).pools;
    expect(blended.find(({ id }) => id === 'bank-alone')).toMatchObject({ kind: 'blended', clients: [1] });
    expect(blended.filter((pool) => pool.clients.includes(1) && pool.languages.includes('nl'))).toHaveLength(
      1,
    );
    const own = scene({ clients, options: [{ form: 'dedicated', everyone: true }], pools });
    const dedicated = formPools(own.scenario, own.grid, own.scenario.options[0]!).pools;
    expect(dedicated.map(({ id }) => id)).not.toContain('bank-alone');
  });

  it('keeps staffing by hand, and takes the pools of a plan without options as they are', () => {
    const byHand = scene({
      clients,
      options: [],
      pools: [
        { id: 'own', clients: [0], languages: ['nl'], staffing: weekly(3), pick: 'random' },
        {
          id: 'shared',
          clients: [0, 1],
          next: 'priority',
          serves: [
            { queue: 0, rank: 7, afterSeconds: 30, keepFree: 2, priority: 3, weight: 4, handleFactor: 1.5 },
          ],
        },
      ],
    });
    const { pools } = formPools(byHand.scenario, byHand.grid, null);
    expect(pools.map(({ id }) => id)).toEqual(['own', 'shared', 'shop-nl', 'shop-de', 'shared-nl']);
    expect(pools.map(isStaffedByHand)).toEqual([true, false, false, false, false]);
    expect(Math.max(...pools[0]!.agents!)).toBe(3);
    expect(pools[0]!.pick).toBe('random');
    expect(pools[1]!.links).toEqual([
      {
        queue: 0,
        rank: 7,
        afterSeconds: 30,
        keepFree: 2,
        priority: 3,
        weight: 4,
        handleFactor: 1.5,
        active: null,
      },
    ]);
  });

  it('serves a hybrid client with its own agents in the hours of the rule and with shared ones outside', () => {
    const rule = {
      kind: 'hours' as const,
      open: weekdays(9, 12),
      weeks: [{ from: 11, to: 11 }],
      text: 'week 11, mon-fri 09:00-12:00',
    };
    const hybrid = scene({ clients, options: [{ form: 'hybrid', hybrid: rule }] });
    const { pools } = formPools(hybrid.scenario, hybrid.grid, hybrid.scenario.options[0]!);
    const own = pools.find(({ id }) => id === 'toys-nl')!;
    const shared = pools.find(({ id }) => id === 'shared-nl')!;
    const [inside, outside] = [own, shared].map(
      (pool) => pool.links.find((link) => link.queue === 0)!.active!,
    );
    expect(inside!.reduce((sum, is) => sum + is, 0)).toBe(5 * 3 * 2);
    expect(inside!.every((is, i) => is + outside![i]! === 1)).toBe(true);
    expect(own.links[0]!.rank).toBeLessThan(shared.links[0]!.rank);
    // The others in the team are served always.
    expect(shared.links.find((link) => link.queue === 3)!.active).toBeNull();
  });

  it('puts live contacts before deferrable work, and keeps an agent free of it where there are several', () => {
    const mixed = scene({
      clients: {
        toys: {
          queues: { voice: voice(60), email: { ...voice(5), channel: 'email', target: target(0.9, 14_400) } },
        },
        small: { queues: { voice: voice(2), email: { ...voice(1), channel: 'email', target: null } } },
      },
      options: [{ form: 'dedicated' }],
    });
    const [big, small] = formPools(mixed.scenario, mixed.grid, mixed.scenario.options[0]!).pools;
    expect(big!.next).toBe('priority');
    expect(big!.links.map(({ priority, keepFree }) => [priority, keepFree])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(small!.links[1]!.keepFree).toBe(0);
  });

  it('leaves no giant alone in a team when the smaller clients would fill the others', () => {
    const others = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
    const made = scene({
      to: '2026-03-08',
      clients: {
        buyer: { queues: { nl: voice(1, 'nl') } },
        ...Object.fromEntries(
          ['giant', ...others].map((id) => [id, { queues: { de: voice(id === 'giant' ? 3 : 1, 'de') } }]),
        ),
      },
      staffing: { cap: 3 },
      options: [{ form: 'blended', everyone: true }],
    });
    const { pools } = formPools(made.scenario, made.grid, made.scenario.options[0]!);
    const german = pools.filter(({ languages }) => languages[0] === 'de');
    expect(german.map(({ clients }) => clients.length).sort()).toEqual([2, 2, 3]);
  });

  it('never lets an agent serve more clients than the cap, and never loses a queue', () => {
    const form = fc.constantFrom<Form>('dedicated', 'blended', 'in-house');
    const client = fc.record({
      form,
      languages: fc.uniqueArray(fc.constantFrom('nl', 'fr', 'de'), { minLength: 1 }),
      perHour: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(
        fc.array(client, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(3 as const, 4 as const, 5 as const),
        form,
        fc.boolean(),
        (many, cap, chosen, everyone) => {
          const made = scene({
            to: '2026-03-08',
            clients: Object.fromEntries(
              many.map((one, c) => [
                `c${c}`,
                {
                  form: one.form,
                  queues: Object.fromEntries(one.languages.map((l) => [l, voice(one.perHour, l)])),
                },
              ]),
            ),
            staffing: { cap },
            options: [{ form: chosen, everyone }],
          });
          const { pools } = formPools(made.scenario, made.grid, made.scenario.options[0]!);
          for (const pool of pools) expect(pool.clients.length).toBeLessThanOrEqual(cap);
          const served = pools.flatMap((pool) => pool.links.map((link) => link.queue)).sort((a, b) => a - b);
          expect(served).toEqual(made.scenario.queues.map(({ index }) => index));
          // Nobody who could share is left alone while a team of others has two or more to spare.
          for (const language of ['nl', 'fr', 'de']) {
            const teams = pools.filter(
              ({ kind, languages }) => kind === 'blended' && languages[0] === language,
            );
            if (teams.length > 1) for (const team of teams) expect(team.clients.length).toBeGreaterThan(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the parts of a plan that have nothing to do with each other', () => {
    const parts = components(scenario, { pools: poolsUnder(1) });
    expect(parts.map((part) => part.pools)).toEqual([[0], [1], [2], [3], [4]]);
    const tied = scene({
      clients: {
        toys: {
          queues: {
            nl: { ...voice(10), transfers: [{ share: 0.1, into: 1 }] },
            fr: voice(5, 'fr'),
            de: voice(5, 'de'),
          },
        },
      },
      options: [{ form: 'dedicated' }],
    });
    const layout = formPools(tied.scenario, tied.grid, tied.scenario.options[0]!);
    expect(components(tied.scenario, layout).map((part) => part.queues)).toEqual([[0, 1], [2]]);
  });
});
