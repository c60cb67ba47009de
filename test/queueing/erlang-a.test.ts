import { describe, expect, it } from 'vitest';
import { erlangA, erlangC, erlangCMeanWait, serviceLevelOf } from '../../src/queueing/index.ts';
import { bruteErlangA } from './chain.ts';

describe('Erlang A', () => {
  it('gives the published exact figures of the benchmark model A', () => {
    const line = erlangA({ contactsPerHour: 1200, handleSeconds: 270, agents: 92, patienceSeconds: 180 });
    expect(line.waitProbability).toBeCloseTo(0.38983, 6);
    expect(line.meanWait).toBeCloseTo(6.45344, 5);
    expect(line.abandonment).toBeCloseTo(0.0358525, 7);
    expect(line.occupancy).toBeCloseTo(0.943188, 6);
    expect(serviceLevelOf(line, 'all-offered', 20)).toBeCloseTo(0.845042, 6);
  });

  it.each([
    ['one agent, light', 6, 240, 1, 120],
    ['one agent, overload', 60, 240, 1, 120],
    ['ten agents', 130, 240, 10, 60],
    ['forty agents, heavy', 600, 240, 40, 200],
    ['two hundred agents, short patience', 3000, 240, 200, 20],
    ['forty agents, twice the load', 1200, 240, 40, 300],
  ])('equals a chain solved by brute force: %s', (_, contactsPerHour, handleSeconds, agents, patience) => {
    const line = erlangA({ contactsPerHour, handleSeconds, agents, patienceSeconds: patience });
    const chain = bruteErlangA(contactsPerHour / 3600, handleSeconds, agents, patience);
    expect(line.waitProbability).toBeCloseTo(chain.waitProbability, 11);
    expect(line.abandonment).toBeCloseTo(chain.abandonment, 11);
    expect(line.meanQueue / chain.meanQueue).toBeCloseTo(1, 9);
    expect(line.occupancy).toBeCloseTo(chain.occupancy, 11);
    const { answered, abandoned } = chain.within(20);
    expect(line.answeredWithin(20)).toBeCloseTo(answered, 7);
    expect(line.abandonedWithin(20)).toBeCloseTo(abandoned, 7);
  });

  it('has all four service levels from the same two joint probabilities', () => {
    const line = erlangA({ contactsPerHour: 600, handleSeconds: 240, agents: 40, patienceSeconds: 200 });
    const inTime = line.answeredWithin(30);
    const gone = line.abandonedWithin(30);
    expect(serviceLevelOf(line, 'abandoned-in-time-good', 30)).toBeCloseTo(inTime + gone, 14);
    expect(serviceLevelOf(line, 'answered-only', 30)).toBeCloseTo(inTime / (1 - line.abandonment), 14);
    expect(serviceLevelOf(line, 'all-offered', 30)).toBeCloseTo(inTime, 14);
    expect(serviceLevelOf(line, 'abandoned-in-time-excluded', 30)).toBeCloseTo(inTime / (1 - gone), 14);
  });

  it('splits everybody into answered and abandoned when the threshold is long', () => {
    const line = erlangA({ contactsPerHour: 900, handleSeconds: 240, agents: 40, patienceSeconds: 200 });
    expect(line.answeredWithin(1e5)).toBeCloseTo(1 - line.abandonment, 12);
    expect(line.abandonedWithin(1e5)).toBeCloseTo(line.abandonment, 12);
    // Whoever waits T or longer is neither: the mean wait is the integral of that share.
    let area = 0;
    for (let t = 0.5; t < 3000; t++) area += 1 - line.answeredWithin(t) - line.abandonedWithin(t);
    expect(area).toBeCloseTo(line.meanWait, 1);
  });

  it('keeps its digits with thousands of agents, at light load and at ten times the load', () => {
    const balanced = erlangA({
      contactsPerHour: 60000,
      handleSeconds: 300,
      agents: 5000,
      patienceSeconds: 1e6,
    });
    expect(balanced.abandonment).toBeGreaterThan(0);
    expect(balanced.abandonment).toBeLessThan(0.001);
    const flooded = erlangA({
      contactsPerHour: 600000,
      handleSeconds: 300,
      agents: 5000,
      patienceSeconds: 300,
    });
    // The fluid limit: what can't be served abandons.
    expect(flooded.abandonment).toBeCloseTo(0.9, 6);
    expect(flooded.occupancy).toBeCloseTo(1, 9);
    const idle = erlangA({ contactsPerHour: 1, handleSeconds: 300, agents: 5000, patienceSeconds: 60 });
    expect(idle.waitProbability).toBe(0);
    expect(serviceLevelOf(idle, 'all-offered', 0)).toBe(1);
  });

  it('is Erlang C when nobody abandons, and near it when patience is very long', () => {
    const c = erlangA({ contactsPerHour: 60, handleSeconds: 300, agents: 8, patienceSeconds: Infinity });
    expect(c.waitProbability).toBeCloseTo(erlangC(8, 5), 12);
    expect(c.meanWait).toBeCloseTo(erlangCMeanWait(8, 5, 300), 9);
    expect(c.abandonment).toBe(0);
    const long = erlangA({ contactsPerHour: 60, handleSeconds: 300, agents: 8, patienceSeconds: 1e9 });
    expect(long.meanWait).toBeCloseTo(c.meanWait, 4);
  });

  it('serves nobody without agents, and keeps nobody waiting without contacts', () => {
    const deserted = erlangA({ contactsPerHour: 60, handleSeconds: 300, agents: 0, patienceSeconds: 90 });
    expect(deserted.abandonment).toBe(1);
    expect(deserted.meanWait).toBeCloseTo(90, 9);
    expect(serviceLevelOf(deserted, 'all-offered', 20)).toBe(0);
    expect(deserted.abandonedWithin(90)).toBeCloseTo(1 - Math.exp(-1), 12);
    const quiet = erlangA({ contactsPerHour: 0, handleSeconds: 300, agents: 3, patienceSeconds: 90 });
    expect(quiet.occupancy).toBe(0);
    expect(serviceLevelOf(quiet, 'answered-only', 0)).toBe(1);
  });

  it('refuses numbers that make no queue', () => {
    expect(() =>
      erlangA({ contactsPerHour: -1, handleSeconds: 300, agents: 3, patienceSeconds: 90 }),
    ).toThrow(RangeError);
    expect(() =>
      erlangA({ contactsPerHour: 1, handleSeconds: 300, agents: 2.5, patienceSeconds: 90 }),
    ).toThrow(RangeError);
  });
});
