import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser, pdfFile } from '../../src/cli/outputs/pdf-file.ts';
import { blendsim, Folder, SMALL } from '../cli/blendsim.ts';

const folder = new Folder();
beforeAll(() => {
  folder.file('small.yaml', SMALL);
});
afterAll(() => folder.remove());

// Here and not with the other files of a run, since printing needs a browser, and pictures the fonts that come with it.
describe('run --svg, --png and --pdf', () => {
  it('write every chart to a folder, and the page as A4', async () => {
    const run = ['run', 'small.yaml', '--replications', '2', '--json', '--quiet'];
    const files = ['--svg', 'charts', '--png', 'pictures', '--pdf', 'report.pdf'];
    const { code, stderr } = await blendsim([...run, ...files], folder.path);
    expect([code, stderr]).toEqual([0, '']);
    const names = (name: string) =>
      readdirSync(join(folder.path, name)).map((file) => file.slice(0, file.lastIndexOf('.')));
    expect(names('charts').length).toBeGreaterThan(5);
    expect(names('pictures')).toEqual(names('charts'));
    const start = (...path: string[]) =>
      readFileSync(join(folder.path, ...path))
        .subarray(0, 8)
        .toString('latin1');
    expect(start('charts', 'costs.svg')).toMatch(/^<svg/);
    expect(start('pictures', 'costs.png')).toBe('\x89PNG\r\n\x1a\n');
    expect(start('report.pdf')).toMatch(/^%PDF-/);
  });

  it('say before the work begins that there is no browser to print with', async () => {
    expect(await findBrowser({ PATH: folder.path }, [])).toBeNull();
    vi.stubEnv('BLENDSIM_BROWSER', join(folder.path, 'no-browser'));
    const target = { path: 'a.pdf', file: 'a.pdf', inPlace: false };
    await expect(pdfFile(target, 'en')).rejects.toThrow(/no Chromium, Chrome or Edge was found/);
    vi.unstubAllEnvs();
  });
});
