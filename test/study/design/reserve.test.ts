import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../src/queueing/index.ts';
import { parseScenario, poolsText, resolveGrid, type Scenario } from '../../../src/scenario/index.ts';
import {
  designReserve,
  InProcessRunner,
  NothingToReserve,
  type ReserveResult,
  reservePool,
} from '../../../src/study/index.ts';

function parsed(yaml: string): Scenario {
  const found = parseScenario(yaml, { file: 'test.yaml', readText: () => '' });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}

const design = (yaml: string, pool: string, protect?: string, upTo = 4): Promise<ReserveResult> => {
  const scenario = parsed(yaml);
  return designReserve({
    scenario,
    grid: resolveGrid(scenario),
    runner: new InProcessRunner(),
    origin: { file: 'test.yaml', hash: '' },
    pool,
    upTo,
    ...(protect === undefined ? {} : { protect }),
  });
};

/**
 * Trunk reservation: nobody waits, the others are let in only while more than `kept` agents are free. A birth and death
 * process on the number of busy agents; exact. Shares of the contacts that are answered.
 */
function trunkReservation(agents: number, mine: number, others: number, kept: number) {
  const weights = [1];
  for (let busy = 1; busy <= agents; busy++) {
    const arriving = mine + (busy - 1 < agents - kept ? others : 0);
    weights.push((weights[busy - 1]! * arriving) / busy);
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const full = weights[agents]! / all;
  const shut = weights.slice(agents - kept).reduce((sum, weight) => sum + weight, 0) / all;
  return { mine: 1 - full, others: 1 - shut };
}

describe('reservation', () => {
  it('is worked out right by the test itself: with nobody kept free it is Erlang B', () => {
    const { mine, others } = trunkReservation(10, 4, 5, 0);
    expect(mine).toBeCloseTo(1 - erlangB(10, 9), 12);
    expect(others).toBeCloseTo(mine, 12);
  });

  it('serves whom it protects, and those who pay for it, as the textbook has it for every number kept free', async () => {
    const result = await design(
      `title: Trunk reservation
horizon: { stationary: 110h, warm-up: 10h, batches: 10 }
replications: 30
defaults: { handle-time: 5m, patience: constant 0.01s, target-formula: all-offered }
clients:
  mine: { form: blended, queues: { v: { volume: 24/hour, target: 90% in 20s } } }
  others: { form: blended, queues: { v: { volume: 60/hour, target: 80% in 20s } } }
pools: { trunk: { clients: [mine, others] } }
`,
      'trunk',
      'mine',
      2,
    );
    expect([result.protects, result.against]).toEqual([['mine/v'], ['others/v']]);
    expect(result.thresholds.map(({ keepFree }) => keepFree)).toEqual([0, 1, 2]);
    const [none] = result.thresholds;
    const agents = Math.round((none!.equalService.paidHours.mean * 0.7) / 10);
    for (const { keepFree, sameAgents } of result.thresholds) {
      const exact = trunkReservation(agents, 2, 5, keepFree);
      expect(sameAgents.service['mine/v']!.mean, `mine, ${keepFree}`).toBeCloseTo(exact.mine, 2);
      expect(sameAgents.service['others/v']!.mean, `others, ${keepFree}`).toBeCloseTo(exact.others, 2);
    }
  });

  const desk = `title: The small and the big
horizon: 2026-03-02 to 2026-03-08
replications: 6
defaults: { open: 'mon-fri 09:00-15:00', patience: 5m, handle-time: 5m }
clients:
  small: { form: blended, queues: { v: { volume: 12/hour, target: 90% in 10s } } }
  big: { form: blended, queues: { v: { volume: 60/hour, target: 60% in 60s } } }
pools: { shared: { clients: [small, big] } }
`;

  it('spares hours where the promises differ, keeps every target, and prints a pool that does as was judged', async () => {
    const result = await design(desk, 'shared');
    expect(result.protects).toEqual(['small/v']);
    const best = result.thresholds.find(({ keepFree }) => keepFree === result.chosen)!;
    expect(best.keepFree).toBeGreaterThan(0);
    expect(best.equalService.meetsTarget).toBe(true);
    expect(result.savedHours!.low).toBeGreaterThan(0);
    const service = result.thresholds.map(({ sameAgents }) => sameAgents.service['small/v']!.mean);
    for (let t = 1; t < service.length; t++) expect(service[t]).toBeGreaterThan(service[t - 1]! - 0.002);

    const scenario = parsed(desk);
    const text = poolsText(scenario, [reservePool(scenario, resolveGrid(scenario), result)!]);
    const [pasted] = parsed(desk.replace(/^pools:.*\n/m, text)).pools;
    expect(pasted).toMatchObject({ id: 'shared', clients: [0, 1] });
    expect(pasted!.serves).toMatchObject([
      { queue: 0, keepFree: 0, rank: 2 },
      { queue: 1, keepFree: best.keepFree, rank: 2 },
    ]);
  });

  it('says what is amiss: an unknown pool, a client who is not in it, a pool staffed by hand', async () => {
    await expect(design(desk, 'sharde')).rejects.toThrow('there are: shared');
    await expect(design(desk, 'shared', 'tiny')).rejects.toThrow('its clients are: small, big');
    const byHand = desk.replace('clients: [small, big]', 'clients: [small, big], agents: 9');
    await expect(design(byHand, 'shared')).rejects.toThrow(NothingToReserve);
    await expect(design(byHand, 'shared')).rejects.toThrow('staffed by hand');
  });
});
