import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editionOf } from '../../src/report/edition.ts';
import { renderReport } from '../../src/report/index.ts';
import { page } from '../../src/report/page.ts';
import { verdict } from '../../src/report/sections/decision.ts';
import { en } from '../../src/report/words/en.ts';
import { wordsIn } from '../../src/report/words/index.ts';
import { bracketed, withoutBrackets } from './bracketed.ts';
import { fixture } from './fixture.ts';
import { variants } from './variants.ts';

test('a recommended option whose promise is left open is said to be so before anything else', () => {
  const html = renderReport(variants['promises that few replications leave open']!());
  const said = html.replace(/<[^>]*>/g, '');
  expect(html.indexOf('is not decided with 20 replications')).toBeGreaterThan(0);
  expect(html.indexOf('is not decided with 20 replications')).toBeLessThan(html.indexOf('<h1'));
  expect(said).toContain('Where the replications are too few to tell');
  const alone = fixture({ options: ['dedicated'] });
  const open = { ...alone, options: alone.options.map((one) => ({ ...one, meetsTarget: null })) };
  expect(verdict(open, editionOf(open, 'en'))).toContain('the only priced option that may meet the target');
  expect(verdict(alone, editionOf(alone, 'en'))).toContain('the only priced option that meets the target');
});

const tags = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)];

describe.each(Object.entries(variants))('the report of %s', (_, make) => {
  const html = renderReport(make());
  const bare = (attributes: string) => attributes.replaceAll(/"[^"]*"/g, '""');

  test('is one self-contained page below 600 kB, the words of every mark included', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html.trimEnd()).toMatch(/<\/html>$/);
    expect(Buffer.byteLength(html)).toBeLessThan(600_000);
    // The one kind of form keeps the marks of a chart together, and sends nothing.
    const rest = html.replaceAll('<form class="read" method="dialog" autocomplete="off">', '');
    expect(rest).not.toMatch(/<(script|iframe|object|embed|link|base|form|img)\b/i);
    expect(tags(html).filter(([, , attributes]) => /\s(src|srcset|on\w+)=/i.test(bare(attributes)))).toEqual(
      [],
    );
    const hrefs = tags(html).flatMap(([, , attributes]) => attributes.match(/\shref="[^"]*"/g) ?? []);
    expect(hrefs.filter((href) => !/^ href="(#|data:text\/csv;base64,)/.test(href))).toEqual([]);
  });

  test('allows itself its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] as string;
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(style).not.toMatch(/url\(|@import/);
    expect(tags(html).filter(([, , attributes]) => /\sstyle=/.test(bare(attributes)))).toEqual([]);
  });

  test('has every id once, and every reference leads to one', () => {
    const ids = tags(html).flatMap(([, , attributes]) =>
      [...attributes.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const references = tags(html).flatMap(([, , attributes]) =>
      [...attributes.matchAll(/\s(?:aria-labelledby|aria-describedby|href)="#?((?!data:)[^"]*)"/g)].map(
        (m) => m[1],
      ),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('steps through its headings without a gap, from one h1', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    const outline = levels.slice(levels.indexOf(1));
    expect(outline.filter((level) => level === 1)).toHaveLength(1);
    outline.forEach((level, i) => {
      if (i > 0) expect(level - outline[i - 1]).toBeLessThanOrEqual(1);
    });
  });

  test('tells every chart in words and gives its numbers as a table', () => {
    const drawings = [...html.matchAll(/<svg class="chart[^>]*>(?:<desc>([^<]*)<\/desc>)?/g)];
    for (const [tag, description] of drawings) {
      expect(tag).toContain('role="img" aria-labelledby="fig-');
      expect(description?.length).toBeGreaterThan(5);
    }
    for (const [figure] of html.matchAll(/<figure[\s\S]*?<\/figure>/g))
      expect(figure).toMatch(/<details><summary>[\s\S]*<table/);
  });

  test('prints no undefined, NaN, Infinity or object where a figure should be', () => {
    expect(html.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/undefined|\bNaN\b|Infinity|\[object/);
  });
});

describe('the report', () => {
  test('of the same comparison is the same text, and reads nothing but its values', () => {
    const comparison = fixture();
    expect(renderReport(comparison)).toBe(renderReport(JSON.parse(JSON.stringify(comparison))));
  });

  test('has no clock inside', () => {
    const year = String(new Date().getFullYear());
    const quiet = fixture();
    const html = renderReport({
      ...quiet,
      scenario: {
        ...quiet.scenario,
        title: 'A year',
        from: '2031-03-01',
        to: '2032-02-28',
        hash: 'f',
        seed: 's',
      },
      demand: { ...quiet.demand, dates: [], byDay: [], events: [] },
    });
    expect(html).not.toMatch(new RegExp(`\\b${year}-\\d\\d-\\d\\d|\\d\\d:\\d\\d:\\d\\d`));
  });

  test('shows a hostile name as text', () => {
    const html = renderReport(variants['names full of markup']());
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>|<svg onload|<!--/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/[\u202A-\u202E\u2028\u2029]|\p{Cs}|(?!\n)\p{Cc}/u);
  });

  test.each(['nl', 'es'] as const)('speaks %s, with nothing left in English', (language) => {
    const own = new Set(sentencesOf(wordsIn(language)));
    const foreign = sentencesOf(en).filter((text) => text.length > 12 && !own.has(text));
    expect(foreign.length).toBeGreaterThan(100);
    for (const make of Object.values(variants)) {
      const html = renderReport(make(), { language });
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).not.toMatch(/\bundefined\b|\bNaN\b/);
      expect(foreign.filter((text) => html.includes(text))).toEqual([]);
    }
  });

  test.each([
    ['nl', /€ \d{3}\.\d{3}/, 'maart 2026'],
    ['es', /\d{3}\.\d{3} €/, 'marzo de 2026'],
  ] as const)('writes numbers, money and dates as %s does', (language, money, month) => {
    const html = renderReport(fixture(), { language }).replaceAll('\u00a0', ' ');
    expect(html).toMatch(money);
    expect(html).toContain(month);
  });

  test('takes every word from its catalogue', () => {
    // Greek figures and dates, and every sentence of the catalogue in brackets: Latin letters that are then left
    // outside brackets and outside the names of the scenario were written into the code.
    const marked = bracketed({ ...en, locale: 'el-GR' }) as typeof en;
    for (const make of Object.values(variants)) {
      const comparison = make();
      const html = page(comparison, editionOf(comparison, 'en', { words: marked }));
      expect(strangers(html)).toEqual([]);
    }
  });
});

/** The plain sentences of a catalogue; those that put names and figures into them are left out. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

function strangers(html: string): string[] {
  const body = html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<meta[^>]*>/g, '')
    .replace(/<pre[\s\S]*?<\/pre>/g, '')
    .replace(/<title>[\s\S]*?<\/title>/, '')
    .replace(/<bdi>[\s\S]*?<\/bdi>/g, '')
    .replace(/<dd class="hash">[^<]*/g, '')
    .replace(/\u2068[^\u2069]*\u2069/g, '');
  const spoken = [...body.matchAll(/(?:aria-label|title)="([^"]*)"/g)].map((match) => match[1]);
  const texts = [...body.replace(/<[^>]*>/g, '\n').split('\n'), ...spoken];
  return texts.map(withoutBrackets).filter((text) => /[A-Za-z]/.test(text));
}

test('a service level is marked as missed only when its whole interval lies below the target', () => {
  const comparison = fixture();
  const chosen = comparison.recommendation!.option;
  const served = (mean: number, high: number) => ({
    ...comparison,
    options: comparison.options.map((option) =>
      option.id === chosen
        ? { ...option, focus: { ...option.focus, contract: { ...option.focus.contract!, mean, high } } }
        : option,
    ),
  });
  const marked = /<div class="bad"><dt>Service level/;
  expect(renderReport(served(0.79, 0.8))).not.toMatch(marked);
  expect(renderReport(served(0.79, 0.795))).toMatch(marked);
});
