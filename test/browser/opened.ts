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

type Options = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'javaScriptEnabled'>;

/** Tabs that tests have done with: to open a new one takes the browser three times what a report in it takes. */
const idle = new WeakMap<Browser, { readonly page: Page; readonly runsScripts: boolean }[]>();

async function tab(browser: Browser, runsScripts: boolean): Promise<Page> {
  const tabs = idle.get(browser) ?? [];
  const place = tabs.findIndex((one) => one.runsScripts === runsScripts);
  if (place >= 0) return tabs.splice(place, 1)[0]!.page;
  const context = await browser.newContext({ javaScriptEnabled: runsScripts });
  context.setDefaultTimeout(120_000);
  return context.newPage();
}

/** Opens a page, and collects whatever it complains of or asks for beyond itself; a live page may make workers. */
export async function openPage(
  browser: Browser,
  address: string,
  { viewport = { width: 1280, height: 900 }, colorScheme = 'light', javaScriptEnabled = true }: Options = {},
  { fragment = '', isLive = false } = {},
): Promise<Opened> {
  const page = await tab(browser, javaScriptEnabled);
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ media: null, colorScheme });
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
  const close = async () => {
    // An empty page ends the workers of the last one, and knows nothing of where it was scrolled to.
    page.removeAllListeners();
    await page.goto('about:blank');
    idle.set(browser, [...(idle.get(browser) ?? []), { page, runsScripts: javaScriptEnabled }]);
  };
  return { page, troubles, close };
}

/** Waits until so many pictures have been drawn: on a busy machine that takes as long as it takes. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = (more: number) => (more === 0 ? done() : requestAnimationFrame(() => next(more - 1)));
        next(left);
      }),
    count,
  );
