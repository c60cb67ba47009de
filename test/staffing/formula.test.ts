import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceLevelOf, waitingLine } from '../../src/queueing/index.ts';
import type { Law } from '../../src/random/law.ts';
import type { ServiceLevelFormula } from '../../src/scenario/types.ts';
import { deferrableLoad, firstGuess, flowsOf, formPools, liveLoad } from '../../src/staffing/index.ts';
import { MeshedLine } from '../../src/staffing/internal/mesh.ts';
import { forecast, scene, target, weekdays } from './scenes.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, x) => all + x, 0);

describe('the fast formula', () => {
  it('agrees with the exact steady state over load, agents, patience, threshold and formula', () => {
    const patience = fc.oneof(
      fc.record({ kind: fc.constant('exponential' as const), mean: fc.integer({ min: 30, max: 900 }) }),
      fc.record({
        kind: fc.constant('lognormal' as const),
        mean: fc.integer({ min: 60, max: 900 }),
        cv: fc.constantFrom(0.7, 1.2),
      }),
    ) as fc.Arbitrary<Law>;
    const formula = fc.constantFrom<ServiceLevelFormula>(
      'all-offered',
      'answered-only',
      'abandoned-in-time-good',
      'abandoned-in-time-excluded',
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 60, noNaN: true }),
        fc.double({ min: -1, max: 3, noNaN: true }),
        patience,
        fc.integer({ min: 60, max: 600 }),
        fc.constantFrom(0, 10, 20, 60),
        formula,
        (load, roots, law, handleSeconds, threshold, counting) => {
          const agents = Math.max(1, Math.round(load + roots * Math.sqrt(load)));
          const line = new MeshedLine(
            handleSeconds,
            [{ share: 1, patience: law, balk: 0, threshold, formula: counting }],
            60,
          );
          const [found] = line.fractions(load, agents, agents);
          const exact = waitingLine({
            ratePerSecond: load / handleSeconds,
            handleSeconds,
            agents,
            patience: law,
          });
          expect(found!.good[0]! / found!.counted[0]!).toBeCloseTo(
            serviceLevelOf(exact, counting, threshold),
            2.2,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('knows the answer of the next number of agents as if it had been asked alone', () => {
    const line = new MeshedLine(
      300,
      [
        {
          share: 1,
          patience: { kind: 'never' },
          balk: 0,
          threshold: 20,
          formula: 'all-offered',
        },
      ],
      30,
    );
    const [many] = line.fractions(20, 15, 30);
    for (let n = 15; n <= 30; n++) {
      const [one] = line.fractions(20, n, n);
      expect(many!.good[n - 15]).toBeCloseTo(one!.good[0]!, 12);
    }
  });
});

describe('the first guess', () => {
  const never = { kind: 'never' as const };
  const five = (perHour: number, penaltyPerClient = 0) =>
    scene({
      to: '2026-03-02',
      clients: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { queues: { voice: { perHour, patience: never } } }]),
      ),
      staffing: { cap: 5, penaltyPerClient },
      options: [
        { form: 'dedicated', everyone: true },
        { form: 'blended', everyone: true },
      ],
    });
  /** Agents at noon, all pools together. */
  const atNoon = (made: ReturnType<typeof scene>, option: number) => {
    const { pools } = formPools(made.scenario, made.grid, made.scenario.options[option]!);
    const flows = flowsOf(made.scenario, made.grid, pools);
    return sum(flows.map((flow) => firstGuess(made.scenario, made.grid, flow, false).required[24]!));
  };

  it('pools five equal clients as the published figures say: 15 agents become 8, and 60 become 46', () => {
    expect([atNoon(five(12), 0), atNoon(five(12), 1)]).toEqual([15, 8]);
    expect([atNoon(five(96), 0), atNoon(five(96), 1)]).toEqual([60, 46]);
  });

  it('takes 9 and 50 when blending lengthens handle times by a tenth', () => {
    expect(atNoon(five(12, 0.025), 1)).toBe(9);
    expect(atNoon(five(96, 0.025), 1)).toBe(50);
  });

  it('finds that pooling unequal promises can cost agents: 10 and 32 apart, 46 together', () => {
    const unequal = scene({
      to: '2026-03-02',
      clients: {
        strict: { queues: { voice: { perHour: 60, patience: never, target: target(0.95, 10) } } },
        lenient: { queues: { voice: { perHour: 360, patience: never, target: target(0.5, 120) } } },
      },
      options: [
        { form: 'dedicated', everyone: true },
        { form: 'blended', everyone: true },
      ],
    });
    expect([atNoon(unequal, 0), atNoon(unequal, 1)]).toEqual([42, 46]);
  });

  it('staffs every open interval with the minimum and a closed one with nobody', () => {
    const tiny = scene({
      to: '2026-03-08',
      clients: { a: { queues: { voice: { perHour: 0.1 } } } },
      staffing: { minimumAgents: 3 },
      options: [{ form: 'dedicated' }],
    });
    const { pools } = formPools(tiny.scenario, tiny.grid, tiny.scenario.options[0]!);
    const [flows] = flowsOf(tiny.scenario, tiny.grid, pools);
    const { required } = firstGuess(tiny.scenario, tiny.grid, flows!, false);
    const open = tiny.grid.queues[0]!.open;
    expect([...required]).toEqual([...open].map((is) => is * 3));
  });
});

describe('offered load', () => {
  const made = scene({
    clients: {
      a: {
        queues: {
          voice: { demand: forecast(50_000), talk: { kind: 'lognormal', mean: 900, cv: 1.1 } },
          email: {
            perHour: 6,
            channel: 'email',
            talk: { kind: 'constant', value: 600 },
            target: target(0.9, 4 * 3600, { openTimeOnly: true }),
          },
        },
      },
    },
    options: [{ form: 'dedicated' }],
  });
  const { pools } = formPools(made.scenario, made.grid, made.scenario.options[0]!);
  const [flows] = flowsOf(made.scenario, made.grid, pools);

  it('carries work over into later intervals and loses none of it', () => {
    const plain = liveLoad(made.scenario, made.grid, flows!, false);
    const felt = liveLoad(made.scenario, made.grid, flows!, true);
    expect(sum(felt)).toBeCloseTo(sum(plain), 6);
    // The first half-hour of a day starts from empty; the one after closing still has contacts in hand.
    expect(felt[16]!).toBeLessThan(plain[16]!);
    expect(plain[36]).toBe(0);
    expect(felt[36]!).toBeGreaterThan(0.3);
  });

  it('spreads deferrable work over open hours until it is nearly due, and loses none of it', () => {
    const email = flows!.flows.find(({ deferrable }) => deferrable)!;
    const load = deferrableLoad(email, made.scenario.queues[1]!.target, flows!.open, 1800);
    const offered = sum(email.contacts) * 600;
    expect(sum(load) * 1800).toBeCloseTo(offered, 3);
    for (const [i, erlang] of load.entries()) if (flows!.open[i] === 0) expect(erlang).toBe(0);
    // Nothing is done before it arrives: the first morning is quieter than the steady hour.
    expect(load[16]!).toBeLessThan(load[30]!);
  });

  it('gives a pool by hand what it can handle and the rest to the next rank', () => {
    const overflow = scene({
      clients: { a: { queues: { voice: { perHour: 60 } } } },
      options: [],
      pools: [
        {
          id: 'own',
          clients: [0],
          staffing: {
            kind: 'weekly',
            blocks: [
              {
                from: null,
                to: null,
                spans: Object.fromEntries(
                  Object.entries(weekdays(8, 18)).map(([day, spans]) => [
                    day,
                    spans.map((one) => ({ ...one, agents: 2 })),
                  ]),
                ) as never,
              },
            ],
          },
          serves: [
            { queue: 0, rank: 1, afterSeconds: 0, keepFree: 0, priority: 0, weight: 1, handleFactor: 1 },
          ],
        },
        {
          id: 'next',
          clients: [0],
          serves: [
            { queue: 0, rank: 2, afterSeconds: 0, keepFree: 0, priority: 0, weight: 1, handleFactor: 1 },
          ],
        },
      ],
    });
    const layout = formPools(overflow.scenario, overflow.grid, null);
    const [own, next] = flowsOf(overflow.scenario, overflow.grid, layout.pools);
    const load = (one: typeof own) => liveLoad(overflow.scenario, overflow.grid, one!, false)[24]!;
    expect(load(own)).toBeCloseTo(1.7, 9);
    expect(load(next)).toBeCloseTo(5 - 1.7, 9);
  });
});
