import { estimate } from '../../src/measures/index.ts';
import type { BlendResult, DesignResult } from '../../src/study/index.ts';

export const hostile = '<script>alert(1)</script>';

const design = (id: string, hours: number, clients: string[][]): DesignResult => ({
  id,
  widest: Math.max(...clients.map((team) => team.length)),
  teams: clients.map((team) => ({ language: 'nl', clients: team })),
  formulaHours: hours,
  meetsTarget: true,
  shortfalls: [],
  paidHours: estimate([hours, hours + 2, hours - 2]),
  learningHours: clients.length < 3 ? 100 : 0,
  cost: null,
  savedHours: estimate([5000 - hours, 5002 - hours, 4998 - hours]),
  savedCost: null,
  service: {},
});

export const blend: BlendResult = {
  format: 'blendsim-blend/1',
  blendsim: '0.0.0',
  scenario: {
    file: 'a.yaml',
    title: `Floor ${hostile}`,
    hash: '0123456789abcdef',
    seed: '1',
    replications: 3,
    from: '2026-03-01',
    to: '2026-03-31',
    stationary: null,
    intervalSeconds: 1800,
    penaltyPerClient: 0.03,
    changeoverSeconds: 5,
    trainingHoursPerClient: 24,
    shrinkage: 0.3,
  },
  cap: 3,
  clients: [
    { id: 'a', name: hostile },
    { id: 'b', name: 'Bikes' },
    { id: 'c', name: 'Late' },
  ],
  designs: [design('dedicated', 5000, [['a'], ['b'], ['c']]), design('at-most-2', 4400, [['a', 'b'], ['c']])],
  chosen: 'at-most-2',
  widths: [
    { clients: 1, design: 'dedicated', gainedHours: null, gainedCost: null },
    { clients: 2, design: 'at-most-2', gainedHours: estimate([600, 601, 599]), gainedCost: null },
  ],
  collisions: [
    { clients: ['a', 'b'], weeks: -0.4, intervals: 0.1, jointPeak: 0.62 },
    { clients: ['a', 'c'], weeks: null, intervals: null, jointPeak: 1 },
    { clients: ['b', 'c'], weeks: 0.2, intervals: 0.3, jointPeak: 0.9 },
  ],
  pairs: [
    {
      language: 'nl',
      clients: ['b', 'c'],
      apartHours: 2000,
      togetherHours: 2300,
      costs: 'promises',
      simulated: { apartHours: 2010, togetherHours: 2290 },
    },
  ],
  search: { weighed: 7, exhaustive: true, simulations: 500 },
  partial: false,
};
