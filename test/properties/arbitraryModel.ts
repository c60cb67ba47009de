import fc from 'fast-check';
import type { Law, Model, ModelLink, ModelPool, ModelQueue } from '../../src/engine/index.ts';
import { linkOf, modelOf, poolOf, queueOf } from '../engine/models.ts';

/** Random models: small, crowded, and with every feature somewhere. */

const intervals = 12;
const perDay = 6;

const law: fc.Arbitrary<Law> = fc.oneof(
  fc.record({ kind: fc.constant('exponential' as const), mean: fc.integer({ min: 5, max: 900 }) }),
  fc.record({
    kind: fc.constant('erlang' as const),
    mean: fc.integer({ min: 5, max: 900 }),
    phases: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('lognormal' as const),
    mean: fc.integer({ min: 5, max: 900 }),
    cv: fc.constantFrom(0.3, 1, 1.5),
  }),
  fc.record({ kind: fc.constant('constant' as const), value: fc.integer({ min: 0, max: 900 }) }),
  fc.constant({ kind: 'sample', values: [10, 10, 300] } as const),
  fc.constant({ kind: 'quantiles', probabilities: [0, 0.5, 1], values: [0, 60, 600] } as const),
);

const patience = fc.oneof(law, fc.constant<Law>({ kind: 'never' }));
const mask = fc.array(fc.constantFrom(0, 1, 1), { minLength: intervals, maxLength: intervals });
const counts = (max: number) => fc.array(fc.nat(max), { minLength: intervals, maxLength: intervals });

export const queueArbitrary = (queue: number, queues: number): fc.Arbitrary<ModelQueue> =>
  fc
    .record({
      channel: fc.constantFrom<ModelQueue['channel']>('voice', 'voice', 'chat', 'email', 'back-office'),
      client: fc.nat(2),
      open: mask,
      expected: counts(25),
      arrivals: fc.constantFrom<ModelQueue['arrivals']>('poisson', 'poisson', 'exact'),
      dayCv: fc.constantFrom(0, 0.2),
      withinDayCv: fc.constantFrom(0, 0.3),
      loading: fc.constantFrom(0, 0.7),
      forecastCv: fc.constantFrom(0, 0.1),
      talk: law,
      afterWork: fc.oneof(fc.constant<Law>({ kind: 'constant', value: 0 }), law),
      patience,
      ringSeconds: fc.constantFrom(0, 0, 4),
      balk: fc.constantFrom(0, 0, 0.3),
      capacity: fc.constantFrom(Infinity, Infinity, 0, 2),
      redial: fc.option(
        fc.record({
          share: fc.constantFrom(0.5, 1),
          delay: law,
          tries: fc.integer({ min: 1, max: 3 }),
          into: fc.nat(queues - 1),
        }),
      ),
      callBack: fc.option(
        fc.record({ whenWaitOver: fc.constantFrom(0, 30), accept: fc.constantFrom(0.5, 1) }),
      ),
      transfers: fc.array(fc.record({ share: fc.constant(0.3), into: fc.nat(queues - 1) }), { maxLength: 2 }),
      targetSeconds: fc.constantFrom(0, 20, 3600, Infinity),
      targetOpenTimeOnly: fc.boolean(),
      atClosing: fc.constantFrom<ModelQueue['atClosing']>('answer', 'turn-away', 'carry-over'),
      billIncrementSeconds: fc.constantFrom(0, 60),
      billMinimumSeconds: fc.constantFrom(0, 30),
      billTalkOnly: fc.boolean(),
      interruptible: fc.boolean(),
    })
    .map(({ open, expected, loading, ...rest }) =>
      queueOf(intervals, {
        ...rest,
        key: `queue ${queue}`,
        open: Uint8Array.from(open),
        expected: Float64Array.from(expected, (count, i) => count * open[i]!),
        dayMemory: 0.3,
        withinDayMemory: 0.5,
        loadings: [loading],
        interruptible: rest.interruptible && (rest.channel === 'email' || rest.channel === 'back-office'),
      }),
    );

const linkArbitrary = (queues: number): fc.Arbitrary<ModelLink> =>
  fc
    .record({
      queue: fc.nat(queues - 1),
      rank: fc.nat(2),
      afterSeconds: fc.constantFrom(0, 0, 0, 20, 300),
      keepFree: fc.constantFrom(0, 0, 0, 1, 2),
      priority: fc.nat(2),
      weight: fc.integer({ min: 1, max: 3 }),
      handleFactor: fc.constantFrom(1, 1.2, 0.8),
      active: fc.option(mask.map((values) => Uint8Array.from(values))),
    })
    .map(({ queue, ...over }) => linkOf(queue, over));

const shiftArbitrary = fc
  .record({
    from: fc.integer({ min: -1, max: 10 }),
    hours: fc.integer({ min: 1, max: 6 }),
    pause: fc.option(fc.integer({ min: 300, max: 1500 })),
  })
  .map(({ from, hours, pause }) => ({
    from: from * 1800,
    to: (from + hours) * 1800,
    breaks: pause === null ? [] : [{ from: from * 1800 + pause, to: from * 1800 + pause + 200 }],
  }));

const poolArbitrary = (pool: number, queues: number): fc.Arbitrary<ModelPool> =>
  fc
    .record({
      staffing: fc.oneof(counts(5), counts(5), fc.array(shiftArbitrary, { maxLength: 6 })),
      links: fc.uniqueArray(linkArbitrary(queues), { selector: ({ queue }) => queue, maxLength: queues }),
      pick: fc.constantFrom<ModelPool['pick']>('longest-idle', 'fewest-handled', 'random'),
      next: fc.constantFrom<ModelPool['next']>(
        'longest-waiting',
        'priority',
        'longest-queue',
        'nearest-target',
        'weighted',
      ),
      chats: fc.integer({ min: 1, max: 4 }),
      chatStretch: fc.constantFrom(0, 0.4),
      changeoverSeconds: fc.constantFrom(0, 12),
      absence: fc.constantFrom(0, 0, 0.2),
      ramp: fc.option(
        fc
          .array(fc.constantFrom(1, 1.5, 2), { minLength: intervals / perDay, maxLength: intervals / perDay })
          .map((factors) => Float64Array.from(factors)),
      ),
    })
    .map(({ staffing, links, ...over }) => {
      const byNumber = typeof staffing[0] === 'number';
      return poolOf(byNumber ? (staffing as number[]) : null, links, {
        ...over,
        key: `pool ${pool}`,
        shifts: byNumber ? null : (staffing as Exclude<ModelPool['shifts'], null>),
      });
    });

export const modelArbitrary: fc.Arbitrary<Model> = fc
  .record({ queues: fc.integer({ min: 1, max: 4 }), pools: fc.integer({ min: 1, max: 3 }) })
  .chain(({ queues, pools }) =>
    fc.record({
      queues: fc.tuple(...Array.from({ length: queues }, (_, q) => queueArbitrary(q, queues))),
      pools: fc.tuple(...Array.from({ length: pools }, (_, p) => poolArbitrary(p, queues))),
      drain: fc.boolean(),
      seed: fc.string({ maxLength: 5 }),
    }),
  )
  .map(({ queues, pools, drain, seed }) =>
    modelOf(intervals, queues, pools, {
      seed,
      drain,
      clients: 3,
      causes: 1,
      causeKeys: ['holiday'],
      days: intervals / perDay,
      dayOf: Int32Array.from({ length: intervals }, (_, i) => Math.floor(i / perDay)),
    }),
  );

/** The same, with calls only and without what lets agents idle or contacts overtake: a plain blended floor. */
export const plainArbitrary: fc.Arbitrary<Model> = modelArbitrary.map((model) => ({
  ...model,
  queues: model.queues.map((queue) => ({
    ...queue,
    channel: 'voice' as const,
    interruptible: false,
    ringSeconds: 0,
    atClosing: 'answer' as const,
  })),
  pools: model.pools.map((pool) => ({
    ...pool,
    agents: new Int32Array(intervals).fill(pool.agents?.[0] ?? 2),
    shifts: null,
    absence: 0,
    changeoverSeconds: 0,
    links: pool.links.map((link) => ({ ...link, afterSeconds: 0, keepFree: 0, active: null })),
  })),
}));
