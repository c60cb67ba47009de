import { describe, expect, it } from 'vitest';
import { languages, renderSeason } from '../../src/report/index.ts';
import type { SeasonResult } from '../../src/study/index.ts';

const hostile = '<script>alert(1)</script>';
const weeks = ['2026-W40', '2026-W41', '2026-W42', '2026-W43'];

const result: SeasonResult = {
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

describe('the page of a season', () => {
  it('says how many to hire, when the first decision is due, and what a week late costs', () => {
    const page = renderSeason(result);
    expect(page).toContain('2 people have to be hired; the first decision is due in');
    expect(page).toMatch(/the season costs [^<]*800/);
    expect(page).toContain('+2');
    expect(page).toContain('1.2%');
    expect(page).toMatch(
      /People who speak [^<]*Dutch[^<]* and [^<]*German[^<]*, own desk: 3 at the beginning/,
    );
  });

  it('says so when nobody needs to be hired', () => {
    const none = { ...result, groups: [{ ...result.groups[0]!, hires: [], late: [] }] };
    expect(renderSeason(none)).toContain('Nobody needs to be hired.');
  });

  it.each(languages)('keeps names full of markup text, and leaves nothing out, in %s', (language) => {
    const page = renderSeason(result, language);
    expect(page).not.toContain(hostile);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });
});
