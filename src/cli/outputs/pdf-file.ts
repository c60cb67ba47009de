import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Language, renderReport } from '../../report/index.ts';
import type { Target } from '../files.ts';
import { EXIT, PlainError } from '../problems.ts';
import type { Output } from './output.ts';

/** The report printed to A4 by a browser that is there; says at once when there is none. */
export async function pdfFile(target: Target, language: Language): Promise<Output> {
  const browser = await findBrowser(process.env);
  if (browser === null) {
    throw new PlainError(
      "Can't write PDF: no Chromium, Chrome or Edge was found to print with. Install one, name it in BLENDSIM_BROWSER, or print the HTML report from any browser.",
      EXIT.failed,
    );
  }
  return { target, text: (comparison) => printed(browser, renderReport(comparison, { language })) };
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What the person names, else the first known browser on the path or in its usual place; null without any. */
export async function findBrowser(
  environment: NodeJS.ProcessEnv,
  usual: readonly string[] = PLACES,
): Promise<string | null> {
  const named = environment['BLENDSIM_BROWSER'];
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = named
    ? [named]
    : [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual];
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}

/** Longest that a browser may take to print. */
const PATIENCE_MS = 120_000;

async function printed(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'blendsim-pdf-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html);
    const settings = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      // Chromium refuses its sandbox to root; the page has no script and asks no network.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ];
    await promisify(execFile)(browser, [...settings, pathToFileURL(page).href], { timeout: PATIENCE_MS });
    return await readFile(pdf);
  } catch {
    throw new PlainError(`Can't write PDF: ${browser} did not print the report.`, EXIT.failed);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
