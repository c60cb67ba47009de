import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolders, prepareTarget, readInput, writeWhole } from '../../src/cli/files.ts';
import { hasOnLinux } from './blendsim.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blendsim-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = async (path: string, text: string) => writeWhole(await prepareTarget(path, false), text);

describe('a folder to be written into', () => {
  it('is made with those around it, and is fine when it is there', async () => {
    const deep = join(folder, 'charts', 'of', 'today');
    await makeFolders(deep);
    await makeFolders(deep);
    expect(readdirSync(join(folder, 'charts', 'of'))).toEqual(['today']);
    writeFileSync(join(folder, 'file'), '');
    await expect(makeFolders(join(folder, 'file'))).rejects.toThrow(/EEXIST/);
    await expect(makeFolders(join(folder, 'file', 'inside'))).rejects.toThrow(/ENOTDIR/);
  });

  it.skipIf(!hasOnLinux('/proc'))(
    'is refused where the system makes none, and not tried for ever',
    async () => {
      await expect(makeFolders('/proc/blendsim/charts')).rejects.toThrow(/ENOENT/);
    },
  );
});

describe('a written file', () => {
  it('appears whole, alone in its folder, with the text it was given', async () => {
    await write(join(folder, 'report.html'), 'naïve ☎');
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('naïve ☎');
  });

  it('takes the place of the one that was there', async () => {
    writeFileSync(join(folder, 'report.html'), 'old, and a good deal longer than the new one');
    await write(join(folder, 'report.html'), 'new');
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe('new');
  });

  it('is written through a link to the file that the link leads to', async () => {
    writeFileSync(join(folder, 'real.html'), 'old');
    symlinkSync('real.html', join(folder, 'link.html'));
    await write(join(folder, 'link.html'), 'new');
    expect(readFileSync(join(folder, 'real.html'), 'utf8')).toBe('new');
  });

  it('keeps the old one whole when the new one can not take its place', async () => {
    const path = join(folder, 'report.html');
    const target = await prepareTarget(path, false);
    // A folder of that name appears after the check: the last step, the renaming, fails.
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'kept');
    await expect(writeWhole(target, 'new')).rejects.toThrow(`Can't write ${path}`);
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
  });

  it('makes its folder only where that is wanted', async () => {
    await expect(prepareTarget(join(folder, 'a', 'b.html'), false)).rejects.toThrow('there is no folder');
    expect(existsSync(join(folder, 'a'))).toBe(false);
    await writeWhole(await prepareTarget(join(folder, 'a', 'b.html'), true), 'text');
    expect(readFileSync(join(folder, 'a', 'b.html'), 'utf8')).toBe('text');
  });

  it('says so where its folder would have to take the place of a file', async () => {
    writeFileSync(join(folder, 'reports'), 'notes');
    await expect(prepareTarget(join(folder, 'reports', 'b.html'), true)).rejects.toThrow(
      /is a file, not a folder/,
    );
    expect(readFileSync(join(folder, 'reports'), 'utf8')).toBe('notes');
  });

  it('can not be a folder, nor lie inside a file', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(prepareTarget(folder, false)).rejects.toThrow('this is a folder, not a file');
    await expect(prepareTarget(join(folder, 'file', 'x.html'), false)).rejects.toThrow(
      'a file, not a folder',
    );
  });

  it('says that the disk is full, and leaves a device in its place', async () => {
    if (!hasOnLinux('/dev/full')) return;
    await expect(write('/dev/full', 'text')).rejects.toThrow("Can't write /dev/full: the disk is full.");
    expect(existsSync('/dev/full')).toBe(true);
  });
});

describe('a file to be read', () => {
  it('gives its bytes', async () => {
    writeFileSync(join(folder, 'in'), 'text');
    expect(Buffer.from(await readInput(join(folder, 'in'))).toString()).toBe('text');
  });

  it('that is not there, or is a folder, is said in plain words', async () => {
    const missing = join(folder, 'missing.yaml');
    await expect(readInput(missing)).rejects.toThrow(
      `Can't read ${missing}: there is no such file or folder.`,
    );
    await expect(readInput(folder)).rejects.toThrow(`Can't read ${folder}: this is a folder, not a file.`);
    await expect(readInput(missing)).rejects.toMatchObject({ exitCode: 2 });
  });
});
