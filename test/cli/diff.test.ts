import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRunRecord } from '../../src/cli/run-record.ts';
import { Folder, SMALL } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
afterAll(() => one.end());
const { blendsim } = one;

const folder = new Folder();
beforeAll(async () => {
  folder.file('good.yaml', SMALL);
  folder.file('dearer.yaml', SMALL.replace('blended: 4.20 EUR/contact', 'blended: 4.90 EUR/contact'));
  for (const name of ['good', 'dearer']) {
    const { stdout } = await blendsim(['run', `${name}.yaml`, '-q', '--json'], folder.path);
    folder.file(`${name}.json`, stdout);
  }
  folder.file('half.json', '{ "format": ');
  folder.file('other.json', '{ "format": "blendsim-staff/1" }');
});
afterAll(() => folder.remove());

describe('diff', () => {
  it('tells what went in and what came out, and writes the page', async () => {
    const { code, stdout } = await blendsim(
      ['diff', 'good.json', 'dearer.json', '--out', 'changes.html'],
      folder.path,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/clients\.toys\.rates\.blended +4\.20 EUR\/contact +4\.90 EUR\/contact/);
    expect(stdout).not.toMatch(/^Service level/m);
    expect(stdout).toMatch(/The same in both, as rounded: .*Service level/);
    expect(stdout).toContain('the interval is that of the differences replication by replication');
    expect(stdout).toContain('1 input is different');
    expect(readFileSync(join(folder.path, 'changes.html'), 'utf8')).toContain('4.90 EUR/contact');
  });

  it('gives the same as JSON, the price of a contact up by what was asked', async () => {
    const { stdout } = await blendsim(['diff', 'good.json', 'dearer.json', '--json'], folder.path);
    const { format, options } = JSON.parse(stdout);
    expect(format).toBe('blendsim-diff/1');
    const blended = options.find(({ id }: { id: string }) => id === 'blended');
    const price = blended.measures.find(({ measure }: { measure: string }) => measure === 'perContact');
    expect(price.change.mean).toBeCloseTo(0.7e6, 0);
    expect(price.verdict).toBe('changed');
    // The same contacts at another price: replication by replication the difference is the price, but for rounding.
    expect(price.change.paired).toBe(true);
    expect(price.change.high - price.change.low).toBeLessThan(2000);
  });

  it('speaks Dutch and Spanish', async () => {
    const said = async (language: string) =>
      (await blendsim(['diff', 'good.json', 'dearer.json', '--lang', language], folder.path)).stdout;
    expect(await said('nl')).toContain('De opdrachtgever betaalt');
    expect(await said('es')).toContain('El comprador paga');
  });

  it.each<[string, (run: ReturnType<typeof JSON.parse>) => unknown]>([
    ['no option', (run) => (run.options[0] = null)],
    ['no service', (run) => (run.options[0].focus = null)],
    ['no pool', (run) => (run.options[0].pools = [null])],
    ['no bill', (run) => (run.options[0].money = {})],
    ['a name that is no text', (run) => (run.options[0].name = {})],
    ['a mean that is no number', (run) => (run.options[0].focus.contract.mean = 'high')],
    ['a replication that is no number', (run) => (run.options[0].byReplication.pays[0] = 'much')],
    ['inputs that are no list', (run) => (run.written = 'all')],
    ['an input without a path', (run) => (run.written = [null])],
  ])('calls a run with %s wrong input, not a bug', async (name, spoil) => {
    const run = JSON.parse(readFileSync(join(folder.path, 'good.json'), 'utf8'));
    spoil(run);
    const file = join(folder.path, folder.file('spoilt.json', JSON.stringify(run)));
    await expect(readRunRecord(file), name).rejects.toThrow('found a comparison that lacks a part');
  });

  it.each([
    [['good.json', 'good.json'], 'good.json: the same file twice'],
    [['good.json', 'half.json'], /half\.json:1:\d+: error\n {2}found text that is not JSON, expected JSON/],
    [
      ['good.json', 'other.json'],
      'found a file of blendsim-staff/1, expected a file of blendsim-comparison/1',
    ],
    [['good.json', 'good.yaml'], 'found text that is not JSON'],
    [['good.json', 'none.json'], "Can't read none.json"],
    [['good.json'], 'Name the files of two runs'],
    [['good.json', 'dearer.json', '--out', 'good.json'], 'this is one of the runs itself'],
  ])('refuses %s', async (args, message) => {
    const { code, stdout, stderr } = await blendsim(['diff', ...args], folder.path);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
