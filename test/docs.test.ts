import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OneProcess } from './cli/one-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; language: string; lines: string[] } | null = null;
  readFileSync(join(root, page), 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const fence = /^```(\S*)/.exec(text);
      if (open === null) {
        if (fence) open = { line: index + 1, language: fence[1], lines: [] };
      } else if (fence) {
        blocks.push({ page, line: open.line, language: open.language, text: `${open.lines.join('\n')}\n` });
        open = null;
      } else open.lines.push(text);
    });
  return blocks;
}

const blocks = pages.flatMap(blocksOf);
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ page, line, text }) =>
    text
      .split('\n')
      .map((command, index) => ({
        where: `${page}:${line + 1 + index}`,
        command: command.replace(/\s#.*/, ''),
      }))
      .filter(({ command }) => command.trim() !== ''),
  );

const one = new OneProcess();
afterAll(() => one.end());

/** The end of a horizon that lasts longer than the week from its first day. */
const END = /^(horizon: (\d{4}-\d\d-\d\d) to ).*/m;

const firstWeek = (text: string): string =>
  text.replace(END, (_, begin: string, from: string) => {
    const last = new Date(Date.parse(from) + 6 * 86_400_000);
    return begin + last.toISOString().slice(0, 10);
  });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blendsim-docs-'));
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  for (const name of readdirSync(join(folder, 'scenarios')).filter((each) => each.endsWith('.yaml'))) {
    const file = join(folder, 'scenarios', name);
    writeFileSync(file, firstWeek(readFileSync(file, 'utf8')));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs `npx blendsim …` as a reader would, but writes what it makes into the test's own folder. What the README says
 * plays the scenarios as they are; the other pages, which show an option each, play their first week.
 */
function blendsim(where: string, command: string) {
  const words = command.trim().split(/\s+/).slice(2);
  const args = words.map((word) =>
    where.startsWith('README.md') && existsSync(join(root, word)) && word.includes('/')
      ? join(root, word)
      : word,
  );
  return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
  });
}

describe('the documentation', () => {
  it.each(commands.filter(({ command }) => command.startsWith('npx blendsim ')))(
    'has a command that works at $where: $command',
    ({ where, command }) => {
      const run = blendsim(where, command);
      expect(run.status, run.stderr).toBe(0);
    },
  );

  it.each(commands.filter(({ command }) => !command.startsWith('npx blendsim ')))(
    'names a script or program that is there at $where: $command',
    ({ command }) => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      for (const step of command.split('&&').map((each) => each.trim().split(/\s+/))) {
        const [program, first, second] = step;
        if (program === 'npm' && first === 'ci') continue;
        if (program === 'npm') expect(scripts).toHaveProperty(first === 'run' ? second : first);
        else if (program === 'node') expect(existsSync(join(root, first)), first).toBe(true);
        else expect(['git', 'cd']).toContain(program);
      }
    },
  );

  it.each(blocks.filter(({ language, text }) => language === 'yaml' && /^title:/m.test(text)))(
    'shows a scenario that is valid at $page:$line',
    async ({ text }) => {
      const file = join(folder, 'example.yaml');
      writeFileSync(file, text);
      const run = await one.blendsim(['validate', file], folder);
      expect(run.code, run.stderr + run.stdout).toBe(0);
    },
  );

  it.each(blocks.filter(({ language }) => language === 'ts'))(
    'shows code that runs at $page:$line',
    ({ text }) => {
      const library = pathToFileURL(join(root, 'dist/index.js')).href;
      const file = join(folder, 'example.mts');
      writeFileSync(
        file,
        text.replaceAll("'blendsim'", `'${library}'`).replaceAll("'scenarios/", `'${folder}/scenarios/`),
      );
      const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
      const run = spawnSync(process.execPath, ['--import', tsx, file], { cwd: folder, encoding: 'utf8' });
      expect(run.status, run.stderr).toBe(0);
    },
  );

  it.each(pages)('links only to places that exist in %s', (page) => {
    const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]);
    for (const link of links.filter((each) => !/^(https?:|#)/.test(each))) {
      const path = resolve(root, dirname(page), link.split('#')[0]);
      expect(existsSync(path), link).toBe(true);
    }
  });

  it('explains every key of the JSON', () => {
    const page = readFileSync(join(root, 'docs/json.md'), 'utf8');
    const types = ['src/study/comparison.ts', 'src/measures/types.ts'].map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const keys = new Set([...types.join('\n').matchAll(/readonly (\w+)\??:/g)].map((match) => match[1]));
    expect(keys.size).toBeGreaterThan(80);
    const unexplained = [...keys].filter((key) => !new RegExp(`\\b${key}\\b`).test(page));
    expect(unexplained).toEqual([]);
  });
});
