import type { Page } from 'playwright-core';

/** What a page's charts offer to who can't read a picture: found on the page, so that none can be forgotten. */

export interface Chart {
  /** Id of its figure. */
  readonly figure: string;
  /** What its marks say, in the order of the arrow keys. */
  readonly marks: readonly string[];
}

/** Every chart that is on the screen. */
export const chartsOf = (page: Page): Promise<Chart[]> =>
  page.locator('svg.chart:visible').evaluateAll((charts) =>
    charts.map((chart) => ({
      figure: chart.closest('figure')?.id ?? 'a chart outside a figure',
      marks: [...(chart.closest('form')?.querySelectorAll('[role=radiogroup] input') ?? [])].map(
        (mark) => mark.getAttribute('aria-label') ?? '',
      ),
    })),
  );

/** The words that a mark shows while it is pointed at or has the focus. */
const shownBy = (mark: Element): string | null => {
  const { content, display } = getComputedStyle(mark, '::after');
  return content === 'none' || display === 'none' ? null : content.slice(1, -1).replaceAll('\\"', '"');
};

/** Walks through the page with Tab, and in each chart one mark on: what the page shows there, chart by chart. */
export async function readByKeyboard(page: Page): Promise<(string | null)[]> {
  await page.locator('.skip').focus();
  const shown: (string | null)[] = [];
  for (let stops = 0; stops < 1000; stops++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(`(() => {
      const one = document.activeElement;
      return one === document.body ? 'end' : one.matches('.marks input') ? 'mark' : 'else';
    })()`);
    if (at === 'end') return shown;
    if (at === 'else') continue;
    await page.keyboard.press('ArrowRight');
    shown.push(await page.locator(':focus').evaluate(shownBy));
  }
  throw new Error('The page has more than a thousand stops, or a chart holds the focus.');
}

/** Points at the first mark of each chart: what the page shows there. */
export async function readByPointer(page: Page): Promise<(string | null)[]> {
  await page.evaluate('document.activeElement.blur()');
  const shown: (string | null)[] = [];
  for (const group of await page.locator('form.read:has(svg.chart:visible)').all()) {
    const mark = group.locator('.marks input').first();
    await mark.hover();
    shown.push(await mark.evaluate(shownBy));
  }
  return shown;
}

/** Names of all that the browser tells a screen reader is a mark of a named chart. */
export async function toldToReader(page: Page): Promise<ReadonlySet<string>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = new Set(
    nodes.flatMap(({ role, name, nodeId }) => (role?.value === 'radiogroup' && name?.value ? [nodeId] : [])),
  );
  return new Set(
    nodes.flatMap(({ role, name, parentId }) =>
      role?.value === 'radio' && named.has(parentId ?? '') ? [name?.value as string] : [],
    ),
  );
}

export interface ChartData {
  readonly figure: string;
  /** What its tables show, caption and rows, cell by cell. */
  readonly table: readonly (readonly string[])[];
  /** The rows of its file. */
  readonly file: readonly (readonly string[])[];
}

/** Tables and files of all figures that have a chart. */
export async function dataOf(page: Page): Promise<ChartData[]> {
  const found = await page.locator('figure:has(svg.chart)').evaluateAll((figures) =>
    figures.map((figure) => ({
      figure: figure.id,
      href: figure.querySelector<HTMLAnchorElement>('a.take[download$=".csv"]')?.href ?? '',
      table: [...figure.querySelectorAll('table')].flatMap((table) => [
        ...(table.caption === null ? [] : [[table.caption.textContent ?? '']]),
        ...[...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent ?? '')),
      ]),
    })),
  );
  return found.map(({ figure, href, table }) => ({
    figure,
    table: table.map((row) => row.map(bare)),
    file: rowsOf(Buffer.from(href.split('base64,')[1] ?? '', 'base64').toString()),
  }));
}

/** As a file has it: without what keeps names apart, and what looks like a formula made harmless. */
function bare(text: string): string {
  const plain = text.replaceAll(/[\u2060\u2066-\u2069]/g, '').trim();
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}

/** Rows of a CSV, but the empty ones between tables. */
function rowsOf(csv: string): string[][] {
  return csv
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').replaceAll('""', '"').trim(),
      ),
    );
}
