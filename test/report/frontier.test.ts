import { describe, expect, test } from 'vitest';
import { renderReport } from '../../src/report/index.ts';
import type { Decisions } from '../../src/study/index.ts';
import { inDepth } from './depth.ts';
import { fixture } from './fixture.ts';

const comparison = inDepth(fixture());

/** The figure's text; marks of isolation and tags away. */
function figureOf(decisions: Decisions, language: 'en' | 'nl' | 'es' = 'en'): string {
  const page = renderReport({ ...comparison, decisions }, { language });
  const [, figure = ''] = /<figure class="figure" id="fig-frontier">([\s\S]*?)<\/figure>/.exec(page) ?? [];
  return figure
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

const { decisions } = comparison as { decisions: Decisions };
const frontier = decisions.frontier!;

describe('cost against service in the report', () => {
  test('says what five more points cost with the recommended option and with the next', () => {
    expect(figureOf(decisions)).toMatch(
      /Five more points of service cost €900 a year with .* and €28,000 with/,
    );
    expect(figureOf(decisions, 'nl')).toMatch(
      /Vijf procentpunten meer serviceniveau kosten € ?900 per jaar met/,
    );
    expect(figureOf(decisions, 'es')).toMatch(
      /Cinco puntos más de nivel de servicio cuestan 900 € al año con/,
    );
  });

  test('says who bears the hours that a price by the contact does not pay', () => {
    expect(figureOf(decisions)).toContain('700 more agent hours a year are for the outsourcer to bear');
    const paid = frontier.options.map((option) => ({
      ...option,
      points: option.points.map((point) => ({ ...point, staffedHours: 9_000 })),
    }));
    expect(figureOf({ ...decisions, frontier: { ...frontier, options: paid } })).not.toContain('to bear');
  });

  test('tells the last five points where more would be no promise', () => {
    const options = frontier.options.map((option) => ({ ...option, points: option.points.slice(0, 3) }));
    expect(figureOf({ ...decisions, frontier: { ...frontier, options } })).toContain(
      'The last five points of service cost €900 a year',
    );
  });

  test('has every point in its table, with what it costs more and whether the promise is kept', () => {
    const text = figureOf(decisions);
    expect(text).toContain('10 points less 76.0%');
    expect(text).toMatch(/5 points more 88\.0% .*10,400|5 points more 88\.0%.*11,100 no/);
    expect(text).toContain('11,100 no');
  });

  test('is left out where nothing was asked', () => {
    expect(figureOf({ ...decisions, frontier: null })).toBe('');
  });
});
