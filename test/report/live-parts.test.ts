import { describe, expect, it } from 'vitest';
import { type Facts, type Model, simulate } from '../../src/engine/index.ts';
import { PartsRunner, type PlayOne } from '../../src/report/live/parts/parts-runner.ts';
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

async function inParts(runner: PartsRunner, model: Model, count: number): Promise<string[]> {
  const hashes: string[] = [];
  await runner.run(model, { from: 0, count }, (facts: Facts) => hashes.push(factsHash(facts)));
  return hashes;
}

function counting(): { readonly play: PlayOne; readonly played: string[] } {
  const played: string[] = [];
  return {
    played,
    play: async (model, replication) => {
      played.push(`${model.queues[0]!.key} ${replication}`);
      return simulate(model, replication);
    },
  };
}

describe('a model that is played in parts', () => {
  it('gives the facts of the whole to the last bit, replication by replication', async () => {
    const { play, played } = counting();
    const runner = new PartsRunner(play, 1, () => false);
    expect(await inParts(runner, twoDesks(), 3)).toEqual(wholly(twoDesks(), 3));
    expect(played).toHaveLength(6);
  });

  it('keeps the units that a contract sets apart, whichever links count them', async () => {
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
    const runner = new PartsRunner(counting().play, 1, () => false);
    const joined: Facts[] = [];
    await runner.run(counted(desks), { from: 0, count: 2 }, (facts) => {
      joined.push(structuredClone(facts));
    });
    const whole = [0, 1].map((replication) => simulate(counted(desks), replication));
    expect(joined.map(({ units }) => units)).toEqual(whole.map(({ units }) => ({ ...units })));
    expect(whole[0]!.units!.contacts.some((contacts) => contacts > 0)).toBe(true);
  });

  it('plays only the part that a question concerns, when an equal of the other was played before', async () => {
    const { play, played } = counting();
    const runner = new PartsRunner(play, 1, ({ queues }) => queues[0]!.key.startsWith('south'));
    await inParts(runner, twoDesks(), 2);
    played.length = 0;
    expect(await inParts(runner, twoDesks(1.1), 2)).toEqual(wholly(twoDesks(1.1), 2));
    expect(played).toEqual(['north/toys/voice 0', 'north/toys/voice 1']);
  });
});
