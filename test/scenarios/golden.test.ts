import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load.ts';
import type { Comparison } from '../../src/study/index.ts';
import { blendsim, Folder, type Outcome } from '../cli/blendsim.ts';
import { expectSound, optionOf } from './compare.ts';
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
});

/** Two of them as the command plays them today: page and figures of one run. */
describe('a month of the examples', () => {
  const outcomes = new Map<string, Outcome>();
  const names = ['steady-high-volume', 'day-night-hybrid'];
  const pathOf = (name: string) => join(folder.path, `${name}.html`);
  beforeAll(async () => {
    for (const name of names) {
      // By the same name as from the folder in which they are made, since a report names its scenario.
      const args = ['run', `scenarios/${name}.yaml`, '-q', '--json', '--out', pathOf(name)];
      outcomes.set(name, await blendsim(args, resolve('.')));
    }
  });
  const comparisonOf = (name: string) => JSON.parse(outcomes.get(name)!.stdout) as Comparison;

  it.each(names)('is told as it is kept, to the last digit, or "npm run reports" is due: %s', (name) => {
    const { code, stderr } = outcomes.get(name)!;
    expect([code, stderr]).toEqual([0, '']);
    const today = readFileSync(pathOf(name), 'utf8');
    expect(parting(withoutPrograms(golden(name)), withoutPrograms(today))).toBe(null);
  });

  it('lets an insurer with a steady high volume have its own agents', () => {
    const comparison = comparisonOf('steady-high-volume');
    expectSound(comparison);
    expect(comparison.recommendation).toMatchObject({ verdict: 'clear', option: 'dedicated' });
    const own = optionOf(comparison, 'dedicated').pools.find(({ kind }) => kind === 'dedicated')!;
    expect(own.occupancy!.mean).toBeGreaterThan(0.7);
    expect(own.occupancy!.mean).toBeLessThan(0.9);
    // Contacts in a billed hour, by hand: rate / unit price = 41 / 4.80.
    expect(comparison.breakEven!.contactsPerHour).toBeCloseTo(41 / 4.8, 6);
    expect(comparison.breakEven!.contactsPerHourReached).toBeGreaterThan(41 / 4.8);
  });

  it('lets a charging network have its own agents by day and share them by night', () => {
    const comparison = comparisonOf('day-night-hybrid');
    expectSound(comparison);
    expect(comparison.recommendation).toMatchObject({ verdict: 'clear', option: 'hybrid' });
    // Pure forms bracket the hybrid in the hours of its own agents.
    const ownHours = (id: string) =>
      optionOf(comparison, id)
        .pools.filter(({ kind }) => kind === 'dedicated')
        .reduce((sum, pool) => sum + pool.staffedHours.mean, 0);
    expect(ownHours('blended')).toBe(0);
    expect(ownHours('hybrid')).toBeGreaterThan(0);
    expect(ownHours('hybrid')).toBeLessThan(ownHours('dedicated'));
  });
});
