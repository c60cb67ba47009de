import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync, strFromU8 } from 'fflate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Language,
  type Live,
  type LiveScripts,
  languages,
  renderReport,
} from '../../src/report/index.ts';
import { wordsIn } from '../../src/report/words/index.ts';
import type { Comparison } from '../../src/study/index.ts';
import { objections } from './axe.ts';
import { bundledScripts, liveStudy } from './live-study.ts';
import { launch, openPage } from './opened.ts';

const attack = '</script><!--<script>alert(1)</script>\u2028 <b>"shop"</b>';

const text = `
title: Two days of two clients
horizon: 2026-06-02 to 2026-06-03
replications: 3
focus: shop
defaults: { open: { mon-fri: 09:00-17:00 }, handle-time: { mean: 5m, cv: 1.1 }, patience: 4m, target: 80% in 20s, daily-variation: 8% }
clients:
  shop:
    name: ${JSON.stringify(attack)}
    season: { events: [{ name: Sale, date: 06-03, lift: +60%, lead: 1d }] }
    rates: { dedicated: 38.50 EUR/hour, blended: 4.80 EUR/contact }
    queues: { calls: { language: nl, volume: 60 000 / year } }
  partner:
    form: blended
    rates: { blended: 4.20 EUR/contact }
    queues: { calls: { language: nl, volume: 50 000 / year } }
pools: { shared: { clients: [shop, partner] } }
staffing: { penalty-per-client: 3% }
options: { dedicated: {}, blended: {} }
costs: { outsourcer: { wage: 16 EUR/hour } }
`;

let browser: Browser;
let folder: string;
let address: string;
let reported: Comparison;
let studied: Live;
let scripts: LiveScripts;

beforeAll(async () => {
  const { comparison, study } = await liveStudy(text);
  reported = comparison;
  studied = study;
  scripts = await bundledScripts();
  folder = mkdtempSync(join(tmpdir(), 'blendsim-live-'));
  const file = join(folder, 'live.html');
  writeFileSync(file, renderReport(comparison, { live: { study, scripts } }));
  address = pathToFileURL(file).href;
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeIn = (language: Language) =>
  strFromU8(inflateSync(Buffer.from(scripts.workers[language], 'base64')));

const open = (fragment = '', options: BrowserContextOptions = {}) =>
  openPage(browser, address, options, { fragment, isLive: true });

const whole = (page: Page) => page.waitForSelector('html[data-live=whole]');

async function move(page: Page, lever: string, value: number): Promise<void> {
  await page.locator(`#live-${lever}`).fill(String(value));
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  const stream = await file.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const figures = async (page: Page) => JSON.parse(await download(page, '#live-figures')) as Comparison;

/** Without what names the file and its question instead of the answer. */
const answerOf = ({ assumptions: _assumptions, ...rest }: Comparison) => JSON.parse(JSON.stringify(rest));

const sections = (page: Page) => page.locator('main').innerHTML();

describe('the live report', () => {
  test('carries no calendar of the world: time zones were resolved where it was made', () => {
    expect(codeIn('en')).not.toMatch(/ZonedDateTime|PlainDate/);
  });

  test('carries the words of its own language only', () => {
    for (const language of languages) {
      const told = languages.filter((other) =>
        codeIn(language).includes(`contents:"${wordsIn(other).contents}"`),
      );
      expect(told, language).toEqual([language]);
    }
  });

  test('stays under a megabyte for every scenario in every language', () => {
    const sizeIn = (language: Language) =>
      renderReport(reported, { language, live: { study: studied, scripts } }).length -
      scripts.workers[language].length;
    for (const file of readdirSync('reports').filter((name) => name.endsWith('.html'))) {
      const kept = readFileSync(join('reports', file), 'utf8');
      const worker = /id="live-worker">([^<]*)</.exec(kept)![1]!;
      for (const language of languages) {
        // As the report has it, with this program, and its text longer or shorter as another report's is.
        const text = (Buffer.byteLength(kept) - worker.length) * (sizeIn(language) / sizeIn('en'));
        expect(text + scripts.workers[language].length, `${file} in ${language}`).toBeLessThan(1_000_000);
      }
    }
  });

  test('is static and complete without JavaScript', async () => {
    const { page, troubles, close } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('#live, #live-open').evaluateAll((all) => all.length)).toBe(2);
    expect(await page.locator('#live').isVisible()).toBe(false);
    expect(await page.locator('#live-open').isVisible()).toBe(false);
    expect(await page.locator('.verdict').textContent()).not.toBe('');
    expect(troubles).toEqual([]);
    await close();
  });

  test('gives the numbers behind a chart as a CSV of what its table shows, with a script and without', async () => {
    const { page, troubles, close } = await open();
    const chart = page.locator('figure:has(a.take)').first();
    await chart.locator('summary').click();
    // Captions and rows, table after table, as a reader sees them.
    const rows = await chart
      .locator('caption, tr')
      .evaluateAll((all) =>
        all.map((row) =>
          (row instanceof HTMLTableRowElement ? [...row.cells] : [row]).map(({ childNodes }) =>
            [...childNodes]
              .map(({ textContent }) => (textContent ?? '').replace(/[\u2060\u2066-\u2069]/g, '').trim())
              .join(' '),
          ),
        ),
      );
    const id = await chart.getAttribute('id');
    const csv = await download(page, `#${id} a.take`);
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const lines = csv
      .slice(1)
      .split('\r\n')
      .filter((line) => line !== '');
    expect(rows.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.replaceAll('"', ''))).toEqual(
      rows.map((cells) =>
        cells
          .map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell))
          .join(',')
          .replaceAll('"', ''),
      ),
    );
    expect(troubles).toEqual([]);
    await close();
    const bare = await open('', { javaScriptEnabled: false });
    await bare.page.locator(`#${id} summary`).click();
    expect(await download(bare.page, `#${id} a.take`)).toBe(csv);
    await bare.close();
  });

  test('goes back to the figures of the command line, to the last digit, after any question', async () => {
    const { page, troubles, close } = await open();
    const before = await sections(page);
    await page.locator('#live-open').click();
    await move(page, 'volume', 30);
    await whole(page);
    expect(await sections(page)).not.toBe(before);
    await page.locator('#live button[type=reset]').click();
    expect(await sections(page)).toBe(before);
    await whole(page);
    expect(await figures(page)).toEqual(JSON.parse(JSON.stringify(reported)));
    expect(await sections(page)).toBe(before);
    expect(new URL(page.url()).hash).toBe('');
    expect(troubles).toEqual([]);
    await close();
  });

  test('answers as the command line answers the scenario that it lets download, plan held or made anew', async () => {
    const { page, troubles, close } = await open();
    await page.locator('#live-open').click();
    await move(page, 'volume', 15);
    await move(page, 'handle-time', -10);
    await move(page, 'patience', 50);
    await move(page, 'season-strength', 50);
    await move(page, 'hourly-rate', -7);
    await move(page, 'unit-price', 3);
    await move(page, 'penalty-per-client', 6.5);
    await move(page, 'target', 85);
    await page.locator('#live-pools summary').click();
    await page.locator('.stepper[data-pool=shared] button').last().click();
    for (const plan of ['hold', 'restaff']) {
      if (plan === 'restaff') await page.locator('#live-restaff').click();
      await whole(page);
      const yaml = await download(page, '#live-download');
      expect(yaml).toContain(`plan: ${plan}`);
      const shown = await figures(page);
      const { comparison } = await liveStudy(yaml);
      expect(answerOf(shown)).toEqual(answerOf(comparison));
      expect(await page.locator(`[data-plan=${plan}]`).isVisible()).toBe(true);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  test.each([
    ['hold', 12],
    ['restaff', 8],
  ])(
    'of a file that asks a question itself comes back to its figures, and lets both be downloaded, plan: %s',
    async (plan, volume) => {
      const asking = await liveStudy(
        `${text}what-if: { volume: +${volume}%, target: 85%, plan: ${plan}, agents: { shared: 1 } }\n`,
      );
      const file = join(folder, `${plan}.html`);
      writeFileSync(file, renderReport(asking.comparison, { live: { study: asking.study, scripts } }));
      const { page, troubles, close } = await openPage(
        browser,
        pathToFileURL(file).href,
        {},
        { isLive: true },
      );
      const before = await sections(page);
      await page.locator('#live-open').click();
      await whole(page);
      expect(await figures(page)).toEqual(JSON.parse(JSON.stringify(asking.comparison)));
      await move(page, 'volume', 30);
      await whole(page);
      const more = (await figures(page)).options[0]!.focus.offered.mean;
      expect(more / asking.comparison.options[0]!.focus.offered.mean).toBeCloseTo(1.3, 1);
      await page.locator('#live-pools summary').click();
      await page.locator('.stepper[data-pool=shared] button').last().click();
      for (const next of ['hold', 'restaff']) {
        if (next === 'restaff') await page.locator('#live-restaff').click();
        await whole(page);
        const { comparison } = await liveStudy(await download(page, '#live-download'));
        expect(answerOf(await figures(page))).toEqual(answerOf(comparison));
      }
      await page.locator('#live button[type=reset]').click();
      await whole(page);
      expect(await figures(page)).toEqual(JSON.parse(JSON.stringify(asking.comparison)));
      expect(await sections(page)).toBe(before);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  test('every control moves what it must and shares itself in the address', async () => {
    const { page, close } = await open();
    await page.locator('#live-open').click();
    const levers = await page
      .locator('[data-lever]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).dataset['lever']!));
    expect(levers).toEqual([
      'volume',
      'handle-time',
      'patience',
      'season-strength',
      'hourly-rate',
      'unit-price',
      'penalty-per-client',
      'target',
    ]);
    let last = '';
    for (const lever of levers) {
      const slider = page.locator(`#live-${lever}`);
      await slider.focus();
      for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
      await whole(page);
      const now = JSON.stringify(answerOf(await figures(page)));
      expect(now, lever).not.toBe(last);
      last = now;
      expect(page.url()).toContain(`${lever}=`);
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/%/);
    }
    const shared = new URL(page.url()).hash;
    // A link that holds nonsense asks nothing; a sound one, put in the address of the open page, is answered, and so
    // is the way back.
    const go = (hash: string) => page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await go('#target=&volume=much&agents.shared=1e9&plan=%');
    await page.waitForSelector('html:not([data-asked])');
    expect(await page.locator('#live-target').inputValue()).toBe('80');
    await go(shared);
    await page.waitForSelector('html[data-asked]');
    await whole(page);
    expect(JSON.stringify(answerOf(await figures(page)))).toBe(last);
    await go('#volume=40');
    await expect.poll(() => page.locator('#live-volume').inputValue()).toBe('40');
    await page.goBack();
    await expect.poll(() => page.locator('#live-volume').inputValue()).not.toBe('40');
    await whole(page);
    expect(new URL(page.url()).hash).toBe(shared);
    expect(JSON.stringify(answerOf(await figures(page)))).toBe(last);
    await close();
    const other = await open(shared);
    await whole(other.page);
    expect(JSON.stringify(answerOf(await figures(other.page)))).toBe(last);
    // As in a frame without an address: the link can't be written, the question is answered all the same.
    await other.page.evaluate(
      "history.replaceState = () => { throw new DOMException('no', 'SecurityError'); }",
    );
    await move(other.page, 'volume', 40);
    await whole(other.page);
    expect(JSON.stringify(answerOf(await figures(other.page)))).not.toBe(last);
    await other.close();
  });

  test('a script that slips into the page still does not run', async () => {
    const { page, troubles, close } = await open();
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(troubles.join()).toContain('Content Security Policy');
    await close();
  });

  test('says so when one of its workers is gone, instead of waiting for it', async () => {
    const { page, close } = await open();
    await page.evaluate(`(() => {
      const Started = Worker;
      window.started = [];
      window.Worker = class extends Started { constructor(code) { super(code); started.push(this); } };
    })()`);
    await page.locator('#live-open').click();
    await page.evaluate("started[0].dispatchEvent(new Event('error'))");
    expect(await page.locator('#live-status').textContent()).toBe(wordsIn('en').live.failed);
    await move(page, 'volume', 20);
    await whole(page);
    expect(await page.locator('#live-status').textContent()).toContain('All 3 replications');
    expect(await page.evaluate('started.length')).toBeGreaterThan(3);
    await close();
  });

  test('stops making a plan when asked to, and answers with the plan as it was', async () => {
    const { page, close } = await open('#volume=40');
    await whole(page);
    const held = await figures(page);
    await page.evaluate(`(() => {
      const button = document.getElementById('live-restaff');
      window.said = [button.textContent];
      new MutationObserver(() => {
        said.push(button.textContent);
        if (button.hasAttribute('data-busy')) button.click();
      }).observe(button, { attributes: true });
      button.click();
    })()`);
    await expect.poll(() => page.evaluate('said.length')).toBeGreaterThan(2);
    await whole(page);
    const { restaff, stopRestaff } = wordsIn('en').live;
    expect(await page.evaluate('said')).toEqual([restaff, stopRestaff, restaff]);
    expect(await figures(page)).toEqual(held);
    expect(await page.locator('[data-plan=hold]').isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('#volume=40');
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'the open panel gives axe nothing to object to in %s mode',
    async (colorScheme) => {
      const { page, close } = await open('#volume=40', { colorScheme });
      await whole(page);
      expect(await objections(page, { within: '#live' })).toEqual([]);
      await close();
    },
  );

  test('the panel leaves room for the report, closes with Escape, and is not printed, but for a line that says what is asked', async () => {
    const { page, close } = await open('#volume=40');
    await page.locator('#live-volume').focus();
    for (const width of [360, 1100, 1280, 1800]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    }
    // On a phone the panel lies over the page, and must not lie over what has the focus.
    await whole(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('#fig-costs summary').focus();
    await expect
      .poll(() =>
        page.evaluate(`document.activeElement.getBoundingClientRect().bottom <=
          document.getElementById('live').getBoundingClientRect().top`),
      )
      .toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    const line = page.locator('#live-asked');
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#live').isVisible()).toBe(false);
    await whole(page);
    expect(await line.textContent()).toBe(
      'What if, not the report as it was made: Volume: +40%. The plan is the report’s. All 3 replications.',
    );
    expect(await line.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#live-volume').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('#live').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('live-open');
    await close();
  });

  test('a mark keeps the focus when its chart is drawn anew, and Escape takes its words away until the next one', async () => {
    const { page, close } = await open();
    const marks = page.locator('#fig-costs .marks input');
    await marks.first().focus();
    await page.keyboard.press('ArrowDown');
    const before = await marks.nth(1).getAttribute('aria-label');
    await page.locator('#live-volume').evaluate((slider: HTMLInputElement) => {
      slider.value = '40';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await whole(page);
    const words = () =>
      page.locator(':focus').evaluate((mark) => {
        const { content, display } = getComputedStyle(mark, '::after');
        return display === 'none' || content === 'none' ? null : mark.getAttribute('aria-label');
      });
    const after = await marks.nth(1).getAttribute('aria-label');
    expect(after).not.toBe(before);
    expect(await words()).toBe(after);
    await page.keyboard.press('Escape');
    expect(await words()).toBe(null);
    await page.keyboard.press('ArrowUp');
    expect(await words()).toBe(await marks.first().getAttribute('aria-label'));
    await page.mouse.move(0, 0);
    await marks.nth(1).hover();
    await page.keyboard.press('Escape');
    expect(await marks.nth(1).evaluate((mark) => getComputedStyle(mark, '::after').display)).toBe('none');
    // The numbers behind a chart are another stop of Tab.
    await page.locator('#fig-costs summary').focus();
    await page.locator('#live-volume').evaluate((slider: HTMLInputElement) => {
      slider.value = '20';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await whole(page);
    expect(await page.evaluate('document.activeElement.closest("#fig-costs summary") !== null')).toBe(true);
    await close();
  });
});
