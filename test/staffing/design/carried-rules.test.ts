import { describe, expect, it } from 'vitest';
import { parseScenario, poolsText, resolveGrid } from '../../../src/scenario/index.ts';
import { withBlend } from '../../../src/staffing/design/index.ts';
import { formPools } from '../../../src/staffing/index.ts';

const desk = (pools: string) => `title: Three clients
horizon: 2026-03-02 to 2026-03-29
defaults: { open: 'mon-fri 09:00-17:00', handle-time: 4m, target: 80% in 20s }
clients:
  bank: { form: blended, queues: { voice: { language: nl, volume: 60/hour } } }
  shop:
    form: blended
    queues:
      voice: { language: nl, volume: 40/hour }
      mail: { language: nl, channel: email, volume: 20/hour, target: 90% in 4h }
  toys: { form: blended, queues: { voice: { language: nl, volume: 20/hour } } }
pools:
${pools}
`;

function scenarioOf(text: string) {
  const parsed = parseScenario(text, { file: 'desk.yaml', readText: () => '' });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

/** The links of each pool of a blend of bank with shop and of toys by itself. */
function designed(pools: string) {
  const scenario = scenarioOf(desk(pools));
  const blend = [
    { language: 'nl', clients: [0, 1] },
    { language: 'nl', clients: [2] },
  ];
  const with_ = withBlend(scenario, blend);
  const everyone = {
    id: 'b',
    name: 'b',
    form: 'blended',
    everyone: true,
    rateCard: null,
    hybrid: null,
  } as const;
  const { pools: formed } = formPools(with_, resolveGrid(with_), everyone);
  return formed.map(({ id, next, pick, links }) => ({
    id,
    next,
    pick,
    links: links.map(({ queue, rank, afterSeconds, keepFree, priority, handleFactor }) => ({
      queue: scenario.queues[queue]!.id,
      rank,
      afterSeconds,
      keepFree,
      priority,
      handleFactor: Number(handleFactor.toFixed(4)),
    })),
  }));
}

const ruled = `  floor:
    clients: [bank, shop, toys]
    languages: [nl]
    next: priority
    pick: fewest-handled
    serves:
      bank/voice: { priority: 2, keep-free: 3, rank: 3, after: 30s }
      shop/voice: { priority: 1, keep-free: 1, handle-factor: 1.2 }
      shop/mail: { priority: 5, keep-free: 4 }
      toys/voice: { priority: 1, keep-free: 2 }`;

describe('the rules of pools whose place a design takes', () => {
  it('go over to its teams: who comes first, who needs longer, and how many more stay free for one than for another', () => {
    const [together, alone] = designed(ruled);
    expect(together).toEqual({
      id: 'bank-shop-nl',
      next: 'priority',
      pick: 'fewest-handled',
      links: [
        { queue: 'bank/voice', rank: 2, afterSeconds: 0, keepFree: 2, priority: 2, handleFactor: 1 },
        { queue: 'shop/voice', rank: 2, afterSeconds: 0, keepFree: 0, priority: 1, handleFactor: 1.2 },
        { queue: 'shop/mail', rank: 2, afterSeconds: 0, keepFree: 3, priority: 5, handleFactor: 1 },
      ],
    });
    // Nobody shares with toys, so there is nobody to keep an agent free for.
    expect(alone).toMatchObject({ id: 'toys-nl', links: [{ queue: 'toys/voice', keepFree: 0 }] });
  });

  it('leave teams as they would be where the pools said nothing of their own', () => {
    const plain = designed('  floor: { clients: [bank, shop, toys], languages: [nl] }');
    expect(
      designed(
        '  floor: { clients: [bank, shop, toys], serves: [bank/voice, shop/voice, shop/mail, toys/voice] }',
      ),
    ).toEqual(plain);
    expect(plain[0]!.next).toBe('priority');
    expect(plain[0]!.links.find(({ queue }) => queue === 'shop/mail')!.keepFree).toBeGreaterThan(0);
  });

  it('do not come from pools that stay beside the design', () => {
    const own = '  own: { clients: [toys], languages: [nl], serves: { toys/voice: { handle-factor: 0.8 } } }';
    expect(
      designed(own)
        .flatMap(({ links }) => links)
        .map(({ handleFactor }) => handleFactor),
    ).not.toContain(0.8);
  });

  it('let work that can wait that is new in a team go after calls', () => {
    const calls = `  calls: { clients: [bank, toys], languages: [nl], serves: { bank/voice: { handle-factor: 1.1 }, toys/voice: {} } }`;
    const [together] = designed(calls);
    expect(together!.next).toBe('priority');
    expect(together!.links.map(({ priority }) => priority)).toEqual([1, 1, 2]);
  });

  it('stand in the block to paste, and give the same links when it is read back', () => {
    const scenario = scenarioOf(desk(ruled));
    const { pools } = withBlend(scenario, [{ language: 'nl', clients: [0, 1] }]);
    const block = poolsText(scenario, pools);
    const again = scenarioOf(desk(block.replace(/^pools:\n/, '').trimEnd()));
    expect(again.pools[0]!.serves).toEqual(pools[0]!.serves);
    expect(again.pools[0]!.next).toBe('priority');
  });
});
