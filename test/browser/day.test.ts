import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Live, renderReport } from '../../src/report/index.ts';
import { worstDesk } from '../../src/report/live/day/desks.ts';
import { intervalsOf } from '../../src/report/live/day/moments.ts';
import { type SeenDay, seeDay } from '../../src/report/live/day/seen.ts';
import { objections } from './axe.ts';
import { bundledScripts, liveStudy } from './live-study.ts';
import { frames, launch, openPage } from './opened.ts';

const attack = '</script><img src=x onerror=alert(1)> {time} שלום';
const text = `
title: A weekend
horizon: 2026-12-04 to 2026-12-06
replications: 2
focus: shop
defaults: { open: { mon-sun: 10:00-14:00 }, handle-time: { mean: 5m, cv: 1 }, patience: 3m, target: 80% in 20s }
clients:
  shop:
    name: ${JSON.stringify(attack)}
    rates: { dedicated: 38 EUR/hour, blended: 4.80 EUR/contact }
    queues: { calls: { volume: 60/hour } }
  partner:
    form: blended
    rates: { blended: 4.20 EUR/contact }
    queues: { calls: { volume: 50/hour } }
options: { dedicated: {}, blended: {} }
`;

let browser: Browser;
let folder: string;
let address: string;
let study: Live;

beforeAll(async () => {
  const made = await liveStudy(text);
  study = made.study;
  folder = mkdtempSync(join(tmpdir(), 'blendsim-day-'));
  const file = join(folder, 'day.html');
  writeFileSync(file, renderReport(made.comparison, { live: { study, scripts: await bundledScripts() } }));
  address = pathToFileURL(file).href;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (options: BrowserContextOptions = {}) => openPage(browser, address, options, { isLive: true });

/** Scrolls to the day, and waits for the answer number `ticket`. */
async function seen(page: Page, ticket = 1): Promise<void> {
  await page.locator('#day').scrollIntoViewIfNeeded();
  await page.waitForSelector(`#day[data-seen="${ticket}"]`);
}

const tableOf = (page: Page) =>
  page
    .locator('#day-table tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));

/** The first figures of each row, as the library tells them. */
const expected = (day: SeenDay) =>
  intervalsOf(day).map((one) => [one.offered, one.inTime, one.mostWaiting].map((figure) => String(figure)));

const told = (option: number, day: number, replication: number) =>
  seeDay(
    study.scenario,
    study.grid,
    study.scenario.options[option]!,
    study.options[option]!.staffed.plan,
    day,
    replication,
  );

describe('a day in the report', () => {
  test('is the Saturday of the peak, with the figures that the library gives', async () => {
    const { page, troubles, close } = await open();
    await seen(page);
    expect(await page.inputValue('#day-date')).toBe('2026-12-05');
    const option = Number(await page.inputValue('#day-option'));
    const day = told(option, 1, 0);
    const shown = await tableOf(page);
    expect(shown.map((row) => row.slice(1, 4))).toEqual(expected(day));
    const href = await page.locator('#day-table a.take[download="day.csv"]').getAttribute('href');
    const file = Buffer.from(href!.split('base64,')[1]!, 'base64').toString();
    expect(file.trimEnd().split('\r\n').slice(1)).toEqual(shown.map((row) => row.join(',')));
    expect(Number(await page.inputValue('#day-time'))).toBeCloseTo(worstDesk(day)!.jam.worst, -1);
    expect(troubles).toEqual([]);
    await close();
  });

  test('is any other day, option and replication that a reader chooses', async () => {
    const { page, troubles, close } = await open();
    await seen(page);
    await page.selectOption('#day-option', { value: '0' });
    await page.fill('#day-date', '2026-12-06');
    await page.selectOption('#day-replication', { value: '1' });
    await expect
      .poll(async () => (await tableOf(page)).map((row) => row.slice(1, 4)))
      .toEqual(expected(told(0, 2, 1)));
    expect(troubles).toEqual([]);
    await close();
  });

  test('follows the scrubber by keyboard, plays on and pauses, and lists who is there', async () => {
    const { page, close } = await open();
    await seen(page);
    await page.locator('#day-time').fill(String(Number(await page.getAttribute('#day-time', 'min')) + 3600));
    const before = await page.textContent('#day-now');
    expect(before).toMatch(/^11:00:00: /);
    await page.locator('#day-time').press('ArrowRight');
    expect(await page.textContent('#day-now')).toMatch(/^11:00:01: /);
    await page.locator('#day-play').press('Enter');
    await page.waitForFunction(() => !document.getElementById('day-now')?.textContent?.startsWith('11:00:0'));
    await page.locator('#day-play').press('Enter');
    const paused = await page.textContent('#day-now');
    await frames(page, 12);
    expect(await page.textContent('#day-now')).toBe(paused);
    await page.locator('#day details summary').first().press('Enter');
    expect(await page.locator('#day-list li').count()).toBeGreaterThan(0);
    await close();
  });

  test('tells of a single contact by keyboard and by pointer alike, and of another with the arrow keys', async () => {
    const { page, troubles, close } = await open();
    await seen(page);
    const day = told(Number(await page.inputValue('#day-option')), 1, 0);
    const contact = page.locator('#day-focus');
    const label = async () => (await contact.getAttribute('aria-label')) ?? '';
    const whole =
      /: came at (\d\d:\d\d:\d\d), (waited .+, was taken by agent \d+ \((in time|too late)\), lasted|left after)/;
    await contact.focus();
    await page.keyboard.press('ArrowDown');
    const first = await label();
    expect(first).toMatch(whole);
    expect(await page.textContent('#day-contact')).toBe(first);
    // Along the row of one agent, as the library has it.
    const agent = Number(/by agent (\d+)/.exec(first)![1]) - 1;
    const clock = (time: number) =>
      new Date((day.minutes[0]! * 60 + time - day.from) * 1000).toISOString().slice(11, 19);
    const row = day.contacts.filter(({ lane }) => lane === agent).sort((a, b) => a.at - b.at);
    const place = row.findIndex(({ offered }) => first.includes(`came at ${clock(offered)},`));
    for (let next = place + 1; next < Math.min(row.length, place + 15); next++) {
      await page.keyboard.press('ArrowRight');
      expect(await label()).toContain(`came at ${clock(row[next]!.offered)},`);
    }
    const last = await label();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('day-focus');
    await page.keyboard.press('ArrowLeft');
    expect(await label()).not.toBe(last);
    await page.keyboard.press('ArrowRight');
    expect(await label()).toBe(last);
    // The page may still be scrolling to what took the focus.
    const boxNow = async () => (await contact.boundingBox())!;
    let box = await boxNow();
    for (let before = -1; before !== box.y; box = await boxNow()) {
      before = box.y;
      await frames(page, 10);
    }
    await page.keyboard.press('ArrowUp');
    expect(await label()).not.toBe(last);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // A browser may tell of a pointer with the next frame only.
    await expect.poll(() => page.textContent('#day-contact')).toBe(last);
    expect(troubles).toEqual([]);
    await close();
  });

  test('shows the question on the screen: with fewer agents it is another day', async () => {
    const { page, close } = await open();
    await seen(page);
    const before = await tableOf(page);
    await page.click('#live-open');
    await page.locator('#live-volume').fill('60');
    await page.waitForSelector('html[data-live=whole]');
    await seen(page, 2);
    const offered = (rows: (string | null)[][]) => rows.reduce((sum, row) => sum + Number(row[1]), 0);
    expect(offered(await tableOf(page))).toBeGreaterThan(1.3 * offered(before));
    await close();
  });

  test('keeps names full of markup text, and places in them empty of meaning', async () => {
    const { page, close } = await open();
    await seen(page);
    expect(await page.locator('#day img, #day script').count()).toBe(0);
    await page.locator('#day details summary').first().click();
    expect(await page.textContent('#day-list')).toContain('<img src=x onerror=alert(1)> {time}');
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'gives axe nothing to object to in %s mode, on a phone',
    async (colorScheme) => {
      const { page, close } = await open({ colorScheme, viewport: { width: 360, height: 740 } });
      await seen(page);
      await page.locator('#day-seen details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      expect(await objections(page, { within: '#day' })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await close();
    },
  );

  test('prints the picture and the finding, and none of the player; nothing before anybody came to look', async () => {
    const { page, close } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#day').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await seen(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#day-play').isVisible()).toBe(false);
    expect(await page.locator('#day-overview').isVisible()).toBe(true);
    expect(await page.locator('#day-finding').isVisible()).toBe(true);
    expect(await page.locator('#day-focus').isVisible()).toBe(false);
    // No control is on paper: a line says what they were set to.
    expect(await page.locator('#day-which').isVisible()).toBe(true);
    expect(await page.textContent('#day-which')).toMatch(
      /^(Dedicated|Blended) · Saturday, December 5, 2026 · Replication 1$/,
    );
    await close();
  });

  test('is not there without JavaScript, nor its entry in the contents', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#day').isVisible()).toBe(false);
    expect(await page.locator('.toc a[href="#day"]').isVisible()).toBe(false);
    await close();
  });
});
