import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import { blendsim, Folder } from '../cli/blendsim.ts';
import { exampleNames } from './examples.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const golden = (name: string) => readFileSync(join('reports', `${name}.html`), 'utf8');

/** Without the programs that a page carries: they change with any line of code, and tests of their own cover them. */
const withoutPrograms = (page: string): string =>
  page
    .replace(/<script[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/script-src &#39;sha256-.*?&#39;/, 'script-src');

/** Where two texts part, with what surrounds it; null when they don't. */
function parting(kept: string, today: string): string | null {
  if (kept === today) return null;
  let at = 0;
  while (kept[at] === today[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
  return `kept:  …${around(kept)}…\ntoday: …${around(today)}…`;
}

/** npm run reports renews them all. */
describe('the reports that are kept', () => {
  it.each(exampleNames.filter((name) => !name.includes('/')))(
    'are made of the scenario as it is today: %s',
    async (name) => {
      expect(existsSync(join('reports', `${name}.html`))).toBe(true);
      const { hash } = await loadScenario(join('scenarios', `${name}.yaml`));
      expect(golden(name)).toContain(hash.slice(0, 12));
    },
  );

  it.each(['steady-high-volume', 'day-night-hybrid'])(
    'say what the command says today, to the last digit, or "npm run reports" is due: %s',
    async (name) => {
      const out = join(folder.path, `${name}.html`);
      // By the same name as from the folder in which they are made, since a report names its scenario.
      const { code, stderr } = await blendsim(
        ['run', `scenarios/${name}.yaml`, '-q', '--out', out],
        resolve('.'),
      );
      expect([code, stderr]).toEqual([0, '']);
      const today = readFileSync(out, 'utf8');
      expect(parting(withoutPrograms(golden(name)), withoutPrograms(today))).toBe(null);
    },
  );
});
