import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/study/index.ts';
import { blendsim, Folder, SMALL, TEXTBOOK } from './blendsim.ts';

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
    const { code, stdout } = await blendsim(['--version'], folder.path);
    expect([code, stdout]).toEqual([0, `${version}\n`]);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version);
  });

  it('helps with commands, examples and exit codes', async () => {
    const { code, stdout, stderr } = await blendsim(['--help'], folder.path);
    expect([code, stderr]).toEqual([0, '']);
    for (const word of ['run <scenario>', 'validate <files..>', 'schema', 'Examples:', 'Exit codes']) {
      expect(stdout).toContain(word);
    }
  });

  it.each(['run', 'validate', 'schema'])('helps with %s', async (command) => {
    const { code, stdout } = await blendsim([command, '--help'], folder.path);
    expect(code).toBe(0);
    expect(stdout).toContain(`blendsim ${command}`);
  });
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
