import { describe, expect, it } from 'vitest';
import { ContactLog, simulate } from '../../src/engine/index.ts';
import { poolTotals, sum, totals } from './models.ts';
import { factsHash, richModel } from './richModel.ts';

describe('a week in which everything happens', () => {
  it('has every feature in it, or it would guard nothing', () => {
    const model = richModel();
    const facts = simulate(model, 0);
    const voice = totals(facts, 0);
    expect(voice.offered).toBeGreaterThan(voice.firstAttempts);
    expect(Math.min(voice.abandoned, voice.turnedAway, voice.calledBack)).toBeGreaterThan(0);
    expect(totals(facts, 1).turnedAway).toBeGreaterThan(0);
    for (let pool = 0; pool < model.pools.length; pool++) {
      expect(poolTotals(facts, pool).handling).toBeGreaterThan(0);
      expect(poolTotals(facts, pool).overrun).toBeGreaterThan(0);
    }
    expect(sum(facts.links.changeover)).toBeGreaterThan(0);
    const log = new ContactLog();
    simulate(model, 0, { log });
    expect(new Set([...log].map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(3);
  });

  it('gives these very bits: a change here changes every published figure', () => {
    const model = richModel();
    expect([0, 1, 2].map((replication) => factsHash(simulate(model, replication)))).toMatchInlineSnapshot(`
      [
        "feca0a3f",
        "1369d11c",
        "68f889de",
      ]
    `);
  });

  it('gives other bits for another seed or replication', () => {
    const model = richModel();
    const hashes = [simulate(model, 0), simulate(model, 1), simulate({ ...model, seed: '2027' }, 0)].map(
      factsHash,
    );
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('a contact log', () => {
  it('keeps the attempts offered in its window, in the order in which they ended', () => {
    const day = new ContactLog(86_400, 2 * 86_400);
    const whole = new ContactLog();
    simulate(richModel(), 0, { log: day });
    simulate(richModel(), 0, { log: whole });
    const within = [...whole].filter(({ offered }) => offered >= 86_400 && offered < 2 * 86_400);
    expect([...day]).toEqual(within);
    expect(day.size).toBeGreaterThan(500);
    expect(day.at(0)).toEqual(within[0]);
  });
});
