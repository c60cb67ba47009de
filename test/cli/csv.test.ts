import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blendsim, Folder, SMALL } from './blendsim.ts';

const folder = new Folder();
beforeAll(() => {
  folder.file('small.yaml', SMALL);
});
afterAll(() => folder.remove());

describe('run --csv', () => {
  it('writes months that add up to what the JSON says of the whole run', async () => {
    const run = ['run', 'small.yaml', '--replications', '2', '--json', '--quiet'];
    const { code, stdout } = await blendsim([...run, '--csv', 'months.csv', '--by', 'month'], folder.path);
    expect(code).toBe(0);
    const comparison = JSON.parse(stdout);
    const [head, ...lines] = readFileSync(join(folder.path, 'months.csv'), 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replace('\uFEFF', '').split(','));
    const at = (line: string[], name: string) => line[head!.indexOf(name)]!;
    expect(comparison.options.length).toBeGreaterThan(0);
    for (const option of comparison.options) {
      const mine = lines.filter((line) => at(line, 'option') === option.id);
      const sum = (kind: string, id: string, name: string) =>
        mine
          .filter((line) => at(line, 'kind') === kind && at(line, 'id') === id)
          .reduce((total, line) => total + Number(at(line, name)), 0);
      for (const [id, service] of Object.entries<{ offered: { mean: number } }>(option.queues)) {
        expect(sum('queue', id, 'offered')).toBeCloseTo(service.offered.mean, 6);
      }
      for (const pool of option.pools) {
        expect(sum('pool', pool.id, 'staffedHours')).toBeCloseTo(pool.staffedHours.mean, 6);
        expect(sum('pool', pool.id, 'paidHours')).toBeCloseTo(pool.paidHours.mean, 6);
      }
    }
  });

  it('refuses an unknown period, the scenario and the place of the report, and writes nothing', async () => {
    for (const [args, said] of [
      [
        ['--csv', 'days.csv', '--by', 'fortnight'],
        /--by takes interval, day, week, month, year, not fortnight/,
      ],
      [['--csv', 'small.yaml'], /this is the scenario itself/],
      [['--csv', 'both', '--out', 'both'], /the report goes there/],
    ] as const) {
      const { code, stderr } = await blendsim(['run', 'small.yaml', ...args], folder.path);
      expect(code).toBe(2);
      expect(stderr).toMatch(said);
    }
    expect(existsSync(join(folder.path, 'days.csv'))).toBe(false);
    expect(readFileSync(join(folder.path, 'small.yaml'), 'utf8')).toBe(SMALL);
  });
});
