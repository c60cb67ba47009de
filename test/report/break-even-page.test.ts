import { describe, expect, it } from 'vitest';
import { languages, renderBreakEven } from '../../src/report/index.ts';
import { breakEvenStudy } from './break-even-study.ts';

const text = (page: string) =>
  page
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/<[^>]+>/g, ' ');

describe.each(languages)('the page of a break-even in %s', (language) => {
  const page = renderBreakEven(breakEvenStudy(), language);

  it('states the finding first, and marks it on the curves', () => {
    const verdict = /class="verdict" id="verdict">([^<]*(?:<(?!\/p>)[^<]*)*)<\/p>/.exec(page)?.[1] ?? '';
    expect(verdict).toMatch(/15[.,]000/);
    expect(verdict).toMatch(/Shared/);
    expect(page.match(/<circle /g)).toHaveLength(2); // one for a wide screen, one for a phone
    for (const id of ['decision', 'turns', 'method']) expect(page).toContain(`<section id="${id}"`);
  });

  it('has every place that was looked at in a table, with who is cheaper and who missed the target', () => {
    const places = /<section id="decision"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';
    expect(places.match(/<tr>/g)).toHaveLength(6);
    expect(text(places)).toMatch(/24[.,]000/);
    expect(places.match(/class="scroll"/g)).toHaveLength(1);
  });

  it('shows a hostile name as text and asks no network', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/src="|href="http/);
  });

  it('says so where one option is always cheaper, where both cost the same, and where it was stopped', () => {
    const none = breakEvenStudy({
      crossings: [],
      points: breakEvenStudy().points.slice(0, 2),
      partial: true,
    });
    const never = renderBreakEven(none, language);
    expect(never).not.toContain('<section id="turns"');
    expect(never).not.toContain('<circle');
    expect(never).toContain('class="notice"');
    expect(text(never)).not.toMatch(/NaN|undefined/);
    const same = none.points.map((point) => ({
      ...point,
      difference: { ...point.difference, mean: 0, low: 0, high: 0 },
    }));
    expect(text(renderBreakEven({ ...none, points: same }, language))).not.toBe(text(never));
  });
});

it('is another text in every language', () => {
  const texts = languages.map((language) => text(renderBreakEven(breakEvenStudy(), language)));
  expect(new Set(texts).size).toBe(languages.length);
  for (const other of texts.slice(1)) expect(other).not.toMatch(/\b(cheaper|break-even|cost)\b/i);
});

it('tells every turn where there are several', () => {
  const [one] = breakEvenStudy().crossings;
  const page = renderBreakEven(
    breakEvenStudy({ crossings: [one, { ...one, at: 20_000, cheaperBelow: 'first' }] }),
  );
  expect(text(page)).toMatch(/change places 2 times: at 15,000 and 20,000 contacts a year/);
});
