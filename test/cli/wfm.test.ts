import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, SMALL, TEXTBOOK } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
const folder = new Folder();

beforeAll(() => {
  folder.file('small.yaml', SMALL.replace('2026-03-15', '2026-03-03'));
  folder.file('textbook.yaml', TEXTBOOK);
});
afterAll(() => {
  folder.remove();
  return one.end();
});

function read(file: string) {
  const [head, ...lines] = readFileSync(join(folder.path, file), 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n');
  const names = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i], cell])));
}

describe('run --wfm', () => {
  it('writes the forecast of the report and the agents of every option, as they were played', async () => {
    const run = ['run', 'small.yaml', '--replications', '1', '--json', '--quiet', '--wfm', 'import'];
    const { code, stdout } = await one.blendsim(run, folder.path);
    expect(code).toBe(0);
    const comparison = JSON.parse(stdout);
    expect(readdirSync(join(folder.path, 'import')).sort()).toEqual([
      'forecast.csv',
      'requirement-blended.csv',
      'requirement-dedicated.csv',
    ]);
    const forecast = read('import/forecast.csv');
    for (const { id, expected, aht } of comparison.scenario.queues) {
      const mine = forecast.filter(({ queue }) => queue === id);
      expect(mine.reduce((sum, { contacts }) => sum + Number(contacts), 0)).toBeCloseTo(expected, 2);
      expect(mine.every(({ ahtSeconds }) => Number(ahtSeconds) === aht)).toBe(true);
    }
    for (const option of comparison.options) {
      const agents = read(`import/requirement-${option.id}.csv`);
      for (const { id, peakAgents } of option.pools) {
        const mine = agents.filter(({ pool }) => pool === id).map((line) => Number(line['agents']));
        expect(Math.max(...mine)).toBe(peakAgents);
      }
    }
  });

  it('refuses a desk that has no dates, before it works', async () => {
    const { code, stderr } = await one.blendsim(['run', 'textbook.yaml', '--wfm', 'none'], folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('has no dates');
    expect(existsSync(join(folder.path, 'none'))).toBe(false);
  });
});
