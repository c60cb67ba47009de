import { birthDeath, finiteLine } from '../../../src/queueing/index.ts';
import type { Case } from '../harness/case.ts';
import { steadyCase } from './steady.ts';

const handleSeconds = 120;
const agents = 8;
const ratePerSecond = 8.5 / handleSeconds;
const exponential = { kind: 'exponential', mean: handleSeconds } as const;

/** A full queue, and customers who will not join one. */
export const limitCases: Case[] = [
  steadyCase(
    { name: 'M/M/8/13: five may wait', group: 'M/M/n/K', source: 'birth–death chain' },
    {
      ratePerSecond,
      talk: exponential,
      handleSeconds,
      agents,
      patience: { kind: 'never' },
      capacity: 5,
      contacts: { fast: 8e5, long: 2e6 },
    },
    () => {
      const line = finiteLine(agents, agents + 5, 8.5, handleSeconds);
      return {
        turnedAway: line.turnedAway,
        asa: line.meanWait,
        meanQueue: line.meanQueue,
        occupancy: line.occupancy,
      };
    },
  ),
  steadyCase(
    {
      name: 'M/M/8+M, of those who find nobody free 30 % balk',
      group: 'M/M/n/K',
      source: 'birth–death chain',
    },
    {
      ratePerSecond,
      talk: exponential,
      handleSeconds,
      agents,
      patience: { kind: 'exponential', mean: 90 },
      balk: 0.3,
      contacts: { fast: 8e5, long: 2e6 },
    },
    () => {
      const leave = (k: number) => Math.min(k, agents) / handleSeconds + Math.max(0, k - agents) / 90;
      const p = birthDeath(400, (k) => ratePerSecond * (k < agents ? 1 : 0.7), leave);
      let wait = 0;
      let meanQueue = 0;
      for (let k = agents; k < 400; k++) {
        wait += p[k]!;
        meanQueue += (k - agents) * p[k]!;
      }
      return {
        waitProbability: wait,
        turnedAway: 0.3 * wait,
        abandoned: meanQueue / 90 / ratePerSecond,
        meanQueue,
      };
    },
  ),
  steadyCase(
    { name: 'M/M/8/13+M: five may wait, and may leave', group: 'M/M/n/K', source: 'birth–death chain' },
    {
      ratePerSecond,
      talk: exponential,
      handleSeconds,
      agents,
      patience: { kind: 'exponential', mean: 60 },
      capacity: 5,
      contacts: { fast: 8e5, long: 2e6 },
    },
    () => {
      const leave = (k: number) => Math.min(k, agents) / handleSeconds + Math.max(0, k - agents) / 60;
      const p = birthDeath(agents + 6, () => ratePerSecond, leave);
      let meanQueue = 0;
      for (let k = agents; k <= agents + 5; k++) meanQueue += (k - agents) * p[k]!;
      return {
        turnedAway: p[agents + 5]!,
        abandoned: meanQueue / 60 / ratePerSecond,
        meanQueue,
      };
    },
  ),
];
