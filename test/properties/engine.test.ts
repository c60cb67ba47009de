import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactLog, type ContactRecord, type Facts, type Model, simulate } from '../../src/engine/index.ts';
import { linkOf, modelOf, poolOf, queueOf, sum, totals } from '../engine/models.ts';
import { modelArbitrary, plainArbitrary } from './arbitraryModel.ts';

/** Interrupted work changes hands, and the log knows only the last. */
const uninterrupted = (model: Model): Model => ({
  ...model,
  queues: model.queues.map((queue) => ({ ...queue, interruptible: false })),
});

const horizon = (model: Model) => model.intervals * model.intervalSeconds;

function played(model: Model, replication = 0): { facts: Facts; records: ContactRecord[] } {
  const log = new ContactLog();
  return { facts: simulate(model, replication, { log }), records: [...log] };
}

describe('whatever the model', () => {
  it('every offered contact is answered, abandons, is turned away or still waits', () => {
    fc.assert(
      fc.property(modelArbitrary, fc.nat(3), (model, replication) => {
        const { facts, records } = played(model, replication);
        model.queues.forEach((_, q) => {
          const { offered, answered, abandoned, turnedAway, stillWaiting } = totals(facts, q);
          expect(answered + abandoned + turnedAway + stillWaiting).toBe(offered);
          const logged = (outcome: string) =>
            records.filter((r) => r.queue === q && r.outcome === outcome).length;
          expect(logged('answered')).toBe(answered);
          expect(logged('abandoned')).toBe(abandoned);
          expect(logged('turned away')).toBe(turnedAway);
          expect(logged('still waiting')).toBe(stillWaiting);
        });
        expect(sum(facts.links.contacts)).toBe(sum(facts.queues.answered));
      }),
      { numRuns: 300 },
    );
  });

  it('counts are parts of what they are parts of, in every interval', () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { queues } = simulate(model, 0);
        for (let i = 0; i < queues.offered.length; i++) {
          expect(queues.firstAttempts[i]).toBeLessThanOrEqual(queues.offered[i]!);
          expect(queues.answeredInTime[i]).toBeLessThanOrEqual(queues.answered[i]!);
          expect(queues.abandonedInTime[i]).toBeLessThanOrEqual(queues.abandoned[i]!);
          expect(queues.delayed[i]).toBeLessThanOrEqual(queues.offered[i]!);
          expect(queues.abandoned[i]! + queues.turnedAway[i]!).toBeLessThanOrEqual(queues.delayed[i]!);
          expect(queues.waitAnswered[i]).toBeLessThanOrEqual(queues.waitAll[i]! + 1e-6);
        }
        expect(sum(queues.waiting)).toBeCloseTo(sum(queues.waitAll), 4);
      }),
      { numRuns: 200 },
    );
  });

  it('staffed time is handling, changeover and idle time, in every pool and interval', () => {
    fc.assert(
      fc.property(modelArbitrary, fc.nat(3), (model, replication) => {
        const { staffed, handling, changeover, idle, overrun } = simulate(model, replication).pools;
        for (let i = 0; i < staffed.length; i++) {
          expect(handling[i]! + changeover[i]! + idle[i]!).toBeCloseTo(staffed[i]!, 5);
          expect(Math.min(handling[i]!, changeover[i]!, idle[i]!, overrun[i]!)).toBeGreaterThanOrEqual(-1e-6);
          expect(overrun[i]).toBeLessThanOrEqual(staffed[i]! + 1e-6);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what links handle is what pools handle', () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { links, pools } = simulate(model, 0);
        expect(sum(links.handling)).toBeCloseTo(sum(pools.handling), 4);
        expect(sum(links.changeover)).toBeCloseTo(sum(pools.changeover), 4);
        expect(sum(links.talk)).toBeLessThanOrEqual(sum(links.handling) + 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it('nobody serves two contacts at once, nor more chats than allowed', () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const whole = uninterrupted(model);
        const spans = new Map<string, { from: number; to: number; room: number; link: string }[]>();
        for (const { queue, pool, agent, at, talk, afterWork } of played(whole).records) {
          if (agent < 0) continue;
          const chat = whole.queues[queue]!.channel === 'chat';
          const key = `${pool}/${agent}`;
          const mine = spans.get(key) ?? [];
          mine.push({
            from: at,
            to: at + talk + afterWork,
            room: chat ? whole.pools[pool]!.chats : 1,
            link: key,
          });
          spans.set(key, mine);
        }
        for (const mine of spans.values()) {
          for (const span of mine) {
            // Rounding of sums of seconds is far below a microsecond.
            const together = mine.filter(({ from, to }) => from <= span.from && span.from < to - 1e-6);
            expect(together.length).toBeLessThanOrEqual(
              Math.max(1, Math.min(...together.map(({ room }) => room))),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('nobody is served by a pool that may not, or before a contact has waited long enough for it', () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        for (const { queue, pool, at, offered } of played(uninterrupted(model)).records) {
          if (pool < 0) continue;
          const link = model.pools[pool]!.links.find((one) => one.queue === queue)!;
          expect(link).toBeDefined();
          const { ringSeconds } = model.queues[queue]!;
          expect(at - ringSeconds - offered).toBeGreaterThanOrEqual(link.afterSeconds - 1e-6);
          const interval = Math.min(
            model.intervals - 1,
            Math.floor((at - ringSeconds) / model.intervalSeconds),
          );
          if (link.active !== null) expect(link.active[interval]).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the same seed and replication give the same facts, and a log changes nothing', () => {
    fc.assert(
      fc.property(modelArbitrary, fc.nat(5), (model, replication) => {
        expect(simulate(model, replication)).toEqual(played({ ...model }, replication).facts);
      }),
      { numRuns: 100 },
    );
  });
});

describe('on a plain blended floor', () => {
  it('first come is first served among the calls of a queue', () => {
    fc.assert(
      fc.property(plainArbitrary, (model) => {
        const { records } = played(model);
        model.queues.forEach((_, q) => {
          const mine = records.filter(({ queue, outcome }) => queue === q && outcome === 'answered');
          mine.sort((a, b) => a.offered - b.offered || a.at - b.at);
          for (let i = 1; i < mine.length; i++) expect(mine[i]!.at).toBeGreaterThanOrEqual(mine[i - 1]!.at);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('no agent idles while a call waits that he may take', () => {
    fc.assert(
      fc.property(plainArbitrary, (model) => {
        const { records } = played(model);
        const end = horizon(model);
        const busy = model.pools.map((_, p) =>
          records
            .filter(({ pool }) => pool === p)
            .map(({ at, talk, afterWork }) => ({ from: at, to: at + talk + afterWork })),
        );
        for (const { queue, offered, at } of records) {
          const until = Math.min(at, end);
          model.pools.forEach((pool, p) => {
            if (!pool.links.some((link) => link.queue === queue)) return;
            const moments = [offered, ...busy[p]!.flatMap(({ from, to }) => [from, to])];
            for (const moment of moments) {
              if (moment < offered || moment >= until) continue;
              // A little later: at the moment itself one may come free and take the call at once.
              const later = moment + 1e-7;
              if (later >= until - 1e-7) continue;
              const working = busy[p]!.filter(({ from, to }) => from <= later && later < to).length;
              expect(working).toBeGreaterThanOrEqual(pool.agents![0]!);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('with one queue and equal agents', () => {
  it('more agents never lengthen the total wait', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 }),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        fc.nat(1000),
        (expected, agents, more, seed) => {
          const queue = queueOf(8, {
            expected: Float64Array.from(expected),
            talk: { kind: 'lognormal', mean: 240, cv: 1 },
          });
          const wait = (staff: readonly number[]) => {
            const model = modelOf(8, [queue], [poolOf(staff, [linkOf(0)])], { seed: String(seed) });
            return totals(simulate(model, 0)).waitAll;
          };
          expect(wait(agents.map((n, i) => n + more[i]!))).toBeLessThanOrEqual(wait(agents) + 1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });
});
