import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Model, simulate } from '../../src/engine/index.ts';
import { KeptFacts } from '../../src/report/live/parts/kept-facts.ts';
import { PartsPlayer } from '../../src/report/live/parts/parts-player.ts';
import { KeptCounts } from '../../src/report/live/players/kept-counts.ts';
import { Turns } from '../../src/report/live/players/turns.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { type Counted, memoryOf } from '../../src/study/index.ts';
import { callsAt, linkOf, modelOf, poolOf, totals } from '../engine/models.ts';
import { factsHash, richModel } from '../engine/richModel.ts';

/** Two desks that have nothing to do with each other, their queues and pools in turns. */
function twoDesks(busier = 1): Model {
  const desk = richModel();
  const copy = (name: string, queue: (q: number) => number, more: number) => ({
    queues: desk.queues.map((one) => ({
      ...one,
      key: `${name}/${one.key}`,
      expected: one.expected.map((contacts) => more * contacts),
      redial: one.redial === null ? null : { ...one.redial, into: queue(one.redial.into) },
      transfers: one.transfers.map((other) => ({ ...other, into: queue(other.into) })),
    })),
    pools: desk.pools.map((one) => ({
      ...one,
      key: `${name}/${one.key}`,
      links: one.links.map((link) => ({ ...link, queue: queue(link.queue) })),
    })),
  });
  const north = copy('north', (q) => 2 * q, busier);
  const south = copy('south', (q) => 2 * q + 1, 1);
  return {
    ...desk,
    queues: north.queues.flatMap((one, q) => [one, south.queues[q]!]),
    pools: north.pools.flatMap((one, p) => [one, south.pools[p]!]),
  };
}

const wholly = (model: Model, count: number) =>
  Array.from({ length: count }, (_, replication) => factsHash(simulate(model, replication)));

const inParts = (player: PartsPlayer, model: Model, count: number) =>
  Array.from({ length: count }, (_, replication) => factsHash(player.play(model, replication)));

function counting(): { readonly play: typeof simulate; readonly played: string[] } {
  const played: string[] = [];
  return {
    played,
    play: (model, replication) => {
      played.push(`${model.queues[0]!.key} ${replication}`);
      return simulate(model, replication);
    },
  };
}

describe('a model that is played in parts', () => {
  it('gives the facts of the whole to the last bit, replication by replication', () => {
    const { play, played } = counting();
    const player = new PartsPlayer(() => false, play);
    expect(inParts(player, twoDesks(), 3)).toEqual(wholly(twoDesks(), 3));
    expect(played).toHaveLength(6);
  });

  it('has contacts that nobody answers wait no longer, because another desk works on when the horizon has ended', () => {
    const late = callsAt(4, [7000], { key: 'late', talk: { kind: 'constant', value: 900 } });
    const alone = callsAt(4, [100], { key: 'alone', client: 1 });
    const desks = modelOf(4, [late, alone], [poolOf([1, 1, 1, 1], [linkOf(0)])]);
    const whole = simulate(desks, 0);
    expect(totals(whole, 1)).toMatchObject({ stillWaiting: 1, waitAll: 7100, waiting: 7100 });
    expect(inParts(new PartsPlayer(() => false), desks, 1)).toEqual([factsHash(whole)]);
  });

  it('gives the facts of each of two models that it plays in turns', () => {
    const player = new PartsPlayer(({ queues }) => queues[0]!.key.startsWith('south'));
    const [calm, busy] = [twoDesks(), twoDesks(1.2)];
    const seen = [0, 1].flatMap((replication) =>
      [calm, busy, calm].map((model) => factsHash(player.play(model, replication))),
    );
    expect(seen).toEqual(
      [0, 1].flatMap((replication) =>
        [calm, busy, calm].map((model) => factsHash(simulate(model, replication))),
      ),
    );
  });

  it('keeps the units that a contract sets apart, whichever links count them', () => {
    const desks = twoDesks();
    const counted = (model: Model): Model => ({
      ...model,
      queues: model.queues.map((queue, q) => ({
        ...queue,
        units:
          q % 3 === 0
            ? {
                cellOf: Int32Array.from({ length: model.intervals }, (_, i) => i % (2 + (q % 2))),
                cells: 2 + (q % 2),
                shortBelowSeconds: 60,
              }
            : null,
      })),
    });
    const player = new PartsPlayer(() => false);
    const model = counted(desks);
    const joined = [0, 1].map((replication) => structuredClone(player.play(model, replication)));
    const whole = [0, 1].map((replication) => simulate(counted(desks), replication));
    expect(joined.map(({ units }) => units)).toEqual(whole.map(({ units }) => ({ ...units })));
    expect(whole[0]!.units!.contacts.some((contacts) => contacts > 0)).toBe(true);
  });

  it('plays only the part that a question concerns, when an equal of the other was played before', () => {
    const { play, played } = counting();
    const player = new PartsPlayer(({ queues }) => queues[0]!.key.startsWith('south'), play);
    inParts(player, twoDesks(), 2);
    played.length = 0;
    player.nextQuestion();
    expect(inParts(player, twoDesks(1.1), 2)).toEqual(wholly(twoDesks(1.1), 2));
    expect(played).toEqual(['north/toys/voice 0', 'north/toys/voice 1']);
  });
});

describe('a model that is played in parts, in memory that was used before', () => {
  const size = (model: Model) =>
    memoryOf(simulate(model, 0)).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const models = [twoDesks(), twoDesks(1.2), twoDesks(0.5)];
  const whole = models.map((model) => wholly(model, 3));
  const half = size(models[0]!) / 2;

  it('gives the facts of the whole, whatever is kept, dropped or given up half-way', () => {
    const budget = fc.constantFrom(0, 0.7 * half, 1.5 * half, 4 * half);
    const turn = fc.record({
      model: fc.nat(2),
      replication: fc.nat(2),
      givenUp: fc.boolean(),
      isNewQuestion: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.record({ lasting: budget, passing: budget, arrivals: budget, spare: budget }),
        fc.array(turn, { minLength: 1, maxLength: 8 }),
        (memory, turns) => {
          const player = new PartsPlayer(
            ({ queues }) => queues[0]!.key.startsWith('south'),
            simulate,
            memory,
          );
          for (const { model, replication, givenUp, isNewQuestion } of turns) {
            if (isNewQuestion) player.nextQuestion();
            if (givenUp) player.playInSteps(models[model]!, replication).next();
            else expect(factsHash(player.play(models[model]!, replication))).toBe(whole[model]![replication]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('facts that are kept', () => {
  const model = richModel();
  const facts = [0, 1, 2].map((replication) => simulate(model, replication));
  const size = memoryOf(facts[0]!).reduce((sum, { byteLength }) => sum + byteLength, 0);
  const has = (kept: KeptFacts) => [0, 1, 2].filter((replication) => kept.get(model, replication) !== null);
  const filled = (isPassing: boolean) => {
    const kept = new KeptFacts(2.5 * size, isPassing);
    for (const [replication, each] of facts.entries()) kept.put(model, replication, each);
    return kept;
  };

  it('are the first of a question, which the next will ask for first, and give way once it does not', () => {
    const kept = filled(false);
    expect(has(kept)).toEqual([0, 1]);
    kept.nextQuestion();
    kept.put(model, 2, facts[2]!);
    expect(has(kept)).toEqual([1, 2]);
  });

  it('are the latest where they only pass from one option to the next', () => {
    expect(has(filled(true))).toEqual([1, 2]);
  });
});

describe('turns', () => {
  const [plain, busy] = [twoDesks(), twoDesks(1.1)];

  const first = { option: 0, replication: 0 };

  it('go to the first replications first', () => {
    const turns = new Turns(2);
    turns.begin([plain, busy]);
    expect(
      turns.best(
        [
          { option: 0, replication: 1 },
          { option: 1, replication: 0 },
        ],
        0,
      ),
    ).toBe(1);
    expect(turns.best([], 0)).toBe(-1);
  });

  it('go to the player that has played the same parts, and another goes on with the next replication', () => {
    const turns = new Turns(2);
    turns.begin([plain, busy, plain]);
    turns.give(first, 0);
    const left = [
      { option: 1, replication: 0 },
      { option: 2, replication: 0 },
    ];
    expect(turns.best(left, 0)).toBe(1);
    expect(turns.best(left, 1)).toBe(0);
    expect(turns.best([left[1]!, { option: 1, replication: 1 }], 1)).toBe(1);
  });

  it('begin a replication of their own rather than make the contacts of one that another has begun', () => {
    const turns = new Turns(2);
    turns.begin([plain, busy]);
    turns.give({ option: 0, replication: 1 }, 0);
    const left = [1, 2].map((replication) => ({ option: 1, replication }));
    expect([0, 1].map((player) => turns.best(left, player))).toEqual([0, 1]);
    expect(turns.best([left[0]!], 1)).toBe(0);
  });
});

describe('counts that are kept', () => {
  const plan = (agents: number) =>
    ({ pools: [{ id: 'own', agents: Int32Array.of(agents) }] }) as unknown as Plan;
  const counted = {} as Counted;

  it('are those of an equal plan under the same question, and of the first replications', () => {
    const kept = new KeptCounts();
    kept.of('volume', plan(3)).put(4, counted);
    kept.of('volume', plan(3)).put(5, counted);
    expect(kept.of('volume', plan(3)).get(4)).toBe(counted);
    expect(kept.of('volume', plan(3)).get(5)).toBeUndefined();
    expect(kept.of('volume', plan(4)).get(4)).toBeUndefined();
    expect(kept.of('patience', plan(3)).get(4)).toBeUndefined();
  });

  it('outlast any number of questions that a moving slider passed', () => {
    const kept = new KeptCounts();
    kept.of('rest', plan(1)).put(0, counted);
    for (let passed = 0; passed < 100; passed++) kept.of('moving', plan(passed));
    expect(kept.of('rest', plan(1)).get(0)).toBe(counted);
    for (let passed = 0; passed < 100; passed++) kept.of('asked', plan(passed)).put(0, counted);
    expect(kept.of('rest', plan(1)).get(0)).toBeUndefined();
  });
});
