import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] as string,
    args: ['--no-sandbox', '--disable-background-networking'],
  });

export interface Opened {
  readonly page: Page;
  readonly troubles: string[];
  readonly close: () => Promise<void>;
}

/** Opens a page, and collects whatever it complains of or asks for beyond itself; a live page may make workers. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  { fragment = '', isLive = false } = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = isLive ? url.split('#')[0] === address || url.startsWith('blob:') : url === address;
    if (!isOwn) troubles.push(`request: ${url}`);
  });
  await page.goto(address + fragment);
  return { page, troubles, close: () => context.close() };
}
