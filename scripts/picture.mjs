#!/usr/bin/env node
/**
 * Takes the picture in the README from the real report: `node scripts/picture.mjs [REPORT] [PICTURE]`.
 * By default the showcase's report, as a screen of 1280 x 1600 shows its top.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = resolve(process.argv[2] ?? `${root}/reports/vtech-holiday-peak.html`);
const picture = resolve(process.argv[3] ?? `${root}/docs/report.png`);

if (!existsSync(report)) {
  console.error(`${report} is not there; \`npm start\` makes it.`);
  process.exit(1);
}

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1600 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path: picture, animations: 'disabled' });
} finally {
  await browser.close();
}
console.log(picture);
