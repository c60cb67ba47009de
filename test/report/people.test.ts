import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.ts';
import { inDepth } from './depth.ts';
import { fixture } from './fixture.ts';

const comparison = inDepth(fixture());

const sectionOf = (page: string) => /<section id="people"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
const asText = (markup: string) =>
  markup
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ');

describe('the people of a season in the report', () => {
  const section = sectionOf(renderReport(comparison));

  test('say how many to hire and when the first decision is due, all groups together', () => {
    expect(asText(section)).toContain('6 people have to be hired; the first decision is due in week 29');
    expect(section).toContain('>+6</text>');
  });

  test('add the groups up week by week, and name each hire with its group', () => {
    const text = asText(section);
    expect(text).toContain('week 40 32.4 32.8 28.0 8.0 0.0');
    expect(text).toContain('People who speak German and Dutch week 29 week 35 stays 4');
    expect(text).toContain('People who speak German and Dutch week 30 week 36 week 1 2');
  });

  test('are left out where nobody asked, or nobody could say', () => {
    expect(sectionOf(renderReport(fixture()))).toBe('');
    const { decisions } = comparison;
    expect(sectionOf(renderReport({ ...comparison, decisions: { ...decisions!, season: null } }))).toBe('');
  });
});
