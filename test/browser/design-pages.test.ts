import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHybrid, renderReserve } from '../../src/report/index.ts';
import { hybrid, reserve } from '../report/design-results.ts';
import { objections } from './axe.ts';
import { launch, openPage } from './opened.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'blendsim-design-'));
const pages = {
  hybrid: renderHybrid(hybrid, 'nl'),
  reserve: renderReserve(reserve, 'pools:\n  shared-nl: { clients: [ toys ] }\n', 'es'),
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
    'gives axe nothing to object to in %s at %i px, and never scrolls sideways',
    async (colorScheme, width) => {
      const options = { viewport: { width, height: 800 }, colorScheme };
      const { page, troubles, close } = await openPage(browser, address(name), options);
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

  test('gives the numbers of a chart as a file, without a script and without the network', async () => {
    const { page, troubles, close } = await openPage(browser, address(name));
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
    expect(text).toMatch(/^\ufeff(form|kept-free),/);
    expect(text).toContain(name === 'hybrid' ? 'load from 6 erlang,398700' : '\r\n2,912,');
    expect(troubles.filter((trouble) => !trouble.startsWith('request: data:'))).toEqual([]);
    await close();
  });

  test('prints without cutting a chart', async () => {
    const { page, close } = await openPage(browser, address(name));
    await page.emulateMedia({ media: 'print' });
    const kept = await page
      .locator('figure svg.chart:visible')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside));
    expect(kept.length).toBe(2);
    expect(new Set(kept)).toEqual(new Set(['avoid']));
    await close();
  });
});
