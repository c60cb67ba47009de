#!/usr/bin/env node
/**
 * How soon a live report answers: opens reports in a browser, moves one control after the other, and measures the time
 * until the figures of 1 and of 5 replications, and all of them, are on the screen; and the CPU time until those of 5, where
 * the system tells it (Linux).
 *
 * Usage: node bench/live.mjs [--until-5] REPORT.html …   Make them with `blendsim run SCENARIO --out REPORT.html`.
 * With `--until-5` the next question comes as soon as 5 replications are there.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../scripts/ensure-chromium.mjs';

const untilFive = process.argv.includes('--until-5');
const files = process.argv.slice(2).filter((one) => one !== '--until-5');

/** Seconds that a reader looks at the panel before the first of these; `agents` steps one team up. */
const LOOKS = 6;
const QUESTIONS = [
  ['volume', 5],
  ['volume', 10],
  ['handle-time', 5],
  ['patience', 20],
  ['volume', 0, 'handle-time', 0, 'patience', 0, 'agents', 1],
  ['agents', 1],
  ['penalty-per-client', 8],
  ['unit-price', 5],
];

const server = await chromium.launchServer({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const browser = await chromium.connect(server.wsEndpoint());

/** CPU time of the browser and all that it started, seconds; 0 where the system does not tell. */
function cpuSeconds() {
  try {
    const pids = [server.process().pid];
    let ticks = 0;
    for (const pid of pids) {
      pids.push(...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean));
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      for (const field of fields.slice(11, 15)) ticks += Number(field);
    }
    return ticks / 100;
  } catch {
    return 0;
  }
}

/** Runs in the page. */
function ask(settings) {
  window.seen = {};
  window.watch?.disconnect();
  // Sketches and answers of the same replications come one after the other: what counts is when figures are there.
  window.watch = new MutationObserver(() => {
    const done = document.getElementById('live-status').querySelector('small')?.textContent.match(/\d+/)[0];
    if (done !== undefined) window.seen[done] ??= performance.now() - window.asked;
  });
  window.watch.observe(document.getElementById('live-answers'), { childList: true });
  for (let s = 0; s < settings.length; s += 2) {
    window.asked = performance.now();
    if (settings[s] === 'agents') document.querySelector('.stepper button[data-by="1"]').click();
    else {
      const slider = document.getElementById(`live-${settings[s]}`);
      slider.value = settings[s + 1];
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** Asks one question and tells how long its figures took. */
async function measure(page, name, settings) {
  const before = cpuSeconds();
  await page.evaluate(ask, settings);
  await page.waitForFunction(() => Object.keys(window.seen).some((done) => done >= 5), null, {
    timeout: 300_000,
    polling: 20,
  });
  const cpu = cpuSeconds() - before;
  if (!untilFive) await page.waitForSelector('html[data-live=whole]', { timeout: 300_000 });
  const seen = await page.evaluate(() => window.seen);
  const ms = (time) => (time === undefined ? '-' : `${Math.round(time)} ms`);
  // Where nothing has to be played again, all replications come at once.
  const five = Math.min(...Object.keys(seen).flatMap((done) => (done >= 5 ? [seen[done]] : [])));
  const all = untilFive ? '' : `, all ${ms(Math.max(...Object.values(seen)))}`;
  console.log(
    `${name}: after 1 replication ${ms(seen[1])}, 5 ${ms(five)} (${cpu.toFixed(1)} s of CPU)${all}`,
  );
}

async function opened(file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.click('#live-open');
  return page;
}

for (const file of files) {
  // The workers start as the panel opens: a question at once waits for them too.
  const hasty = await opened(file);
  await measure(hasty, `${file} volume 5, as the panel opens`, ['volume', 5]);
  await hasty.close();
  const page = await opened(file);
  await page.waitForTimeout(LOOKS * 1000);
  for (const settings of QUESTIONS) {
    const control = settings[0] === 'agents' ? '.stepper' : `#live-${settings[0]}`;
    if ((await page.locator(control).count()) === 0) continue;
    await measure(page, `${file} ${settings.join(' ')}`, settings);
  }
  await page.close();
}
await browser.close();
await server.close();
