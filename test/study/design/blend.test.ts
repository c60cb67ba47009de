import { describe, expect, it } from 'vitest';
import { poolsText, resolveGrid, type Scenario, withPools } from '../../../src/scenario/index.ts';
import {
  type BlendResult,
  blendPools,
  designBlend,
  InProcessRunner,
  Stopped,
  type StopSignal,
} from '../../../src/study/index.ts';
import { parsed } from './parsed.ts';

/** Two counter-seasonal shops, a desk that answers late on purpose, and a second language; two weeks. */
const text = `title: Who shares with whom
timezone: Europe/Amsterdam
horizon: 2026-03-02 to 2026-03-15
replications: 4
defaults:
  open: { mon-fri: 09:00-15:00 }
  patience: never
  target: 80% in 20s
  handle-time: 5m
clients:
  mornings: { name: 'Mornings, Ltd', queues: { nl: { language: nl, volume: 8 000 / year, day: { 09:00-12:00: 9, 12:00-15:00: 1 } } } }
  evenings: { queues: { nl: { language: nl, volume: 8 000 / year, day: { 09:00-12:00: 1, 12:00-15:00: 9 } } } }
  late: # answers when it can
    queues:
      nl: { language: nl, volume: 60/hour, target: 50% in 120s }
      de: { language: de, volume: 9/hour }
staffing: { cap: 3, training-per-client: 2h, penalty-per-client: 2% }
costs: { outsourcer: { wage: 15 EUR/hour, employer-charges: 30% } }
`;

const design = (scenario: Scenario, cap: number, signal?: StopSignal) =>
  designBlend({
    scenario,
    grid: resolveGrid(scenario),
    runner: new InProcessRunner(),
    origin: { file: 'test.yaml', hash: '' },
    cap,
    ...(signal === undefined ? {} : { signal }),
  });

const scenario = parsed(text);
const result = await design(scenario, 3);
const of = (id: string | null, from: BlendResult = result) => from.designs.find((each) => each.id === id)!;

describe('the blend designer', () => {
  it('lets those share whose busy hours differ, and saves hours and cost beyond chance at the same targets', () => {
    const best = of(result.chosen);
    expect(best.teams).toEqual([
      { language: 'nl', clients: ['mornings', 'evenings'] },
      { language: 'nl', clients: ['late'] },
      { language: 'de', clients: ['late'] },
    ]);
    expect(best.meetsTarget).toBe(true);
    expect(best.savedHours.low).toBeGreaterThan(0);
    expect(best.savedCost!.low).toBeGreaterThan(0);
    expect(best.paidHours.mean + best.savedHours.mean).toBeCloseTo(of('dedicated').paidHours.mean, 6);
    expect(best.learningHours).toBeGreaterThan(0);
    expect(of('dedicated').learningHours).toBe(0);
  });

  it('says who should not share: promises that do not go together need more agents than apart, as simulated', () => {
    const [worst] = result.pairs;
    expect(worst).toMatchObject({ costs: 'promises' });
    expect(worst!.clients).toContain('late');
    expect(worst!.simulated!.togetherHours).toBeGreaterThan(worst!.simulated!.apartHours * 1.02);
    expect(result.pairs.find(({ clients }) => clients.join() === 'mornings,evenings')!.costs).toBeNull();
  });

  it('tells what each further client of an agent brings, and who peaks with whom', () => {
    expect(result.widths.map(({ clients }) => clients)).toEqual([1, 2, 3, 4, 5]);
    expect(result.widths[0]).toMatchObject({ design: 'dedicated', gainedHours: null });
    expect(result.widths[1]!.gainedHours!.mean).toBeCloseTo(of('at-most-2').savedHours.mean, 6);
    expect(result.widths[2]!.gainedHours!.mean).toBe(0);
    const [shops] = result.collisions;
    expect(shops!.clients).toEqual(['mornings', 'evenings']);
    expect(shops!.jointPeak).toBeLessThan(0.6);
    expect(shops!.intervals!).toBeLessThan(-0.9);
  });

  it('never passes the cap, and simulates the same designs to the same bits whatever it is', async () => {
    const apart = await design(scenario, 1);
    expect(apart.chosen).toBe('dedicated');
    expect(apart.designs).toEqual(result.designs);
  });

  it('proposes pools that are a valid scenario, comments and all, in which a run finds the same teams', () => {
    const pools = blendPools(scenario, result)!;
    const proposed = withPools(text, scenario, { ...pools, cap: 3 });
    expect(proposed).toContain('# answers when it can');
    const again = parsed(proposed);
    expect(again.pools.map(({ clients, languages, apart }) => [languages, clients, apart])).toEqual([
      [['nl'], [0, 1], false],
      [['nl'], [2], true],
      [['de'], [2], true],
    ]);
    expect(again.pools[0]!.name).toBe('Mornings, Ltd, evenings');
    expect(again.options).toMatchObject([{ form: 'blended', everyone: true }]);
    const pasted = parsed(text + poolsText(scenario, pools.pools));
    expect(pasted.pools).toEqual(again.pools);
  });

  it('stopped in the middle, keeps the designs that were judged', async () => {
    const signal = { aborted: false };
    const stopped = await designBlend({
      scenario,
      grid: resolveGrid(scenario),
      runner: new InProcessRunner(),
      origin: { file: 'test.yaml', hash: '' },
      cap: 3,
      signal,
      onProgress: ({ option }) => {
        if (option === 'at-most-2') signal.aborted = true;
      },
    });
    expect(stopped.partial).toBe(true);
    expect(stopped.designs).toEqual(result.designs.slice(0, 1));
    expect(stopped.chosen).toBe('dedicated');
    await expect(design(scenario, 3, { aborted: true })).rejects.toThrow(Stopped);
  });
});
