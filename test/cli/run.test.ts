import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/study/index.ts';
import { blendsim as aloneInProcess, Folder, type Outcome, SMALL, start, TEXTBOOK } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
afterAll(() => one.end());
const { blendsim } = one;

const json = ({ stdout }: Outcome) => JSON.parse(stdout) as Comparison;

describe('a run of a scenario with options', () => {
  const folder = new Folder();
  let outcome: Outcome;
  beforeAll(async () => {
    folder.file('small.yaml', SMALL);
    outcome = await aloneInProcess(['run', 'small.yaml', '--workers', '2'], folder.path);
  });
  afterAll(() => folder.remove());

  it('ends with exit code 0 and writes the report, and nothing but the report', () => {
    expect(outcome.code, outcome.stderr).toBe(0);
    expect(readdirSync(folder.path).sort()).toEqual(['reports', 'small.yaml']);
    expect(readdirSync(join(folder.path, 'reports'))).toEqual(['small.html']);
    expect(readFileSync(join(folder.path, 'reports/small.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('prints the options beside each other and one recommendation, with its interval and its spread', () => {
    expect(outcome.stdout).toMatch(/^ +dedicated +blended$/im);
    expect(outcome.stdout.match(/^Recommendation to toys/gm)).toHaveLength(1);
    expect(outcome.stdout).toMatch(/95 % interval of the mean €[\d,]+ to €[\d,]+/);
    expect(outcome.stdout).toMatch(/P10 to P90 of a single run €[\d,]+ to €[\d,]+/);
    expect(outcome.stdout).toContain('Report: reports/small.html');
  });

  it('aligns the columns to the right and leaves colours and bars to terminals', () => {
    const table = outcome.stdout
      .split('\n')
      .filter((line) => /^(A contact|Occupancy|Agents at peak)/.test(line));
    expect(table).toHaveLength(3);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(outcome.stdout + outcome.stderr).not.toContain('\u001b');
    expect(outcome.stderr).toMatch(/^ *\d+ % {2}\S/m);
  });

  it('keeps quiet when asked, but for the results', async () => {
    const quiet = await blendsim(['run', 'small.yaml', '--quiet', '--workers', '1'], folder.path);
    expect(quiet.stderr).toBe('');
    expect(quiet.stdout).toBe(outcome.stdout);
  });
});

describe('the JSON of a run', () => {
  const folder = new Folder();
  const run = (...args: string[]) =>
    blendsim(['run', 'small.yaml', '--json', '--quiet', ...args], folder.path);
  let first: Outcome;
  beforeAll(async () => {
    folder.file('small.yaml', SMALL);
    first = await run('--workers', '1');
  });
  afterAll(() => folder.remove());

  it('is the whole comparison on stdout, and nothing else anywhere', () => {
    expect(first.code, first.stderr).toBe(0);
    expect(json(first)).toMatchObject({ format: 'blendsim-comparison/1', partial: false });
    expect(json(first).options.map(({ id }) => id)).toEqual(['dedicated', 'blended']);
    expect(readdirSync(folder.path)).toEqual(['small.yaml']);
  });

  it.each(['2', '3'])('is the same to the last byte with %s workers', async (workers) => {
    const again = await run('--workers', workers);
    expect(again.stdout).toBe(first.stdout);
  });

  it('changes with the seed', async () => {
    const other = json(await run('--seed', 'another'));
    expect(other.scenario.seed).toBe('another');
    expect(other.options[0]!.focus.offered.mean).not.toBe(json(first).options[0]!.focus.offered.mean);
  });

  it('rests on as many replications as were asked for', async () => {
    const fewer = json(await run('--replications', '3'));
    expect(fewer.scenario.replications).toBe(3);
    expect(fewer.options.map(({ focus }) => focus.offered.n)).toEqual([3, 3]);
  });

  it('has every option meet the same first attempts', () => {
    const [dedicated, blended] = json(first).options;
    expect(blended!.focus.offered.mean).toBeGreaterThan(0);
    // Nobody redials here, so all that is offered is a first attempt.
    expect(blended!.focus.offered).toEqual(dedicated!.focus.offered);
  });

  it('prices the hour by staffed hours and the unit by answered contacts', () => {
    const [dedicated, blended] = json(first).options;
    const hours = dedicated!.pools.filter(({ clients }) => clients.join() === 'toys');
    const staffed = hours.reduce((sum, pool) => sum + pool.staffedHours.mean, 0);
    expect(dedicated!.money!.buyer.total.mean / 1e6).toBeCloseTo(38.5 * staffed, 1);
    expect(blended!.money!.buyer.total.mean / 1e6).toBeCloseTo(4.2 * blended!.focus.answered.mean, 1);
  });

  it('recommends what costs less, and gives the paired difference of the others', () => {
    const { recommendation, options, differences } = json(first);
    const costs = new Map(options.map(({ id, money }) => [id, money!.buyer.total.mean]));
    const [cheapest, dearer] = [...costs.keys()].sort((a, b) => costs.get(a)! - costs.get(b)!);
    expect(recommendation).toMatchObject({ option: cheapest, runnerUp: dearer });
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ option: dearer, against: cheapest });
    expect(differences[0]!.cost.mean).toBeCloseTo(costs.get(dearer!)! - costs.get(cheapest!)!, -1);
  });
});

describe('a run of a textbook system', () => {
  const folder = new Folder();
  afterAll(() => folder.remove());

  it('gives every measure without options, prices or calendar', async () => {
    folder.file('mm12.yaml', TEXTBOOK);
    const result = json(await blendsim(['run', 'mm12.yaml', '--json', '--quiet'], folder.path));
    const [plan] = result.options;
    const calls = plan!.queues['desk/calls']!;
    for (const key of [
      'waitProbability',
      'queueLength',
      'meanWait',
      'abandonment',
      'asa',
      'contract',
    ] as const) {
      expect(calls[key]!.mean, key).toBeGreaterThan(0);
    }
    expect(calls.waitPercentiles!.p95).toBeGreaterThan(calls.waitPercentiles!.p50);
    expect(plan!.pools[0]!.busyAgents.mean).toBeGreaterThan(8);
    expect(result.recommendation).toBeNull();
  });

  it('agrees with Erlang A: 10 Erlang on 12 agents with patience of three fifths of the handle time', async () => {
    folder.file(
      'mm12.yaml',
      TEXTBOOK.replace('200h, warm-up: 10h, batches: 10', '4000h, warm-up: 100h, batches: 20'),
    );
    const result = json(
      await blendsim(['run', 'mm12.yaml', '--json', '--quiet', '--replications', '4'], folder.path),
    );
    const calls = result.options[0]!.queues['desk/calls']!;
    const { wait, abandon } = erlangA(120 / 3600, 1 / 300, 1 / 180, 12);
    for (const [measured, exact] of [
      [calls.waitProbability!, wait],
      [calls.abandonment!, abandon],
    ] as const) {
      const half = (measured.high - measured.low) / 2;
      expect(Math.abs(measured.mean - exact)).toBeLessThan(3 * half);
      expect(half).toBeLessThan(0.01);
    }
  });

  it('prints the measures of queues and pools', async () => {
    folder.file('mm12.yaml', TEXTBOOK);
    const { stdout, code } = await blendsim(['run', 'mm12.yaml', '--quiet'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Must wait +\d+\.\d+% ± \d+\.\d+%$/m);
    expect(stdout).toMatch(/^Occupancy +\d+\.\d+% ± \d+\.\d+%$/m);
    expect(stdout).not.toContain('Recommendation');
  });
});

/** The Markov chain of M/M/n with exponential patience, solved by its balance equations. */
function erlangA(arrive: number, serve: number, leave: number, agents: number) {
  const states = 400;
  const p = [1];
  for (let n = 1; n < states; n++)
    p[n] = (p[n - 1]! * arrive) / (Math.min(n, agents) * serve + Math.max(0, n - agents) * leave);
  const all = p.reduce((a, b) => a + b, 0);
  const wait = p.slice(agents).reduce((a, b) => a + b, 0) / all;
  const queue = p.reduce((sum, x, n) => sum + Math.max(0, n - agents) * x, 0) / all;
  return { wait, abandon: (queue * leave) / arrive };
}

describe('Ctrl-C', () => {
  const folder = new Folder();
  beforeAll(() => {
    folder.file('small.yaml', SMALL);
  });
  afterAll(() => folder.remove());

  /** Runs with far more replications than could end, and waits for the first option to be played. */
  async function underWay() {
    const running = start(
      ['run', 'small.yaml', '--replications', '100000', '--json', '--out', 'r.html', '--workers', '1'],
      folder.path,
    );
    await new Promise<void>((resolve, reject) => {
      running.child.on('close', () => reject(new Error(`ended early: ${running.said()}`)));
      running.child.stderr!.on('data', () => {
        if (/replication \d+ of 100000/.test(running.said())) resolve();
      });
    });
    return running;
  }

  it('once stops, reports what is done, marks it partial and ends with exit code 130', async () => {
    const { child, ended } = await underWay();
    child.kill('SIGINT');
    const outcome = await ended;
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toContain('Stopping');
    const result = json(outcome);
    expect(result.partial).toBe(true);
    expect(result.options[0]!.focus.offered.n).toBeGreaterThan(0);
    expect(result.options[0]!.focus.offered.n).toBeLessThan(100_000);
    expect(readFileSync(join(folder.path, 'r.html'), 'utf8')).toMatch(/<\/html>\s*$/);
  });

  it('before the first replication says that there is nothing to report, and writes nothing', async () => {
    const empty = new Folder();
    empty.file('small.yaml', SMALL.replace('2026-03-15', '2026-12-31').replace('20/hour', '300/hour'));
    const { child, ended, said } = start(
      ['run', 'small.yaml', '--out', 'r.html', '--workers', '1'],
      empty.path,
    );
    while (!/ % /.test(said()) && child.exitCode === null) await new Promise((next) => setTimeout(next, 20));
    child.kill('SIGINT');
    const outcome = await ended;
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toContain('nothing to report');
    expect(readdirSync(empty.path)).toEqual(['small.yaml']);
    empty.remove();
  });

  it('twice ends at once, and leaves no half-written report', async () => {
    writeFileSync(join(folder.path, 'r.html'), 'old');
    const { child, ended } = await underWay();
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(readdirSync(folder.path).sort()).toEqual(['r.html', 'small.yaml']);
    expect(readFileSync(join(folder.path, 'r.html'), 'utf8')).toMatch(/^old$|<\/html>\s*$/);
  });
});

describe('names of a scenario', () => {
  const folder = new Folder();
  afterAll(() => folder.remove());

  it('never reach the terminal as commands to it, nor the report as markup', async () => {
    const name = '"\\e[31mred\\e[0m<script>alert(1)</script>\\a"';
    folder.file(
      'odd.yaml',
      SMALL.replace('title: Two shops in a fortnight', `title: ${name}`).replace(
        '  toys:\n',
        `  toys:\n    name: ${name}\n`,
      ),
    );
    const { stdout, stderr, code } = await blendsim(['run', 'odd.yaml', '--replications', '2'], folder.path);
    expect(code, stderr).toBe(0);
    expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(stdout).toContain('<script>alert(1)</script>');
    expect(readFileSync(join(folder.path, 'reports/odd.html'), 'utf8')).not.toContain('<script>alert(1)');
  });

  it('that look like a formula stay text', async () => {
    folder.file('formula.yaml', SMALL.replace('  toys:\n', `  toys:\n    name: "=cmd|' /C calc'!A0"\n`));
    const { stdout, code } = await blendsim(['run', 'formula.yaml', '--replications', '2'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toContain("=cmd|' /C calc'!A0");
  });
});
