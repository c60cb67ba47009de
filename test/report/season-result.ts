import type { SeasonResult } from '../../src/study/index.ts';

export const hostile = '<script>alert(1)</script>';
const weeks = ['2026-W40', '2026-W41', '2026-W42', '2026-W43'];

export const season: SeasonResult = {
  format: 'blendsim-season/1',
  blendsim: '0.0.0',
  scenario: { file: 'a.yaml', hash: '0123456789abcdef', title: hostile, seed: '2026' },
  option: { id: 'dedicated', name: hostile },
  weeks,
  forecastError: 0.1,
  probability: 0.8,
  groups: [
    {
      id: hostile,
      languages: ['nl', 'de'],
      ownDesk: true,
      pools: ['nl'],
      hire: { cost: 1_500_000_000, lines: ['recruitment'], asWages: [hostile] },
      atStart: 3,
      hires: [{ decide: '2026-W40', start: '2026-W41', end: null, people: 2 }],
      needed: [3, 3, 4, 5],
      training: [0, 2, 0, 0],
      learning: [0, 0, 2, 2],
      experienced: [3, 3, 3, 3],
      effective: [3, 3, 4.1, 4.2],
      cost: 12_000_000_000,
      gap: 0.012,
      late: [{ weeks: 1, extraCost: 800_000_000, overtimeHours: 12, shortHours: 3 }],
      risk: [{ probability: 0.8, level: 1.05, hired: 2, cost: 13e9, short: 0.1, shortHours: 4 }],
    },
  ],
};
