import { describe, expect, it } from 'vitest';
import {
  pagePictures,
  renderBlend,
  renderBreakEven,
  renderHybrid,
  renderReport,
  renderReserve,
  renderSeason,
  reportPictures,
} from '../../src/report/index.ts';
import { blend } from './blend-result.ts';
import { breakEvenStudy } from './break-even-study.ts';
import { hybrid, reserve } from './design-results.ts';
import { fixture } from './fixture.ts';
import { season } from './season-result.ts';
import { variants } from './variants.ts';

describe('the pictures of a report', () => {
  it('are one for each chart, with its finding, and say their colours themselves', () => {
    const pictures = reportPictures(fixture());
    expect(pictures.length).toBeGreaterThan(10);
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
    for (const { name, svg } of pictures) {
      expect(name).toMatch(/^[\w-]+$/);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d/);
      expect(svg).toContain('class="title"');
      expect(svg).not.toMatch(/var\(|undefined|NaN|<bdi>|<script/);
    }
  });

  it('are well-formed, whatever the names are', () => {
    for (const { svg } of reportPictures(variants['names full of markup']())) {
      const open: string[] = [];
      for (const [, closing, tag, own] of svg
        .replace(/<style>[^<]*<\/style>/, '')
        .matchAll(/<(\/?)([\w-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
        if (closing === '/') expect(open.pop()).toBe(tag);
        else if (own !== '/') open.push(tag!);
      }
      expect(open).toEqual([]);
      expect(svg).not.toMatch(/<script|<img|onerror=alert\(1\)>/);
    }
  });

  it('speak the language that they are asked in', () => {
    const [first] = reportPictures(fixture(), { language: 'nl' });
    expect(first!.svg).toMatch(/kost het minst/);
  });

  it.each([
    ['a report in depth', renderReport(variants['a decision asked in depth']())],
    ['a break-even', renderBreakEven(breakEvenStudy())],
    ['a blend', renderBlend(blend, null)],
    ['a hybrid', renderHybrid(hybrid)],
    ['a reservation', renderReserve(reserve, null)],
    ['a season', renderSeason(season)],
  ])('are of every chart of the page of %s, each with a title', (_, page) => {
    const pictures = pagePictures(page);
    // Of two drawings for two screens the wide one.
    expect(pictures).toHaveLength(page.match(/<svg class="chart( wide)?"/g)!.length);
    for (const { name, svg } of pictures) {
      expect(name).toMatch(/^[a-z][\w-]*$/);
      expect(svg, name).toMatch(/<text class="title"[^>]*>[^<]{4,}</);
    }
  });
});
