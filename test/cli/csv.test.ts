import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SMALL } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

interface Series {
  option: string;
  kind: string;
  id: string;
  periods: string[];
  figures: Record<string, { mean: (number | null)[]; half: (number | null)[] }>;
}

const one = new OneProcess();
afterAll(() => one.end());
const { blendsim } = one;

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

  it('tells the same by period in the JSON when --by asks for it, and only then', async () => {
    const run = ['run', 'small.yaml', '--replications', '2', '--json', '--quiet'];
    const asked = ['--by', 'interval', '--csv', 'intervals.csv'];
    const { stdout } = await blendsim([...run, ...asked], folder.path);
    const { periods, ...rest } = JSON.parse(stdout);
    expect(periods.by).toBe('interval');
    const [head, ...lines] = readFileSync(join(folder.path, 'intervals.csv'), 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replace('\uFEFF', '').split(','));
    const told = periods.series.flatMap(({ option, kind, id, periods: labels, figures }: Series) =>
      labels.map((label, at) => [
        ...[option, kind, id, label],
        ...head!.slice(4).map((name) => {
          const figure = figures[name.replace('±', '')];
          return String((name.endsWith('±') ? figure?.half[at] : figure?.mean[at]) ?? '');
        }),
      ]),
    );
    expect(told).toEqual(lines);
    const queue = periods.series.find(({ kind }: Series) => kind === 'queue');
    expect(Math.max(...queue.figures.waitProbability.mean)).toBeGreaterThan(0);
    expect(JSON.parse((await blendsim(run, folder.path)).stdout)).toEqual(rest);
  });

  it('refuses an unknown period, the scenario and the place of the report, and writes nothing', async () => {
    for (const [args, said] of [
      [
        ['--csv', 'days.csv', '--by', 'fortnight'],
        /--by takes interval, day, week, month, year, not fortnight/,
      ],
      [['--csv', 'small.yaml'], /this is the scenario itself/],
      [['--csv', 'both', '--out', 'both'], /another file of this run goes there/],
    ] as const) {
      const { code, stderr } = await blendsim(['run', 'small.yaml', ...args], folder.path);
      expect(code).toBe(2);
      expect(stderr).toMatch(said);
    }
    expect(existsSync(join(folder.path, 'days.csv'))).toBe(false);
    expect(readFileSync(join(folder.path, 'small.yaml'), 'utf8')).toBe(SMALL);
  });
});

describe('run --log', () => {
  it('writes the contacts of one day, as many as the day had, with their waits', async () => {
    const run = ['run', 'small.yaml', '--replications', '1', '--json', '--quiet'];
    const files = ['--log', 'log.csv', '--log-day', '2026-03-03', '--csv', 'days.csv'];
    const { code } = await blendsim([...run, ...files], folder.path);
    expect(code).toBe(0);
    const read = (file: string) => {
      const [head, ...lines] = readFileSync(join(folder.path, file), 'utf8')
        .replace('\uFEFF', '')
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
      return lines.map((line) => Object.fromEntries(head!.map((name, i) => [name, line[i]!])));
    };
    const contacts = read('log.csv');
    expect(contacts.every(({ offered }) => offered!.startsWith('2026-03-03 '))).toBe(true);
    for (const day of read('days.csv')) {
      if (day['kind'] !== 'queue' || day['period'] !== '2026-03-03') continue;
      const mine = contacts.filter(({ option, queue }) => option === day['option'] && queue === day['id']);
      const answered = mine.filter(({ outcome }) => outcome === 'answered');
      expect(mine).toHaveLength(Number(day['offered']));
      expect(answered).toHaveLength(Number(day['answered']));
      const waited = answered.reduce((sum, { waitSeconds }) => sum + Number(waitSeconds), 0);
      expect(waited / answered.length).toBeCloseTo(Number(day['asaSeconds']), 2);
    }
  });

  it('refuses a day outside the horizon, and a day without a file', async () => {
    for (const [args, said] of [
      [
        ['--log', 'log2.csv', '--log-day', '2027-01-01'],
        /--log-day takes a day from .* to .*, not 2027-01-01/,
      ],
      [['--log-day', '2026-03-03'], /--log FILE says where/],
    ] as const) {
      const { code, stderr } = await blendsim(['run', 'small.yaml', ...args], folder.path);
      expect(code).toBe(2);
      expect(stderr).toMatch(said);
    }
  });
});
