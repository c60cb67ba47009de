import { randomBytes } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { STANDARD_INPUT } from './arguments.ts';
import { codeOf, EXIT, fileProblem, PlainError } from './problems.ts';

/** Reads what a person named; what stands in the way is wrong input, said in plain words. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    // Opened by its path, what another program writes through a socket could not be read.
    return path === STANDARD_INPUT ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw fileProblem(error, 'read', path, EXIT.wrongInput);
  }
}

/** A file to be written, checked before the work begins. */
export interface Target {
  /** As the person wrote it. */
  readonly path: string;
  /** Where it really lies, links followed. */
  readonly file: string;
  /** A device or a pipe takes the bytes as they come; a file appears whole or not at all. */
  readonly inPlace: boolean;
}

/** Finds out whether a file can be written, before minutes of work are spent on it. */
export async function prepareTarget(path: string, makeFolder: boolean): Promise<Target> {
  try {
    if (makeFolder) await makeFolderOf(path);
    const file = await realpath(path).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      return path;
    });
    const there = await stat(file).catch(() => null);
    if (there?.isDirectory()) {
      throw new PlainError(`Can't write ${path}: this is a folder, not a file.`, EXIT.wrongInput);
    }
    const inPlace = there !== null && !there.isFile();
    if (there !== null) await access(file, constants.W_OK);
    const folder = await stat(dirname(file)).catch((error) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new PlainError(`Can't write ${path}: there is no folder ${dirname(path)}.`, EXIT.wrongInput);
    });
    if (!folder.isDirectory()) {
      throw new PlainError(`Can't write ${path}: ${dirname(path)} is a file, not a folder.`, EXIT.wrongInput);
    }
    if (!inPlace) await access(dirname(file), constants.W_OK);
    return { path, file, inPlace };
  } catch (error) {
    throw fileProblem(error, 'write', path, EXIT.wrongInput);
  }
}

/** Makes a folder and those around it, level by level: Node alone tries for ever where the system makes none. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const isThere = codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory();
    if (isThere) return;
    const parent = dirname(path);
    const around = await stat(parent).catch(() => null);
    if (codeOf(error) !== 'ENOENT' || around !== null || parent === path) throw error;
    await makeFolders(parent);
    await mkdir(path);
  }
}

/** One level only: with more, Node says of a read-only disk that there is no such folder. */
async function makeFolderOf(path: string): Promise<void> {
  try {
    await mkdir(dirname(path));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Whether a file to be written is one that was read, whatever name it goes by. */
export async function targetIsInput({ file }: Target, input: string): Promise<boolean> {
  const read = await realpath(input).catch(() => input);
  return read === (await realpath(file).catch(() => null));
}

/** What a file holds: text, its pieces where it is too long for one, or bytes. */
export type FileContent = string | Uint8Array | Iterable<string>;

/**
 * Writes a whole file: into a neighbour first, which then takes its name. Nothing is left half-written.
 */
export async function writeWhole(target: Target, content: FileContent): Promise<void> {
  const { file, inPlace } = target;
  const written = inPlace
    ? file
    : join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  // A second Ctrl-C may end the process in the middle.
  const tidy = () => rmSync(written, { force: true });
  if (!inPlace) process.once('exit', tidy);
  try {
    try {
      const handle = await open(written, inPlace ? 'w' : 'wx');
      try {
        for (const piece of piecesOf(content)) await handle.writeFile(piece, 'utf8');
        // A full disk may show itself only when the bytes have to be kept.
        if (!inPlace) await handle.sync();
      } finally {
        await handle.close();
      }
      if (!inPlace) await rename(written, file);
    } catch (error) {
      if (!inPlace) await rm(written, { force: true });
      throw error;
    }
  } catch (error) {
    throw fileProblem(error, 'write', target.path, EXIT.failed);
  } finally {
    process.off('exit', tidy);
  }
}

function piecesOf(content: FileContent): Iterable<string | Uint8Array> {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
}
