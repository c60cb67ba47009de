import { describe, expect, it } from 'vitest';
import { languages, renderBlend } from '../../src/report/index.ts';
import { blend as result } from './blend-result.ts';

describe.each(languages)('the page of a blend in %s', (language) => {
  const page = renderBlend(result, 'pools:\n  a-b-nl: { clients: [ a, b ] }\n', language);

  it('states the saving, the teams, what a further client brings and who should not share', () => {
    for (const id of ['designs', 'teams', 'widths', 'pairs', 'collisions', 'method']) {
      expect(page).toContain(`<section id="${id}"`);
    }
    expect(page).toMatch(/>2[.,]?290</);
    expect(page).toMatch(/12[.,]0\s?%/);
    expect(page).toContain('  a-b-nl: { clients: [ a, b ] }');
  });

  it('shows a hostile name as text and asks no network', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toMatch(/src="|href="http/);
  });

  it('leaves out what there is nothing to say of', () => {
    const none = renderBlend(
      { ...result, designs: [], chosen: null, pairs: [], partial: true },
      null,
      language,
    );
    for (const id of ['designs', 'teams', 'widths', 'pairs'])
      expect(none).not.toContain(`<section id="${id}"`);
    expect(none).toContain('class="notice"');
  });
});

it('is another text in every language', () => {
  const texts = languages.map((language) =>
    renderBlend(result, null, language).replace(/<style>[\s\S]*<\/style>/, ''),
  );
  expect(new Set(texts).size).toBe(languages.length);
  for (const text of texts.slice(1)) expect(text).not.toMatch(/\b(agents|hours|saved)\b/i);
});
