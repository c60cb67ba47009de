import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffingStudy } from '../../src/study/index.ts';
import { blendsim, Folder, SMALL } from './blendsim.ts';

const folder = new Folder();
beforeAll(() => {
  folder.file('small.yaml', SMALL);
  const ringing = SMALL.replace('volume: 20/hour,', 'volume: 20/hour, ring-time: 10s, target: 95% in 5s,');
  folder.file('ringing.yaml', ringing);
});
afterAll(() => folder.remove());

describe('staff', () => {
  it('prints agents that add up to their hours, in JSON and CSV alike', async () => {
    const args = ['staff', 'small.yaml', '--option', 'blended', '--json', '--quiet', '--csv', 'agents.csv'];
    const { code, stdout } = await blendsim(args, folder.path);
    expect(code).toBe(0);
    const study: StaffingStudy = JSON.parse(stdout);
    expect(study.format).toBe('blendsim-staffing/1');
    const [option] = study.options;
    expect(study.options.map(({ id }) => id)).toEqual(['blended']);
    expect(option!.met).toBe(true);
    expect(option!.hours).toBeGreaterThan(option!.formulaBoundHours);
    expect(option!.formulaBoundHours).toBeGreaterThan(option!.lowerBoundHours);
    for (const { level, low, high, target } of option!.reached) {
      expect(low).toBeLessThan(level);
      expect(high).toBeGreaterThan(target);
    }
    const lines = readFileSync(join(folder.path, 'agents.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    for (const { id, hours, agents } of option!.pools) {
      expect(agents.reduce((sum, x) => sum + x, 0) / 2).toBe(hours);
      const own = lines.map((line) => line.split(',')).filter((cells) => cells[1] === id);
      expect(own.reduce((sum, cells) => sum + Number(cells[4]), 0) / 2).toBe(hours);
    }
  });

  it('says on the terminal what no number of agents can do', async () => {
    const { code, stdout } = await blendsim(
      ['staff', 'ringing.yaml', '--option', 'dedicated', '--quiet'],
      folder.path,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('toys/voice: no number of agents reaches 95% in 5s with a ring time of 10s.');
    expect(stdout).toMatch(/09:00 +\d/);
  });

  it('names the options that there are when another is asked', async () => {
    const { code, stderr } = await blendsim(['staff', 'small.yaml', '--option', 'blend'], folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no option blend');
    expect(stderr).toContain('dedicated, blended');
  });
});
