import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderBlend, renderHybrid, renderReserve, renderSeason } from '../../src/report/index.ts';
import { blend } from '../report/blend-result.ts';
import { hybrid, reserve } from '../report/design-results.ts';
import { season } from '../report/season-result.ts';
import { objections } from './axe.ts';
import { chartsOf, dataOf, readByKeyboard, readByPointer, toldToReader } from './charts.ts';
import { launch, openPage } from './opened.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'blendsim-design-'));
const pages = {
  hybrid: renderHybrid(hybrid, 'nl'),
  reserve: renderReserve(reserve, 'pools:\n  shared-nl: { clients: [ toys ] }\n', 'es'),
  blend: renderBlend(blend, 'pools:\n  a-b-nl: { clients: [ a, b ] }\n'),
  season: renderSeason(season, 'nl'),
};
/** How many charts each has, and what the file of its first begins with and holds. */
const expected = {
  hybrid: { charts: 2, head: 'form,', row: 'load from 6 erlang,398700' },
  reserve: { charts: 2, head: 'kept-free,', row: '\r\n2,912,' },
  blend: { charts: 1, head: 'design,', row: '\r\nat-most-2,4400,100,600,' },
  season: { charts: 1, head: 'week,', row: '\r\n2026-W42,4,4.1,3,2,0\r\n' },
};
const names = Object.keys(pages) as (keyof typeof pages)[];
const address = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

beforeAll(async () => {
  for (const name of names) writeFileSync(join(folder, `${name}.html`), pages[name]);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(names)('the page of %s', (name) => {
  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'gives axe nothing to object to in %s at %i px, never scrolls sideways, and tells every chart to all',
    async (colorScheme, width) => {
      const options = { viewport: { width, height: 800 }, colorScheme };
      const { page, troubles, close } = await openPage(browser, address(name), options);
      const charts = await chartsOf(page);
      expect(charts).toHaveLength(expected[name].charts);
      for (const { figure, marks } of charts) {
        expect(marks.length, figure).toBeGreaterThan(1);
        for (const mark of marks) expect(mark, figure).toMatch(/\d/);
      }
      expect(await readByKeyboard(page)).toEqual(charts.map(({ marks }) => marks[1]));
      expect(await readByPointer(page)).toEqual(charts.map(({ marks }) => marks[0]));
      const told = await toldToReader(page);
      expect(charts.flatMap(({ marks }) => marks).filter((mark) => !told.has(mark))).toEqual([]);
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // Nothing that a chart says may lie outside it.
      const outside = await page.locator('svg.chart text:visible').evaluateAll((texts) =>
        texts
          .filter((text) => {
            const [own, chart] = [text, text.closest('svg')!].map((one) => one.getBoundingClientRect());
            return own!.left < chart!.left - 1 || own!.right > chart!.right + 1;
          })
          .map((text) => text.textContent),
      );
      expect(outside).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  test('gives the numbers of a chart as a file, and prints without cutting one', async () => {
    const { page, troubles, close } = await openPage(browser, address(name));
    for (const { figure, table, file } of await dataOf(page)) {
      expect(table.length, figure).toBeGreaterThan(1);
      expect(file.length, figure).toBe(table.length);
    }
    await page
      .locator('details')
      .first()
      .evaluate((one) => {
        (one as HTMLDetailsElement).open = true;
      });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a.take').first().click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith(`\ufeff${expected[name].head}`)).toBe(true);
    expect(text).toContain(expected[name].row);
    expect(troubles.filter((trouble) => !trouble.startsWith('request: data:'))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const kept = await page
      .locator('figure svg.chart:visible')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    expect(kept).toHaveLength(expected[name].charts);
    expect(new Set(kept)).toEqual(new Set(['avoid']));
    await close();
  });
});
