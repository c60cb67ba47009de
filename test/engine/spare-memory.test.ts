import { describe, expect, it } from 'vitest';
import { type Facts, SharedArrivals, SpareMemory, simulate } from '../../src/engine/index.ts';
import { memoryOf } from '../../src/study/index.ts';
import { factsHash, richModel } from './richModel.ts';

describe('memory that was used before', () => {
  it('is given where it fits, the smallest that does, and never where most of it would lie idle', () => {
    const spare = new SpareMemory(10_000);
    for (const bytes of [1000, 800, 904]) spare.give(new ArrayBuffer(bytes));
    expect(spare.take(880)?.byteLength).toBe(904);
    expect(spare.take(880)?.byteLength).toBe(1000);
    expect(spare.take(880)).toBeNull();
    expect(spare.take(600)).toBeNull();
    expect(spare.take(640)?.byteLength).toBe(800);
  });

  it('goes, the longest unused first, where more lies idle than is allowed', () => {
    const spare = new SpareMemory(2000);
    for (const bytes of [500, 1000, 904]) spare.give(new ArrayBuffer(bytes));
    expect(spare.take(500)).toBeNull();
    expect(spare.take(1000)).not.toBeNull();
    expect(spare.take(904)).not.toBeNull();
  });

  it('leaves no trace in the facts of a week in which everything happens', () => {
    const model = richModel();
    const busier = {
      ...model,
      queues: model.queues.map((queue) => ({ ...queue, expected: queue.expected.map((each) => 1.1 * each) })),
    };
    const spare = new SpareMemory(2 ** 26);
    const shared = new SharedArrivals(2 ** 26, spare);
    const soil = (facts: Facts) => {
      for (const buffer of memoryOf(facts)) {
        new Uint8Array(buffer).fill(0xa5);
        spare.give(buffer);
      }
    };
    for (const replication of [0, 1, 2]) {
      for (const each of [model, busier]) {
        const facts = simulate(each, replication, { spare, shared });
        expect(factsHash(facts)).toBe(factsHash(simulate(each, replication)));
        soil(facts);
        shared.nextQuestion();
      }
    }
    // The last one's memory is here still, and was taken and given back all along.
    expect(spare.take(memoryOf(simulate(model, 0))[0]!.byteLength)).not.toBeNull();
  });
});
