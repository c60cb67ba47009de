import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffingStudy, WhyStudy } from '../../src/study/index.ts';
import { Folder, SMALL, start } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
const { blendsim } = one;
const folder = new Folder();
beforeAll(() => {
  folder.file('small.yaml', SMALL);
  const ringing = SMALL.replace('volume: 20/hour,', 'volume: 20/hour, ring-time: 10s, target: 95% in 5s,');
  folder.file('ringing.yaml', ringing);
});
afterAll(async () => {
  await one.end();
  folder.remove();
});

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

  it.each([true, false])(
    'once stopped in a round gives the best plan so far, marked as such (JSON: %s)',
    async (asJson) => {
      // A year, so that a round takes long enough to be stopped in.
      folder.file('year.yaml', SMALL.replace('2026-03-02 to 2026-03-15', '2026-01-05 to 2026-12-27'));
      const args = [
        'staff',
        'year.yaml',
        '--option',
        'blended',
        '--workers',
        '1',
        ...(asJson ? ['--json'] : []),
      ];
      const { child, ended, said } = start(args, folder.path);
      await new Promise<void>((resolve, reject) => {
        child.on('close', () => reject(new Error(`ended early: ${said()}`)));
        child.stderr!.on('data', () => {
          if (said().includes('round 2')) resolve();
        });
      });
      child.kill('SIGINT');
      const { code, stdout } = await ended;
      expect(code).toBe(130);
      if (!asJson) {
        expect(stdout).toContain('Stopped before the search was done. This is the best plan of the');
        expect(stdout).toMatch(/Service reached/);
        expect(stdout).not.toContain('not staffed:');
        return;
      }
      const study: StaffingStudy = JSON.parse(stdout);
      expect(study.partial).toBe(true);
      const [option] = study.options;
      expect(option).toMatchObject({ id: 'blended', unfinished: true, checked: 0 });
      expect(option!.hours).toBeGreaterThan(0);
      expect(option!.reached).toHaveLength(2 * 51);
    },
  );

  it('names the options that there are when another is asked', async () => {
    const { code, stderr } = await blendsim(['staff', 'small.yaml', '--option', 'blend'], folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no option blend');
    expect(stderr).toContain('dedicated, blended');
  });
});

describe('why', () => {
  const ask = (...more: string[]) => blendsim(['why', 'small.yaml', '--quiet', ...more], folder.path);

  it('gives reasons that add up to the agents on duty', async () => {
    const { code, stdout } = await ask(
      '--pool',
      'shared-nl',
      '--at',
      '2026-03-04 10:40',
      '--option',
      'blended',
      '--json',
    );
    expect(code).toBe(0);
    const why: WhyStudy = JSON.parse(stdout);
    expect(why).toMatchObject({
      format: 'blendsim-why/1',
      option: 'blended',
      date: '2026-03-04',
      minute: 630,
    });
    expect(why.reasons.reduce((sum, { agents }) => sum + agents, 0)).toBeCloseTo(why.agents, 9);
    expect(why.apart).toBeGreaterThan(why.together);
  });

  it('tells a pool, a day and a time that there are when another is asked', async () => {
    const wrong = [
      [['--pool', 'shred-nl', '--at', '2026-03-04 10:30'], 'did you mean "shared-nl"?'],
      [['--pool', 'shared-nl', '--at', '2026-04-04 10:30'], '2026-03-02 to 2026-03-15'],
      [['--pool', 'shared-nl', '--at', 'noon'], "a date and a time such as '2026-12-01 10:30'"],
      [['--pool', 'shared-nl', '--at', '2026-03-04 20:00'], 'open between 09:00 and 17:00'],
    ] as const;
    for (const [args, told] of wrong) {
      const { code, stderr } = await ask(...args);
      expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
    }
  });
});
