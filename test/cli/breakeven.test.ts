import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SMALL, TEXTBOOK } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
const { blendsim } = one;
const folder = new Folder();
const breakeven = (...args: readonly string[]) => blendsim(['breakeven', ...args, '--quiet'], folder.path);

beforeAll(() => {
  folder.file('small.yaml', SMALL.replace('replications: 6', 'replications: 3'));
  folder.file('textbook.yaml', TEXTBOOK);
});
afterAll(async () => {
  await one.end();
  folder.remove();
});

describe('breakeven', () => {
  it('prints where the winner changes, its interval, and the formula by hand beside it', async () => {
    const asked = ['small.yaml', '--over', 'unit-price', '--points', '5', '--out', 'page.html'];
    const { code, stdout } = await breakeven(...asked);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Break-even at €[\d.]+ a contact: blended is cheaper below, dedicated above\./);
    expect(stdout).toMatch(/95 % interval (under )?€[\d.]+ to (over )?€[\d.]+/);
    expect(stdout).toContain('By hand: a billed hour must handle 9.17 contacts (rate / price)');
    expect(stdout).toContain('€4.20 *');
    expect(stdout).toContain('Page: page.html');
    expect(readFileSync(join(folder.path, 'page.html'), 'utf8')).toMatch(/is cheaper, above it/);
  });

  it.each([
    [
      'an option that is not there',
      ['small.yaml', '--between', 'dedicatd,blended'],
      'did you mean dedicated?',
    ],
    ['one option', ['small.yaml', '--between', 'blended'], 'two options'],
    ['an axis that is not there', ['small.yaml', '--over', 'weather'], 'volume, unit-price'],
    [
      'a place without its unit',
      ['small.yaml', '--over', 'aht', '--from', '200'],
      'write 200s, 200m or 200h',
    ],
    [
      'a range from right to left',
      ['small.yaml', '--from', '900', '--to', '90'],
      '--from must be less than --to',
    ],
    ['a scenario without options', ['textbook.yaml'], 'no two options'],
  ])('refuses %s', async (_what, args, said) => {
    const { code, stdout, stderr } = await breakeven(...args);
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });
});
