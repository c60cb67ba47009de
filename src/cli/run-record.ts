import { realpath } from 'node:fs/promises';
import type { RunRecord } from '../report/diff/difference.ts';
import { printable } from '../scenario/index.ts';
import { Lines } from '../scenario/text/lines.ts';
import { readInput } from './files.ts';
import { EXIT, PlainError } from './problems.ts';
import { isWhole } from './run-shape.ts';

const FORMAT = 'blendsim-comparison/1';

/** Reads a file that `run --json` wrote; anything else is wrong input. */
export async function readRunRecord(file: string): Promise<RunRecord> {
  const text = new TextDecoder().decode(await readInput(file));
  const value = parsed(text, file);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (format !== FORMAT) {
    const other = typeof format === 'string' ? `a file of ${format}` : 'no "format" key';
    throw wrong(file, { line: 1, column: 1 }, other, `a file of ${FORMAT}`);
  }
  if (!isWhole(value)) {
    throw wrong(file, { line: 1, column: 1 }, 'a comparison that lacks a part', 'a whole one');
  }
  return value;
}

/** Two names of one file tell nothing about two runs. */
export async function refuseTheSame(before: string, after: string): Promise<void> {
  const [a, b] = await Promise.all([before, after].map((path) => realpath(path).catch(() => path)));
  if (a !== b) return;
  throw new PlainError(
    `${printable(after)}: the same file twice; name the files of two runs, the earlier one first.`,
    EXIT.wrongInput,
  );
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const place = new Lines(text).placeOf(position === undefined ? text.length : Number(position));
    throw wrong(file, place, text.trim() === '' ? 'an empty file' : 'text that is not JSON', 'JSON');
  }
}

function wrong(
  file: string,
  { line, column }: { line: number; column: number },
  found: string,
  expected: string,
): PlainError {
  return new PlainError(
    `${printable(file)}:${line}:${column}: error\n  found ${printable(found)}, expected ${expected}\n  such files are written by: blendsim run SCENARIO --json > FILE.json`,
    EXIT.wrongInput,
  );
}
