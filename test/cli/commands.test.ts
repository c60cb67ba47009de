import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/study/index.ts';
import { blendsim as aloneInProcess, Folder, SMALL, start, TEXTBOOK } from './blendsim.ts';
import { OneProcess } from './one-process.ts';

const one = new OneProcess();
afterAll(() => one.end());
const { blendsim } = one;

const folder = new Folder();
beforeAll(() => {
  folder.file('good.yaml', SMALL);
  folder.file('textbook.yaml', TEXTBOOK);
  folder.file('bad.yaml', SMALL.replace('cap: 3', 'cap: 2'));
  folder.file('dear.yaml', SMALL.replace('38.50 EUR/hour', '95 EUR/hour'));
});
afterAll(() => folder.remove());

describe('blendsim', () => {
  it('tells its version, which is that of the package', async () => {
    const { code, stdout } = await aloneInProcess(['--version'], folder.path);
    expect([code, stdout]).toEqual([0, `${version}\n`]);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version);
  });

  it('helps with commands, examples and exit codes', async () => {
    const { code, stdout, stderr } = await aloneInProcess(['--help'], folder.path);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of ['run <scenario>', 'validate <files..>', 'schema', 'Examples:', 'Exit codes']) {
      expect(stdout).toContain(word);
    }
  });

  it.each(['run', 'breakeven', 'sensitivity', 'fair-price', 'validate', 'schema'])(
    'helps with %s',
    async (command) => {
      const { code, stdout } = await blendsim([command, '--help'], folder.path);
      expect(code).toBe(0);
      expect(stdout).toContain(`blendsim ${command}`);
    },
  );
});

describe('validate', () => {
  it('finds a good file valid', async () => {
    const { code, stdout } = await blendsim(['validate', 'good.yaml', 'textbook.yaml'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^good\.yaml: valid/m);
    expect(stdout).toMatch(/^textbook\.yaml: valid/m);
  });

  it('checks every file, whatever is wrong with one of them', async () => {
    const { code, stdout, stderr } = await blendsim(
      ['validate', 'bad.yaml', 'missing.yaml', 'good.yaml'],
      folder.path,
    );
    expect(code).toBe(2);
    expect(stdout).toMatch(/^bad\.yaml: 1 error/m);
    expect(stdout).toMatch(/^good\.yaml: valid/m);
    expect(stderr).toMatch(/^bad\.yaml:\d+:\d+: error at staffing\.cap/m);
    expect(stderr).toContain("Can't read missing.yaml");
  });

  it('warns of a price outside the market range, names the range, and still finds the file valid', async () => {
    const { code, stdout, stderr } = await blendsim(['validate', 'dear.yaml'], folder.path);
    expect(code).toBe(0);
    expect(stderr).toMatch(/warning[\s\S]*95[\s\S]*30[\s\S]*75/);
    expect(stdout).toMatch(/valid, with 1 warning/);
  });

  it('gives the problems as JSON', async () => {
    const { stdout } = await blendsim(['validate', 'bad.yaml', '--json'], folder.path);
    expect(JSON.parse(stdout)).toMatchObject([{ severity: 'error', file: 'bad.yaml', path: 'staffing.cap' }]);
  });
});

describe('schema', () => {
  it('prints the JSON Schema of scenario files', async () => {
    const { code, stdout } = await blendsim(['schema'], folder.path);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toContain('json-schema.org');
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['title', 'horizon', 'clients', 'options']),
    );
  });

  it('is the one that lies beside the scenarios', async () => {
    const { stdout } = await blendsim(['schema'], folder.path);
    expect(JSON.parse(readFileSync('scenario.schema.json', 'utf8'))).toEqual(JSON.parse(stdout));
  });
});

describe('what was typed', () => {
  const piped = async (args: readonly string[], text: string) => {
    const running = start(args, folder.path);
    running.child.stdin?.end(text);
    return running.ended;
  };

  it('reads a scenario from standard input for a lone dash, which was once found valid unread', async () => {
    const good = await piped(['validate', '-'], SMALL);
    expect([good.code, good.stdout]).toEqual([0, '/dev/stdin: valid\n']);
    const bad = await piped(['validate', '-q', '-'], SMALL.replace('cap: 3', 'cap: 2'));
    expect(bad.code).toBe(2);
    expect(bad.stderr).toMatch(/^\/dev\/stdin:\d+:\d+: error at staffing\.cap/m);
  });

  it('takes what follows two dashes for files, whatever they begin with', async () => {
    folder.file('-odd.yaml', SMALL);
    const { code, stdout } = await blendsim(['validate', '--', 'good.yaml', '-odd.yaml'], folder.path);
    expect([code, stdout]).toEqual([0, 'good.yaml: valid\n./-odd.yaml: valid\n']);
  });

  it.each([
    [['run', 'good.yaml', '--jsno'], 'did you mean --json?'],
    [['run', 'good.yaml', '--worker', '2'], 'did you mean --workers?'],
    [['run', 'good.yaml', '--cvs', 'days.csv'], 'did you mean --csv?'],
  ])('guesses the option that was meant by %j', async (args, guess) => {
    const { code, stderr } = await blendsim(args, folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain(guess);
  });

  it.each([
    [['schema', '--json']],
    [['schema', '--out', 'x']],
    [['validate', 'good.yaml', '--bar']],
    [['schema', 'x']],
  ])('does not propose by %j an option that the command has not got', async (args) => {
    const { code, stderr } = await blendsim(args, folder.path);
    expect(code).toBe(2);
    expect(stderr).toContain('Unknown argument');
    expect(stderr).not.toContain('did you mean');
  });
});

describe('a run', () => {
  it('does not write its report over the scenario, whatever name that goes by', async () => {
    folder.file('mine.yaml', SMALL);
    symlinkSync('mine.yaml', join(folder.path, 'link.yaml'));
    for (const out of ['mine.yaml', './mine.yaml', 'link.yaml']) {
      const { code, stdout, stderr } = await blendsim(['run', 'mine.yaml', '--out', out], folder.path);
      expect([code, stdout, stderr]).toEqual([2, '', `Can't write ${out}: this is the scenario itself.\n`]);
    }
    expect(readFileSync(join(folder.path, 'mine.yaml'), 'utf8')).toBe(SMALL);
  });

  it('of one replication claims no interval and no spread, which would look like certainty', async () => {
    const { code, stdout } = await blendsim(['run', 'good.yaml', '-q', '--replications', '1'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toContain('1 replication ·');
    expect(stdout).toMatch(/^The buyer pays +€[\d,]+ +€[\d,]+$/m);
    expect(stdout).not.toMatch(/95 % interval, from|P10 of a run/);
  });

  it('of a desk that never closes says how long its batches are, in whole intervals', async () => {
    folder.file('short.yaml', TEXTBOOK.replace('200h, warm-up: 10h', '20h, warm-up: 5h'));
    const args = ['run', 'short.yaml', '-q', '--replications', '2', '--out', 'short.html'];
    const { code, stdout } = await blendsim(args, folder.path);
    expect(code).toBe(0);
    // 15 h in 10 batches of 30-minute intervals: 3 each.
    expect(stdout).toContain('10 batches of 1.5 h');
    folder.file('shorter.yaml', TEXTBOOK.replace('200h, warm-up: 10h', '22h, warm-up: 5h'));
    const left = await blendsim(['run', 'shorter.yaml', ...args.slice(2)], folder.path);
    // 17 h would be 1.7 h each; 2 h are left over.
    expect(left.stdout).toContain('10 batches of 1.5 h');
  });
});
