import {
  erlangA,
  erlangB,
  erlangC,
  erlangCMeanWait,
  erlangCWaitOver,
  pollaczekKhinchineWait,
  type WaitingLine,
  waitingLine,
} from '../../../src/queueing/index.ts';
import type { Law } from '../../../src/random/law.ts';
import type { Case } from '../harness/case.ts';
import { type Exact, steadyCase } from './steady.ts';

const handleSeconds = 240;
/** As a person says it. */
const people = (agents: number) => (agents === 1 ? '1 agent' : `${agents} agents`);

const never: Law = { kind: 'never' };
const exponential: Law = { kind: 'exponential', mean: handleSeconds };
const millions = (fast: number, long = 2 * fast) => ({ fast: fast * 1e6, long: long * 1e6 });

/** Load to agents: light, normal, heavy and overload. */
const rate = (agents: number, perAgent: number) => (agents * perAgent) / handleSeconds;

const lossLaws: readonly [string, Law, Law?][] = [
  ['exponential', exponential],
  ['constant', { kind: 'constant', value: handleSeconds }],
  ['lognormal, cv 1.5', { kind: 'lognormal', mean: handleSeconds, cv: 1.5 }],
  ['Erlang-3', { kind: 'erlang', mean: handleSeconds, phases: 3 }],
  [
    'exponential talk and constant after-contact work',
    { kind: 'exponential', mean: 180 },
    { kind: 'constant', value: 60 },
  ],
];

/** Nobody may wait: the share turned away is Erlang B whatever the law of the handle time. */
export const lossCases: Case[] = lossLaws.flatMap(([law, talk, afterWork]) =>
  (
    [
      [1, 0.5],
      [10, 0.8],
      [100, 1.1],
    ] as const
  )
    .filter(([agents]) => agents === 10 || law === 'exponential')
    .map(([agents, perAgent]) =>
      steadyCase(
        {
          name: `M/G/n/n, ${people(agents)} at ${perAgent} Erlang each, handle time ${law}`,
          group: 'Erlang B',
          source: 'Erlang B; the same for every law (insensitivity)',
        },
        {
          ratePerSecond: rate(agents, perAgent),
          talk,
          ...(afterWork === undefined ? {} : { afterWork }),
          handleSeconds,
          agents,
          patience: never,
          capacity: 0,
          contacts: millions(0.9),
        },
        () => {
          const lost = erlangB(agents, agents * perAgent);
          return { turnedAway: lost, occupancy: perAgent * (1 - lost), abandoned: 0, meanWait: 0 };
        },
      ),
    ),
);

/** Agents, Erlang each, contacts in millions; of the long set only, also the half-width that shares reach. */
const delaySizes: readonly (readonly [number, number, number, number?])[] = [
  [1, 0.5, 0.9],
  [1, 0.7, 1.6],
  [10, 0.7, 3.5],
  [10, 0.85, 4.5],
  [50, 0.9, 20, 0.006],
  [100, 0.93, 30, 0.008],
  [10, 0.95, 20, 0.01],
  [100, 0.98, 30, 0.03],
  [500, 0.97, 40, 0.025],
];

/** Nobody abandons. Heavy loads need very long runs and are left to the long set. */
export const delayCases: Case[] = delaySizes.map(([agents, perAgent, contacts, widest]) =>
  steadyCase(
    {
      name: `M/M/n, ${people(agents)} at ${perAgent} Erlang each`,
      group: 'Erlang C',
      source: 'Erlang C',
      longOnly: widest !== undefined,
    },
    {
      ratePerSecond: rate(agents, perAgent),
      talk: exponential,
      handleSeconds,
      agents,
      patience: never,
      contacts: widest === undefined ? millions(contacts) : millions(0, contacts),
      ...(widest === undefined ? {} : { widest }),
      warmUp: 10 / ((1 - perAgent) * (1 - perAgent)) / agents + 20,
    },
    () => {
      const load = agents * perAgent;
      const meanWait = erlangCMeanWait(agents, load, handleSeconds);
      return {
        waitProbability: erlangC(agents, load),
        answeredInTime: 1 - erlangCWaitOver(agents, load, handleSeconds, 20),
        meanWait,
        asa: meanWait,
        meanQueue: meanWait * rate(agents, perAgent),
        occupancy: perAgent,
      };
    },
  ),
);

/** All that the formulas with abandonment say of a line. */
function everythingOf(line: WaitingLine): Exact {
  return {
    waitProbability: line.waitProbability,
    answeredInTime: line.answeredWithin(20),
    abandoned: line.abandonment,
    abandonedInTime: line.abandonedWithin(20),
    meanWait: line.meanWait,
    asa: line.asa,
    meanQueue: line.meanQueue,
    occupancy: line.occupancy,
  };
}

/** Agents, Erlang each, mean patience, contacts in millions, and whether only the long set has it. */
const abandonSizes: readonly (readonly [number, number, number, number, boolean])[] = [
  [1, 0.6, 120, 0.8, false],
  [1, 1.5, 120, 0.9, false],
  [10, 0.7, 180, 1.5, false],
  [10, 1, 180, 1.6, false],
  [50, 0.9, 60, 2.5, false],
  [50, 1.3, 200, 4.5, false],
  [500, 0.9, 120, 6, false],
  [500, 1.3, 200, 5, false],
  [100, 0.95, 600, 24, true],
  [200, 0.98, 120, 18, true],
  [500, 1, 180, 60, true],
  [500, 2, 300, 8, true],
];

export const abandonCases: Case[] = [
  steadyCase(
    {
      name: 'Model A: 92 agents, 20 a minute, handle time 4.5 min, patience 3 min',
      group: 'Erlang A',
      source: 'Palm / Erlang A',
    },
    {
      ratePerSecond: 20 / 60,
      talk: { kind: 'exponential', mean: 270 },
      handleSeconds: 270,
      agents: 92,
      patience: { kind: 'exponential', mean: 180 },
      contacts: millions(9, 30),
    },
    () => ({
      waitProbability: 0.38983,
      answeredInTime: 0.845042,
      abandoned: 0.0358525,
      meanWait: 6.45344,
      occupancy: 0.943188,
    }),
  ),
  ...abandonSizes.map(([agents, perAgent, patience, contacts, longOnly]) =>
    steadyCase(
      {
        name: `M/M/n+M, ${people(agents)} at ${perAgent} Erlang each, patience ${patience} s`,
        group: 'Erlang A',
        source: 'Palm / Erlang A',
        longOnly,
      },
      {
        ratePerSecond: rate(agents, perAgent),
        talk: exponential,
        handleSeconds,
        agents,
        patience: { kind: 'exponential', mean: patience },
        contacts: longOnly ? millions(0, contacts) : millions(contacts),
      },
      () =>
        everythingOf(
          erlangA({
            contactsPerHour: 3600 * rate(agents, perAgent),
            handleSeconds,
            agents,
            patienceSeconds: patience,
          }),
        ),
    ),
  ),
];

const patienceLaws: readonly [string, Law][] = [
  ['constant', { kind: 'constant', value: 60 }],
  ['Erlang-2', { kind: 'erlang', mean: 60, phases: 2 }],
  ['Erlang-5', { kind: 'erlang', mean: 60, phases: 5 }],
  ['lognormal, cv 1.2', { kind: 'lognormal', mean: 60, cv: 1.2 }],
  ['gamma, cv 2', { kind: 'gamma', mean: 60, cv: 2 }],
  ['one of 5, 40, 40 and 200 s', { kind: 'sample', values: [5, 40, 40, 200] }],
  ['by quantiles', { kind: 'quantiles', probabilities: [0, 0.3, 0.8, 1], values: [0, 20, 90, 300] }],
];

export const patienceCases: Case[] = patienceLaws.flatMap(([law, patience], i) =>
  (
    [
      [20, 0.95],
      [20, 1.2],
    ] as const
  ).map(([agents, perAgent]) =>
    steadyCase(
      {
        name: `M/M/n+G, ${people(agents)} at ${perAgent} Erlang each, patience ${law}, mean about 60 s`,
        group: 'M/M/n+G',
        source: 'Baccelli and Hebuterne 1981; Zeltyn and Mandelbaum 2005',
        // Each law at one of the loads in the fast set.
        longOnly: i % 2 === 0 ? perAgent < 1 : perAgent > 1,
      },
      {
        ratePerSecond: rate(agents, perAgent),
        talk: exponential,
        handleSeconds,
        agents,
        patience,
        contacts: millions(2.8),
      },
      () =>
        everythingOf(waitingLine({ ratePerSecond: rate(agents, perAgent), handleSeconds, agents, patience })),
    ),
  ),
);

const handleLaws: readonly [string, Law, number][] = [
  ['constant', { kind: 'constant', value: handleSeconds }, 0],
  ['Erlang-4', { kind: 'erlang', mean: handleSeconds, phases: 4 }, 0.5],
  ['gamma, cv 0.7', { kind: 'gamma', mean: handleSeconds, cv: 0.7 }, 0.7],
  ['lognormal, cv 1.2', { kind: 'lognormal', mean: handleSeconds, cv: 1.2 }, 1.2],
];

export const singleAgentCases: Case[] = handleLaws.map(([law, talk, cv]) =>
  steadyCase(
    {
      name: `M/G/1 at 0.6 Erlang, handle time ${law}`,
      group: 'M/G/1',
      source: 'Pollaczek–Khinchine',
    },
    {
      ratePerSecond: rate(1, 0.6),
      talk,
      handleSeconds,
      agents: 1,
      patience: never,
      contacts: millions(1.2),
      warmUp: 200,
    },
    () => {
      const meanWait = pollaczekKhinchineWait(0.6, handleSeconds, cv);
      return { waitProbability: 0.6, meanWait, meanQueue: meanWait * rate(1, 0.6), occupancy: 0.6 };
    },
  ),
);
