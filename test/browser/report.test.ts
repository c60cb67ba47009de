import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderBreakEven, renderReport } from '../../src/report/index.ts';
import { breakEvenStudy } from '../report/break-even-study.ts';
import { variants } from '../report/variants.ts';
import { objections } from './axe.ts';
import { chartsOf, dataOf, readByKeyboard, readByPointer, toldToReader } from './charts.ts';
import { launch, openPage } from './opened.ts';

let browser: Browser;
let folder: string;
const addresses = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'blendsim-report-'));
  Object.entries(variants).forEach(([name, make], i) => {
    const file = join(folder, `${i}.html`);
    writeFileSync(file, renderReport(make()));
    addresses.set(name, pathToFileURL(file).href);
  });
  const file = join(folder, 'break-even.html');
  writeFileSync(file, renderBreakEven(breakEvenStudy()));
  addresses.set('a break-even', pathToFileURL(file).href);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (name: string, options: BrowserContextOptions = {}) =>
  openPage(browser, addresses.get(name) as string, options);

describe.each(Object.keys(variants))('the page of %s', (name) => {
  test('opens from disk without JavaScript, with no complaint and no request', async () => {
    const { page, troubles, close } = await open(name, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('#decision .verdict').textContent()).not.toBe('');
    expect(troubles).toEqual([]);
    await close();
  });

  test('never scrolls sideways, even with every table unfolded', async () => {
    const { page, troubles, close } = await open(name, { viewport: { width: 360, height: 800 } });
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    for (const width of [360, 700, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});

describe.each(['light', 'dark'] as const)('in %s mode', (colorScheme) => {
  // Axe takes seconds a page: these hold every kind of element, and the dark ones every colour.
  test.each(
    colorScheme === 'dark'
      ? ['the showcase', 'no option that meets the target']
      : [
          'the showcase',
          'a single measured plan without focus or money',
          'no contacts',
          'right-to-left text and emoji',
          'a run that was stopped early',
        ],
  )('the page of %s gives axe nothing to object to', async (name) => {
    const { page, close } = await open(name, { colorScheme });
    expect(await objections(page)).toEqual([]);
    await close();
  });

  test('text in charts keeps a contrast of 4.5 to the page, and marks 3', async () => {
    const { page, close } = await open('the showcase', { colorScheme });
    const colours = (await page.evaluate(`(() => {
      const page = getComputedStyle(document.body).backgroundColor;
      const of = (selector, property) => [...document.querySelectorAll(selector)]
        .map((element) => getComputedStyle(element)[property]);
      return {
        page,
        texts: [...new Set(of('svg.chart text', 'fill'))],
        fills: [...new Set(of('svg.chart [class*="f-accent"], svg.chart .f-quiet, svg.chart .f-alarm, svg.chart .c0, svg.chart .c1, svg.chart .c2, svg.chart .c3, svg.chart .c4, svg.chart .c5', 'fill'))],
      };
    })()`)) as { page: string; texts: string[]; fills: string[] };
    expect(colours.texts.length).toBeGreaterThan(1);
    for (const text of colours.texts) expect(contrast(text, colours.page)).toBeGreaterThanOrEqual(4.5);
    expect(colours.fills.length).toBeGreaterThan(5);
    for (const fill of colours.fills) expect(contrast(fill, colours.page)).toBeGreaterThanOrEqual(3);
    await close();
  });
});

describe('the page of a break-even', () => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)(
    'gives axe nothing to object to in %s mode at %i px, and never scrolls sideways',
    async (colorScheme, width) => {
      const { page, troubles, close } = await open('a break-even', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(troubles).toEqual([]);
      await close();
    },
  );
});

describe('at 360 px', () => {
  test('axe has nothing to object to and chart text stays readable', async () => {
    const { page, close } = await open('the showcase', { viewport: { width: 360, height: 800 } });
    expect(await objections(page, { without: ['color-contrast'] })).toEqual([]);
    const smallest = await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.chart text')]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => parseFloat(getComputedStyle(text).fontSize) * (text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width)))`);
    expect(smallest).toBeGreaterThanOrEqual(8.5);
    await close();
  });
});

describe('on a phone', () => {
  test('the contents take one line, so that the verdict stands on the first screen', async () => {
    const { page, close } = await open('the showcase', { viewport: { width: 360, height: 800 } });
    const box = async (selector: string) =>
      (await page.locator(selector).boundingBox()) as { y: number; height: number };
    expect((await box('.toc')).height).toBeLessThan(90);
    const verdict = await box('.verdict');
    expect(verdict.y + verdict.height).toBeLessThan(800);
    await close();
  });
});

describe('charts', () => {
  test.each(['the showcase', 'very long names', 'twelve clients'])(
    'of %s keep their text inside their frame',
    async (name) => {
      for (const width of [360, 1280]) {
        const { page, close } = await open(name, { viewport: { width, height: 800 } });
        const outside =
          await page.evaluate(`[...document.querySelectorAll('svg.chart text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const frame = text.ownerSVGElement.getBoundingClientRect();
          return box.width > 0 && (box.left < frame.left - 3 || box.right > frame.right + 3)
            ? [text.textContent + ' in ' + text.closest('figure').id] : [];
        })`);
        expect(outside).toEqual([]);
        await close();
      }
    },
  );
});

describe('every chart', () => {
  test.each(['a decision asked in depth', 'a break-even'])(
    'of %s tells its numbers to a keyboard, a pointer and a screen reader, without a script',
    async (name) => {
      const { page, troubles, close } = await open(name);
      const charts = await chartsOf(page);
      expect(charts.length).toBeGreaterThan(name === 'a break-even' ? 0 : 20);
      // Whatever is drawn has marks, and each says a figure.
      for (const { figure, marks } of charts) {
        expect(marks.length, figure).toBeGreaterThan(0);
        for (const mark of marks) expect(mark, figure).toMatch(/\d/);
      }
      expect(await readByKeyboard(page)).toEqual(charts.map(({ marks }) => marks[1 % marks.length]));
      expect(await readByPointer(page)).toEqual(charts.map(({ marks }) => marks[0]));
      const told = await toldToReader(page);
      expect(charts.flatMap(({ marks }) => marks).filter((mark) => !told.has(mark))).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  test.each(['a decision asked in depth', 'a break-even'])(
    'of %s has its numbers as a table and as a file with the same rows',
    async (name) => {
      const { page, close } = await open(name);
      const data = await dataOf(page);
      expect(data.length).toBeGreaterThan(0);
      for (const { figure, table, file } of data) {
        expect(table.length, figure).toBeGreaterThan(1);
        if (name === 'a break-even') expect(file.length, figure).toBe(table.length);
        else expect(file, figure).toEqual(table);
      }
      await close();
    },
  );
});

describe('by keyboard', () => {
  test('the first stop skips to the report, and every link, table and fold can be reached', async () => {
    const { page, close } = await open('the showcase', { viewport: { width: 360, height: 800 } });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const wanted = (await page.evaluate(
      `[...document.querySelectorAll('summary, a, .scroll, pre')].filter((one) => one.checkVisibility()).length`,
    )) as number;
    await page.evaluate(
      'document.activeElement.blur(), window.getSelection().removeAllRanges(), scrollTo(0, 0)',
    );
    await page.evaluate('document.querySelector(".skip").focus()');
    const reached = new Set<number>();
    for (let i = 0; i < wanted + 5; i++) {
      reached.add(
        (await page.evaluate(
          '[...document.querySelectorAll("*")].indexOf(document.activeElement)',
        )) as number,
      );
      await page.keyboard.press('Tab');
    }
    expect(reached.size).toBeGreaterThanOrEqual(wanted);
    await close();
  });

  test('a fold opens its table with Enter', async () => {
    const { page, close } = await open('the showcase');
    await page.locator('#fig-demand summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#fig-demand details table').isVisible()).toBe(true);
    await close();
  });
});

describe('on paper', () => {
  test.each(['the showcase', 'twelve clients', 'very long names'])('%s cuts no chart', async (name) => {
    const { page, close } = await open(name);
    await page.emulateMedia({ media: 'print' });
    // A4 less the margins, at 96 px an inch.
    await page.setViewportSize({ width: Math.round(((210 - 30) / 25.4) * 96), height: 1000 });
    const pageHeight = ((297 - 34) / 25.4) * 96;
    const drawings = (await page.evaluate(`[...document.querySelectorAll('svg.chart')]
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => ({
        height: one.getBoundingClientRect().height,
        right: one.getBoundingClientRect().right,
        inside: getComputedStyle(one).breakInside,
      }))`)) as { height: number; right: number; inside: string }[];
    expect(drawings.length).toBeGreaterThan(5);
    for (const drawing of drawings) {
      expect(drawing.inside).toBe('avoid');
      expect(drawing.height).toBeLessThan(pageHeight);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await close();
  });

  test('the decision has the first page to itself', async () => {
    const { page, close } = await open('the showcase');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 1000 });
    const bottom = (await page.evaluate(
      'document.querySelector("#decision").getBoundingClientRect().bottom',
    )) as number;
    expect(bottom).toBeLessThan(((297 - 34) / 25.4) * 96);
    expect(await page.evaluate('getComputedStyle(document.querySelector("#decision")).breakAfter')).toBe(
      'page',
    );
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(25);
    await close();
  });
});

describe('attacks', () => {
  test('a script that slips into the page would still not run', async () => {
    const { page, troubles, close } = await open('the showcase');
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(troubles.join()).toContain('Content Security Policy');
    await close();
  });

  test('names full of markup are read as they were written', async () => {
    const { page, close } = await open('names full of markup');
    expect(await page.locator('img, script, iframe, object').count()).toBe(0);
    expect(await page.locator('thead').getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0);
    await close();
  });
});

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
