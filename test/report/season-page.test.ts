import { describe, expect, it } from 'vitest';
import { languages, renderSeason } from '../../src/report/index.ts';
import { hostile, season as result } from './season-result.ts';

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
