import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allHours, levelsOn, staffed } from './judge.ts';
import { forecast, type SceneQueue, scene, steady, target } from './scenes.ts';

/** Staffing searches are dear: few runs of small scenes, drawn from a fixed seed. */
const drawn = { seed: 20_261_201, numRuns: 3, endOnFailure: true } as const;
/** Hours that two searches of the same thing may differ by, since each keeps its targets to a tolerance. */
const near = 1.01;

const desk = (queues: Readonly<Record<string, SceneQueue>>) =>
  scene({
    to: '2026-03-15',
    clients: Object.fromEntries(
      Object.entries(queues).map(([id, voice], i) => [
        id,
        { form: i ? 'blended' : 'dedicated', queues: { voice } },
      ]),
    ),
    options: [
      { form: 'dedicated', everyone: true },
      { form: 'blended', everyone: true },
    ],
  });

describe('the least staff, on scenes drawn at random', () => {
  const volume = fc.integer({ min: 10_000, max: 50_000 });

  it('is never less for a higher promise, nor for more contacts', async () => {
    await fc.assert(
      fc.asyncProperty(volume, fc.integer({ min: 60, max: 85 }), async (contacts, percent) => {
        const of = async (more: number, share: number) =>
          allHours(
            await staffed(desk({ a: { demand: forecast(contacts * more), target: target(share, 20) } })),
          );
        const least = await of(1, percent / 100);
        expect(await of(1, percent / 100 + 0.08)).toBeGreaterThan(least / near);
        expect(await of(1.2, percent / 100)).toBeGreaterThan(least / near);
      }),
      drawn,
    );
  });

  it('is never more together than apart, for clients of equal handle times and targets and without a penalty', async () => {
    await fc.assert(
      fc.asyncProperty(volume, volume, async (first, second) => {
        const made = desk({ a: { demand: forecast(first) }, b: { demand: forecast(second) } });
        expect(allHours(await staffed(made, 1))).toBeLessThan(near * allHours(await staffed(made, 0)));
      }),
      drawn,
    );
  });

  it('keeps every promise, on random numbers that the search did not see', async () => {
    const queue = fc.record({
      demand: volume.map((contacts) => forecast(contacts)),
      talk: fc.record({
        kind: fc.constant('lognormal' as const),
        mean: fc.integer({ min: 120, max: 480 }),
        cv: fc.constantFrom(0.8, 1.1),
      }),
      patience: fc.integer({ min: 90, max: 900 }).map((mean) => ({ kind: 'exponential' as const, mean })),
      target: fc
        .tuple(fc.integer({ min: 65, max: 92 }), fc.integer({ min: 10, max: 60 }))
        .map(([percent, seconds]) => target(percent / 100, seconds)),
      variation: fc.constantFrom(0, 0.1).map((dayCv) => ({ ...steady, dayCv, dayMemory: 0.4 })),
    });
    await fc.assert(
      fc.asyncProperty(queue, queue, async (a, b) => {
        const made = desk({ a, b });
        const result = await staffed(made, 1);
        expect(result.met).toBe(true);
        for (const { queue: id, level, error, target: promised } of levelsOn(made, result.plan, 60)) {
          expect(level, id).toBeGreaterThan(promised - 0.003 - 3 * error);
        }
      }),
      drawn,
    );
  });
});

describe('pooling where targets differ', () => {
  it('costs agents in the published case: 5 Erlang at 95 % in 10 s and 30 at 50 % in 120 s, 46 pooled, though 10 + 32 do apart', async () => {
    const always = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: 0, to: 1440 }]]),
    ) as never;
    const voice = (erlang: number, share: number, seconds: number): SceneQueue => ({
      perHour: erlang * 12,
      open: always,
      patience: { kind: 'never' },
      target: target(share, seconds),
    });
    const made = scene({
      horizon: { kind: 'stationary', seconds: 160 * 3600, warmUpSeconds: 20 * 3600, batches: 10 },
      clients: {
        strict: { queues: { voice: voice(5, 0.95, 10) } },
        easy: { form: 'blended', queues: { voice: voice(30, 0.5, 120) } },
      },
      options: [
        { form: 'dedicated', everyone: true },
        { form: 'blended', everyone: true },
      ],
    });
    // What the formula says of the two apart and together stands in why.test.ts.
    const { plan } = await staffed(made, 1);
    expect(plan.pools.map(({ agents }) => [...new Set(agents!)])).toEqual([[46]]);
  });
});
