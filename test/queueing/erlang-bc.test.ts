import { describe, expect, it } from 'vitest';
import {
  erlangB,
  erlangBTable,
  erlangC,
  erlangCMeanWait,
  erlangCWaitOver,
  finiteLine,
} from '../../src/queueing/index.ts';

describe('Erlang B', () => {
  // Columns of the classic traffic tables: the load that n trunks carry at a blocking of 1 %, 5 % and 10 %.
  it.each([
    [1, 0.0101, 0.01],
    [5, 1.361, 0.01],
    [10, 4.461, 0.01],
    [20, 12.031, 0.01],
    [50, 37.901, 0.01],
    [100, 84.064, 0.01],
    [10, 6.216, 0.05],
    [100, 95.24, 0.05],
    [10, 7.511, 0.1],
  ])('blocks %i trunks at %d Erlang with probability %d, as the traffic tables say', (n, load, blocking) => {
    expect(erlangB(n, load)).toBeCloseTo(blocking, 4);
  });

  it('stays exact with thousands of agents and at any load', () => {
    expect(erlangB(5000, 5000)).toBeCloseTo(0.01123, 4);
    expect(erlangB(2000, 1e6)).toBeCloseTo(1 - 2000 / 1e6, 6);
    expect(erlangB(3000, 1)).toBe(0);
    expect(erlangB(0, 7)).toBe(1);
    expect(erlangB(3, 0)).toBe(0);
  });

  it('gives a whole column in one pass', () => {
    const table = erlangBTable(40, 31);
    for (let n = 0; n <= 40; n++) expect(table[n]).toBe(erlangB(n, 31));
  });
});

describe('Erlang C', () => {
  it('gives the probability to wait that hand calculation gives for one and two agents', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 14);
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 14);
  });

  it('agrees with its defining sum', () => {
    for (const [n, load] of [
      [5, 4.2],
      [30, 27],
      [80, 79.5],
    ] as const) {
      let term = 1;
      let sum = 0;
      for (let k = 0; k < n; k++) {
        sum += term;
        term *= load / (k + 1);
      }
      const tail = (term * n) / (n - load);
      expect(erlangC(n, load)).toBeCloseTo(tail / (sum + tail), 12);
    }
  });

  it('answers 80 in 100 within 20 seconds with 8 agents at 60 calls an hour of 5 minutes', () => {
    expect(1 - erlangCWaitOver(8, 5, 300, 20)).toBeCloseTo(0.863, 3);
    expect(1 - erlangCWaitOver(7, 5, 300, 20)).toBeLessThan(0.8);
    expect(erlangCMeanWait(8, 5, 300)).toBeCloseTo(16.7, 1);
  });

  it('waits for ever when the load is not below the agents', () => {
    expect(erlangC(5, 5)).toBe(1);
    expect(erlangCMeanWait(5, 6, 100)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('M/M/n/K', () => {
  it('is Erlang B when there is no place to wait', () => {
    expect(finiteLine(12, 12, 10, 60).turnedAway).toBeCloseTo(erlangB(12, 10), 14);
  });

  it('comes to Erlang C when the places are many', () => {
    const line = finiteLine(12, 2000, 10, 60);
    expect(line.waitProbability).toBeCloseTo(erlangC(12, 10), 12);
    expect(line.meanWait).toBeCloseTo(erlangCMeanWait(12, 10, 60), 10);
    expect(line.occupancy).toBeCloseTo(10 / 12, 12);
  });

  it('gives the closed form of a single agent with K places', () => {
    const rho = 1.5;
    const total = (1 - rho ** 6) / (1 - rho);
    expect(finiteLine(1, 5, rho, 60).turnedAway).toBeCloseTo(rho ** 5 / total, 14);
  });

  it('keeps its digits far into overload', () => {
    expect(finiteLine(500, 3000, 5000, 60).turnedAway).toBeCloseTo(0.9, 10);
  });
});
