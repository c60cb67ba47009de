#!/usr/bin/env node
/**
 * How soon a live report answers: opens reports in a browser, moves the volume, and measures the time until the first
 * figures, those of 5 replications, and all of them are on the screen.
 *
 * Usage: node bench/live.mjs REPORT.html …   Make them with `blendsim run SCENARIO --out REPORT.html`.
 */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../scripts/ensure-chromium.mjs';

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
for (const file of process.argv.slice(2)) {
  const page = await browser.newPage();
  const opened = performance.now();
  await page.goto(pathToFileURL(file).href);
  const shown = performance.now() - opened;
  await page.click('#live-open');
  // The first question also starts the workers; the others are what a moving slider feels like.
  for (const volume of ['5', '10', '12', '8']) {
    await page.evaluate(() => {
      window.seen = {};
      window.watch?.disconnect();
      // Sketches and answers of the same replications come one after the other: what counts is when figures are there.
      window.watch = new MutationObserver(() => {
        const done = document
          .getElementById('live-status')
          .querySelector('small')
          .textContent.match(/\d+/)[0];
        window.seen[done] ??= performance.now() - window.asked;
      });
      window.watch.observe(document.getElementById('live-answers'), { childList: true });
    });
    await page.evaluate((to) => {
      const slider = document.getElementById('live-volume');
      slider.value = to;
      window.asked = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }, volume);
    await page.waitForSelector('html[data-live=whole]', { timeout: 300_000 });
    const seen = await page.evaluate(() => window.seen);
    const ms = (time) => (time === undefined ? '-' : `${Math.round(time)} ms`);
    console.log(
      `${file} volume +${volume}%: page ${ms(shown)}; after 1 replication ${ms(seen[1])}, 5 ${ms(seen[5])}, all ${ms(Math.max(...Object.values(seen)))}`,
    );
  }
  await page.close();
}
await browser.close();
